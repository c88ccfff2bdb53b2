import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addProvider } from '../../../server/commands/provider.ts';
import type { AccountId, MunicipalityId } from '../../../server/core/ids.ts';
import { inMunicipality, type Tx } from '../../../server/platform/db/connect.ts';
import { demand } from '../../../server/platform/demand.ts';
import { insertAccount } from '../../../server/stages/organisation/account.store.ts';
import { savePassword } from '../../../server/stages/organisation/credentials.store.ts';
import { codeAt, newSecret, secretPlace } from '../../../server/stages/organisation/second-factor.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import {
  type Browser,
  browser,
  type Claims,
  signed,
  startProvider,
  type TestProvider,
  theirs,
  toReturn,
} from '../../harness/provider.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

const secret = 'a secret of the test';

let house: TestHouse;
let app: Awaited<ReturnType<typeof serve>>;
let provider: TestProvider;
let id: MunicipalityId;
let folder: string;

beforeAll(async () => {
  house = await openTestHouse(new Date().toISOString());
  id = (await addMunicipality(house, 'fet', ['A'])).municipalityId;
  app = await serve(house.context);
  provider = await startProvider(`${app.origin}/api/fet/sign-in/entra/return`, secret);
  folder = await mkdtemp(join(tmpdir(), 'spredning-doors-'));
  await writeFile(join(folder, 'secret'), `${secret}\n`);
  await addProvider(house, 'fet', 'entra', {
    ...{ issuer: provider.issuer, 'client-id': 'spredning', 'client-secret-file': join(folder, 'secret') },
  });
});
afterAll(async () => {
  await provider?.close();
  await app?.close();
  await rm(folder, { recursive: true });
  await house?.close();
});
beforeEach(async () => {
  house.clock.set(new Date());
  await knownBy('sub');
});

const within = <T>(work: (tx: Tx) => Promise<T>) => inMunicipality(house.context.db.staff, id, work);
const sessionsOf = (accountId: AccountId) =>
  within((tx) => tx.selectFrom('session').selectAll().where('account_id', '=', accountId).execute());
const acts = async (subject: string) =>
  (
    await within((tx) =>
      tx.selectFrom('audit_entry').select('act').where('subject', '=', subject).orderBy('number').execute(),
    )
  ).map(({ act }) => act);

async function newPerson(): Promise<Claims & { accountId: AccountId }> {
  const accountId = demand('operator', 'managePerson', { id: randomUUID() as AccountId });
  const email = `${accountId}@fet.no`;
  const createdAt = house.clock.now();
  await within((tx) => insertAccount(tx, id, { id: accountId, name: 'Kari', email, createdAt }));
  return { accountId, sub: randomUUID(), email, email_verified: true };
}

async function signIn(person: Claims): Promise<Browser> {
  const user = browser();
  provider.person = person;
  await user.get(await toReturn(user, `${app.origin}/api/fet/sign-in/entra`));
  return user;
}

async function me(user: Browser): Promise<{ account: object | null; csrfToken: string }> {
  return (await user.get(`${app.origin}/api/fet`)).json();
}

/** As if the provider had been added with this claim, which is fixed otherwise. */
const knownBy = (subject_claim: string) =>
  house.owner
    .updateTable('identity_provider')
    .set({ subject_claim } as never)
    .execute();

it('a sign-in under way ends with nobody signed in, once its provider is one that is refused', async () => {
  const person = { ...(await newPerson()), pid: 'as a number' };
  const user = browser();
  provider.person = person;
  const url = await toReturn(user, `${app.origin}/api/fet/sign-in/entra`);
  await knownBy('pid');
  expect((await user.get(url)).headers.get('location')).toBe('/fet/nb/logg-inn?feil=ukjent');
  expect(await sessionsOf(person.accountId)).toEqual([]);
});

