import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readResponseFiles } from '../../../../server/stages/responses/import/read-files.ts';
import { questionnaire, scaleNames } from './small-questionnaire.ts';

const file = (name: string) => ({
  name,
  bytes: readFileSync(new URL(`../../../data/${name}`, import.meta.url)),
});
const units = file('kommune_enheter.csv');
const asked = { questionnaire, knownUnits: null };

async function read(files: Omit<Parameters<typeof readResponseFiles>[0], 'questionnaire' | 'knownUnits'>) {
  const result = await readResponseFiles({ ...asked, ...files });
  if (!result.ok) throw new Error(JSON.stringify(result.faults.slice(0, 5)));
  return result;
}

/** The wide UTF-8 file read by hand: no quotes, no blank lines. */
const expected = byHand();
function byHand() {
  const [header, ...lines] = file('kommune_bred.csv').bytes.toString('utf8').trim().split('\n');
  const columns = header!.split(';');
  return lines.map((line) => {
    const cells = new Map(line.split(';').map((cell, at) => [columns[at]!, cell]));
    const answered = scaleNames.filter((name) => cells.get(name) !== '');
    return {
      unit: { name: cells.get('enhet'), departmentName: cells.get('virksomhet') },
      answers: {
        ...Object.fromEntries(answered.map((name) => [name, Number(cells.get(name))])),
        kjonn: { Kvinne: 'woman', Mann: 'man' }[cells.get('kjonn')!],
        aldersgruppe: cells.get('aldersgruppe'),
      },
    };
  });
}
describe('every form of the real-data municipality gives the same 2,800 persons', () => {
  test('wide, UTF-8', async () => {
    const result = await read({ responses: file('kommune_bred.csv'), units });
    expect(result.persons).toHaveLength(2800);
    expect(result.persons).toEqual(expected);
    expect(result.units).toHaveLength(37);
    expect(result.units).toContainEqual({
      name: 'Ærfugl barnehage',
      departmentName: 'Barnehage',
      invitedCount: 115,
    });
    expect(result.itemsWithoutAnswers).toEqual(['tjenester', 'leder', 'bruk.bad', 'yrke']);
  });

  test('wide, Windows-1252 with CRLF, where "Vet ikke" stands for what others skip', async () => {
    const result = await read({ responses: file('kommune_bred_cp1252.csv'), units });
    const dontKnow = expected.map(({ unit, answers }) => ({
      unit,
      answers: { ...Object.fromEntries(scaleNames.map((name) => [name, 'dontKnow'])), ...answers },
    }));
    expect(result.persons).toEqual(dontKnow);
    const count = result.persons
      .flatMap((person) => Object.values(person.answers))
      .filter((one) => one === 'dontKnow');
    expect(count).toHaveLength(508);
  });

  test('a workbook that holds both the answers and the units', async () => {
    const workbook = file('kommune_bred.xlsx');
    const result = await read({ responses: workbook, units: workbook });
    expect(result.persons).toEqual(expected);
    const csv = await read({ responses: file('kommune_bred.csv'), units });
    expect(result.units).toEqual(csv.units);
  });

  test('long, with the respondents in a file of their own', async () => {
    const result = await read({
      responses: file('kommune_lang.csv'),
      respondents: file('kommune_respondenter.csv'),
      units,
    });
    expect(result.persons).toEqual(expected);
  });

  test('without a units file, the units are those the answers name', async () => {
    const result = await read({ responses: file('kommune_bred.csv') });
    expect(result.persons).toEqual(expected);
    expect(result.units).toBeNull();
  });

  test('with the units of the round, a known unit is found without regard to case', async () => {
    const all = await read({ responses: file('kommune_bred.csv'), units });
    const knownUnits = all.units!.map((unit, at) => ({
      ...unit,
      unitId: String(at),
      name: unit.name.toUpperCase(),
    }));
    const result = await readResponseFiles({ ...asked, knownUnits, responses: file('kommune_bred.csv') });
    expect(result.ok && result.persons[0]?.unit.name).toBe('INNBYGGERTORG');
  });

  test('the respondent id is nowhere in what is given back', async () => {
    const wide = await read({ responses: file('kommune_bred.csv'), units });
    const long = await read({
      responses: file('kommune_lang.csv'),
      respondents: file('kommune_respondenter.csv'),
      units,
    });
    expect(JSON.stringify([wide, long])).not.toMatch(/R6\d{4}/);
  });
});
