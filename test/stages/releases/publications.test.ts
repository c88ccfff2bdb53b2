import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { BodyId, MunicipalityId, RoundId, SurveyId, UnitId } from '../../../server/core/ids.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../../harness/play.ts';
import { type Person, type SignedIn, signInAs, signInByEmail } from '../../harness/sign-in.ts';

type Indicator = Returns<'GET /api/:municipality/indicators/:indicator'>;
type Published = Returns<'GET /api/:municipality/publications'>;
type Overview = Returns<'GET /api/:municipality/overview'>;
type ScorecardView = Returns<'GET /api/:municipality/scorecards/:scorecard'>;
type SurveyView = Returns<'GET /api/:municipality/surveys/:survey'>;

// Years from now: the database itself lets nobody take back what is visible by its own clock.
const today = '2099-11-26T09:00:00Z';
const evening = '2099-11-26T17:00:00Z';
const tomorrow = '2099-11-27T09:00:00Z';
/** More than six weeks. */
const longAfter = '2100-01-15T09:00:00Z';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let roundId: RoundId;
let council: BodyId;
let board: BodyId;
let ended: BodyId;
let foreign: BodyId;
const accounts: Record<string, SignedIn> = {};

beforeAll(async () => {
  house = await openTestHouse('2099-11-20T12:00:00Z');
  const { municipalityId, tree } = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  mine = municipalityId;
  await installScorecard(house.context, mine, await readShippedScorecard('fet-politisk'));
  const surveyId = await installReadySurvey(house.context, mine, oneQuestion('one', 'fet.kultur'));
  const other = await installReadySurvey(house.context, mine, oneQuestion('two', 'fet.kultur'));
  roundId = await playOpenRound(house, mine, { surveyKey: 'one', tree, period: '2099' });
  await releaseRound(house, mine, roundId);
  board = await addBody(house, mine, { kind: 'executiveBoard', name: 'Formannskapet' });
  council = await addBody(house, mine);
  ended = await addBody(house, mine, { name: 'Det gamle', validToOn: '2099-11-27' });
  house.clock.set(today);
  await addPeople(surveyId, other, tree[1]?.unitId as UnitId);
  web = await serve(house.context);
});
afterAll(async () => {
  await web.close();
  await house.close();
});
beforeEach(async () => {
  await house.owner.deleteFrom('publication').execute();
  house.clock.set(today);
});

async function addPeople(surveyId: SurveyId, other: SurveyId, leads: UnitId): Promise<void> {
  const people: Record<string, Person> = {
    councillor: { seats: [{ bodyId: council }] },
    mayor: { seats: [{ bodyId: council, label: 'mayor' }] },
    deputy: { seats: [{ bodyId: council, label: 'deputyMember' }] },
    both: { seats: [{ bodyId: council }, { bodyId: board }] },
    boardMember: { seats: [{ bodyId: board }] },
    fromTomorrow: { seats: [{ bodyId: council, validFromOn: '2099-11-27' }] },
    untilToday: { seats: [{ bodyId: council, validToOn: '2099-11-27' }] },
    noLonger: { seats: [{ bodyId: council, validToOn: '2099-11-26' }] },
    unitLeader: { leads },
    designer: { roles: ['designer'] },
    owner: { owns: surveyId },
    otherOwner: { owns: other },
    administrator: { roles: ['administrator', 'auditor', 'keyCustodian'] },
  };
  for (const [key, person] of Object.entries(people)) accounts[key] = await signInAs(house, mine, person);
  const { municipalityId } = await addMunicipality(house, 'theirs', ['Vest']);
  foreign = await addBody(house, municipalityId);
  accounts['neighbour'] = await signInAs(house, municipalityId, { seats: [{ bodyId: foreign }] });
}

/** Signed in anew, since a session ends in the night. */
async function headersOf(who: string): Promise<Record<string, string>> {
  if (who === 'public') return {};
  const account = accounts[who] as SignedIn;
  if (who === 'neighbour') return account.headers;
  return (await signInByEmail(house, mine, `${account.accountId}@example.org`)).headers;
}