describe('signing out', () => {
  const signOut = async (user: Browser) => {
    const { csrfToken } = await me(user);
    const response = await user.post(`${app.origin}/api/fet/sign-out`, '', { 'x-csrf-token': csrfToken });
    return (await response.json()) as { next: string | null };
  };

  it('ends the session here first, and then goes on to the provider, which knows who it is and comes back', async () => {
    const person = await newPerson();
    const user = await signIn(person);
    const { next } = await signOut(user);
    expect(await sessionsOf(person.accountId)).toEqual([]);
    const url = new URL(next ?? '');
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${app.origin}/fet`);
    expect(url.searchParams.get('id_token_hint')?.split('.')).toHaveLength(3);
    const page = await (await user.get(url.href)).text();
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const back = await user.post(action, new URLSearchParams({ xsrf, logout: 'yes' }));
    expect([back.status, back.headers.get('location')]).toEqual([303, `${app.origin}/fet`]);
  });

  it('keeps the id token sealed, and forgets it with the session', async () => {
    const person = await newPerson();
    const user = await signIn(person);
    const [session] = await sessionsOf(person.accountId);
    expect(session?.id_token).toBeInstanceOf(Buffer);
    expect(session?.id_token?.toString('latin1')).not.toContain('eyJ');
    await signOut(user);
    expect(await sessionsOf(person.accountId)).toEqual([]);
  });

  it('of one who typed a password, or with a provider that is away, leads nowhere and ends the session all the same', async () => {
    const typed = await signInAs(house, id, {});
    const response = await fetch(`${app.origin}/api/fet/sign-out`, {
      method: 'POST',
      headers: typed.headers,
    });
    expect(await response.json()).toEqual({ next: null });
    const person = await newPerson();
    const user = await signIn(person);
    const elsewhere = { issuer: 'http://127.0.0.1:1' };
    await house.owner
      .updateTable('identity_provider')
      .set(elsewhere as never)
      .execute();
    expect(await signOut(user)).toEqual({ next: null });
    expect(await sessionsOf(person.accountId)).toEqual([]);
    await house.owner
      .updateTable('identity_provider')
      .set({ issuer: provider.issuer } as never)
      .execute();
  });
});

describe('a sign-out that begins at the provider', () => {
  const door = () => `${app.origin}/api/fet/sign-in/entra/back-channel-logout`;
  const send = (token: string) =>
    fetch(door(), { method: 'POST', body: new URLSearchParams({ logout_token: token }) });
  const now = () => Math.floor(Date.now() / 1000);
  const logoutEvent = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const claims = (sub: string, more: object = {}) => ({
    ...{ iss: provider.issuer, aud: 'spredning', iat: now(), exp: now() + 120, jti: randomUUID() },
    ...{ sub, events: logoutEvent, ...more },
  });

  it('told by the provider itself, ends that sign-in and no other', async () => {
    const [person, other] = [await newPerson(), await newPerson()];
    const [user, second] = [await signIn(person), await signIn(person)];
    await signIn(other);
    const [first] = await sessionsOf(person.accountId);
    expect(first?.provider_session).toEqual(expect.any(String));
    const page = await (await user.get(`${provider.issuer}/session/end`)).text();
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    await user.post(action, new URLSearchParams({ xsrf, logout: 'yes' }));
    expect((await me(user)).account).toBeNull();
    expect((await me(second)).account).not.toBeNull();
    expect(await sessionsOf(other.accountId)).toHaveLength(1);
    expect(await acts(person.accountId)).toContain('account.sessions-ended');
  });

  it('by a token for a subject ends all that person’s sign-ins by this provider, once', async () => {
    const person = await newPerson();
    const user = await signIn(person);
    await signIn(person);
    const token = signed(claims(person.sub));
    expect((await send(token)).status).toBe(200);
    expect(await sessionsOf(person.accountId)).toEqual([]);
    await signIn(person);
    expect((await send(token)).status).toBe(400);
    expect(await sessionsOf(person.accountId)).toHaveLength(1);
    expect((await me(user)).account).toBeNull();
  });

  it('by a token for a subject reaches those who are known by another claim, and nobody else', async () => {
    await knownBy('oid');
    const person = { ...(await newPerson()), oid: randomUUID() };
    const other = { ...(await newPerson()), oid: randomUUID() };
    for (const one of [person, person, other]) await signIn(one);
    const [kept] = await sessionsOf(other.accountId);
    expect(kept?.provider_subject).toHaveLength(32);
    // So few are national identity numbers that a hash of one hides nothing.
    const numbered = { ...(await newPerson()), sub: '01010750160', oid: randomUUID() };
    await signIn(numbered);
    const [without] = await sessionsOf(numbered.accountId);
    expect(without).toMatchObject({ provider_subject: null });
    expect((await send(signed(claims(numbered.sub, { sid: 'another' })))).status).toBe(200);
    expect((await send(signed(claims(numbered.sub)))).status).toBe(200);
    expect(await sessionsOf(numbered.accountId)).toHaveLength(1);
    // A `sub` that is like somebody's `oid` is not theirs.
    expect((await send(signed(claims(person.oid)))).status).toBe(200);
    expect(await sessionsOf(person.accountId)).toHaveLength(2);
    expect((await send(signed(claims(person.sub)))).status).toBe(200);
    expect(await sessionsOf(person.accountId)).toEqual([]);
    expect(await sessionsOf(other.accountId)).toHaveLength(1);
    expect(await acts(person.accountId)).toContain('account.sessions-ended');
  });

  it.each([
    ['signed by another', (sub: string) => signed(claims(sub), theirs)],
    ['not signed', (sub: string) => signed(claims(sub), null, 'none')],
    ['signed with the secret we both have', (sub: string) => signed(claims(sub), secret, 'HS256')],
    ['expired', (sub: string) => signed(claims(sub, { iat: now() - 200, exp: now() - 100 }))],
    ['too old', (sub: string) => signed(claims(sub, { iat: now() - 3600 }))],
    ['from tomorrow', (sub: string) => signed(claims(sub, { iat: now() + 86_400, exp: now() + 90_000 }))],
    ['for another', (sub: string) => signed(claims(sub, { aud: 'another' }))],
    ['of another issuer', (sub: string) => signed(claims(sub, { iss: 'http://127.0.0.1:1' }))],
    ['an id token', (sub: string) => signed(claims(sub, { events: undefined, nonce: 'x' }))],
    ['with a nonce', (sub: string) => signed(claims(sub, { nonce: 'x' }))],
    ['of another event', (sub: string) => signed(claims(sub, { events: { 'https://x.example': {} } }))],
    ['without a name', (sub: string) => signed(claims(sub, { sub: undefined }))],
    ['without a number', (sub: string) => signed(claims(sub, { jti: undefined }))],
    ['without an end', (sub: string) => signed(claims(sub, { exp: undefined }))],
    ['no token', () => 'x.y.z'],
  ])('by a token %s is refused and ends nothing', async (_what, make) => {
    const person = await newPerson();
    await signIn(person);
    const answer = await send(make(person.sub));
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      400,
      'wrong-logout-token',
    ]);
    expect(await sessionsOf(person.accountId)).toHaveLength(1);
    expect((await send(signed(claims(person.sub)))).status).toBe(200);
    expect(await sessionsOf(person.accountId)).toEqual([]);
  });

  it('by the provider’s page ends the sign-in it names, of that issuer alone', async () => {
    const person = await newPerson();
    await signIn(person);
    const sid = (await sessionsOf(person.accountId))[0]?.provider_session ?? '';
    const tell = (iss: string, session: string) =>
      fetch(
        `${app.origin}/api/fet/sign-in/entra/front-channel-logout?${new URLSearchParams({ iss, sid: session })}`,
      );
    await tell('https://x.example', sid);
    await tell(provider.issuer, 'another');
    expect(await sessionsOf(person.accountId)).toHaveLength(1);
    expect((await tell(provider.issuer, sid)).status).toBe(200);
    expect(await sessionsOf(person.accountId)).toEqual([]);
  });
});

describe('an identity tied by hand', () => {
  const address = () => `${app.origin}/api/fet/me/identities`;
  /** A browser that has the session of somebody who typed a password. */
  function browserOf({ token }: SignedIn): Browser {
    const user = browser();
    user.jars.set(app.origin, new Map([['spredning_session', token]]));
    return user;
  }
  const begin = (user: Browser, who: SignedIn, body: object = { language: 'nn' }) =>
    user.post(`${address()}/entra`, JSON.stringify(body), {
      ...{ 'content-type': 'application/json', 'x-csrf-token': who.headers['x-csrf-token'] },
    });
  const unlink = (who: SignedIn) => fetch(`${address()}/entra`, { method: 'DELETE', headers: who.headers });
  const list = async (who: SignedIn) =>
    (await (await fetch(address(), { headers: who.headers })).json()) as {
      identities: { provider: string }[];
      available: { provider: string }[];
    };
  const codeOf = async (response: Response) => [
    response.status,
    ((await response.json()) as { code?: string }).code,
  ];
  const unknown = (): Claims => ({ sub: randomUUID(), email: 'private@example.org', email_verified: true });

  /** Out and back; where it ended. */
  async function link(who: SignedIn, identity: Claims): Promise<string | null> {
    const user = browserOf(who);
    const begun = await begin(user, who);
    expect(begun.status).toBe(200);
    provider.person = identity;
    const { next } = (await begun.json()) as { next: string };
    return (await user.get(await toReturn(user, next))).headers.get('location');
  }

  it('is then a way in to this account, with another address, and makes no session of its own', async () => {
    const who = await signInAs(house, id, {});
    const identity = unknown();
    expect(await list(who)).toMatchObject({ identities: [], available: [{ provider: 'entra' }] });
    expect(await link(who, identity)).toBe('/fet/nn/min-konto?knyttet=entra');
    expect(await sessionsOf(who.accountId)).toHaveLength(1);
    expect(await list(who)).toMatchObject({ identities: [{ provider: 'entra' }], available: [] });
    expect(await acts(who.accountId)).toEqual(['account.identity-linked']);
    await signIn(identity);
    expect(await sessionsOf(who.accountId)).toHaveLength(2);
    expect(await codeOf(await begin(browserOf(who), who))).toEqual([409, 'already-linked']);
  });

  it('is never taken from another account, nor tied where the sign-in has ended meanwhile', async () => {
    const person = await newPerson();
    await signIn(person);
    const who = await signInAs(house, id, {});
    expect(await link(who, person)).toBe('/fet/nn/min-konto?feil=opptatt');
    const user = browserOf(who);
    const { next } = (await (await begin(user, who)).json()) as { next: string };
    provider.person = unknown();
    const url = await toReturn(user, next);
    await fetch(`${app.origin}/api/fet/sign-out`, { method: 'POST', headers: who.headers });
    expect((await user.get(url)).headers.get('location')).toBe('/fet/nn/min-konto?feil=utlogget');
    const rows = await within((tx) => tx.selectFrom('external_identity').select('account_id').execute());
    expect(rows.map((row) => row.account_id)).not.toContain(who.accountId);
  });

  it('comes back in the browser that began alone', async () => {
    const who = await signInAs(house, id, {});
    const { next } = (await (await begin(browserOf(who), who)).json()) as { next: string };
    const other = browser();
    provider.person = unknown();
    const url = await toReturn(other, next);
    expect((await other.get(url)).headers.get('location')).toBe('/fet/nb/logg-inn?feil=avbrutt');
    expect((await list(who)).identities).toEqual([]);
  });

  it('wants the second factor first', async () => {
    const waiting = await signInAs(house, id, { roles: ['designer'] }, false);
    expect(await codeOf(await begin(browserOf(waiting), waiting))).toEqual([403, 'second-factor-needed']);
    const who = await signInAs(house, id, { roles: ['designer'] });
    const secret = newSecret();
    const sealed = house.context.secrets.seal(secret, secretPlace(who.accountId));
    await house.owner
      .insertInto('second_factor')
      .values({
        ...{ municipality_id: id, account_id: who.accountId, secret: sealed },
        confirmed_at: house.clock.now(),
      })
      .execute();
    const withCode = (code?: string) => begin(browserOf(who), who, { language: 'nb', code });
    expect(await codeOf(await withCode())).toEqual([403, 'code-needed']);
    expect(await codeOf(await withCode('000000'))).toEqual([403, 'wrong-code']);
    expect((await withCode(codeAt(secret, house.clock.now()))).status).toBe(200);
    for (let turn = 0; turn < 9; turn++) await withCode('000000');
    expect(await codeOf(await withCode('000000'))).toEqual([429, 'too-many-tries']);
  });

  it('can be ended, with the other sign-ins, unless it is the last way in', async () => {
    const who = await signInAs(house, id, {});
    const identity = unknown();
    await link(who, identity);
    await signIn(identity);
    expect(await codeOf(await unlink(who))).toEqual([409, 'last-way-in']);
    await within((tx) => savePassword(tx, id, who.accountId, '$argon2id$x', house.clock.now()));
    expect((await unlink(who)).status).toBe(200);
    expect(await sessionsOf(who.accountId)).toHaveLength(1);
    expect(await codeOf(await unlink(who))).toEqual([404, 'unknown-identity']);
    const { account } = await me(await signIn(identity));
    expect(account).toBeNull();
    expect((await acts(who.accountId)).slice(-1)).toEqual(['account.identity-unlinked']);
  });
});
