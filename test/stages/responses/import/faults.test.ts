import { describe, expect, test } from 'vitest';
import type { Table } from '../../../../server/platform/files/table.ts';
import { type ImportInput, parseResponses } from '../../../../server/stages/responses/import/parse.ts';
import { csv, questionnaire } from './small-questionnaire.ts';

const knownUnits = [
  { unitId: '1', name: 'Kino', departmentName: 'Kultur' },
  { unitId: '2', name: 'Arkiv', departmentName: 'Stab' },
];
const units = () => csv('virksomhet;enhet;invitert', 'Kultur;Kino;5', 'Stab;Arkiv;2');

/** The faults as "file row column code". */
async function faultsOf(
  input: Partial<Omit<ImportInput, 'responses'>> & { responses: Table | Promise<Table> },
) {
  const result = parseResponses({ questionnaire, knownUnits, ...input, responses: await input.responses });
  if (result.ok) return [];
  return result.faults.map(({ file, row, column, code }) => `${file} ${row} ${column} ${code}`);
}
const wide = (...rows: string[]) => csv('svar_id;enhet;A1;A2;kjonn', ...rows);
const long = (...rows: string[]) => csv('svar_id;sporsmal;svar', ...rows);
const respondents = () => csv('svar_id;enhet;kjonn', 'a;Kino;Mann', 'b;Arkiv;Kvinne');

describe('in the wide form every fault is named with its row and column', () => {
  const cases: [string, () => Promise<Table>, string[]][] = [
    [
      'a value off the scale',
      () => wide('a;Kino;7;0;'),
      ['responses 2 A1 off-scale', 'responses 2 A2 off-scale'],
    ],
    ['a negative value', () => wide('a;Kino;-1;2;'), ['responses 2 A1 off-scale']],
    [
      'a decimal',
      () => wide('a;Kino;1;2;', 'b;Kino;2,5;3.01;'),
      ['responses 3 A1 not-whole', 'responses 3 A2 not-whole'],
    ],
    ['a word that is no label', () => wide('a;Kino;ja;2;'), ['responses 2 A1 unknown-answer']],
    [
      'a number written otherwise',
      () => wide('a;Kino;1e0;0x2;'),
      ['responses 2 A1 unknown-answer', 'responses 2 A2 unknown-answer'],
    ],
    ['an unknown choice', () => wide('a;Kino;1;2;Katt'), ['responses 2 kjonn unknown-choice']],
    ['an unknown unit', () => wide('a;Kiosk;1;2;'), ['responses 2 enhet unknown-unit']],
    ['a missing unit', () => wide('a;Kino;1;2;', 'b;;1;2;'), ['responses 3 enhet missing-unit']],
    [
      'a duplicate respondent',
      () => wide('a;Kino;1;2;', '', 'a;Kino;1;2;'),
      ['responses 4 svar_id duplicate-respondent'],
    ],
    ['a missing respondent id', () => wide(';Kino;1;2;'), ['responses 2 svar_id missing-respondent']],
    [
      'a ragged row',
      () => wide('a;Kino;1;2', 'b;Kino;1;2;Mann;9'),
      ['responses 2 null ragged-row', 'responses 3 null ragged-row'],
    ],
    ['an unknown column', () => csv('enhet;A1;B7', 'Kino;1;2'), ['responses 1 B7 unknown-column']],
    [
      'two columns for one item',
      () => csv('enhet;kjonn;kjønn', 'Kino;;'),
      ['responses 1 kjønn duplicate-column'],
    ],
    ['a column without a name', () => csv('enhet;;A1', 'Kino;x;1'), ['responses 1  column-without-name']],
    [
      'a free-text item',
      () => csv('enhet;A1;kommentar', 'Kino;1;Hei'),
      ['responses 1 kommentar free-text-not-imported'],
    ],
    [
      'a background item without choices',
      () => csv('enhet;A1;yrke', 'Kino;1;lærer'),
      ['responses 1 yrke no-choices'],
    ],
    [
      'no unit column, said once',
      () => csv('svar_id;A1', 'a;1', 'b;9'),
      ['responses 1 null missing-unit-column', 'responses 3 A1 off-scale'],
    ],
    ['no item column', () => csv('svar_id;enhet', 'a;Kino'), ['responses 1 null no-items']],
    [
      'a unit of another department',
      () => csv('virksomhet;enhet;A1', 'Stab;Kino;1'),
      ['responses 2 virksomhet other-department'],
    ],
    [
      'columns that could both be the unit',
      () => csv('virksomhet;avdeling;A1', 'Kultur;Kino;1'),
      [
        'responses 1 virksomhet ambiguous-column',
        'responses 1 avdeling ambiguous-column',
        'responses 1 null missing-unit-column',
      ],
    ],
    [
      'national identity numbers',
      () => csv('id;enhet;A1', '01810710094;Kino;1'),
      ['responses 1 id national-identity-number'],
    ],
  ];
  test.each(cases)('%s', async (_, table, faults) => {
    expect(await faultsOf({ responses: table() })).toEqual(faults);
  });

  test('all faults of a file are listed together, in the order of its rows', async () => {
    const responses = csv('svar_id;enhet;A1;Z', 'a;Kino;9;', 'a;Kiosk;1,5;');
    expect(await faultsOf({ responses })).toEqual([
      'responses 1 Z unknown-column',
      'responses 2 A1 off-scale',
      'responses 3 svar_id duplicate-respondent',
      'responses 3 enhet unknown-unit',
      'responses 3 A1 not-whole',
    ]);
  });

  test('rows are counted as an editor counts them, past blank lines and lines inside quotes', async () => {
    const responses = csv('svar_id;enhet;A1', '', '"a";"Kino";1', '"b\nb";Kino;2', ';;', 'c;Kino;8');
    expect(await faultsOf({ responses })).toEqual(['responses 7 A1 off-scale']);
  });

  test('the same unit name in two departments needs the department', async () => {
    const twins = [...knownUnits, { unitId: '3', name: 'Kino', departmentName: 'Stab' }];
    const responses = wide('a;Kino;1;2;');
    expect(await faultsOf({ responses, knownUnits: twins })).toEqual(['responses 2 enhet ambiguous-unit']);
    const told = csv('avdeling;enhet;A1', 'Stab;Kino;1');
    expect(await faultsOf({ responses: told, knownUnits: twins })).toEqual([]);
  });

  test('a respondents file beside the wide form is refused', async () => {
    const responses = wide('a;Kino;1;2;');
    expect(await faultsOf({ responses, respondents: await respondents() })).toEqual([
      'respondents 1 null respondents-not-needed',
    ]);
  });
});

