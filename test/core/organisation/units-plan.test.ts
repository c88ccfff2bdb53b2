import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaSafe } from '../../../server/core/formula-safe.ts';
import { unitColumns } from '../../../server/core/organisation/import-columns.ts';
import { nb } from '../../../server/core/organisation/import-words.nb.ts';
import { faultText } from '../../../server/core/organisation/import-words.ts';
import { type KnownUnit, keyOfUnit } from '../../../server/core/organisation/units-match.ts';
import { planUnits } from '../../../server/core/organisation/units-plan.ts';
import type { Sheet } from '../../../server/core/sheet.ts';
import { sheetOf } from '../../harness/import.ts';

const day = '2026-11-26';
const unit = (code: string | null, parent: string | null, more: Partial<KnownUnit> = {}): KnownUnit => ({
  ...{ id: `id-${code}`, parentUnitId: parent && `id-${parent}`, name: `Navn ${code}`, kind: 'skole' },
  ...{ position: 1, code, sector: null, leaderAccountId: null },
  ...{ validFromOn: '2020-01-01', validToOn: null, predecessorUnitId: null, ...more },
});
/** A root with a school, which has a class; and one that has ended. */
const units = [
  unit('0', null, { kind: 'kommune' }),
  unit('1', '0'),
  unit('2', '1'),
  unit('8', '0', { validToOn: '2025-01-01' }),
];
const leaders = [
  { id: 'kari', email: 'kari@x.no' },
  { id: 'ola', email: null },
];
const importer = 'nils';
const header = 'kode;navn;type;overordnet;sektor;leder;rekkefølge;gjelder fra;overtar fra;sluttdato';
const root = '0;Navn 0;kommune;;;;;;;';

function faultsOf(sheet: Sheet, known = units): string[] {
  const read = planUnits(sheet, { units: known, leaders }, day, importer);
  return read.ok ? [] : read.faults.map(({ row, column, code }) => `${row} ${column} ${code}`);
}
function planOf(sheet: Sheet, known = units) {
  const read = planUnits(sheet, { units: known, leaders }, day, importer);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.plan;
}
const kindsOf = (sheet: Sheet, known = units) =>
  planOf(sheet, known).changes.map(({ row, kind, key }) => `${row} ${kind} ${key}`);

