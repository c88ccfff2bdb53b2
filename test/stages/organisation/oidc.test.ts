import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addProvider } from '../../../server/commands/provider.ts';
import type { AccountId, MunicipalityId } from '../../../server/core/ids.ts';
import { inMunicipality, type Tx } from '../../../server/platform/db/connect.ts';
import { demand } from '../../../server/platform/demand.ts';
import { insertAccount, insertRoleGrant } from '../../../server/stages/organisation/account.store.ts';
import { ownPath } from '../../../server/stages/organisation/oidc.service.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import {
  type Browser,
  browser,
  type Claims,
  locationOf,
  startProvider,
  type Tamper,
  type TestProvider,
  theirs,
  toReturn as toReturnFrom,
} from '../../harness/provider.ts';

const secret = 'a secret of the test';

let house: TestHouse;
let app: Awaited<ReturnType<typeof serve>>;
let provider: TestProvider;
let id: MunicipalityId;
let options: Record<string, string>;
let folder: string;

beforeAll(async () => {
  house = await openTestHouse(new Date().toISOString());
  id = (await addMunicipality(house, 'fet', ['A'])).municipalityId;
  app = await serve(house.context);
  provider = await startProvider(`${app.origin}/api/fet/sign-in/entra/return`, secret);
  folder = await mkdtemp(join(tmpdir(), 'spredning-oidc-'));
  await writeFile(join(folder, 'secret'), `${secret}\n`);
  options = {
    ...{ issuer: provider.issuer, 'client-id': 'spredning', 'client-secret-file': join(folder, 'secret') },
    ...{
      'second-factor': 'idporten-loa-high,mfa',
      'role-claim': 'groups',
      'acr-values': 'idporten-loa-high',
    },
    roles: 'utformere=designer,revisjon=auditor,sjef=administrator',
  };
  await addProvider(house, 'fet', 'entra', options);
});
afterAll(async () => {
  await provider.close();
  await app.close();
  await rm(folder, { recursive: true });
  await house.close();
});
beforeEach(() => {
  provider.tamper = null;
});

const within = <T>(work: (tx: Tx) => Promise<T>) => inMunicipality(house.context.db.staff, id, work);

/** A new account, and what the provider says of the person. */
async function newPerson(more: Record<string, unknown> = {}): Promise<Claims & { accountId: AccountId }> {
  const accountId = demand('operator', 'managePerson', { id: randomUUID() as AccountId });
  const email = `${accountId}@fet.no`;
  await within((tx) =>
    insertAccount(tx, id, { id: accountId, name: 'Kari', email, createdAt: house.clock.now() }),
  );
  return { accountId, sub: randomUUID(), email, email_verified: true, ...more };
}

const start = () => `${app.origin}/api/fet/sign-in/entra?returnTo=/fet/nb/kort`;
const next = locationOf;
const toReturn = (user: Browser) => toReturnFrom(user, start());

async function signIn(person: Claims, user = browser()) {
  provider.person = person;
  const response = await user.get(await toReturn(user));
  const me = await (await user.get(`${app.origin}/api/fet`)).json();
  return { to: response.headers.get('location'), account: me.account, user };
}

const refused = (why: string) => ({ to: `/fet/nb/logg-inn?feil=${why}`, account: null });
const sessions = () => within((tx) => tx.selectFrom('session').selectAll().execute());
const acts = (subject: string) =>
  within((tx) =>
    tx
      .selectFrom('audit_entry')
      .select(['act', 'actor'])
      .where('subject', '=', subject)
      .orderBy('number')
      .execute(),
  );

