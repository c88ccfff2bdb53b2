import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../server/core/authorisation/actor.ts';
import type { Role } from '../../server/core/authorisation/roles.ts';
import type { MunicipalityId, RoundId, SurveyId } from '../../server/core/ids.ts';
import type { UnitTree } from '../../server/core/unit-tree.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { setRetention } from '../../server/stages/duties/retention.service.ts';
import { eraseDeactivated } from '../../server/stages/organisation/erasure.service.ts';
import { recomputeRaw } from '../../server/stages/releases/results.service.ts';
import { importResponses } from '../../server/stages/responses/import.service.ts';
import { mix } from '../../server/stages/responses/mixing.service.ts';
import { raiseRoundLimits } from '../../server/stages/rounds/limits.service.ts';
import { closeRound, openRound } from '../../server/stages/rounds/rounds.service.ts';
import { installSurvey } from '../../server/stages/rounds/surveys.service.ts';
import { installScorecard } from '../../server/stages/scorecards/scorecards.service.ts';
import { person } from '../core/authorisation/people.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey } from '../harness/play.ts';
import { signInAs } from '../harness/sign-in.ts';

/** Acts no page has yet: who may do them is asked by the service all the same. */
let house: TestHouse;
let municipalityId: MunicipalityId;
let surveyId: SurveyId;
let roundId: RoundId;
let tree: UnitTree;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const made = await addMunicipality(house, 'prove', ['Nord']);
  ({ municipalityId, tree } = made);
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

const lines = () =>
  house.owner
    .selectFrom('audit_entry')
    .select(['act', 'actor', 'on_behalf_of as onBehalfOf', 'subject', 'after'])
    .orderBy('number')
    .execute();

it('an import that names new units takes the right to make units, and each is in the log', async () => {
  const [opensAt, closesAt] = [new Date('2025-11-01T12:00:00Z'), new Date('2025-11-20T12:00:00Z')];
  const given = {
    surveyKey: 'one',
    period: '2025',
    source: 'imported',
    opensAt,
    closesAt,
    tree: [],
  } as const;
  const id = await openRound(house.context, municipalityId, { ...given, tree: [] });
  const persons = ['Nord', 'Ny'].map((name) => ({
    unit: { name, departmentName: null },
    answers: { q1: 1 },
  }));
  const files = { ok: true, persons, units: null, itemsWithoutAnswers: [] } as never;
  const before = await lines();
  const by = (...held: Role[]) =>
    importResponses(house.context, municipalityId, id, files, person({ roles: held }));
  await expect(by('designer')).rejects.toMatchObject({ code: 'not-allowed', status: 403 });
  expect(await lines()).toEqual(before);
  await by('designer', 'administrator');
  const after = (await lines()).slice(before.length);
  expect(after.map(({ act }) => act)).toEqual(['unit.added', 'responses.imported']);
  expect(after[0]).toMatchObject({ actor: 'account', after: { name: 'Ny', kind: 'unit' } });
});

it('what is installed is in the log when it is new, and only then', async () => {
  const before = (await lines()).length;
  const actor = person({ roles: ['designer'] });
  const two = oneQuestion('two', 'one.indikator');
  for (const given of [two, two, { ...two, title: { ...two.title, nb: 'Et annet navn' } }]) {
    await installSurvey(house.context, municipalityId, given, actor);
  }
  const scorecard = await readShippedScorecard('fet-politisk');
  for (const given of [scorecard, scorecard])
    await installScorecard(house.context, municipalityId, given, actor);
  expect((await lines()).slice(before)).toMatchObject([
    { act: 'survey.installed', actor: 'account' },
    { act: 'survey.installed', actor: 'account' },
    { act: 'scorecard.installed', actor: 'account', after: { key: 'fet-politisk', version: 1 } },
  ]);
});

it('a round that closes in its time closes on behalf of whoever opened it; one closed early has one line', async () => {
  const now = house.clock.now().getTime();
  const opener = person({ roles: ['designer'] });
  const open = (period: string) => {
    const times = { opensAt: new Date(now - 1_000), closesAt: new Date(now + 1_000) };
    const given = { surveyKey: 'one', period, source: 'collected', tree, ...times } as const;
    return openRound(house.context, municipalityId, given, opener);
  };
  const [inTime, early] = [await open('2027'), await open('2028')];
  await closeRound(house.context, municipalityId, early, 'operator', 'prøve');
  house.clock.set(new Date(now + 4 * 86_400_000));
  for (const id of [inTime, early, inTime]) await mix(house.context, municipalityId, id);
  const closed = (await lines()).filter(({ act }) => act === 'round.closed');
  expect(closed).toMatchObject([
    { subject: early, actor: 'operator', onBehalfOf: null },
    { subject: inTime, actor: 'system', onBehalfOf: 'account' },
  ]);
});

it('an old account is erased on behalf of whoever decided how long they are kept, or who asked', async () => {
  const decider = person({ roles: ['administrator'] });
  const change = { rule: 'deactivatedAccounts', kept: 6, confirmed: true } as const;
  await setRetention(house.context, municipalityId, change, decider);
  const [old, asked] = [await signInAs(house, municipalityId, {}), await signInAs(house, municipalityId, {})];
  await house.owner
    .insertInto('erasure_request')
    .values({ municipality_id: municipalityId, account_id: asked.accountId, requested_at: house.clock.now() })
    .execute();
  const off = { deactivated_at: house.clock.now() };
  const ids = [old.accountId, asked.accountId];
  await house.owner.updateTable('account').set(off).where('id', 'in', ids).execute();
  await eraseDeactivated(house.context, municipalityId, ids);
  const erased = (await lines()).filter(({ act }) => act === 'person.erased');
  expect(erased).toMatchObject([
    { subject: old.accountId, actor: 'system', onBehalfOf: 'account' },
    { subject: asked.accountId, actor: 'system', onBehalfOf: asked.accountId },
  ]);
});

it('a round is not closed in the instant it opens, and is a moment later', async () => {
  const opensAt = house.clock.now();
  const times = { opensAt, closesAt: new Date(opensAt.getTime() + 86_400_000) };
  const given = { surveyKey: 'one', period: '2029', source: 'collected', tree, ...times } as const;
  const id = await openRound(house.context, municipalityId, given);
  const close = () => closeRound(house.context, municipalityId, id, person({ roles: ['designer'] }), 'prøve');
  await expect(close()).rejects.toMatchObject({ code: 'round-just-opened', status: 409 });
  house.clock.set(new Date(opensAt.getTime() + 1));
  await close();
  await expect(close()).rejects.toMatchObject({ code: 'round-not-open' });
});
