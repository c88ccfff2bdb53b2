import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { MunicipalityId, RoundId } from '../../../server/core/ids.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { importResponses } from '../../../server/stages/responses/import.service.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey, playOpenRound } from '../../harness/play.ts';
import { type Person, type SignedIn, signInAs, signInByEmail } from '../../harness/sign-in.ts';

type Grants = Returns<'GET /api/:municipality/raw-grants'>;

const start = '2026-11-26T09:00:00Z';
let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
const rounds: Record<string, RoundId> = {};
const people: Record<string, SignedIn> = {};

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const mine = await makePlace('mine');
  await makePlace('theirs');
  const roles: Record<string, Person> = {
    designer: { roles: ['designer'] },
    custodian: { roles: ['keyCustodian'] },
    otherCustodian: { roles: ['keyCustodian', 'designer'] },
    administrator: { roles: ['administrator'] },
    auditor: { roles: ['auditor'] },
    analyst: {},
    councillor: { politician: true },
  };
  house.clock.set(start);
  for (const [key, person] of Object.entries(roles)) {
    people[key] = await signInAs(house, mine, { ...person, name: key });
  }
  web = await serve(house.context);
});
afterAll(async () => {
  await web.close();
  await house.close();
});
beforeEach(async () => {
  house.clock.set(start);
  await house.owner.deleteFrom('raw_grant').execute();
});

/** A municipality with an imported round of three in one unit and twelve in another, and a round that collects. */
async function makePlace(slug: string): Promise<MunicipalityId> {
  const { municipalityId, tree } = await addMunicipality(house, slug, ['Nord', '=Sør']);
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'fet.kultur'));
  const round = { surveyKey: 'one', tree };
  const [opensAt, closesAt] = [new Date('2026-11-01T12:00:00Z'), new Date('2026-11-20T12:00:00Z')];
  const imported = await openRound(house.context, municipalityId, {
    ...{ ...round, period: '2026', source: 'imported', opensAt, closesAt },
  });
  const people = Array.from({ length: 15 }, (_, index) => ({
    unit: { name: index < 3 ? 'Nord' : '=Sør', departmentName: null },
    answers: { q1: 1 + (index % 6) },
  }));
  const parsed = { ok: true, persons: people, units: null, itemsWithoutAnswers: [] } as never;
  await importResponses(house.context, municipalityId, imported, parsed, 'operator');
  rounds[`${slug} imported`] = imported;
  const open = await playOpenRound(house, municipalityId, { ...round, period: '2027' });
  rounds[`${slug} collected`] = open;
  return municipalityId;
}

