import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { AccountId, BodyId, MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { publish } from '../../../server/stages/releases/publications.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type List = Returns<'GET /api/:municipality/claims'>;
type Claim = Returns<'GET /api/:municipality/claims/:claim'>;
type Indicator = Returns<'GET /api/:municipality/indicators/:indicator'>;
type Bearing = Returns<'POST /api/:municipality/claims/bearing'>;

const indicatorKey = 'fet.kultur';
let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let tree: UnitTree;
let council: BodyId;
let committee: BodyId;
const people: Record<string, SignedIn> = {};
const rounds: RoundId[] = [];

beforeAll(async () => {
  house = await openTestHouse('2025-11-24T12:00:00Z');
  const place = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  mine = place.municipalityId;
  tree = place.tree;
  council = await addBody(house, mine);
  committee = await addBody(house, mine, { name: 'Utvalget', kind: 'committee' });
  await installScorecard(house.context, mine, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, mine, oneQuestion('one', indicatorKey));
  await play('2025');
  const add = async (who: string, person: Parameters<typeof signInAs>[2]) => {
    people[who] = await signInAs(house, mine, { name: who, ...person });
  };
  await add('asker', { seats: [{ bodyId: council }, { bodyId: committee }] });
  await add('member', { seats: [{ bodyId: council }] });
  await add('outsider', { seats: [{ bodyId: committee }] });
  await add('leader', { leads: tree[1]?.unitId as UnitId });
  await add('administrator', { roles: ['administrator', 'auditor', 'designer'] });
  const { municipalityId: theirs } = await addMunicipality(house, 'theirs', ['Vest']);
  people['neighbour'] = await signInAs(house, theirs, { politician: true });
  web = await serve(house.context);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

/** A round whose figures the council sees, and nobody else. */
async function play(period: string): Promise<RoundId> {
  const roundId = await playOpenRound(house, mine, { surveyKey: 'one', period, tree });
  await releaseRound(house, mine, roundId);
  rounds.push(roundId);
  await publish(house.context, mine, roundId, { to: [council], visibleFromAt: null }, 'operator');
  return roundId;
}

async function ask<T>(method: string, path: string, who: string, body?: object): Promise<[number, T]> {
  const response = await fetch(`${web.origin}/api/mine/claims${path}`, {
    ...{ method, ...(body && { body: JSON.stringify(body) }) },
    headers: { ...people[who]?.headers, 'content-type': 'application/json' },
  });
  return [response.status, (await response.json()) as T];
}
const list = async (who: string) => (await ask<List>('GET', '', who))[1];
const claim = async (who: string, id: string) => (await ask<Claim>('GET', `/${id}`, who))[1];
async function send(path: string, who: string, body: object): Promise<string> {
  const [status, { code }] = await ask<{ code?: string }>('POST', path, who, body);
  return status === 200 ? 'ok' : `${status} ${code}`;
}
/** Whether the indicator's own page has a minority alert. */
async function alertOnPage(): Promise<boolean | undefined> {
  const address = `${web.origin}/api/mine/indicators/${indicatorKey}`;
  const response = await fetch(address, { headers: people['asker']?.headers ?? {} });
  return ((await response.json()) as Indicator).sources[0]?.now?.minorityAlert;
}
const place = (more: object = {}) => ({ indicatorKey, surveyKey: 'one', unitId: null, ...more });
const written = (more: object = {}) => ({
  ...{
    id: crypto.randomUUID(),
    text: 'Alle er misfornøyde med kulturtilbudet',
    knownCases: 5,
    knownOf: null,
  },
  ...{
    statement: { quantifier: 'all', end: 'dissatisfied', fewShare: 0.1, change: null },
    places: [place()],
    ...more,
  },
});
async function draft(who: string, more: object = {}): Promise<string> {
  const given = written(more);
  expect(await send('/drafts', who, given)).toBe('ok');
  return given.id;
}
/** Who reads a claim, of everyone. */
async function readersOf(id: string): Promise<string[]> {
  const readers = await Promise.all(
    Object.keys(people).map(async (who) => ((await ask('GET', `/${id}`, who))[0] === 200 ? [who] : [])),
  );
  return readers.flat();
}

describe('which indicators bear on a claim', () => {
  const bearing = async (who: string, text: string, language = 'nb') =>
    (await ask<Bearing>('POST', '/bearing', who, { text, language }))[1].candidates?.map(
      (one) => `${one.surveyKey} ${one.indicatorKey}`,
    );

  it('are found by the beginnings of words, among those the reader sees results of', async () => {
    expect(await bearing('member', 'Alle er misfornøyde med kulturen')).toEqual([`one ${indicatorKey}`]);
    expect(await bearing('member', 'Kulturtilbodet er for dårleg', 'nn')).toEqual([`one ${indicatorKey}`]);
    expect(await bearing('member', 'Alle byggesaker får avslag')).toEqual([]);
    expect(await bearing('member', 'alle er det')).toEqual([]);
    // How many and how content points to no indicator, though «Tilfredshet med kulturlivet» begins so.
    expect(await bearing('member', 'Ingen er tilfredse, og de fleste er misfornøyde')).toEqual([]);
    expect(await bearing('member', "kultur' | :* & ! \\ <->")).toEqual([`one ${indicatorKey}`]);
    expect(await bearing('member', '')).toEqual([`one ${indicatorKey}`]);
    expect(await bearing('outsider', 'Alle er misfornøyde med kulturen')).toEqual([]);
    expect(await send('/bearing', 'leader', { text: 'kultur', language: 'nb' })).toBe('403 not-allowed');
  });
});

describe('a private claim', () => {
  it('is judged from what its author sees, and read by nobody else; no log tells of it', async () => {
    const id = await draft('asker');
    expect(await readersOf(id)).toEqual(['asker']);
    const [figure] = (await claim('asker', id)).figures;
    // Everyone answered the same in both units of the played round, or near it: the rule itself is tested in the core.
    expect(figure).toMatchObject({
      ...{ indicatorKey, surveyKey: 'one', unit: null, latest: { period: '2025' } },
      minorityAlert: await alertOnPage(),
      found: { period: '2025', isLatest: true, verdict: figure?.verdict, reason: figure?.reason },
    });
    expect(await list('asker')).toMatchObject({ mayClaim: true, drafts: [{ id }], claims: [] });
    expect(await list('member')).toMatchObject({ mayClaim: true, drafts: [], claims: [] });
    expect(await list('leader')).toMatchObject({ mayClaim: false });
    expect(await send('/drafts', 'member', written({ id }))).toBe('404 unknown-claim');
    expect(await send('/drafts/share', 'member', { id, bodyId: council })).toBe('404 unknown-claim');
    expect(await send('/drafts/delete', 'member', { id })).toBe('404 unknown-claim');
    const logged = await house.owner.selectFrom('audit_entry').select(['act', 'subject']).execute();
    expect(logged.filter((entry) => entry.subject === id)).toEqual([]);
    expect(await send('/drafts', 'asker', written({ id, text: 'Ingen er misfornøyde', places: [] }))).toBe(
      'ok',
    );
    expect(await claim('asker', id)).toMatchObject({
      text: 'Ingen er misfornøyde',
      figures: [],
      knownCases: 5,
    });
    expect(await send('/drafts/delete', 'asker', { id })).toBe('ok');
    expect(await readersOf(id)).toEqual([]);
  });

  it('is refused to who has no seat, for figures one does not see, and with a national identity number', async () => {
    expect(await send('/drafts', 'leader', written())).toBe('403 not-allowed');
    expect(await send('/drafts', 'administrator', written())).toBe('403 not-allowed');
    expect(await send('/drafts', 'neighbour', written())).toBe('401 sign-in-needed');
    expect(await send('/drafts', 'outsider', written())).toBe('404 unknown-figure');
    for (const wrong of [{ unitId: crypto.randomUUID() }, { surveyKey: 'two' }, { indicatorKey: 'fet.no' }]) {
      expect(await send('/drafts', 'asker', written({ places: [place(wrong)] }))).toBe('404 unknown-figure');
    }
    expect(await send('/drafts', 'asker', written({ text: 'Gjelder 01810710094' }))).toBe(
      '422 national-identity-number',
    );
  });

  it('can be of one unit', async () => {
    const unitId = tree[1]?.unitId;
    const id = await draft('asker', { places: [place({ unitId })] });
    expect((await claim('asker', id)).figures[0]?.unit).toEqual({ id: unitId, name: 'Nord' });
    await send('/drafts/delete', 'asker', { id });
  });
});

describe('a shared claim', () => {
  it('is read by the whole body at once, stays as it was, and says when newer figures have come', async () => {
    const id = await draft('asker');
    expect((await claim('asker', id)).bodies).toEqual([{ id: council, name: 'Kommunestyret' }]);
    expect(await send('/drafts/share', 'asker', { id, bodyId: committee })).toBe('409 body-does-not-see');
    expect(await send('/drafts/share', 'asker', { id, bodyId: council })).toBe('ok');
    expect(await readersOf(id)).toEqual(['asker', 'member']);
    expect(await send('/drafts/share', 'asker', { id, bodyId: council })).toBe('404 unknown-claim');
    expect(await send('/drafts', 'asker', written({ id }))).toBe('409 already-shared');
    expect(await send('/drafts/delete', 'asker', { id })).toBe('404 unknown-claim');
    const [logged] = await house.owner
      .selectFrom('audit_entry')
      .select(['act', 'after'])
      .where('subject', '=', id)
      .execute();
    expect(logged).toMatchObject({ act: 'claim.shared', after: { bodyId: council } });
    expect(JSON.stringify(logged)).not.toContain('misfornøyde');

    house.clock.set('2025-11-24T13:00:00Z');
    await play('2026');
    const now = await claim('member', id);
    expect(now.figures[0]).toMatchObject({
      ...{ latest: { period: '2026' }, found: { period: '2025', isLatest: false } },
    });
    expect(now).toMatchObject({ bodies: [], shared: { by: { name: 'asker', isSelf: false } } });
  });

  it('of a change is judged from the comparison of the rounds, and kept and shared as such', async () => {
    const statement = { ...written().statement, change: 'greaterSpread' };
    const id = await draft('asker', { statement });
    const own = await claim('asker', id);
    expect(own.statement).toEqual(statement);
    // The two played rounds are alike: chance explains what differs.
    expect(own.figures[0]).toMatchObject({ verdict: 'undecided', reason: 'noSureChange', shares: [] });
    expect(own.figures[0]?.points.map(({ period }) => period)).toEqual(['2026', '2025']);
    expect(
      await send('/drafts', 'asker', written({ id, statement: { ...statement, change: 'worse' } })),
    ).toBe('ok');
    expect(await send('/drafts/share', 'asker', { id, bodyId: council })).toBe('ok');
    expect((await claim('member', id)).statement.change).toBe('worse');
  });

  it('of what no indicator bears on goes to any of one’s bodies', async () => {
    const id = await draft('asker', { places: [] });
    expect((await claim('asker', id)).bodies.map(({ name }) => name).sort()).toEqual([
      'Kommunestyret',
      'Utvalget',
    ]);
    expect(await send('/drafts/share', 'asker', { id, bodyId: committee })).toBe('ok');
    expect(await readersOf(id)).toEqual(['asker', 'outsider']);
  });

  it('of somebody who has moved to a body that sees less tells that body nothing of what they saw before', async () => {
    people['mover'] = await signInAs(house, mine, { name: 'mover', seats: [{ bodyId: council }] });
    const id = await draft('mover');
    const seat = { municipality_id: mine, account_id: people['mover'].accountId as AccountId };
    await house.owner.deleteFrom('body_member').where('account_id', '=', seat.account_id).execute();
    const since = { valid_from_on: '2025-11-01', valid_to_on: null };
    await house.owner
      .insertInto('body_member')
      .values({ ...seat, ...since, id: crypto.randomUUID() as never, body_id: committee })
      .execute();
    expect((await claim('mover', id)).bodies).toEqual([]);
    expect(await send('/drafts/share', 'mover', { id, bodyId: committee })).toBe('409 body-does-not-see');

    // What everybody sees of it is less than the council sees: what was found inside does not follow the claim out.
    for (const roundId of rounds) {
      await publish(house.context, mine, roundId, { to: 'public', visibleFromAt: null }, 'operator');
    }
    await house.owner
      .updateTable('claim_draft')
      .set({ about: sql`jsonb_set(about, '{0}', about->0 || '{"verdict": "exception", "reason": null}')` })
      .where('id', '=', id as never)
      .execute();
    expect(await send('/drafts/share', 'mover', { id, bodyId: committee })).toBe('ok');
    const [figure] = (await claim('outsider', id)).figures;
    expect(figure?.found).toMatchObject({ verdict: figure?.verdict, reason: figure?.reason });
    expect(figure?.verdict).not.toBe('exception');
    delete people['mover'];
  });

  it('outlives the name of its author, but not their own drafts', async () => {
    const shared = await draft('asker');
    expect(await send('/drafts/share', 'asker', { id: shared, bodyId: council })).toBe('ok');
    const own = await draft('asker');
    await house.owner
      .deleteFrom('body_member')
      .where('account_id', '=', people['asker']?.accountId as never)
      .execute();
    expect(await readersOf(shared)).toEqual(['member']);
    await house.owner
      .deleteFrom('session')
      .where('account_id', '=', people['asker']?.accountId as never)
      .execute();
    await house.owner
      .deleteFrom('account')
      .where('id', '=', people['asker']?.accountId as never)
      .execute();
    expect((await claim('member', shared)).shared?.by).toEqual({ name: null, isSelf: false });
    const left = await house.owner
      .selectFrom('claim_draft')
      .select('id')
      .where('id', '=', own as never)
      .execute();
    expect(left).toEqual([]);
  });
});