describe('in the long form', () => {
  const cases: [string, () => Promise<Table>, string[]][] = [
    ['an unknown respondent', () => long('a;A1;1', 'x;A1;1'), ['responses 3 svar_id unknown-respondent']],
    ['a missing respondent id', () => long(';A1;1'), ['responses 2 svar_id missing-respondent']],
    [
      'two answers to one item',
      () => long('a;A1;1', 'b;A1;1', 'a;A1;1'),
      ['responses 4 sporsmal two-answers'],
    ],
    ['an item answered in both files', () => long('a;kjonn;Mann'), ['responses 2 sporsmal two-answers']],
    [
      'an unknown item, once for all its rows',
      () => long('a;B7;1', 'b;B7;1', 'a;A1;9'),
      ['responses 4 svar off-scale', 'responses 2 sporsmal unknown-item'],
    ],
    ['a missing item', () => long('a;;1'), ['responses 2 sporsmal unknown-item']],
    ['a free-text item', () => long('a;kommentar;Hei'), ['responses 2 sporsmal free-text-not-imported']],
    ['a value off the scale', () => long('a;A1;0'), ['responses 2 svar off-scale']],
    ['a ragged row', () => long('a;A1', 'a;A2;1'), ['responses 2 null ragged-row']],
    [
      'no respondent column',
      () => csv('sporsmal;svar', 'A1;1'),
      ['responses 1 null missing-respondent-column'],
    ],
    [
      'a column the respondents file has too',
      () => csv('svar_id;enhet;sporsmal;svar', 'a;Kino;A1;1'),
      ['responses 1 enhet said-twice'],
    ],
  ];
  test.each(cases)('%s is named', async (_, table, faults) => {
    expect(await faultsOf({ responses: table(), respondents: await respondents() })).toEqual(faults);
  });

  test('faults of the respondents file are named as its own', async () => {
    const bad = await csv(
      'svar_id;enhet;kjonn;sko',
      'a;Kino;Mann;',
      'a;Kino;Mann;',
      ';Kino;;',
      'd;Kiosk;Katt;',
      'e;Kino',
    );
    expect(await faultsOf({ responses: long('a;A1;1', 'd;A1;1', 'e;A1;1'), respondents: bad })).toEqual([
      'respondents 1 sko unknown-column',
      'respondents 3 svar_id duplicate-respondent',
      'respondents 4 svar_id missing-respondent',
      'respondents 5 enhet unknown-unit',
      'respondents 5 kjonn unknown-choice',
      'respondents 6 null ragged-row',
    ]);
  });

  test('a respondents file without ids, and no unit anywhere, are named once each', async () => {
    const responses = () => long('a;A1;1', 'b;A1;1');
    expect(await faultsOf({ responses: responses() })).toEqual(['responses 1 null missing-unit-column']);
    expect(await faultsOf({ responses: responses(), respondents: await csv('kjonn', 'Mann') })).toEqual([
      'respondents 1 null missing-unit-column',
      'respondents 1 null missing-respondent-column',
    ]);
  });

  test('rows that contradict each other about one respondent are named', async () => {
    const responses = csv('svar_id;enhet;sporsmal;svar', 'a;Kino;A1;1', 'a;Arkiv;A2;1');
    expect(await faultsOf({ responses })).toEqual(['responses 3 enhet contradicting-row']);
  });
});

