import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type SignedIn, signInAs, signInByEmail } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let administrator: SignedIn;
let somebody: SignedIn;

beforeAll(async () => {
  house = await openTestHouse();
  mine = (await addMunicipality(house, 'mine', ['Nord'])).municipalityId;
  web = await serve(house.context);
  administrator = await signInAs(house, mine, { roles: ['administrator'] });
  somebody = await signInAs(house, mine, {});
});
afterAll(async () => {
  await web.close();
  await house.close();
});

interface Content {
  id: string;
  code: string;
  bodies: { id: string; members: { id: string; label: string | null }[] }[];
}

async function send(method: string, path: string, body?: unknown, who = administrator) {
  const response = await fetch(`${web.origin}/api/mine/bodies${path}`, {
    method,
    headers: { ...who.headers, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { status: response.status, content: (await response.json()) as Content };
}
const since = { validFromOn: '2026-01-01', validToOn: null };
const council = { kind: 'council', name: 'Kommunestyret', position: 1, ...since };
const seat = (more: object = {}) => ({
  ...{ accountId: somebody.accountId, party: 'Bygdelista', label: 'mayor', ...since, ...more },
});
const anew = (who: SignedIn) => signInByEmail(house, mine, `${who.accountId}@example.org`);
const isSignedIn = async (who: SignedIn) =>
  (await (await fetch(`${web.origin}/api/mine`, { headers: who.headers })).json()).account !== null;
const rolesOf = async (who: SignedIn) =>
  (await (await fetch(`${web.origin}/api/mine`, { headers: who.headers })).json()).account.roles;

const members = async (id: string) =>
  (await send('GET', '')).content.bodies.find((body) => body.id === id)?.members;

describe('political bodies', () => {
  it('have no national identity number for a name: which field it is, is told, and never the number', async () => {
    const before = (await send('GET', '')).content.bodies.length;
    const { status, content } = await send('POST', '', { ...council, name: 'Utvalg 010170\u201300027' });
    expect(status).toBe(422);
    const code = 'national-identity-number';
    expect(content).toMatchObject({ code, faults: [{ place: 'name', code }] });
    expect(JSON.stringify(content)).not.toContain('00027');
    expect((await send('GET', '')).content.bodies).toHaveLength(before);
  });

  it('are for an administrator only', async () => {
    expect((await send('GET', '', undefined, somebody)).status).toBe(403);
    expect((await send('POST', '', council, somebody)).status).toBe(403);
  });

  it('have members who are politicians from their first day to their last', async () => {
    const { id } = (await send('POST', '', council)).content;
    expect(await rolesOf(somebody)).toEqual([]);
    const member = (await send('POST', `/${id}/members`, seat())).content.id;
    // Whose standing is changed by an act signs in anew, as with a role.
    expect(await isSignedIn(somebody)).toBe(false);
    somebody = await anew(somebody);
    expect(await rolesOf(somebody)).toEqual(['politician']);
    const twice = await send('POST', `/${id}/members`, seat({ validFromOn: '2026-05-01' }));
    expect(twice.content.code).toBe('already-a-member');
    const path = `/${id}/members/${member}`;
    expect((await send('PUT', path, { validToOn: '2025-01-01' })).content.code).toBe('ends-before-it-begins');
    const changed = { validToOn: null, party: null, label: 'leader' };
    expect((await send('PUT', path, changed)).status).toBe(200);
    expect(await members(id)).toMatchObject([changed]);
    // What somebody is called is no standing.
    expect(await isSignedIn(somebody)).toBe(true);
    expect((await send('PUT', path, { validToOn: '2026-11-01' })).status).toBe(200);
    expect(await members(id)).toMatchObject([{ ...changed, validToOn: '2026-11-01' }]);
    expect(await isSignedIn(somebody)).toBe(false);
    somebody = await anew(somebody);
    expect(await rolesOf(somebody)).toEqual([]);
    expect((await send('DELETE', path)).status).toBe(200);
    expect(await isSignedIn(somebody)).toBe(false);
    somebody = await anew(somebody);
    expect((await send('DELETE', path)).content.code).toBe('unknown-member');
  });

  it('nobody gives themselves a seat, or changes their own', async () => {
    const { id } = (await send('POST', '', council)).content;
    const own = await send('POST', `/${id}/members`, seat({ accountId: administrator.accountId }));
    expect([own.status, own.content.code]).toEqual([409, 'own-roles']);
    const given = { accountId: administrator.accountId, validToOn: '2026-02-01' };
    const other = await signInAs(house, mine, { roles: ['administrator'] });
    const made = (await send('POST', `/${id}/members`, seat(given), other)).content.id;
    administrator = await anew(administrator);
    const longer = await send('PUT', `/${id}/members/${made}`, { validToOn: null });
    expect(longer.content.code).toBe('own-roles');
    expect((await send('PUT', `/${id}/members/${made}`, { validToOn: null }, other)).status).toBe(200);
    administrator = await anew(administrator);
  });

  it('a seat that begins by its date needs no act, and what is not one’s own is not touched', async () => {
    const { id } = (await send('POST', '', council)).content;
    const now = house.clock.now();
    const later = await signInAs(house, mine, {});
    expect(
      (await send('POST', `/${id}/members`, seat({ accountId: later.accountId, validFromOn: '2099-01-01' })))
        .status,
    ).toBe(200);
    expect(await isSignedIn(later)).toBe(false);
    expect(await isSignedIn(somebody)).toBe(true);
    house.clock.set(new Date('2099-01-01T12:00:00Z'));
    expect(await rolesOf(await anew(later))).toEqual(['politician']);
    house.clock.set(now);
  });

  it('change, and end', async () => {
    const { id } = (await send('POST', '', council)).content;
    expect((await send('PUT', `/${id}`, { ...council, validToOn: '2025-01-01' })).status).toBe(409);
    expect((await send('PUT', `/${id}`, { ...council, name: 'Formannskapet' })).status).toBe(200);
    const { bodies } = (await send('GET', '')).content;
    expect(bodies.find((body) => body.id === id)).toMatchObject({ name: 'Formannskapet', members: [] });
    expect((await send('PUT', `/${crypto.randomUUID()}`, council)).content.code).toBe('unknown-body');
  });

  it('are in the log without a person or a party', async () => {
    const lines = await inMunicipality(house.context.db.staff, mine, (tx) =>
      tx.selectFrom('audit_entry').select(['act', 'before', 'after']).execute(),
    );
    expect(lines.map(({ act }) => act)).toContain('bodyMember.removed');
    expect(JSON.stringify(lines)).not.toMatch(/Prøve|Bygdelista/);
  });
});