describe('every fault of a units file has its row and column', () => {
  it.each<[string, string[], string[]]>([
    ['a missing column', ['kode;navn;type', '5;a;b'], ['1 overordnet missing-column']],
    ['a typing error in a header', [`${header};foreldre`, `${root};x`], ['1 foreldre unknown-column']],
    ['a column twice', [`${header};Code`, `${root};5`], ['1 Code duplicate-column']],
    ['a column without a name', [`${header};`, `${root};5`], ['1 11 column-without-name']],
    ['a row that is too short', [header, '0;Navn'], ['2 null ragged-row']],
    ['no code', [header, ';a;b;0;;;;;;'], ['2 kode empty-cell']],
    ['no name and no kind', [header, '5;;;0;;;;;;'], ['2 navn empty-cell', '2 type empty-cell']],
    ['a long name', [header, `5;${'x'.repeat(201)};b;0;;;;;;`], ['2 navn too-long']],
    ['a control character', [header, '5;a\u0007b;b;0;;;;;;'], ['2 navn unstorable-text']],
    ['half a character', [header, '5;a\ud800;b;0;;;;;;'], ['2 navn unstorable-text']],
    ['a code twice', [header, '5;a;b;0;;;;;;', '5;c;d;0;;;;;;'], ['3 kode code-twice']],
    ['an unknown parent beside the root', [header, root, '5;a;b;77;;;;;;'], ['3 overordnet unknown-parent']],
    ['an unknown parent', [header, '5;a;b;77;;;;;;'], ['2 overordnet unknown-parent']],
    ['a parent that has ended', [header, '5;a;b;8;;;;;;'], ['2 overordnet parent-ended']],
    [
      'a parent that ends in the file',
      [header, '2;Navn 2;skole;1;;;;;;2027-01-01', '5;a;b;2;;;;;;'],
      ['2 sluttdato has-children', '3 overordnet parent-ended'].slice(1),
    ],
    ['a second root', [header, '5;a;b;;;;;;;'], ['2 overordnet second-root']],
    ['two roots in the file', [header, root, '5;a;b;;;;;;;'], ['3 overordnet second-root']],
    [
      'a circle',
      [header, '1;a;b;2;;;;;;', '2;a;b;1;;;;;;'],
      ['2 overordnet under-itself', '3 overordnet under-itself'],
    ],
    ['under itself', [header, '5;a;b;5;;;;;;'], ['2 overordnet under-itself']],
    ['an unknown leader', [header, '5;a;b;0;;ingen@x.no;;;;'], ['2 leder unknown-person']],
    ['a place that is no number', [header, '5;a;b;0;;;1,5;;;'], ['2 rekkefølge not-a-position']],
    ['a place that is too large', [header, '5;a;b;0;;;1000001;;;'], ['2 rekkefølge not-a-position']],
    ['a day that is none', [header, '5;a;b;0;;;;31.02.2026;;'], ['2 gjelder fra unreadable-date']],
    ['a day in English order', [header, '5;a;b;0;;;;;;2026/11/26'], ['2 sluttdato unreadable-date']],
    [
      'an end before the beginning',
      [header, '1;a;b;0;;;;;;2019-01-01'],
      ['2 sluttdato ends-before-it-begins', '2 sluttdato has-children'],
    ],
    ['an end with units under it', [header, '1;a;b;0;;;;;;2027-01-01'], ['2 sluttdato has-children']],
    ['a code that is still in use', [header, '8;a;b;0;;;;2024-12-31;;'], ['2 kode unit-has-ended']],
    ['a takeover from nobody', [header, '5;a;b;0;;;;;77;'], ['2 overtar fra unknown-predecessor']],
    ['a takeover by one that is there', [header, '1;a;b;0;;;;;2;'], ['2 overtar fra already-in-force']],
    [
      'two takeovers from one',
      [header, '5;a;b;0;;;;;2;', '6;a;b;0;;;;;2;'],
      ['3 overtar fra taken-over-twice'],
    ],
    [
      'a takeover from one that has a row',
      [header, '5;a;b;0;;;;;2;', '2;a;b;0;;;;;;'],
      ['3 kode taken-over-here'],
    ],
    [
      'a takeover before it began',
      [header, '5;a;b;0;;;;2020-01-01;2;'],
      ['2 overtar fra takes-over-too-early'],
    ],
    ['a takeover that puts it under itself', [header, '5;a;b;2;;;;;1;'], ['2 overordnet under-itself']],
    ['a birth number', [header, '5;a;b;0;018107 10094;;;;;'], ['2 sektor national-identity-number']],
  ])('%s', (_what, lines, faults) => {
    expect(faultsOf(sheetOf(...lines))).toEqual(faults);
  });

  it('and words, in which the value stands', () => {
    for (const code of Object.keys(nb.faults)) {
      for (const language of ['nb', 'nn', 'en'] as const) {
        expect(faultText({ code, about: '"7"' }, language)).toMatch(/^\S.*[.?]$/);
      }
    }
    expect(faultText({ code: 'unknown-parent', about: '"7"' }, 'nb')).toContain('koden «7»');
    expect(faultText({ code: 'unit-has-ended', about: '2027-01-09' }, 'nn')).toContain('9.1.2027');
  });
});

