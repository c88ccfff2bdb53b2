import { describe, expect, test } from 'vitest';
import type { Table } from '../../../../server/platform/files/table.ts';
import { type ImportInput, parseResponses } from '../../../../server/stages/responses/import/parse.ts';
import { readResponseFiles } from '../../../../server/stages/responses/import/read-files.ts';
import { itemFinder } from '../../../../server/stages/responses/import/recognise.ts';
import { csv, questionnaire, scaleNames } from './small-questionnaire.ts';

async function personsOf(responses: Table | Promise<Table>, more: Partial<ImportInput> = {}) {
  const result = parseResponses({ questionnaire, knownUnits: null, ...more, responses: await responses });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.persons;
}
const answersOf = async (responses: Promise<Table>, more: Partial<ImportInput> = {}) =>
  (await personsOf(responses, more)).map((person) => person.answers);

describe('an answer on the scale', () => {
  const cases: [string, unknown][] = [
    ['3', 3],
    ['1,0', 1],
    ['1.0', 1],
    ['6.', 6],
    ['+2', 2],
    ['Stemmer helt', 6],
    ['stemmer  HEILT', 6],
    ['Not true', 1],
    ['Vet ikke', 'dontKnow'],
    ['VEIT IKKJE', 'dontKnow'],
    ['Don’t know', 'dontKnow'],
    ["don't know", 'dontKnow'],
    ['Har inga meining', 'dontKnow'],
    ['Ikke aktuelt', 'notApplicable'],
  ];
  test.each(cases)('may be written %j', async (cell, answer) => {
    expect(await answersOf(csv('enhet;A1', `Kino;"${cell}"`))).toEqual([{ A1: answer }]);
  });

  test('left blank is skipped: the key is absent', async () => {
    expect(await answersOf(csv('enhet;A1;A2', 'Kino;;2'))).toEqual([{ A2: 2 }]);
  });
});

describe('a background answer', () => {
  test.each(['woman', 'Kvinne', 'KVINNE', 'Woman'])('may be the code or a text: %s', async (cell) => {
    expect(await answersOf(csv('enhet;A1;kjonn', `Kino;1;${cell}`))).toEqual([{ A1: 1, kjonn: 'woman' }]);
  });

  test('may be written with another dash', async () => {
    expect(await answersOf(csv('enhet;A1;aldersgruppe', 'Kino;1;18 – 24'))).toEqual([
      { A1: 1, aldersgruppe: '18-24' },
    ]);
  });

  test('may be a yes or no, or a row of a matrix', async () => {
    const rows = csv('enhet;A1;leder;bruk.bad', 'Kino;1;Nei;ofte', 'Kino;1;true;never');
    expect(await answersOf(rows)).toEqual([
      { A1: 1, leder: 'false', 'bruk.bad': 'often' },
      { A1: 1, leder: 'true', 'bruk.bad': 'never' },
    ]);
  });

  test('with several choices is a list', async () => {
    const rows = csv(
      'enhet;A1;tjenester',
      'Kino;1;skole',
      'Kino;1;Skole | bibliotek',
      'Kino;1;barnehage, skole',
    );
    expect((await answersOf(rows)).map((answers) => answers.tjenester)).toEqual([
      ['skole'],
      ['skole', 'bibliotek'],
      ['barnehage', 'skole'],
    ]);
  });
});

describe('a person', () => {
  test('with only blanks is a person', async () => {
    expect(await personsOf(csv('svar_id;enhet;A1;A2', 'a;Kino;;'))).toEqual([
      { unit: { name: 'Kino', departmentName: null }, answers: {} },
    ]);
  });

  test('without any row in the long form is a person with only blanks', async () => {
    const respondents = await csv('id;enhet;kjonn', 'c;Kino;Mann', 'a;Kino;', 'b;Arkiv;Kvinne');
    const persons = await personsOf(csv('id,question,value', 'b,A1,4', 'c,a2,5', 'c,A3,'), { respondents });
    expect(persons.map((person) => person.answers)).toEqual([
      { kjonn: 'man', A2: 5 },
      {},
      { kjonn: 'woman', A1: 4 },
    ]);
  });

  test('of a long form without a respondents file has the unit of the rows, in order of first appearance', async () => {
    const rows = csv('respondent;enhet;item;verdi', 'b;Kino;A1;4', 'a;Arkiv;A1;5', 'b;Kino;A2;Vet ikke');
    expect(await personsOf(rows)).toEqual([
      { unit: { name: 'Kino', departmentName: null }, answers: { A1: 4, A2: 'dontKnow' } },
      { unit: { name: 'Arkiv', departmentName: null }, answers: { A1: 5 } },
    ]);
  });

  test('of a file without a unit column belongs to the only unit there is', async () => {
    const knownUnits = [{ unitId: '1', name: 'Fet', departmentName: null }];
    expect((await personsOf(csv('A1', '2'), { knownUnits }))[0]?.unit).toEqual({
      name: 'Fet',
      departmentName: null,
    });
  });
});

