import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { submit } from '../../../server/stages/responses/answering.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { viewOpening } from '../../../server/stages/rounds/opening.service.ts';
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
});
afterAll(() => house?.close());

async function addSurvey(key: string): Promise<string> {
  const questionnaire = { ...sampleQuestionnaire(), key };
  Object.assign(questionnaire.definition.pages[0] ?? {}, { questionsOrder: 'random' });
  await installReadySurvey(house.context, municipalityId, questionnaire);
  return key;
}

const day = 86_400_000;
async function addRound(surveyKey: string, period: string, count: number, daysAgo = 0) {
  const at = house.clock.now().getTime() - daysAgo * day;
  const roundId: RoundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey, period, source: 'collected', tree },
    ...{ opensAt: new Date(at - day), closesAt: new Date(at + day) },
  });
  const unitId = tree[1]?.unitId as UnitId;
  return {
    roundId,
    invited: await invite(house.context, municipalityId, roundId, [{ unitId, stratum: '', count }]),
  };
}

/** A round of long ago that is over, as if so many had answered. */
async function addMixed(surveyKey: string, count: number, answered: number): Promise<void> {
  const { roundId } = await addRound(surveyKey, '2025', count, 300);
  await sql`update invitation set status = 'used' where id in (
    select id from invitation where round_id = ${roundId} limit ${answered})`.execute(house.owner);
  await sql`update round set mixed_at = closes_at where id = ${roundId}`.execute(house.owner);
}

/** A round with so many invited, answered with these numbers of orders; gives what is kept of them, in rising order. */
async function kept(
  surveyKey: string,
  count: number,
  variants: (number | undefined)[],
): Promise<(number | null)[]> {
  const { roundId, invited } = await addRound(surveyKey, '2026', count);
  for (const [at, variant] of variants.entries()) {
    const submissionId = String(at).padStart(32, '0');
    const answer = { code: invited[at]?.code ?? '', submissionId, answers: { q1: 3 }, variant };
    await submit(house.context, municipalityId, roundId, answer);
  }
  house.clock.set('2026-11-28T12:00:00Z');
  await mix(house.context, municipalityId, roundId).finally(() => house.clock.set('2026-11-24T12:00:00Z'));
  const rows = await house.owner
    .selectFrom('response')
    .select('variant')
    .where('round_id', '=', roundId)
    .orderBy('variant')
    .execute();
  return rows.map(({ variant }) => variant);
}

const toldOf = async (surveyKey: string) =>
  (await viewOpening(house.context, municipalityId, surveyKey, 'operator')).orders;

it('the number of the order is kept where a hundred answers can be expected, and no number that is none', async () => {
  const first = await addSurvey('first');
  expect(await toldOf(first)).toEqual({ fewestInvited: 200, isFromLast: false });
  expect(await kept(first, 200, [5, 1, undefined, 7, 24])).toEqual([1, 5, null, null, null]);
});

it('nothing of it is kept where fewer are expected: half of the invited, while nothing tells', async () => {
  expect(await kept(await addSurvey('fewer'), 199, [5, 1])).toEqual([null, null]);
});

it('what is expected is by the round before where it asked a hundred: as many of the invited as then, counted down', async () => {
  for (const [key, invited, answers, needed] of [
    // 84 of 100 are counted as 80.
    ['many', 100, 84, 125],
    ['few', 100, 10, 1_000],
  ] as const) {
    await addSurvey(key);
    await addMixed(key, invited, answers);
    expect(await toldOf(key)).toEqual({ fewestInvited: needed, isFromLast: true });
  }
  expect(await kept('many', 125, [5])).toEqual([5]);
  expect(await kept('few', 200, [5])).toEqual([null]);
});

it('what is expected stands from the opening: a round before that is mixed later changes nothing', async () => {
  await addSurvey('late');
  await addMixed('late', 100, 84);
  const mixedAt = house.clock.now();
  await sql`update round set mixed_at = ${mixedAt}
    where survey_id = (select id from survey where key = 'late')`.execute(house.owner);
  // Half of 125 are not a hundred, whatever share of the round before has since been told.
  expect(await kept('late', 125, [5])).toEqual([null]);
});

it('a survey whose questions have one order is told nothing of it', async () => {
  await installReadySurvey(house.context, municipalityId, sampleQuestionnaire());
  expect(await toldOf(sampleQuestionnaire().key)).toBeNull();
});