async function send(method: string, path: string, who: string, body?: object) {
  const response = await fetch(`${web.origin}/api/mine${path}`, {
    method,
    headers: { ...(await headersOf(who)), 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  });
  return { status: response.status, content: await response.json() };
}
const publishAs = (who: string, body: object) => send('POST', `/rounds/${roundId}/publications`, who, body);
const toBodies = (bodyIds: string[], visibleFromAt: string | null = null) => ({
  ...{ audience: 'bodies', bodyIds, visibleFromAt },
});
const toPublic = (visibleFromAt: string | null = null) => ({ audience: 'public', visibleFromAt });

async function publications(): Promise<NonNullable<SurveyView['rounds'][number]['release']>['publications']> {
  const { content } = await send('GET', '/surveys/one', 'designer');
  return (content as SurveyView).rounds[0]?.release?.publications ?? [];
}

/** Who sees the result at the clock's now, in the order of the people. */
async function whoSees(): Promise<string[]> {
  const seen: string[] = [];
  for (const who of [...Object.keys(accounts), 'public']) {
    const { content } = await send('GET', '/indicators/fet.kultur', who);
    if ((content as Indicator).sources.length > 0) seen.push(who);
  }
  return seen;
}

describe('a result published to the council for the evening', () => {
  const councillors = ['councillor', 'mayor', 'deputy', 'both'];

  it('is seen by nobody before, and at the moment by every member of it, and unit leaders, alike', async () => {
    expect((await publishAs('owner', toBodies([council], evening))).content).toEqual({
      visibleFromAt: new Date(evening).toISOString(),
    });
    const publishers = ['designer', 'owner'];
    house.clock.set(new Date(Date.parse(evening) - 1));
    expect(await whoSees()).toEqual(publishers);
    house.clock.set(evening);
    expect(await whoSees()).toEqual([...councillors, 'untilToday', 'unitLeader', ...publishers]);
    // A seat that ends and one that begins at midnight in Norway.
    house.clock.set('2099-11-26T22:59:59Z');
    expect(await whoSees()).toContain('untilToday');
    expect(await whoSees()).not.toContain('fromTomorrow');
    house.clock.set('2099-11-26T23:00:00Z');
    const seen = await whoSees();
    expect(seen).toEqual([...councillors, 'fromTomorrow', 'unitLeader', ...publishers]);
  });

  it('is listed with its moment, and can be taken back until then', async () => {
    await publishAs('designer', toBodies([council, board], evening));
    const [one, other] = await publications();
    expect([one?.body?.name, other?.body?.name].sort()).toEqual(['Formannskapet', 'Kommunestyret']);
    expect(one).toMatchObject({ visibleFromAt: new Date(evening).toISOString(), isVisible: false });
    const path = (id: string | undefined) => `/rounds/${roundId}/publications/${id}`;
    expect((await send('DELETE', path(one?.id), 'otherOwner')).status).toBe(403);
    expect((await send('DELETE', path(one?.id), 'owner')).status).toBe(200);
    expect((await send('DELETE', path(one?.id), 'owner')).content).toMatchObject({
      code: 'unknown-publication',
    });
    house.clock.set(evening);
    expect((await send('DELETE', path(other?.id), 'owner')).content).toMatchObject({
      code: 'already-visible',
    });
    expect(await publications()).toMatchObject([{ id: other?.id, isVisible: true }]);
  });

  it('is in the log with who, whom and when', async () => {
    await publishAs('owner', toBodies([council], evening));
    const [made] = await publications();
    await send('DELETE', `/rounds/${roundId}/publications/${made?.id}`, 'designer');
    const lines = await inMunicipality(house.context.db.staff, mine, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select(['act', 'actor', 'before', 'after'])
        .orderBy('number', 'desc')
        .limit(2)
        .execute(),
    );
    const told = { bodyId: council, visibleFromAt: new Date(evening).toISOString() };
    expect(lines).toEqual([
      {
        ...{ act: 'release.withdrawn.body', actor: accounts['designer']?.accountId },
        ...{ before: told, after: null },
      },
      {
        ...{ act: 'release.published.body', actor: accounts['owner']?.accountId },
        ...{ before: null, after: told },
      },
    ]);
  });
});

describe('two bodies at two moments', () => {
  it('each sees it from its own, who sits in both from the first, and everyone else from the public’s', async () => {
    await publishAs('designer', toBodies([board], evening));
    await publishAs('designer', toBodies([council], tomorrow));
    await publishAs('designer', toPublic('2099-11-27T10:00:00Z'));
    house.clock.set(evening);
    const first = ['both', 'boardMember', 'unitLeader', 'designer', 'owner'];
    expect((await whoSees()).sort()).toEqual(first.sort());
    house.clock.set(tomorrow);
    const members = ['councillor', 'mayor', 'deputy', 'fromTomorrow'];
    expect((await whoSees()).sort()).toEqual([...first, ...members].sort());
    house.clock.set('2099-11-27T10:00:00Z');
    expect(await whoSees()).toEqual([...Object.keys(accounts), 'public']);
  });
});

describe('publishing is refused', () => {
  it.each([
    ['as of a moment ago', () => toBodies([council], '2099-11-26T08:59:59Z'), 'moment-has-passed'],
    ['to everyone before any body', () => toPublic(), 'public-before-body'],
    ['to the neighbour’s body', () => toBodies([council, foreign]), 'unknown-body'],
    ['to a body that is nowhere', () => toBodies([crypto.randomUUID()]), 'unknown-body'],
    ['to a body that has ended by then', () => toBodies([ended], tomorrow), 'body-not-in-force'],
  ])('%s', async (_, body, code) => {
    expect((await publishAs('designer', body())).content).toMatchObject({ code });
    expect(await publications()).toEqual([]);
  });

  it('to the same body twice, and to everyone before the body that shall have it', async () => {
    expect((await publishAs('designer', toBodies([ended, council, council], evening))).status).toBe(200);
    const again = await publishAs('designer', toBodies([board, council]));
    expect(again.content).toMatchObject({ code: 'already-planned' });
    const early = await publishAs('designer', toPublic('2099-11-26T16:59:59Z'));
    expect(early.content).toMatchObject({ code: 'public-before-body' });
    expect((await publishAs('designer', toPublic(evening))).status).toBe(200);
    for (const { id, body } of await publications()) {
      if (body === null) continue;
      const { content } = await send('DELETE', `/rounds/${roundId}/publications/${id}`, 'designer');
      // The first of two may go; the last body has it with everyone, or everyone does not have it.
      if ('code' in content) expect(content.code).toBe('public-before-body');
    }
    expect((await publications()).map(({ body }) => body === null).sort()).toEqual([false, true]);
  });

  it('to nobody at all, and at what is no moment', async () => {
    expect((await publishAs('designer', toBodies([]))).status).toBe(400);
    expect((await publishAs('designer', toBodies([council], 'i kveld'))).status).toBe(400);
  });
});

it('the database itself lets staff take back only what is to come by its own clock', async () => {
  await publishAs('designer', toBodies([council], evening));
  await sql`update publication set visible_from_at = now() - interval '1 second'`.execute(house.owner);
  const remove = () =>
    inMunicipality(house.context.db.staff, mine, (tx) =>
      tx.deleteFrom('publication').where('body_id', '=', council).executeTakeFirst(),
    );
  expect((await remove()).numDeletedRows).toBe(0n);
  await sql`update publication set visible_from_at = now() + interval '1 hour'`.execute(house.owner);
  expect((await remove()).numDeletedRows).toBe(1n);
});

it('what has last become visible to somebody is listed for them, with their moment', async () => {
  await publishAs('designer', toBodies([board], evening));
  await publishAs('designer', toBodies([council], tomorrow));
  const lately = async (who: string) =>
    ((await send('GET', '/publications', who)).content as Published).publications.map(
      ({ period, visibleFromAt, scorecardKey }) => `${period} ${visibleFromAt} ${scorecardKey}`,
    );
  expect(await lately('designer')).toEqual([]);
  house.clock.set(evening);
  const [atEvening, atMorning] = [evening, tomorrow].map(
    (at) => `2099 ${new Date(at).toISOString()} fet-politisk`,
  );
  expect(await lately('councillor')).toEqual([]);
  expect(await lately('boardMember')).toEqual([atEvening]);
  house.clock.set(tomorrow);
  expect(await lately('councillor')).toEqual([atMorning]);
  expect(await lately('both')).toEqual([atEvening]);
  expect(await lately('public')).toEqual([]);
});

it('the overview is what the maps show to the same reader, and what the public sees to whoever asks for that', async () => {
  await publishAs('designer', toBodies([board]));
  const overview = async (who: string, search = '') =>
    (await send('GET', `/overview${search}`, who)).content as Overview;
  for (const who of ['boardMember', 'councillor', 'designer', 'unitLeader', 'public']) {
    const map = (await send('GET', '/scorecards/fet-politisk', who)).content as ScorecardView;
    const { scorecards, fresh, audiences } = await overview(who);
    expect(audiences.map(({ bodies }) => bodies)).toEqual(
      who === 'councillor' || who === 'public' ? [] : [['Formannskapet']],
    );
    expect(scorecards).toEqual([{ scorecard: map.scorecard, version: 1, sources: map.sources }]);
    expect(fresh.map(({ period }) => period)).toEqual(
      who === 'councillor' || who === 'public' ? [] : ['2099'],
    );
    expect(await overview(who, '?as=public')).toEqual(await overview('public'));
  }
  const told = async (who: string) => (await overview(who)).scorecards[0]?.sources['fet.kultur'];
  expect(await told('boardMember')).toHaveLength(1);
  expect(await told('public')).toEqual([]);
  house.clock.set(longAfter);
  expect(await told('boardMember')).toHaveLength(1);
  expect((await overview('boardMember')).fresh).toEqual([]);
});

it('a survey one may not see answers as one that is nowhere', async () => {
  const hidden = await send('GET', '/surveys/one', 'otherOwner');
  expect(hidden).toEqual(await send('GET', '/surveys/nowhere', 'otherOwner'));
  expect(hidden.content).toMatchObject({ code: 'unknown-survey' });
});

it('the survey’s page has the bodies that sit today, the council first, with how many sit', async () => {
  const { content } = await send('GET', '/surveys/one', 'owner');
  expect((content as SurveyView).bodies.map(({ name, memberCount }) => `${name} ${memberCount}`)).toEqual([
    ...['Det gamle 0', 'Kommunestyret 5', 'Formannskapet 2'],
  ]);
});
