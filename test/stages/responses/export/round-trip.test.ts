import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../server/core/answer.ts';
import type { Questionnaire } from '../../../../server/core/questionnaire/format.ts';
import { csvOf, plainDecimal, workbookOf } from '../../../../server/platform/files/write-table.ts';
import { answerTable } from '../../../../server/stages/responses/export/answer-table.ts';
import { readResponseFiles } from '../../../../server/stages/responses/import/read-files.ts';
import { treeOf } from '../../../core/disclosure/trees.ts';
import { everyType } from '../../../fixtures/every-type.ts';

const { tree } = treeOf({ 'k/d/=SUM(A1)': 0, "k/d/'-Nord": 0, 'k/e/Sør; øst': 0 });
for (const node of tree) node.name = node.unitId.split('/').at(-1) as string;
const units = tree.filter(({ unitId }) => unitId.split('/').length === 3);

/** Choices that a spreadsheet, a list or an eye for case would take for others. */
const odd = ['a', 'A', '=1+1', 'b|c', 'd;e,f', '-', '"x"', '[1]', '01', "'-"];
function questionnaire(): Questionnaire {
  const given = everyType();
  for (const { elements } of given.definition.pages as unknown as { elements: Record<string, unknown>[] }[]) {
    for (const element of elements) {
      if (!('choices' in element)) continue;
      element['choices'] = odd.map((value) => ({ value, text: { nb: `valg ${value}`, nn: 'x', en: 'y' } }));
    }
  }
  return given;
}

const onScale = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constantFrom('dontKnow', 'notApplicable'));
const one = fc.constantFrom(...odd);
const answers = fc.record(
  {
    ...{ skala: onScale, 'm.r1': onScale, 'm.r2': onScale, en: one, liste: one },
    flere: fc.uniqueArray(one, { minLength: 1 }),
    rekke: fc.shuffledSubarray(odd, { minLength: odd.length }),
    tall: fc.oneof(
      fc.integer({ min: 0, max: 99 }),
      fc.double({ min: 0, max: 99, noNaN: true }).map((value) => value + 0),
    ),
    dag: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`),
    janei: fc.constantFrom('true', 'false'),
    greit: fc.constant('true'),
    kort: fc.constantFrom('0150', '9999'),
  },
  { requiredKeys: [] },
);
const responses = fc.array(
  fc.record({ unitId: fc.constantFrom(...units.map(({ unitId }) => unitId)), answers }),
  { minLength: 1, maxLength: 20 },
) as fc.Arbitrary<{ unitId: string; answers: Answers }[]>;

async function readBack(bytes: Buffer) {
  const file = { bytes, name: 'svar' };
  const read = await readResponseFiles({
    ...{ questionnaire: questionnaire(), knownUnits: null, responses: file },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const unitIdOf = new Map(units.map(({ unitId, name }) => [name, unitId]));
  return read.persons.map(({ unit, answers }) => ({ unitId: unitIdOf.get(unit.name), answers }));
}

describe('answers written and read back are the same answers', () => {
  it.each([
    ['CSV', async (table) => Buffer.from(csvOf(table)), 60],
    ['xlsx', (table) => workbookOf('svar', table), 12],
  ] as [string, (table: ReturnType<typeof answerTable>) => Promise<Buffer>, number][])(
    'of every type, with blanks, «vet ikke» and «ikke relevant»: %s',
    async (_, write, numRuns) => {
      const isSame = fc.asyncProperty(responses, async (given) => {
        const table = answerTable(questionnaire(), tree, given);
        expect(await readBack(await write(table))).toEqual(given);
      });
      await fc.assert(isSame, { numRuns });
    },
  );

  it('no cell of the CSV is a formula, and numbers have a decimal comma', () => {
    const given = [
      { unitId: 'k/d/=SUM(A1)', answers: { en: '=1+1', tall: 12.5, skala: 'dontKnow' as const } },
    ];
    const [header, row] = csvOf(answerTable(questionnaire(), tree, given))
      .trimEnd()
      .split('\r\n');
    expect(header).toBe(
      '\uFEFFenhet;virksomhet;skala;m.r1;m.r2;en;flere;liste;rekke;tall;dag;janei;greit;kort',
    );
    expect(row).toBe("'=SUM(A1);d;Vet ikke;;;'=1+1;;;;12,5;;;;");
  });

  it('a file of a place without departments has no column for them, and one without answers no rows but the units', () => {
    const flat = treeOf({ 'k/Nord': 0 }).tree;
    expect(answerTable(questionnaire(), flat, [{ unitId: 'k/Nord', answers: {} }])).toMatchObject({
      columns: expect.not.arrayContaining(['virksomhet']),
      rows: [['k/Nord', ...new Array(12).fill(null)]],
    });
  });

  it('an answer the import would refuse is written as it is', () => {
    const given = [{ unitId: 'k/d/=SUM(A1)', answers: { tall: 1000, en: 'borte' } }];
    const [row] = answerTable(questionnaire(), tree, given).rows;
    expect(row).toEqual(expect.arrayContaining([1000, 'borte']));
  });
});

it.each([
  [1e-7, '0.0000001'],
  [-1.25e-8, '-0.0000000125'],
  [1e21, '1000000000000000000000'],
  [1.5e21, '1500000000000000000000'],
  [12.5, '12.5'],
  [Number.MAX_VALUE, String(BigInt(Number.MAX_VALUE))],
])('%d has no exponent: %s', (value, written) => {
  if (value !== Number.MAX_VALUE) expect(plainDecimal(value)).toBe(written);
  expect(Number(plainDecimal(value))).toBe(value);
});
