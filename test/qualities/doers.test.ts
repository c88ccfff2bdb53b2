import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../server/core/authorisation/actor.ts';
import type { MunicipalityId, RoundId, SurveyId } from '../../server/core/ids.ts';
import { recomputeRaw } from '../../server/stages/releases/results.service.ts';
import { importResponses } from '../../server/stages/responses/import.service.ts';
import { raiseRoundLimits } from '../../server/stages/rounds/limits.service.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { person } from '../core/authorisation/people.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey } from '../harness/play.ts';

/** Acts no page has yet: who may do them is asked by the service all the same. */
let house: TestHouse;
let municipalityId: MunicipalityId;
let surveyId: SurveyId;
let roundId: RoundId;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const made = await addMunicipality(house, 'prove', ['Nord']);
  municipalityId = made.municipalityId;
  surveyId = await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'one.indikator'));
  const [opensAt, closesAt] = [new Date('2026-11-01T12:00:00Z'), new Date('2026-11-20T12:00:00Z')];
  roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'one', period: '2026', source: 'imported', opensAt, closesAt, tree: made.tree },
  });
});
afterAll(() => house.close());

const parsed = { ok: true, persons: [], units: null, itemsWithoutAnswers: [] } as never;
const acts = {
  raise: (by: Actor) =>
    raiseRoundLimits(house.context, municipalityId, roundId, { mean: 8, reason: 'prøve' }, by),
  import: (by: Actor) => importResponses(house.context, municipalityId, roundId, parsed, by),
  recompute: (by: Actor) => recomputeRaw(house.context, municipalityId, roundId, [], by),
};
const logged = () => house.owner.selectFrom('audit_entry').select(['act', 'actor']).execute();

it('whoever may not is refused, and the log has nothing', async () => {
  const nobodies = [
    ...(['administrator', 'keyCustodian', 'auditor', 'unitLeader', 'politician'] as const).map((role) =>
      person({ roles: [role] }),
    ),
    person({ roles: ['designer', 'rawDataAnalyst'], rawRoundIds: [roundId] }, false),
    person({ roles: ['surveyOwner'], ownedSurveyIds: [crypto.randomUUID() as SurveyId] }),
    person({ roles: ['rawDataAnalyst'], rawRoundIds: [crypto.randomUUID() as RoundId] }),
  ];
  const before = await logged();
  for (const nobody of nobodies) {
    for (const act of Object.values(acts)) {
      await expect(act(nobody)).rejects.toMatchObject({ code: 'not-allowed', status: 403 });
    }
  }
  const owner = person({ roles: ['surveyOwner'], ownedSurveyIds: [surveyId] });
  for (const act of [acts.import, acts.recompute]) {
    await expect(act(owner)).rejects.toMatchObject({ code: 'not-allowed' });
  }
  const designer = person({ roles: ['designer'] });
  await expect(acts.recompute(designer)).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await logged()).toEqual(before);
});

it('whoever may is named in the log by their account', async () => {
  const before = (await logged()).length;
  await acts.raise(person({ roles: ['surveyOwner'], ownedSurveyIds: [surveyId] }));
  await acts.import(person({ roles: ['designer'] }));
  await acts.recompute(person({ roles: ['rawDataAnalyst'], rawRoundIds: [roundId] }));
  expect((await logged()).slice(before)).toEqual([
    { act: 'round.limits-raised', actor: 'account' },
    { act: 'responses.imported', actor: 'account' },
    { act: 'results.recomputed-raw', actor: 'account' },
  ]);
});