describe('what a units file would change', () => {
  it('is found by code, without regard to the order of rows, the case of headers and their language', () => {
    const english = sheetOf('NAME;Kind; Code ;PARENT', 'Ny;skole;6;5', 'Over;sektor;5;0');
    expect(kindsOf(english)).toEqual(['2 added 6', '3 added 5']);
    expect(planOf(english).acts.add.map(({ id }) => id)).toEqual(['+5', '+6']);
  });

  it('leaves what the file has no column for, and empties what it has an empty cell for', () => {
    const led = [unit('0', null, { kind: 'kommune', sector: 'Stab', leaderAccountId: 'kari', position: 7 })];
    expect(kindsOf(sheetOf('kode;navn;type;overordnet', '0;Navn 0;kommune;'), led)).toEqual([]);
    const [change] = planOf(sheetOf(header, root), led).changes;
    expect(change?.fields).toEqual([
      { field: 'sector', before: 'Stab', after: null },
      { field: 'leader', before: 'kari@x.no', after: null },
    ]);
  });

  it('nobody makes themselves a leader, and whoever leads already goes on', () => {
    const faults = (known: typeof units, file: Sheet, by: string) => {
      const read = planUnits(file, { units: known, leaders }, day, by);
      return read.ok ? [] : read.faults.map(({ row, column, code }) => `${row} ${column} ${code}`);
    };
    const file = sheetOf(header, root, '77;Ny;skole;0;;kari@x.no;;;;');
    expect(faults(units, file, 'kari')).toEqual(['3 leder own-lead']);
    expect(faults(units, file, 'ola')).toEqual([]);
    const led = units.map((unit) => (unit.code === '0' ? { ...unit, leaderAccountId: 'kari' } : unit));
    const again = sheetOf(header, '0;Navn 0;kommune;;;kari@x.no;;;;');
    expect(faults(led, again, 'kari')).toEqual([]);
    expect(faults(units, again, 'kari')).toEqual(['2 leder own-lead']);
  });

  it('a leader without an address is known by id', () => {
    const read = planOf(sheetOf('kode;navn;type;overordnet;leder', '0;Navn 0;kommune;;ola'));
    expect(read.acts.change[0]?.facts.leaderAccountId).toBe('ola');
  });

  it('a takeover takes the units under it along, and is done once', () => {
    const file = sheetOf(header, '5;Ny;skole;0;;;;1.2.2027;1;');
    expect(planOf(file).changes[0]?.fields).toContainEqual({ field: 'takesOver', before: null, after: '1' });
    const after = [
      ...[units[0] as KnownUnit, unit('1', '0', { validToOn: '2027-02-01' })],
      unit('5', '0', { name: 'Ny', validFromOn: '2027-02-01', predecessorUnitId: 'id-1' }),
      unit('2', '5'),
    ];
    expect(kindsOf(file, after)).toEqual([]);
    // One may take over with the same code, as often as a later day is given.
    const again = sheetOf(header, '5;Ny;skole;0;;;;1.2.2028;5;');
    expect(kindsOf(again, after)).toEqual(['2 reorganised 5']);
    expect(planOf(again, after).acts.add[0]).toMatchObject({ predecessorUnitId: 'id-5' });
  });

  it('a unit without a code gets it by its name, unless two have the name', () => {
    const bare = [
      unit(null, null, { id: 'r', name: 'Fet' }),
      unit(null, null, { id: 'a', parentUnitId: 'r', name: 'Nord' }),
    ];
    const file = sheetOf('kode;navn;type;overordnet', '0;Fet kommune;skole;', '1;NORD;skole;0');
    expect(kindsOf(file, bare)).toEqual(['2 changed 0', '3 changed 1']);
    const twins = [...bare, unit(null, null, { id: 'b', parentUnitId: 'r', name: 'Nord' })];
    expect(kindsOf(file, twins)).toEqual(['2 changed 0', '3 added 1']);
    expect(planOf(file, twins).notes).toHaveLength(2);
  });
});

