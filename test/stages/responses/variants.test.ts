import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { submit } from '../../../server/stages/responses/answering.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
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

/** A round with so many invited, answered with these numbers of orders; gives what is kept of them, in rising order. */
async function kept(count: number, variants: (number | undefined)[]): Promise<(number | null)[]> {
  const questionnaire = { ...sampleQuestionnaire(), key: `ordnet${count}` };
  Object.assign(questionnaire.definition.pages[0] ?? {}, { questionsOrder: 'random' });
  await installReadySurvey(house.context, municipalityId, questionnaire);
  const roundId: RoundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: questionnaire.key, period: '2026', source: 'collected', tree },
    ...{ opensAt: new Date('2026-11-23T12:00:00Z'), closesAt: new Date('2026-11-25T12:00:00Z') },
  });
  const unitId = tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, municipalityId, roundId, [{ unitId, stratum: '', count }]);
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

it('the number of the order is kept where a hundred are invited, and no number that is none', async () => {
  expect(await kept(100, [5, 1, undefined, 7, 24])).toEqual([1, 5, null, null, null]);
});

it('nothing of it is kept where fewer are invited', async () => {
  expect(await kept(99, [5, 1])).toEqual([null, null]);
});