async function send(method: string, path: string, who: string, body?: object) {
  const { accountId } = people[who] as SignedIn;
  const { id: mine } = await house.owner
    .selectFrom('municipality')
    .select('id')
    .where('slug', '=', 'mine')
    .executeTakeFirstOrThrow();
  // Signed in anew: sessions end when the role comes and goes, and in the night.
  const { headers } = await signInByEmail(house, mine, `${accountId}@example.org`);
  const response = await fetch(`${web.origin}/api/mine${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    content: isJson ? JSON.parse(text) : null,
  };
}
const asked = (more: object = {}) => ({
  ...{ analystId: people['analyst']?.accountId, reason: 'Kontroll mot R', days: 7, ...more },
});
const ask = (who: string, more: object = {}, round = 'mine imported') =>
  send('POST', `/rounds/${rounds[round]}/raw-grants`, who, asked(more));
const approve = (who: string, id: string) => send('POST', `/raw-grants/${id}/approve`, who, {});
const end = (who: string, id: string) => send('POST', `/raw-grants/${id}/end`, who, {});
const fetchRaw = (who: string, format = '', round = 'mine imported') =>
  send('GET', `/rounds/${rounds[round]}/raw${format}`, who);
const listed = async (who: string) => (await send('GET', '/raw-grants', who)).content as Grants;

async function given(): Promise<string> {
  const { id } = (await ask('designer')).content;
  expect((await approve('custodian', id)).status).toBe(200);
  return id;
}

describe('raw data', () => {
  it('is had by the analyst when one has asked and another approved, and not before', async () => {
    expect((await fetchRaw('analyst')).content.code).toBe('not-allowed');
    const { id } = (await ask('designer')).content;
    expect((await listed('custodian')).grants).toMatchObject([
      { id, state: 'waiting', mayApprove: true, mayEnd: true, mayFetch: false, analyst: { name: 'analyst' } },
    ]);
    expect((await fetchRaw('analyst')).content.code).toBe('not-allowed');
    expect((await approve('custodian', id)).content).toEqual({ expiresAt: '2026-12-03T09:00:00.000Z' });
    expect((await listed('analyst')).grants).toMatchObject([
      { state: 'inForce', mayApprove: false, mayEnd: false, mayFetch: true },
    ]);
    const { content, headers } = await fetchRaw('analyst');
    const nord = content.units.find(({ name }: { name: string }) => name === 'Nord');
    expect(nord).toMatchObject({ response: { answered: 3 }, items: [{ item: 'q1', n: 3, mean: 2 }] });
    expect(content.smallCells.units).toEqual([{ unit: 'Nord', value: '', count: 3 }]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="?mine-.*\.json"?$/);
  });

  it('is had as a table too, in which no name is a formula', async () => {
    await given();
    const { text, headers } = await fetchRaw('analyst', '?format=csv');
    const lines = text.trim().split('\n');
    expect(lines[0]).toMatch(/^unit,answered,invited,kind,subject,n,missing,mean,/);
    expect(lines).toContainEqual(expect.stringMatching(/^Nord,3,,item,q1,3,0,2,1,1,/));
    expect(lines).toContainEqual(expect.stringMatching(/^Nord,3,,indicator,fet.kultur,3,,2,1,/));
    expect(text).toContain("'=Sør,12");
    expect(headers.get('content-type')).toContain('text/csv');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('ends by the clock, to the millisecond', async () => {
    await given();
    house.clock.set('2026-12-03T08:59:59.999Z');
    expect((await fetchRaw('analyst')).status).toBe(200);
    house.clock.set('2026-12-03T09:00:00Z');
    expect((await fetchRaw('analyst')).content.code).toBe('not-allowed');
    expect((await listed('auditor')).grants).toMatchObject([{ state: 'expired', mayEnd: false }]);
    expect((await ask('designer')).status).toBe(200);
  });

  it.each(['administrator', 'custodian', 'designer'])('is ended early by %s, at once', async (who) => {
    const id = await given();
    expect((await end(who, id)).status).toBe(200);
    expect((await fetchRaw('analyst')).content.code).toBe('not-allowed');
    expect((await end(who, id)).content.code).toBe('grant-is-over');
    expect((await listed('auditor')).grants).toMatchObject([{ state: 'ended', endedBy: { name: who } }]);
  });

  it('of one round is that of no other, and of a neighbour’s as of one that is nowhere', async () => {
    await given();
    rounds['nowhere'] = crypto.randomUUID() as RoundId;
    for (const round of ['mine collected', 'theirs imported', 'nowhere']) {
      expect((await fetchRaw('analyst', '', round)).text).toBe(
        (await fetchRaw('analyst', '', 'nowhere')).text,
      );
    }
    expect((await fetchRaw('analyst', '', 'nowhere')).content.code).toBe('unknown-round');
  });

  it('a grant ends every session the analyst has, when it comes and when it goes', async () => {
    const open = async () => {
      const row = await house.owner
        .selectFrom('session')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('account_id', '=', people['analyst']?.accountId as never)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    };
    const { id } = (await ask('designer')).content;
    await listed('analyst').catch(() => {});
    expect(await open()).toBeGreaterThan(0);
    await approve('custodian', id);
    expect(await open()).toBe(0);
    await fetchRaw('analyst');
    expect(await open()).toBe(1);
    await end('administrator', id);
    expect(await open()).toBe(0);
  });
});

describe('the answers themselves', () => {
  const answers = (format = '') =>
    send('GET', `/rounds/${rounds['mine imported']}/answers${format}`, 'analyst');

  it('are had as the import reads them, one row a person, in no order that was, and nothing else', async () => {
    expect((await answers()).content.code).toBe('not-allowed');
    await given();
    const { text, headers } = await answers();
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="?mine-.*-svar\.csv"?$/);
    const [header, ...rows] = text.trimEnd().split('\r\n');
    // `text()` has taken the byte order mark away.
    expect(header).toBe('enhet;q1');
    const sent = Array.from(
      { length: 15 },
      (_, index) => `${index < 3 ? 'Nord' : "'=Sør"};${1 + (index % 6)}`,
    );
    expect(rows.toSorted()).toEqual(sent.toSorted());
    // One in fifteen factorials is the order they came in.
    expect(rows).not.toEqual(sent);
    const again = (await answers('?format=xlsx')).headers;
    expect(again.get('content-type')).toMatch(/spreadsheetml/);
    expect(again.get('content-disposition')).toMatch(/-svar\.xlsx"?$/);
  });

  it('are in the log each time, with the grant and the kind of file', async () => {
    const id = await given();
    await answers();
    await answers('?format=xlsx');
    const lines = await house.owner
      .selectFrom('audit_entry')
      .select(['act', 'actor', 'after', 'on_behalf_of as onBehalfOf'])
      .orderBy('number', 'desc')
      .limit(2)
      .execute();
    const line = {
      ...{ act: 'results.fetched-answers', actor: people['analyst']?.accountId },
      onBehalfOf: people['designer']?.accountId,
    };
    expect(lines.reverse()).toEqual([
      { ...line, after: { grantId: id, format: 'csv' } },
      { ...line, after: { grantId: id, format: 'xlsx' } },
    ]);
  });

  it('are nowhere to be had when they are deleted', async () => {
    await given();
    const set = (at: Date | null) =>
      sql`update round set answers_deleted_at = ${at} where id = ${rounds['mine imported']}`.execute(
        house.owner,
      );
    await set(house.clock.now());
    expect((await answers()).content.code).toBe('answers-deleted');
    await set(null);
  });
});

describe('a request', () => {
  it.each([
    ['for a round that collects its own answers', {}, 'mine collected', 'anonymous-round'],
    ['for nobody', { analystId: crypto.randomUUID() }, 'mine imported', 'unknown-person'],
    ['for the neighbour’s round', {}, 'theirs imported', 'unknown-round'],
  ])('%s is refused', async (_, more, round, code) => {
    expect((await ask('designer', more, round)).content.code).toBe(code);
  });

  it('for oneself, for too long or without a reason is refused', async () => {
    const own = await ask('designer', { analystId: people['designer']?.accountId });
    expect(own.content.code).toBe('analyst-is-asker');
    for (const more of [{ days: 31 }, { days: 0 }, { reason: ' ' }]) {
      expect((await ask('designer', more)).status).toBe(400);
    }
  });

  it('is not approved by who asked, by who shall have it, or twice', async () => {
    const { id } = (await ask('otherCustodian')).content;
    expect((await approve('otherCustodian', id)).content.code).toBe('another-person-needed');
    for (const who of ['designer', 'administrator', 'auditor', 'analyst']) {
      expect((await approve(who, id)).content.code).toBe('not-allowed');
    }
    expect((await approve('custodian', id)).status).toBe(200);
    expect((await approve('custodian', id)).content.code).toBe('not-waiting');
    const forCustodian = { analystId: people['custodian']?.accountId };
    const own = (await ask('designer', forCustodian)).content.id;
    expect((await approve('custodian', own)).content.code).toBe('another-person-needed');
  });

  it('that waits is not asked again, and gives nothing once refused', async () => {
    const { id } = (await ask('designer')).content;
    expect((await ask('otherCustodian')).content.code).toBe('already-asked');
    expect((await end('custodian', id)).status).toBe(200);
    expect((await approve('custodian', id)).content.code).toBe('not-waiting');
    expect((await listed('auditor')).grants).toMatchObject([{ state: 'refused' }]);
    expect((await ask('designer')).status).toBe(200);
  });

  it('lapses after thirty days, to the millisecond, and must be asked for again', async () => {
    const { id } = (await ask('designer')).content;
    house.clock.set('2026-12-26T08:59:59.999Z');
    expect((await listed('custodian')).grants).toMatchObject([{ state: 'waiting', mayApprove: true }]);
    house.clock.set('2026-12-26T09:00:00Z');
    expect((await approve('custodian', id)).content.code).toBe('not-waiting');
    const [lapsed] = (await listed('custodian')).grants;
    expect(lapsed).toMatchObject({ state: 'lapsed', mayApprove: false, mayEnd: false });
    expect(lapsed?.lapsesAt).toBe('2026-12-26T09:00:00.000Z');
    expect((await ask('designer')).status).toBe(200);
  });

  it('names whom one may ask for only to those who may ask', async () => {
    const { people: known, rounds: own } = await listed('designer');
    expect(known.map(({ name }) => name)).toContain('analyst');
    expect(known.map(({ name }) => name)).not.toContain('designer');
    expect(own.map(({ id, kinds }) => [id, kinds])).toEqual([
      [rounds['mine collected'], ['ownWords']],
      [rounds['mine imported'], ['raw']],
    ]);
    expect(await listed('auditor')).toMatchObject({ people: [], rounds: [] });
    expect((await send('GET', '/raw-grants', 'councillor')).content.code).toBe('not-allowed');
  });
});

it('the log has each step and each fetch with its grant, and no reason, name or answer', async () => {
  const id = await given();
  await fetchRaw('analyst');
  await fetchRaw('analyst', '?format=csv');
  await end('administrator', id);
  const lines = await house.owner
    .selectFrom('audit_entry')
    .select(['act', 'actor', 'subject', 'after', 'on_behalf_of as onBehalfOf'])
    .orderBy('number', 'desc')
    .limit(5)
    .execute();
  const account = (who: string) => people[who]?.accountId;
  expect(lines.reverse().map(({ act, actor }) => [act, actor])).toEqual([
    ['rawGrant.asked', account('designer')],
    ['rawGrant.approved', account('custodian')],
    ['results.recomputed-raw', account('analyst')],
    ['results.recomputed-raw', account('analyst')],
    ['rawGrant.ended', account('administrator')],
  ]);
  const fetched = { onBehalfOf: account('designer'), after: { grantId: id } };
  expect(lines[2]).toMatchObject({ subject: rounds['mine imported'], ...fetched });
  expect(JSON.stringify(lines)).not.toMatch(/Kontroll|analyst"|Nord/);
});

it('the database holds the rule of three persons and the time too', async () => {
  const id = await given();
  const mine = await house.owner.selectFrom('raw_grant').selectAll().executeTakeFirstOrThrow();
  const set = (change: ReturnType<typeof sql>) =>
    inMunicipality(house.context.db.staff, mine.municipality_id, (tx) =>
      sql`update raw_grant set ${change} where id = ${id}`.execute(tx),
    );
  await expect(set(sql`approved_by = asked_by`)).rejects.toThrow(/check constraint/);
  await expect(set(sql`approved_by = analyst_account_id::text`)).rejects.toThrow(/check constraint/);
  await expect(set(sql`expires_at = expires_at + interval '1 second'`)).rejects.toThrow(/check constraint/);
  await expect(set(sql`days = 30`)).rejects.toThrow(/permission denied/);
});