describe('in the units file', () => {
  const responses = () => wide('a;Kino;1;2;');
  const cases: [string, string[], string[]][] = [
    [
      'no unit column',
      ['navn;invitert', 'Kino;5'],
      ['units 1 navn unknown-column', 'units 1 null missing-unit-column'],
    ],
    ['a unit without a name', ['enhet;invitert', 'Kino;5', ';5'], ['units 3 enhet missing-unit']],
    ['a unit that stands twice', ['enhet;invitert', 'Kino;5', 'KINO;5'], ['units 3 enhet duplicate-unit']],
    ['no number of invited', ['enhet;invitert', 'Kino;', 'Arkiv;1'], ['units 2 invitert missing-invited']],
    [
      'a number of invited that is none',
      ['enhet;invitert', 'Kino;5', 'Arkiv;2,5', 'Bad;-1', 'Elv;mange'],
      ['units 3 invitert bad-invited', 'units 4 invitert bad-invited', 'units 5 invitert bad-invited'],
    ],
    ['a ragged row', ['enhet;invitert', 'Kino;5', 'Arkiv;2;3'], ['units 3 null ragged-row']],
    [
      'fewer invited than have answered',
      ['enhet;invitert', 'Kino;0'],
      ['units 2 invitert more-answers-than-invited'],
    ],
  ];
  test.each(cases)('%s is named', async (_, lines, faults) => {
    const found = await faultsOf({ responses: responses(), units: await csv(...lines) });
    expect(found.filter((fault) => fault.startsWith('units'))).toEqual(faults);
  });

  test('it decides which units exist, whatever the round knows', async () => {
    const one = await csv('enhet;invitert', 'Arkiv;5');
    expect(await faultsOf({ responses: responses(), units: one })).toEqual([
      'responses 2 enhet unknown-unit',
    ]);
    expect(await faultsOf({ responses: responses(), units: await units(), knownUnits: [] })).toEqual([]);
  });
});

describe('in the mapping file', () => {
  const responses = () => csv('svar_id;enhet;Q1', 'a;Kino;1');
  const cases: [string, unknown, string[]][] = [
    [
      'another shape',
      { columns: { Q1: 3 }, more: 1 },
      [
        'mapping null columns.Q1 bad-mapping',
        'mapping null null bad-mapping',
        'responses 1 Q1 unknown-column',
        'responses 1 null no-items',
      ],
    ],
    [
      'an item that is none',
      { columns: { Q1: 'A9', enhet: 'unit' } },
      [
        'mapping null columns.Q1 unknown-target',
        'responses 1 Q1 unknown-column',
        'responses 1 null no-items',
      ],
    ],
    [
      'a column that is none',
      { columns: { Q1: 'A1', Q2: 'A2' } },
      ['mapping null columns.Q2 unknown-mapped-column'],
    ],
    [
      'values of an item that is none',
      { columns: { Q1: 'A1' }, values: { A9: { x: '1' } } },
      ['mapping null values.A9 unknown-target'],
    ],
    [
      'values of a free-text item',
      { columns: { Q1: 'A1' }, values: { kommentar: { x: '1' } } },
      ['mapping null values.kommentar not-importable'],
    ],
    [
      'a value off the scale',
      { columns: { Q1: 'A1' }, values: { A1: { x: 7 } } },
      ['mapping null values.A1.x bad-mapped-value'],
    ],
    [
      'two columns to one item',
      { columns: { Q1: 'A1', svar_id: 'A1' } },
      ['responses 1 Q1 duplicate-column', 'responses 2 svar_id unknown-answer'],
    ],
  ];
  test.each(cases)('%s is named', async (_, mapping, faults) => {
    expect(await faultsOf({ responses: responses(), mapping })).toEqual(faults);
  });
});