describe('a person the provider vouches for', () => {
  it('is linked by a verified address, and later known by the subject', async () => {
    const person = await newPerson();
    expect(await signIn(person)).toMatchObject({ to: '/fet/nb/kort', account: { name: 'Kari' } });
    const moved = { ...person, email: 'other@fet.no', email_verified: false };
    expect(await signIn(moved)).toMatchObject({ to: '/fet/nb/kort', account: { name: 'Kari' } });
    expect(await acts(person.accountId)).toEqual([
      { act: 'account.identity-linked', actor: 'provider:entra' },
      { act: 'account.signed-in', actor: person.accountId },
      { act: 'account.signed-in', actor: person.accountId },
    ]);
    const again = { ...person, sub: randomUUID() };
    expect(await signIn(again)).toMatchObject(refused('ukjent'));
  });

  it('is refused when unknown, unverified or deactivated', async () => {
    const person = await newPerson();
    expect(await signIn({ ...person, email: 'nobody@fet.no' })).toMatchObject(refused('ukjent'));
    for (const email_verified of [false, 'true', undefined]) {
      expect(await signIn({ ...person, email_verified })).toMatchObject(refused('ukjent'));
    }
    const byNumber = { ...person, sub: '01010750160' };
    const warn = vi.spyOn(house.context.log, 'warn');
    expect(await signIn(byNumber), 'a national identity number is never stored').toMatchObject(
      refused('ukjent'),
    );
    expect(JSON.stringify(warn.mock.calls)).toMatch(
      /^\[\[\{"provider":"entra","subjectClaim":"sub"\},"[^\d]*"\]\]$/,
    );
    warn.mockRestore();
    await signIn(person);
    const deactivated_at = house.clock.now();
    await within((tx) =>
      tx.updateTable('account').set({ deactivated_at }).where('id', '=', person.accountId).execute(),
    );
    expect(await signIn(person)).toMatchObject(refused('ukjent'));
    const without = await newPerson();
    expect(await signIn(without)).toMatchObject({ account: { name: 'Kari' } });
    await within((tx) =>
      tx.updateTable('account').set({ email: null }).where('id', '=', without.accountId).execute(),
    );
    expect(await signIn(without), 'no address, no sign-in').toMatchObject(refused('ukjent'));
  });

  it('has a second factor by acr or amr alone', async () => {
    const person = await newPerson({ groups: ['utformere'] });
    const weak = { roles: [], waitingRoles: ['designer'] };
    const strong = { roles: ['designer'], waitingRoles: [] };
    expect((await signIn(person)).account).toMatchObject(weak);
    expect((await signIn({ ...person, acr: 'idporten-loa-substantial' })).account).toMatchObject(weak);
    expect((await signIn({ ...person, acr: 'idporten-loa-high' })).account).toMatchObject(strong);
    expect((await signIn({ ...person, amr: ['pwd', 'mfa'] })).account).toMatchObject(strong);
  });

  it('gets and loses the roles of the claim, and keeps those granted here', async () => {
    const person = await newPerson({ amr: ['mfa'], groups: ['utformere', 'administrator'] });
    const accountId = demand('operator', 'managePerson', { id: person.accountId });
    const grant = { accountId, grantedAt: house.clock.now(), grantedBy: 'operator' };
    await within((tx) => insertRoleGrant(tx, id, { ...grant, role: 'auditor' }));
    expect((await signIn(person)).account.roles).toEqual(['designer', 'auditor']);
    expect((await signIn({ ...person, groups: undefined })).account.roles).toEqual(['auditor']);
    const known = (await acts(person.accountId)).map(({ act }) => act);
    const [signedIn, granted] = ['account.signed-in', 'role.granted'];
    expect(known).toEqual(['account.identity-linked', granted, signedIn, 'role.ended', signedIn]);
  });

  it('whose roles change is signed out everywhere else', async () => {
    const person = await newPerson({ amr: ['mfa'] });
    const { user } = await signIn(person);
    await signIn(person);
    const accountOf = async () => (await (await user.get(`${app.origin}/api/fet`)).json()).account;
    expect(await accountOf()).toMatchObject({ roles: [] });
    await signIn({ ...person, groups: ['utformere'] });
    expect(await accountOf()).toBeNull();
  });

  it('who is the last administrator stays one, whatever the claim says, and that is in the log', async () => {
    const person = await newPerson({ amr: ['mfa'], groups: ['sjef'] });
    const rolesWith = async (groups: string[]) => (await signIn({ ...person, groups })).account.roles;
    expect(await rolesWith(['sjef'])).toEqual(['administrator']);
    expect(await rolesWith([])).toEqual(['administrator']);
    expect((await acts(person.accountId)).map(({ act }) => act)).toContain('role.kept');
    const other = await newPerson();
    const accountId = demand('operator', 'managePerson', { id: other.accountId });
    const grant = { accountId, grantedAt: house.clock.now(), grantedBy: 'operator' };
    await within((tx) => insertRoleGrant(tx, id, { ...grant, role: 'administrator' }));
    expect(await rolesWith([])).toEqual([]);
  });
});

