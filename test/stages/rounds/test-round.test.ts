import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MunicipalityId, RoundId } from '../../../server/core/ids.ts';
import { readConfig } from '../../../server/platform/config.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { closeRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let designer: SignedIn;
let unitId: string;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const made = await addMunicipality(house, 'prove', ['Nord']);
  ({ municipalityId } = made);
  unitId = made.tree[1]?.unitId ?? '';
  await installReadySurvey(house.context, municipalityId, oneQuestion());
  web = await serve(house.context, readConfig({}).clientDir);
  designer = await signInAs(house, municipalityId, { roles: ['designer'] });
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function ask(method: string, path: string, body?: object) {
  const response = await fetch(`${web.origin}/api/prove/${path}`, {
    method,
    headers: { ...designer.headers, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
}

it('a round that is only tried is answered by a link and says so; its answers go unopened, and nothing comes of it', async () => {
  const { body: opening } = await ask('GET', 'surveys/one/opening');
  const { questionnaireVersionId } = opening;
  const times = { opensAt: null, closesAt: '2026-12-17T22:59:00.000Z', acceptsUntilAt: null };
  const plan = { ...times, questionnaireVersionId, unitIds: null, mode: 'confidential' };
  const { status, body } = await ask('POST', 'surveys/one/rounds', {
    ...plan,
    period: 'prøve',
    kind: 'test',
  });
  expect(status).toBe(200);
  const roundId = body.roundId as RoundId;
  const page = await (await fetch(`${web.origin}/prove/s/${roundId}/nb/enhet/${unitId}`)).text();
  expect(page).toContain('Prøverunde: Svarene slettes når den lukkes');
  const answer = { unitId, submissionId: 'a'.repeat(32), language: 'nb', answers: { q1: 3 } };
  expect((await ask('POST', `rounds/${roundId}/responses`, answer)).status).toBe(200);
  // Who else is asked meanwhile is not asked by a trial.
  expect((await ask('GET', 'surveys/one/opening')).body.calendar).toEqual([]);

  house.clock.set('2026-11-25T12:00:00Z');
  await closeRound(house.context, municipalityId, roundId, 'operator', 'Prøvd');
  house.clock.set('2026-11-28T12:00:00Z');
  await mix(house.context, municipalityId, roundId);
  await mix(house.context, municipalityId, roundId);
  const counts = await Promise.all(
    (['inbox', 'receipt', 'response', 'release'] as const).map((table) =>
      house.owner.selectFrom(table).selectAll().where('round_id', '=', roundId).execute(),
    ),
  );
  expect(counts.map(({ length }) => length)).toEqual([0, 0, 0, 0]);
  expect(await house.context.keys?.has(roundId)).toBe(false);
  designer = await signInAs(house, municipalityId, { roles: ['designer'] });
  const next = await ask('POST', 'surveys/one/rounds', { ...plan, mode: 'openLink', period: '2026' });
  const row = await house.owner
    .selectFrom('round')
    .select('previous_round_id')
    .where('id', '=', next.body.roundId)
    .executeTakeFirstOrThrow();
  expect(row.previous_round_id).toBeNull();
});
