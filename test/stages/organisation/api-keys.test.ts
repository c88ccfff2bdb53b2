import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { keyFor, type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let foreignId: MunicipalityId;
let administrator: SignedIn;
const logged: string[] = [];
const start = '2026-11-24T12:00:00Z';

beforeAll(async () => {
  house = await openTestHouse(start);
  municipalityId = (await addMunicipality(house, 'mine', ['Nord'])).municipalityId;
  foreignId = (await addMunicipality(house, 'theirs', ['Nord'])).municipalityId;
  const log = pino({ level: 'trace', base: null }, { write: (line: string) => logged.push(line) });
  web = await serve({ ...house.context, log }, '/nowhere', { trustedProxies: 1 });
});
// Anew for each, since the clock is moved past the end of a session.
beforeEach(async () => {
  house.clock.set(start);
  const given = { roles: ['administrator' as const], name: 'Kari Administrator' };
  administrator = await signInAs(house, municipalityId, given);
});
afterAll(async () => {
  await web.close();
  await house.close();
});

let asked = 0;
/** From a network of its own unless told from where. */
async function send(path: string, headers: Record<string, string>, body?: unknown, from?: string) {
  asked += 1;
  const response = await fetch(`${web.origin}/api/mine/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': from ?? `10.1.${asked}.1`,
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const kept = [...response.headers].filter(([name]) => name !== 'date');
  return { status: response.status, whole: JSON.stringify([response.status, kept, text]), text, response };
}

interface Listed {
  id: string;
  state: string;
  daysLeft: number | null;
  lastUsedOn: string | null;
  endedAt: string | null;
  createdByName: string | null;
}
async function listed(id: string): Promise<Listed | undefined> {
  const { headers } = await signInAs(house, municipalityId, { roles: ['administrator'] });
  const { text } = await send('api-keys', headers);
  return (JSON.parse(text) as { keys: Listed[] }).keys.find((key) => key.id === id);
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const wrongToken = `spredning_${'0'.repeat(32)}`;

async function make(expiresInDays = 30, scopes = ['organisation:read']) {
  const { text } = await send('api-keys', administrator.headers, { name: 'Lønn', scopes, expiresInDays });
  return JSON.parse(text) as { id: string; token: string; expiresAt: string };
}

describe('a key', () => {
  it('is made by an administrator, shown once, and lets its program in', async () => {
    const { id, token, expiresAt } = await make();
    expect(token).toMatch(/^spredning_[0-9a-v]{32}$/);
    expect(expiresAt).toBe('2026-12-24T12:00:00.000Z');
    const shown = await listed(id);
    expect(shown).toMatchObject({ state: 'alive', daysLeft: 30, lastUsedOn: null });
    expect(shown?.createdByName).toBe('Kari Administrator');
    expect(JSON.stringify(shown)).not.toContain(token.slice(10));
    expect((await send('units', bearer(token))).status).toBe(200);
  });

  it('has scopes each once, and no life longer than a year', async () => {
    const given = { name: 'x', scopes: ['audit:read', 'results:read', 'audit:read'], expiresInDays: 365 };
    const { text } = await send('api-keys', administrator.headers, given);
    const { id } = JSON.parse(text) as { id: string };
    expect(await listed(id)).toMatchObject({ scopes: ['results:read', 'audit:read'], daysLeft: 365 });
    for (const fault of [
      { expiresInDays: 366 },
      { expiresInDays: 0 },
      { scopes: [] },
      { scopes: ['people:write'] },
      { name: ' ' },
    ]) {
      const answer = await send('api-keys', administrator.headers, { ...given, ...fault });
      expect([fault, answer.status]).toEqual([fault, 400]);
    }
  });

  it('writes in the log under its own id, which the log shows by its name', async () => {
    const { id, token } = await make(30, ['organisation:read', 'organisation:write', 'audit:read']);
    const units = JSON.parse((await send('units', bearer(token))).text) as { units: { id: string }[] };
    const unit = { parentUnitId: units.units[0]?.id, name: 'Sør', kind: 'unit', position: 2 };
    const rest = { code: null, sector: null, leaderAccountId: null, predecessorUnitId: null };
    const added = await send('units', bearer(token), { ...unit, ...rest, validFromOn: '2026-11-24' });
    expect(added.status).toBe(200);
    const { text } = await send(`audit?actor=key:${id}`, bearer(token));
    expect((JSON.parse(text) as { lines: object[] }).lines).toMatchObject([
      { act: 'unit.added', actor: `key:${id}`, actorName: 'Lønn' },
    ]);
  });
});

describe('lets nobody in', () => {
  /** Whatever is wrong with a key, the answer is the same, to the byte. */
  async function isRefused(token: string) {
    const wrong = await send('units', bearer(wrongToken));
    expect(wrong.status).toBe(401);
    expect(wrong.text).toContain('key-not-valid');
    expect(wrong.response.headers.get('www-authenticate')).toBe('Bearer');
    expect((await send('units', bearer(token))).whole).toBe(wrong.whole);
  }

  it('when it has expired, by the house’s clock', async () => {
    const { id, token } = await make(1);
    house.clock.set('2026-11-25T11:59:59Z');
    expect((await send('units', bearer(token))).status).toBe(200);
    house.clock.set('2026-11-25T12:00:00Z');
    await isRefused(token);
    house.clock.set(start);
    expect((await send('units', bearer(token))).status).toBe(200);
    expect(await listed(id)).toMatchObject({ state: 'alive', daysLeft: 1 });
    house.clock.set('2026-11-24T23:30:00Z');
    expect(await listed(id)).toMatchObject({ state: 'alive', daysLeft: 0 });
    house.clock.set('2026-11-25T12:00:00Z');
    expect(await listed(id)).toMatchObject({ state: 'expired', daysLeft: null });
  });

  it('when it has been ended, at once and for good', async () => {
    const { id, token } = await make();
    expect((await send('units', bearer(token))).status).toBe(200);
    expect((await send(`api-keys/${id}/end`, administrator.headers, {})).status).toBe(200);
    await isRefused(token);
    expect(await listed(id)).toMatchObject({ state: 'ended', daysLeft: null });
    const again = await send(`api-keys/${id}/end`, administrator.headers, {});
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('key-has-ended')]);
  });

  it('when it is another municipality’s, or no key at all', async () => {
    const { token } = await keyFor(house, foreignId, ['organisation:read']);
    for (const given of [token, '', 'x', 'x'.repeat(5_000), `${token} `, token.toUpperCase(), '\u00e5'])
      await isRefused(given);
  });

  it('in an address, in a body or by another name', async () => {
    const { token } = await make();
    for (const query of [`?access_token=${token}`, `?token=${token}`, `?authorization=Bearer%20${token}`])
      expect((await send(`units${query}`, {})).text).toContain('sign-in-needed');
    const basic = `Basic ${Buffer.from(`x:${token}`).toString('base64')}`;
    const others: Record<string, string>[] = [{ authorization: basic }, { 'x-api-key': token }];
    for (const headers of others) expect((await send('units', headers)).text).toContain('sign-in-needed');
  });

  it('beside a session', async () => {
    const { token } = await make();
    const both = await send('units', { ...administrator.headers, ...bearer(token) });
    expect([both.status, both.text]).toEqual([400, expect.stringContaining('key-and-session')]);
  });

  it('from a page of another site: nothing says that one may ask', async () => {
    const { token } = await make();
    const origin = 'https://elsewhere.example';
    const asks = { origin, 'access-control-request-method': 'GET' };
    const preflight = await fetch(`${web.origin}/api/mine/units`, { method: 'OPTIONS', headers: asks });
    const read = await send('units', { ...bearer(token), origin });
    for (const { headers } of [preflight, read.response])
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await send('units', { ...bearer(token), origin }, {})).text).toContain('foreign-origin');
  });
});

it('the day of its use is written once a day, in Norway’s time, and nothing nearer', async () => {
  const { id, token } = await make();
  house.clock.set('2026-11-24T22:59:00Z');
  await send('units', bearer(token));
  expect((await listed(id))?.lastUsedOn).toBe('2026-11-24');
  const rowVersion = async () =>
    (await sql<{ v: string }>`select xmin::text as v from api_key where id = ${id}`.execute(house.owner))
      .rows[0]?.v;
  const written = await rowVersion();
  await send('units', bearer(token));
  expect(await rowVersion()).toBe(written);
  house.clock.set('2026-11-24T23:01:00Z');
  await send('units', bearer(token));
  expect((await listed(id))?.lastUsedOn).toBe('2026-11-25');
  expect(await rowVersion()).not.toBe(written);
  // A refused use is a use as well: the key was known.
  house.clock.set('2026-11-26T12:00:00Z');
  expect((await send('people', bearer(token))).text).toContain('key-not-allowed');
  expect((await listed(id))?.lastUsedOn).toBe('2026-11-26');
});

it('wrong keys are slowed where they come from; a right one never is, also from there', async () => {
  const { token } = await make();
  const said = new Map<string, number>();
  for (let tries = 0; tries < 40; tries += 1) {
    const { status, response } = await send('units', bearer(wrongToken), undefined, `10.9.9.${tries}`);
    said.set(`${status}`, (said.get(`${status}`) ?? 0) + 1);
    if (status === 429) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect([...said]).toEqual([
    ['401', 30],
    ['429', 10],
  ]);
  expect((await send('units', bearer(token), undefined, '10.9.9.9')).status).toBe(200);
  expect((await send('units', bearer(wrongToken), undefined, '10.9.8.1')).status).toBe(401);
});

it('no token stands in the database, the log or what the server writes about its work', async () => {
  const { id, token } = await make();
  await send('units', bearer(token));
  // An error of ours is written about with all it says.
  await sql`alter table unit rename to unit_away`.execute(house.owner);
  const broken = await send('units', bearer(token));
  await sql`alter table unit_away rename to unit`.execute(house.owner);
  expect(broken.status).toBe(500);
  await send(`api-keys/${id}/end`, administrator.headers, {});
  expect(logged.join('')).toContain('request failed');
  const secret = token.slice('spredning_'.length);
  expect(logged.join('')).not.toContain(secret);
  const { rows } = await sql<{ line: string }>`
    select a::text as line from audit_entry a union all select k::text from api_key k`.execute(house.owner);
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter(({ line }) => line.includes(secret))).toEqual([]);
  const acts = rows.filter(({ line }) => line.includes(id) && line.includes('apiKey.'));
  expect(acts).toHaveLength(2);
});