describe('the way there and back', () => {
  it('asks with PKCE, nonce, state and acr, and never keeps the secret readable', async () => {
    const response = await browser().get(start());
    const asked = new URL(next(response, app.origin)).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('acr_values')).toBe('idporten-loa-high');
    expect(asked.get('redirect_uri')).toBe(`${app.origin}/api/fet/sign-in/entra/return`);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const row = await within((tx) =>
      tx.selectFrom('identity_provider').select('client_secret').executeTakeFirstOrThrow(),
    );
    expect(row.client_secret?.toString()).not.toContain('secret of the test');
  });

  it('is gone once, in its own browser, within its time', async () => {
    provider.person = await newPerson();
    const before = (await sessions()).length;
    const user = browser();
    const url = await toReturn(user);
    const failed = '/fet/nb/logg-inn?feil=avbrutt';
    expect((await browser().get(url)).headers.get('location')).toBe(failed);
    const other = browser();
    await other.get(start());
    expect((await other.get(url)).headers.get('location')).toBe(failed);
    expect(await sessions()).toHaveLength(before);
    const jar = new Map(user.jars.get(app.origin));
    expect((await user.get(url)).headers.get('location')).toBe('/fet/nb/kort');
    user.jars.set(app.origin, jar);
    expect((await user.get(url)).headers.get('location')).toBe(failed);
    expect(await sessions()).toHaveLength(before + 1);
    const late = await toReturn(user);
    const now = house.clock.now();
    house.clock.set(new Date(now.getTime() + 11 * 60_000));
    expect((await user.get(late)).headers.get('location')).toBe(failed);
    house.clock.set(now);
  });

  it('ends on a page of this municipality', () => {
    const to = (asked?: string) => ownPath('https://x.no', 'fet', asked);
    expect(to('/fet/nb/kort?a=1#b')).toBe('/fet/nb/kort?a=1#b');
    for (const asked of [
      undefined,
      '//evil.no/fet/',
      '/\\evil.no/fet/',
      'https://evil.no/fet/',
      '/fett/nb',
    ]) {
      expect(to(asked)).toBe('/fet');
    }
    for (const asked of ['/fet/../moss', '/fet/%2e%2e/moss', '/\t/evil.no/fet/'])
      expect(to(asked)).toBe('/fet');
  });
});

describe('an id token that does not hold makes no session', () => {
  const now = () => Math.floor(Date.now() / 1000);
  const forgeries: [string, Tamper][] = [
    ['a forged signature', (claims, sign) => sign(claims, theirs)],
    ['no signature', (claims, sign) => sign(claims, null, 'none')],
    ['signed with the secret we both have', (claims, sign) => sign(claims, secret, 'HS256')],
    ['expired', (claims, sign) => sign({ ...claims, iat: now() - 7200, exp: now() - 3600 })],
    ['for another', (claims, sign) => sign({ ...claims, aud: 'another' })],
    ['of another issuer', (claims, sign) => sign({ ...claims, iss: 'http://127.0.0.1:1' })],
    ['with another nonce', (claims, sign) => sign({ ...claims, nonce: 'another' })],
    ['without a nonce', (claims, sign) => sign({ ...claims, nonce: undefined })],
  ];

  it.each(forgeries)('%s', async (_name, tamper) => {
    const before = (await sessions()).length;
    const person = await newPerson();
    provider.tamper = tamper;
    expect(await signIn(person)).toMatchObject(refused('avbrutt'));
    expect(await sessions()).toHaveLength(before);
    // The same door lets the right token through, signed anew.
    provider.tamper = (claims, sign) => sign(claims);
    expect(await signIn(person)).toMatchObject({ to: '/fet/nb/kort' });
  });
});

it('the command refuses http elsewhere, another issuer under a key, and a role no claim can give', async () => {
  const add = (more: object) => addProvider(house, 'fet', 'entra', { ...options, ...more });
  await expect(add({ issuer: 'http://login.example.no' })).rejects.toThrow(/https/);
  await expect(add({ issuer: 'https://login.example.no' })).rejects.toThrow(/stands with issuer/);
  await expect(add({ 'subject-claim': 'pid' })).rejects.toThrow(/never stored here: use sub/);
  await expect(add({ roles: 'alle=surveyOwner' })).rejects.toThrow(/VALUE=role/);
  await add({ name: 'Entra ID' });
  const { providers } = await (await fetch(`${app.origin}/api/fet/sign-in/providers`)).json();
  expect(providers).toEqual([{ key: 'entra', name: 'Entra ID' }]);
});
