import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type KnownPerson,
  type PeopleNow,
  planPeople,
} from '../../../server/core/organisation/people-plan.ts';
import { sheetOf } from '../../harness/import.ts';

const person = (id: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ id, name: id, email: `${id}@x.no`, language: 'nb', isDeactivated: false, roles: [], ...more },
});
const body = (name: string, more: object = {}) => ({
  ...{ id: name, name, validFromOn: '2023-10-01', validToOn: null as string | null, ...more },
});
const now: PeopleNow = {
  people: [
    person('kari', { roles: ['administrator'] }),
    person('ola', { roles: ['designer', 'surveyOwner:barnehage'] }),
    person('borte', { isDeactivated: true }),
  ],
  bodies: [
    body('Kommunestyret'),
    body('Utvalg for oppvekst, kultur og idrett'),
    body('Gammelt utvalg', { validToOn: '2025-01-01' }),
    ...[body('Tvilling'), body('tvilling', { id: 'andre' })],
  ],
  seats: [
    {
      bodyId: 'Kommunestyret',
      accountId: 'ola',
      party: 'A',
      label: null,
      validFromOn: '2023-10-01',
      validToOn: null,
    },
    {
      ...{ bodyId: 'Utvalg for oppvekst, kultur og idrett', accountId: 'ola', party: null, label: null },
      ...{ validFromOn: '2023-10-01', validToOn: '2027-10-01' },
    },
  ],
};
const given = { today: '2026-11-26', importerId: 'kari' };
const header = 'navn;e-post;språk;roller;organ;parti;verv;fra';
const read = (...lines: string[]) => planPeople(sheetOf(header, ...lines), now, given);
function planOf(...lines: string[]) {
  const result = read(...lines);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.plan;
}

describe('every fault of a people file has its row and column', () => {
  it.each<[string, string, string[]]>([
    ['no name', ';ny@x.no;;;;;;', ['navn empty-cell']],
    ['no address', 'Ny;;;;;;;', ['e-post empty-cell']],
    ['a malformed address', 'Ny;ny(at)x.no;;;;;;', ['e-post malformed-email']],
    ['an endless address', `Ny;${'x'.repeat(250)}@x.no;;;;;;`, ['e-post malformed-email']],
    ['an unknown language', 'Ny;ny@x.no;samisk;;;;;', ['språk unknown-language']],
    [
      'unknown roles',
      'Ny;ny@x.no;;konge, auditor og slikt;;;;',
      ['roller unknown-role', 'roller unknown-role'],
    ],
    ['a role for one survey', 'Ny;ny@x.no;;eier av undersøkelse;;;;', ['roller role-needs-survey']],
    ['a role to oneself', 'kari;kari@x.no;;auditor;;;;', ['roller own-role']],
    ['a seat to oneself', 'kari;kari@x.no;;;Kommunestyret;;;', ['organ own-role']],
    ['an unknown body', 'Ny;ny@x.no;;;Tinget;;;', ['organ unknown-body']],
    ['a body that has ended', 'Ny;ny@x.no;;;Gammelt utvalg;;;', ['organ unknown-body']],
    ['a body before it began', 'Ny;ny@x.no;;;Kommunestyret;;;1.1.2020', ['organ unknown-body']],
    ['two bodies of a name', 'Ny;ny@x.no;;;TVILLING;;;', ['organ ambiguous-body']],
    ['an unknown office', 'Ny;ny@x.no;;;Kommunestyret;;keiser;', ['verv unknown-label']],
    [
      'a seat in nothing',
      'Ny;ny@x.no;;;;A;leder;2026-01-01',
      ['parti seat-without-body', 'verv seat-without-body', 'fra seat-without-body'],
    ],
    [
      'a seat that ends later',
      'ola;ola@x.no;;;Utvalg for oppvekst, kultur og idrett;;;',
      ['organ already-a-member'],
    ],
    ['somebody deactivated', 'borte;Borte@x.no;;;;;;', ['e-post person-deactivated']],
    ['a birth number beside a name', 'Ny 01810710094;ny@x.no;;;;;;', ['navn national-identity-number']],
    ['a day that is none', 'Ny;ny@x.no;;;Kommunestyret;;;snart', ['fra unreadable-date']],
  ])('%s', (_what, line, faults) => {
    const result = read('Først;forst@x.no;;;;;;', line);
    expect(result.ok ? [] : result.faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual(
      faults.map((fault) => `3 ${fault}`),
    );
  });

  it('an address twice, also in other letters', () => {
    const result = read('Ny;ny@x.no;;;;;;', 'Ny;NY@X.no;;;;;;');
    expect(result).toMatchObject({ ok: false, faults: [{ row: 3, code: 'email-twice', about: '2' }] });
  });

  it('however long the list of roles, the faults are counted and few are kept', () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => `Ny;ny${index}@x.no;;${'a,'.repeat(500)};;;;`);
    const result = read(...lines);
    expect(result.ok ? 0 : [result.count, result.faults.length]).toEqual([8_000, 5_000]);
  });
});

describe('what a people file would change', () => {
  it('new people, roles by any of their names, and seats', () => {
    const plan = planOf(
      'Ny;Ny@x.no;nynorsk;Undersøkelsesansvarlig, key custodian, auditor, designer;kommunestyret;A;Varaordførar;1.9.2026',
    );
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['added', 'role', 'role', 'role', 'seat']);
    expect(plan.acts.add).toEqual([{ id: '+ny@x.no', name: 'Ny', email: 'ny@x.no', language: 'nn' }]);
    expect(plan.acts.roles.map(({ role }) => role)).toEqual(['designer', 'keyCustodian', 'auditor']);
    expect(plan.acts.seats).toEqual([
      {
        ...{ bodyId: 'Kommunestyret', accountId: '+ny@x.no', party: 'A', label: 'deputyMayor' },
        ...{ validFromOn: '2026-09-01', validToOn: null },
      },
    ]);
  });

  it('nobody loses anything: what they have and the file does not name is told', () => {
    const plan = planOf('Ola Nordmann;ola@x.no;;kontrollør;Kommunestyret;B;leder;');
    expect(plan.changes).toMatchObject([
      { kind: 'changed', fields: [{ field: 'name', before: 'ola', after: 'Ola Nordmann' }] },
      { kind: 'role' },
    ]);
    expect(plan.notes.map(({ kind, about }) => `${kind} ${about}`)).toEqual([
      ...['role-kept designer', 'role-kept surveyOwner:barnehage', 'seat-kept Kommunestyret'],
    ]);
  });

  it('nothing, where it says what is there', () => {
    expect(
      planOf('kari;kari@x.no;nb;administrator;;;;', 'ola;OLA@x.no;;designer;Kommunestyret;A;medlem;'),
    ).toMatchObject({
      ...{ unchanged: 2, changes: [] },
    });
  });

  it('a body whose name has commas in it, from the day the seat there ends', () => {
    const plan = planOf('ola;ola@x.no;;;Utvalg for oppvekst, kultur og idrett;;;01.10.2027');
    expect(plan.acts.seats).toHaveLength(1);
  });
});

it('whatever stands in the cells, there are faults or a plan, and never an exception', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', 'a@b.no', 'nb', 'auditor', 'Kommunestyret', 'leder', '2026-01-01', "'=1"),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 4 }), (rows) => {
      const sheet = { ...sheetOf(header), rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
      const result = planPeople(sheet, now, given);
      const { count } = result.ok ? { count: 0 } : result;
      expect(result.ok || count > 0).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
