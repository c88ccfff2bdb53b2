import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { jobHandlers } from '../../../server/flow.ts';
import { readConfig } from '../../../server/platform/config.ts';
import { jobNames } from '../../../server/platform/jobs/names.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { makeRelease } from '../../../server/stages/releases/releases.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { closeRound } from '../../../server/stages/rounds/rounds.service.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let tree: UnitTree;
let designer: SignedIn;
let pilotId: RoundId;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']));
  await installReadySurvey(house.context, municipalityId, {
    ...sampleQuestionnaire(),
    key: 'one',
  });
  web = await serve(house.context, readConfig({}).clientDir);
  designer = await signInAs(house, municipalityId, { roles: ['designer'] });
  pilotId = await open('pilot', 'pilot', [tree[1]?.unitId as UnitId]);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function ask(path: string, body?: object, by = designer) {
  const response = await fetch(`${web.origin}/api/prove/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...by.headers, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
}

async function open(period: string, kind: string, unitIds: string[] | null = null): Promise<RoundId> {
  const { questionnaireVersionId } = (await ask('surveys/one/opening')).body;
  const times = { opensAt: null, closesAt: '2026-12-17T22:59:00.000Z', acceptsUntilAt: null };
  const settings = { unitIds, mode: 'anonymous', languages: ['nn', 'nb'] };
  const plan = { period, kind, questionnaireVersionId, ...times, ...settings };
  return (await ask('surveys/one/rounds', plan)).body.roundId;
}

const page = async (rest: string) => (await fetch(`${web.origin}/prove/s/${pilotId}/${rest}`)).text();

it('says that it is a pilot, on its pages and in its notice, and promises no result', async () => {
  expect(await page('nb')).toContain('Pilot: Svarene brukes bare til å gjøre spørsmålene bedre.');
  const notice = await page('nb/personvern');
  expect(notice).toContain('Dette er en pilot.');
  expect(notice).toContain('Det blir ikke noe resultat for politikere eller andre');
  expect(notice).not.toContain('De folkevalgte ser resultatet');
});

it('has nothing to show until its answers are counted', async () => {
  const { body } = await ask(`rounds/${pilotId}/pilot`);
  expect(body).toMatchObject({ isCounted: false, answeredCount: null, questions: [] });
});

it('tells those who make the survey how each question worked', async () => {
  const unitId = tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, municipalityId, pilotId, [{ unitId, stratum: '', count: 30 }]);
  for (const [index, { code }] of invited.slice(0, 24).entries()) {
    const submissionId = crypto.randomUUID().replaceAll('-', '');
    const q1 = index < 18 ? { q1: 1 + (index % 6) } : index < 22 ? { q1: 'dontKnow' } : {};
    const others = {
      ...(index < 20 ? { alder: 'voksen', q2: 1 + (index % 5), flere: ['a'], antall: index } : {}),
      ...(index < 12 ? { kommentar: `Uklart (${index})` } : {}),
      ...(index < 9 ? { kode: '1234' } : {}),
    };
    const answers = { ...q1, ...others };
    const submission = { code, submissionId, language: 'nb', answers };
    expect((await ask(`rounds/${pilotId}/responses`, submission)).status).toBe(200);
  }
  house.clock.set('2026-11-25T12:00:00Z');
  await closeRound(house.context, municipalityId, pilotId, 'operator', 'Prøvd');
  house.clock.set('2026-11-28T12:00:00Z');
  await mix(house.context, municipalityId, pilotId);
  const jobs = jobHandlers(house.context);
  await jobs[jobNames.release]({ municipalityId, roundId: pilotId });
  const release = await house.owner.selectFrom('release').select('id').executeTakeFirstOrThrow();
  await jobs[jobNames.indicators]({ municipalityId, roundId: pilotId, releaseId: release.id });
  designer = await signInAs(house, municipalityId, { roles: ['designer'] });
  expect((await ask(`rounds/${pilotId}/pilot`)).body).toMatchObject({
    ...{ surveyKey: 'one', period: 'pilot', isCounted: true },
    ...{ answeredCount: 24, invitedCount: 30, responseRate: 0.8 },
    settings: { mode: 'anonymous', languages: ['nn', 'nb'], unitIds: [unitId] },
  });
  const { questions } = (await ask(`rounds/${pilotId}/pilot`)).body;
  const parts = (tried: Record<string, number | null> | null) =>
    tried && [tried['answeredCount'], tried['dontKnowCount'], tried['unansweredCount']];
  expect(questions.map((each: { name: string; tried: null }) => [each.name, parts(each.tried)])).toEqual([
    ['q1', [18, 4, 2]],
    // Nobody and nine look alike.
    ['q2', [20, 0, 4]],
    ['m.r1', null],
    ['alder', [20, null, 4]],
    ['flere', [20, null, 4]],
    ['antall', [20, null, 4]],
    ['kode', null],
    ['kommentar', [12, null, 12]],
  ]);
  expect(Object.keys(questions[0].tried)).not.toContain('mean');
});

it('stays the same release when it is made again, and holds nothing of fewer than ten', async () => {
  const again = await makeRelease(house.context, municipalityId, pilotId);
  expect(await house.owner.selectFrom('release').select('id').execute()).toEqual([{ id: again }]);
  const few = { municipality_id: municipalityId, release_id: again, question: 'kode', answered_count: 9 };
  await expect(house.owner.insertInto('release_tried').values(few).execute()).rejects.toThrow(
    /check constraint/,
  );
});

describe('nothing goes further', () => {
  it('no indicator has a value of it, and it is published to nobody', async () => {
    expect(await house.owner.selectFrom('indicator_value').selectAll().execute()).toEqual([]);
    const { status, body } = await ask(`rounds/${pilotId}/publications`, {
      audience: 'public',
      visibleFromAt: null,
    });
    expect([status, body.code]).toEqual([409, 'pilot-not-published']);
  });

  it('nobody in a body reads it, also where they make surveys', async () => {
    const elected = await signInAs(house, municipalityId, { roles: ['designer'], politician: true });
    expect((await ask(`rounds/${pilotId}/pilot`, undefined, elected)).body.code).toBe('not-allowed');
  });

  it('the real round after it is compared with nothing, and is no pilot', async () => {
    const realId = await open('2026', 'real');
    const row = await house.owner
      .selectFrom('round')
      .select(['previous_round_id', 'kind'])
      .where('id', '=', realId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ previous_round_id: null, kind: 'real' });
    expect((await ask(`rounds/${realId}/pilot`)).body.code).toBe('not-a-pilot');
  });
});
