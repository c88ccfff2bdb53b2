import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { BodyId, MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { refreshIndicators } from '../../../server/stages/indicators/indicators.service.ts';
import { invite, refreshCoarseCounts } from '../../../server/stages/invitations/invitations.service.ts';
import { publish } from '../../../server/stages/releases/publications.service.ts';
import { makeRelease } from '../../../server/stages/releases/releases.service.ts';
import { readResults } from '../../../server/stages/releases/results.service.ts';
import { submit } from '../../../server/stages/responses/answering.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { closeRound, openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { signInAs } from '../../harness/sign-in.ts';

type Indicator = Returns<'GET /api/:municipality/indicators/:indicator'>;
type Surveys = Returns<'GET /api/:municipality/surveys'>;

const indicator = 'fet.kultur';
const atOnce = { visibleFromAt: null };
let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let tree: UnitTree;
let council: BodyId;
const headers: Record<string, Record<string, string>> = { nobody: {} };

beforeAll(async () => {
  house = await openTestHouse('2024-11-24T12:00:00Z');
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']));
  council = await addBody(house, municipalityId);
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', indicator));
  web = await serve(house.context);
});
afterAll(async () => {
  await web.close();
  await house.close();
});

async function signIn(): Promise<void> {
  for (const role of ['designer', 'administrator'] as const) {
    headers[role] = (await signInAs(house, municipalityId, { roles: [role] })).headers;
  }
  headers['politician'] = (await signInAs(house, municipalityId, { seats: [{ bodyId: council }] })).headers;
}
async function get<T>(path: string, who: string): Promise<T> {
  const response = await fetch(`${web.origin}/api/prove${path}`, { headers: headers[who] ?? {} });
  return (await response.json()) as T;
}
const seenBy = async (who: string) => (await get<Indicator>(`/indicators/${indicator}`, who)).sources[0];

/** Opened, answered by 40 of 60, closed and released; published to nobody. */
async function play(now: string, score: number): Promise<RoundId> {
  house.clock.set(now);
  const at = house.clock.now().getTime();
  const roundId = await openRound(house.context, municipalityId, {
    surveyKey: 'one',
    period: now.slice(0, 4),
    source: 'collected',
    opensAt: new Date(at - 86_400_000),
    closesAt: new Date(at + 86_400_000),
    tree,
  });
  const groups = tree.slice(1).map((node) => ({ unitId: node.unitId as UnitId, stratum: '', count: 30 }));
  const invited = await invite(house.context, municipalityId, roundId, groups);
  for (const [index, { code }] of invited.filter((_, place) => place % 3 > 0).entries()) {
    const submissionId = crypto.randomUUID().replaceAll('-', '');
    const answers = { q1: index % 4 === 0 ? 1 : score };
    await submit(house.context, municipalityId, roundId, { code, submissionId, answers });
  }
  await refreshCoarseCounts(house.context, municipalityId, roundId);
  await signIn();
  return roundId;
}
async function release(roundId: RoundId): Promise<void> {
  await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
  await mix(house.context, municipalityId, roundId);
  const made = await Promise.all([1, 2, 3].map(() => makeRelease(house.context, municipalityId, roundId)));
  // Asked for three times at one moment, it is made once.
  expect(new Set(made).size).toBe(1);
  await refreshIndicators(house.context, municipalityId, roundId, made[0] as never);
}

describe('a release nobody has published', () => {
  let first: RoundId;
  let second: RoundId;

  it('is seen by those alone who may publish it, whoever else is signed in, with its exact counts', async () => {
    first = await play('2024-11-24T12:00:00Z', 5);
    const open = (await get<Surveys>('/surveys', 'designer')).surveys[0]?.rounds[0];
    expect(open).toMatchObject({ state: 'open', answeredAtLeastCount: 40, release: null });
    await release(first);
    for (const who of Object.keys(headers).filter((one) => one !== 'designer')) {
      expect(await seenBy(who)).toBeUndefined();
    }
    expect(await seenBy('designer')).toMatchObject({ now: { period: '2024', isPublished: false } });
    const round = (await get<Surveys>('/surveys', 'designer')).surveys[0]?.rounds[0];
    expect(round).toMatchObject({
      state: 'closed',
      answeredAtLeastCount: 40,
      invitedCount: 60,
      release: { publications: [] },
    });
  });

  it('is not told of by the comparison of the next one either', async () => {
    second = await play('2026-11-24T12:00:00Z', 3);
    await release(second);
    await publish(house.context, municipalityId, second, { to: [council], ...atOnce }, 'operator');
    await publish(house.context, municipalityId, second, { to: 'public', ...atOnce }, 'operator');
    for (const who of Object.keys(headers).filter((one) => one !== 'designer')) {
      expect(await seenBy(who)).toMatchObject({
        now: { period: '2026', comparison: { comparable: false, reason: 'noPreviousRound' } },
        before: null,
      });
    }
  });

  it('is seen by each audience from its own publication', async () => {
    await publish(house.context, municipalityId, first, { to: [council], ...atOnce }, 'operator');
    expect(await seenBy('politician')).toMatchObject({
      now: { comparison: { comparable: true, previousPeriod: '2024' } },
      before: { period: '2024' },
    });
    expect(await seenBy('nobody')).toMatchObject({
      now: { comparison: { comparable: false } },
      before: null,
    });
    const rounds = (await get<Surveys>('/surveys', 'designer')).surveys[0]?.rounds;
    expect(rounds?.map(({ answeredAtLeastCount }) => answeredAtLeastCount)).toEqual([40, 40]);
  });

  it('and published at the same moment by two, it is published once', async () => {
    const twice = await Promise.allSettled(
      [1, 2].map(() =>
        publish(house.context, municipalityId, first, { to: 'public', ...atOnce }, 'operator'),
      ),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(twice.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { code: 'already-visible' },
    });
  });

  it('what the command line prints has no hash of what is withheld', async () => {
    const printed = JSON.stringify(await readResults(house.context, municipalityId, second));
    expect(printed).not.toMatch(/hash/i);
  });
});

describe('a coarse count', () => {
  it('is renewed once a day, and stands still between', async () => {
    const roundId = await play('2027-11-24T12:00:00Z', 4);
    const shown = async () =>
      (await get<Surveys>('/surveys', 'designer')).surveys[0]?.rounds.find((one) => one.roundId === roundId)
        ?.answeredAtLeastCount;
    expect(await shown()).toBe(40);
    const groups = [{ unitId: tree[1]?.unitId as UnitId, stratum: '', count: 9 }];
    for (const { code } of await invite(house.context, municipalityId, roundId, groups)) {
      const submissionId = crypto.randomUUID().replaceAll('-', '');
      await submit(house.context, municipalityId, roundId, { code, submissionId, answers: { q1: 2 } });
    }
    house.clock.set('2027-11-24T22:59:00Z');
    await refreshCoarseCounts(house.context, municipalityId, roundId);
    await signIn();
    expect(await shown()).toBe(40);
    // Midnight in Oslo: 20 + 9 in the one unit are «at least 25».
    house.clock.set('2027-11-24T23:01:00Z');
    await refreshCoarseCounts(house.context, municipalityId, roundId);
    await signIn();
    expect(await shown()).toBe(45);
  });
});

it('only an invented municipality has the demo’s button', async () => {
  const roundId = await play('2028-11-24T12:00:00Z', 4);
  const response = await fetch(`${web.origin}/api/prove/demo/rounds/${roundId}/close`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
    404,
    'not-in-demo-mode',
  ]);
  const [open] = (await get<Surveys>('/surveys', 'designer')).surveys[0]?.rounds ?? [];
  expect(open).toMatchObject({ roundId, state: 'open' });
});

it('a reason with a zero byte is refused, not a crash', async () => {
  const roundId = await play('2029-11-24T12:00:00Z', 4);
  const response = await fetch(`${web.origin}/api/prove/rounds/${roundId}/close`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers['designer'] },
    body: JSON.stringify({ reason: 'a\0b' }),
  });
  expect(response.status).toBe(400);
});
