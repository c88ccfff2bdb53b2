import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resultsOf } from '../../../server/commands/results.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { RoundDesign } from '../../../server/core/opening/round-design.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { makeRelease } from '../../../server/stages/releases/releases.service.ts';
import { readResults } from '../../../server/stages/releases/results.service.ts';
import { insertResponses } from '../../../server/stages/responses/responses.store.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { installReadySurvey } from '../../harness/play.ts';

let house: TestHouse;
let municipalityId: MunicipalityId;
let tree: UnitTree;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord']));
  await installReadySurvey(house.context, municipalityId, withGender());
});
afterAll(() => house.close());

const margins = [
  {
    background: 'alder',
    categories: [
      { code: 'ung', populationCount: 5_000 },
      { code: 'voksen', populationCount: 5_000 },
    ],
  },
];

/** The sample's questions, of citizens, and whether one is a woman or a man. */
function withGender(): Questionnaire {
  const sample = sampleQuestionnaire();
  const text = (nb: string) => ({ nb, nn: nb, en: nb });
  const choices = ['k', 'm'].map((value) => ({ value, text: text(value) }));
  const [page, ...pages] = sample.definition.pages as unknown as { elements: object[] }[];
  const gender = { type: 'radiogroup', name: 'kjonn', title: text('Kjønn'), choices };
  return {
    ...sample,
    kind: 'citizen',
    items: [...sample.items, { role: 'background', name: 'kjonn', id: 'sample.kjonn', origin: 'ours' }],
    definition: { pages: [{ ...page, elements: [...(page?.elements ?? []), gender] }, ...pages] } as never,
  };
}

const youngGive = [1, 2, 3, 2, 4, 6];
const grownGive = [3, 5, 6, 4, 6, 6];

const at = <T>(given: readonly T[], index: number) => given[index % given.length] as T;

/** So many young and grown-ups who answer as above, in turn; released. */
async function released(period: string, young: number, grown: number, design: RoundDesign): Promise<RoundId> {
  const now = house.clock.now();
  const roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'sample', period, source: 'imported', tree },
    ...{ opensAt: new Date(now.getTime() - 1_000), closesAt: now, acceptsUntilAt: now },
    design,
  });
  const people = (count: number, alder: string, given: readonly number[]) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ unitId: tree[1]?.unitId as UnitId, stratum: '' },
      answers: {
        q1: at(given, index),
        q2: at(given, index + 1),
        'm.r1': at(given, index + 2),
        alder,
        kjonn: at(['k', 'k', 'm'], Math.floor(index / 6)),
      },
    }));
  await inMunicipality(house.context.db.mixer, municipalityId, (tx) =>
    insertResponses(tx, municipalityId, roundId, [
      ...people(young, 'ung', youngGive),
      ...people(grown, 'voksen', grownGive),
    ]),
  );
  await makeRelease(house.context, municipalityId, roundId);
  return roundId;
}
const weighedIn = async (roundId: RoundId, lattice: 'internal' | 'public' = 'internal') =>
  (await readResults(house.context, municipalityId, roundId, lattice)).weighed;

it('a release has the figures of the whole weighed by each margin too, for the body and for everyone', async () => {
  const roundId = await released('2026', 42, 84, { strata: [], margins });
  const q1 = { subjectKind: 'item', subject: 'q1', background: 'alder', n: 126 };
  for (const lattice of ['internal', 'public'] as const) {
    const found = (await weighedIn(roundId, lattice)).find(({ subject }) => subject === 'q1');
    expect(found).toMatchObject(q1);
    expect(found?.mean).toBeCloseTo(4, 12);
    // Half of the young are at the bad end, and half of the population are young, though a third of those who answered.
    expect(found?.dissatisfiedShare).toBeCloseTo(0.25, 12);
  }
  const cells = (await readResults(house.context, municipalityId, roundId)).cells;
  const whole = cells.find(({ unit, subject }) => unit === 'prove' && subject === 'q1');
  expect(whole).toMatchObject({ shown: 'all', n: 126 });
  expect(whole && 'mean' in whole && whole.mean).toBeCloseTo(13 / 3, 12);
});