describe('columns are recognised', () => {
  test.each([
    ['virksomhet;enhet', 'Kultur;Kino', { name: 'Kino', departmentName: 'Kultur' }],
    ['virksomhet;A2', 'Kino;1', { name: 'Kino', departmentName: null }],
    ['Sektor;Virksomhet', 'Kultur;Kino', { name: 'Kino', departmentName: 'Kultur' }],
    ['department;unit', 'Kultur;Kino', { name: 'Kino', departmentName: 'Kultur' }],
  ])('as unit and department: %s', async (header, cells, unit) => {
    expect((await personsOf(csv(`${header};A1`, `${cells};1`)))[0]?.unit).toEqual(unit);
  });

  test('as items exactly, or else without regard to case and Norwegian letters', () => {
    const items = ['kjonn', 'naermiljo', 'vaer', 'var', 'a1', 'A1'].map((name) => ({
      role: 'background' as const,
      name,
      id: name.toLowerCase(),
      origin: 'ours' as const,
    }));
    const find = itemFinder({ ...questionnaire, items });
    expect(['kjønn', 'KJØNN', 'Nærmiljø', 'A1', 'a1'].map((name) => find(name)?.name)).toEqual([
      'kjonn',
      'kjonn',
      'naermiljo',
      'A1',
      'a1',
    ]);
    // "vær" could be either; "a_1" is neither.
    expect([find('vær'), find('a_1'), find('toString')]).toEqual([null, null, null]);
  });
});

describe('a mapping', () => {
  test('names columns, leaves columns out and translates values', async () => {
    const mapping = {
      columns: {
        'Hvor jobber du?': 'unit',
        Nr: 'respondent',
        'Spm 1': 'A1',
        kommentar: 'ignore',
        Merknad: 'ignore',
      },
      values: { A1: { 'litt enig': 4, '9': 'dontKnow', '-': '' } },
    };
    const rows = csv(
      'nr;Hvor jobber du?;Spm 1;kommentar;Merknad;A2',
      '1;Kino;Litt Enig;Hei;x;1',
      '2;Kino;9;;;2',
      '3;Kino;-;;;3',
    );
    expect(await answersOf(rows, { mapping })).toEqual([
      { A1: 4, A2: 1 },
      { A1: 'dontKnow', A2: 2 },
      { A2: 3 },
    ]);
  });

  test('names columns and questions of the long form', async () => {
    const mapping = { columns: { Spm: 'question', Poeng: 'answer', q1: 'A1', q2: 'ignore' } };
    const rows = csv('id;enhet;Spm;Poeng', 'a;Kino;Q1;3', 'a;Kino;Q2;hva som helst');
    expect(await answersOf(rows, { mapping })).toEqual([{ A1: 3 }]);
  });

  test('that is not JSON is a fault beside those of the other files', async () => {
    const given = (text: string) => ({ bytes: Buffer.from(text), name: 'f' });
    const result = await readResponseFiles({
      questionnaire,
      knownUnits: null,
      responses: given(''),
      units: given('enhet;\0'),
      mapping: given('{'),
    });
    expect(!result.ok && result.faults.map(({ file, code }) => [file, code])).toEqual([
      ['mapping', 'not-json'],
      ['responses', 'empty-file'],
      ['units', 'unknown-encoding'],
    ]);
  });
});

test('a unit nobody answered in is among the units, and items nobody answered are named', async () => {
  const units = await csv('enhet;avdeling', 'Kino;Kultur', 'Arkiv;');
  const result = parseResponses({
    questionnaire,
    knownUnits: null,
    units,
    responses: await csv(
      `enhet;${scaleNames.join(';')}`,
      `kino;;${scaleNames
        .slice(1)
        .map(() => '2')
        .join(';')}`,
    ),
  });
  expect(result).toMatchObject({
    ok: true,
    persons: [{ unit: { name: 'Kino', departmentName: 'Kultur' } }],
    units: [
      { name: 'Kino', departmentName: 'Kultur', invitedCount: null },
      { name: 'Arkiv', departmentName: null, invitedCount: null },
    ],
    itemsWithoutAnswers: ['A1', 'kjonn', 'aldersgruppe', 'tjenester', 'leder', 'bruk.bad', 'yrke'],
  });
});

test('a hundred thousand rows of thirty columns are read whole', async () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => {
    const answers = scaleNames.map((_, item) => ((at * (item + 3)) % 6) + 1).join(';');
    return `p${at};Avdeling;Enhet ${at % 40};${at % 2 === 0 ? 'Mann' : 'Kvinne'};25-34;${answers}`;
  });
  const header = `svar_id;virksomhet;enhet;kjonn;aldersgruppe;${scaleNames.join(';')}`;
  const persons = await personsOf(csv(header, ...lines));
  expect(persons).toHaveLength(100_000);
  expect(persons[99_999]?.unit.name).toBe('Enhet 39');
  expect(persons.every((person) => Object.keys(person.answers).length === 27)).toBe(true);
}, 120_000);