/** A tree of units with odd names, some without a code, some led, some ended. */
const trees: fc.Arbitrary<KnownUnit[]> = fc
  .array(
    fc.record({
      parent: fc.nat(),
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      sector: fc.option(fc.constantFrom('=1+1', "'=1", '-2', '@x', '"a;b"', "''+", 'Oppvekst')),
      hasCode: fc.boolean(),
      leaderAccountId: fc.constantFrom('kari', 'ola', null),
      position: fc.nat(1_000_000),
      hasEnded: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((given) => {
    const made = [unit('root', null)];
    for (const [index, { parent, name, hasCode, hasEnded, ...rest }] of given.entries()) {
      const open = made.filter(({ validToOn }) => validToOn === null);
      const above = open[parent % open.length] as KnownUnit;
      const kept = name.normalize('NFC').replace(/\p{C}|\p{Z}/gu, '') || 'Uten navn';
      made.push({
        ...unit(hasCode ? `k${index}` : null, null, {
          ...rest,
          id: `id${index}`,
          parentUnitId: above.id,
          name: kept,
        }),
        validToOn: hasEnded ? '2024-01-01' : null,
      });
    }
    return made;
  });

/** As the export writes it, apart from the commas and quotes. */
function exported(known: KnownUnit[]): Sheet {
  const open = known.filter(({ validToOn }) => validToOn === null);
  const keys = new Map<string | null, string>(known.map((one) => [one.id, keyOfUnit(one)]));
  const emails = new Map<string | null, string>(leaders.map(({ id, email }) => [id, email ?? id]));
  return {
    columns: [...Object.values(unitColumns)].map(({ names }) => names[0]),
    headerLine: 1,
    rows: open.map((one, index) => ({
      line: index + 2,
      cells: [
        ...[keyOfUnit(one), one.name, one.kind, keys.get(one.parentUnitId) ?? '', one.sector ?? ''],
        ...[emails.get(one.leaderAccountId) ?? '', String(one.position), one.validFromOn, '', ''],
      ].map(formulaSafe),
    })),
  };
}

/** What the database has when the plan is carried out, as the service does it. */
function carriedOut(known: KnownUnit[], plan: ReturnType<typeof planOf>): KnownUnit[] {
  const now = new Map(known.map((one) => [one.id, { ...one }]));
  const idOf = (id: string | null) => id?.replace(/^\+/, 'new-') ?? null;
  for (const { id, facts, validFromOn, predecessorUnitId } of plan.acts.add) {
    if (facts.parentUnitId !== null && !now.has(idOf(facts.parentUnitId) ?? ''))
      throw new Error('no parent yet');
    const before = now.get(predecessorUnitId ?? '');
    if (before) before.validToOn = validFromOn;
    const made = idOf(id) as string;
    for (const one of now.values()) {
      if (before && one.parentUnitId === before.id && one.validToOn === null) one.parentUnitId = made;
    }
    const parentUnitId = idOf(facts.parentUnitId);
    now.set(made, { ...facts, id: made, parentUnitId, validFromOn, validToOn: null, predecessorUnitId });
  }
  for (const { id, facts } of plan.acts.change) {
    now.set(id, { ...(now.get(id) as KnownUnit), ...facts, parentUnitId: idOf(facts.parentUnitId) });
  }
  for (const { id, validToOn } of plan.acts.end) (now.get(idOf(id) ?? '') as KnownUnit).validToOn = validToOn;
  return [...now.values()];
}

/** Rows about units that are there and others, most of them sound. */
const files = fc
  .uniqueArray(
    fc.record({
      code: fc.nat(9),
      parent: fc.constantFrom(0, 0, 0, 1, 2, 5),
      from: fc.constantFrom('', '2027-01-01', '1.3.2027'),
      takesOver: fc.constantFrom('', '', '', '', 1, 2, 5),
      endsOn: fc.constantFrom('', '', '', '', '2030-01-01'),
    }),
    { minLength: 1, maxLength: 5, selector: ({ code }) => code },
  )
  .map((rows) =>
    sheetOf(
      header,
      ...rows.map(
        ({ code, parent, from, takesOver, endsOn }) =>
          `${code};Navn ${code};skole;${code === 0 ? '' : parent};;;;${from};${takesOver};${endsOn}`,
      ),
    ),
  );

describe('whatever the tree and the file', () => {
  it('what is taken out and put in again changes nothing', () => {
    fc.assert(
      fc.property(trees, (known) => {
        const plan = planOf(exported(known), known);
        expect(plan.changes).toEqual([]);
        expect(plan.notes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('a file that is carried out makes a sound tree, and changes nothing the second time', () => {
    let carried = 0;
    fc.assert(
      fc.property(files, (file) => {
        const read = planUnits(file, { units, leaders }, day, importer);
        if (!read.ok) {
          expect(read.faults.every(({ row }) => row !== null)).toBe(true);
          return;
        }
        carried += 1;
        const after = carriedOut(units, read.plan);
        const open = after.filter(({ validToOn }) => validToOn === null);
        const ids = new Set(open.map(({ id }) => id));
        expect(open.filter(({ parentUnitId }) => parentUnitId === null)).toHaveLength(1);
        for (const one of open) {
          expect(one.parentUnitId === null || ids.has(one.parentUnitId)).toBe(true);
          let above: KnownUnit | undefined = one;
          for (let steps = 0; above?.parentUnitId; steps += 1) {
            expect(steps).toBeLessThan(open.length);
            above = open.find(({ id }) => id === above?.parentUnitId);
          }
        }
        expect(new Set(open.map(({ code }) => code)).size).toBe(open.length);
        for (const one of after) expect(one.validToOn === null || one.validToOn > one.validFromOn).toBe(true);
        expect(planOf(file, after).changes).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
    expect(carried).toBeGreaterThan(100);
  });
});