it('a release tells who answered beside who lives there, the same to both, and what the weights cost', async () => {
  const roundId = await released('groups', 42, 84, { strata: [], margins });
  for (const lattice of ['internal', 'public'] as const) {
    const { population, weights } = await readResults(house.context, municipalityId, roundId, lattice);
    expect(population).toEqual([
      { background: 'alder', category: 'ung', populationCount: 5_000, shown: 'all', answeredCount: 42 },
      { background: 'alder', category: 'voksen', populationCount: 5_000, shown: 'all', answeredCount: 84 },
    ]);
    // (126)² / (42·1.5² + 84·0.75²)
    expect(weights).toEqual({
      backgrounds: ['alder'],
      n: 126,
      effectiveCount: 112,
      least: 0.8,
      greatest: 1.5,
    });
  }
});

it('nobody is told how many answered from a small group, nor from the one that would tell it', async () => {
  const roundId = await released('small', 14, 80, { strata: [], margins });
  const { population, weights } = await readResults(house.context, municipalityId, roundId);
  expect(population.map((group) => 'reason' in group && group.reason)).toEqual(['withheld', 'withheld']);
  expect(population.some((group) => 'answeredCount' in group)).toBe(false);
  expect(weights).toBeNull();
});

it('the database itself takes no group of fewer than fifteen', async () => {
  const insert = (group: object) =>
    sql`select group_is_large_enough(${JSON.stringify([{ answered: group }])}::jsonb) as is_enough`
      .execute(house.owner)
      .then(({ rows }) => rows);
  expect(await insert({ shown: 'all', answeredCount: 15 })).toEqual([{ is_enough: true }]);
  expect(await insert({ shown: 'all', answeredCount: 14 })).toEqual([{ is_enough: false }]);
  expect(await insert({ shown: 'nothing', answeredCount: 3 })).toEqual([{ is_enough: false }]);
});

it('two questions at once are weighed by together, rounded as they are shown and without an interval', async () => {
  const gender = {
    background: 'kjonn',
    categories: [
      { code: 'k', populationCount: 5_000 },
      { code: 'm', populationCount: 5_000 },
    ],
  };
  const roundId = await released('both', 42, 84, { strata: [], margins: [...margins, gender] });
  const results = await readResults(house.context, municipalityId, roundId);
  const found = results.weighedTogether.find(({ subject }) => subject === 'q1');
  // The groups' answers come in turns of six, so age alone tells what is weighed.
  expect(found).toMatchObject({ n: 126, mean: 4, dissatisfiedShare: 0.25 });
  expect(results.weights?.backgrounds).toEqual(['alder', 'kjonn']);
  const bench = { context: house.context, owner: house.owner, say: () => {} };
  const lines = (await resultsOf(bench, 'prove/sample/both', { format: 'csv', raw: false })).split('\n');
  const [head = [], ...rest] = lines.map((line) => line.split(','));
  const told = (subject: string) =>
    rest
      .filter((line) => line[2] === subject)
      .map((line) => Object.fromEntries(head.map((name, at) => [name, line[at]])));
  expect(told('q1')).toContainEqual(
    expect.objectContaining({ weighedBy: 'alder+kjonn', n: '126', mean: '4' }),
  );
  expect(told('q1')).toContainEqual(expect.objectContaining({ weighedBy: 'alder', n: '126', shown: 'all' }));
  expect(told('alder.ung')).toEqual([
    expect.objectContaining({ subjectKind: 'group', populationCount: '5000', answeredCount: '42' }),
  ]);
  expect(
    results.weighed.filter(({ subject }) => subject === 'q1').map(({ background }) => background),
  ).toEqual([...['alder', 'kjonn']]);
});

it('none where a group is not told, nor for a sample drawn by groups', async () => {
  expect(await weighedIn(await released('few', 9, 80, { strata: [], margins }))).toEqual([]);
  const strata = [{ name: 'Nord', populationCount: 10_000, baseWeight: null }];
  expect(await weighedIn(await released('drawn', 40, 80, { strata, margins }))).toEqual([]);
});
