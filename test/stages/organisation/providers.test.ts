import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { isPublicAddress, NotPublic, publicFetch } from '../../../server/platform/http/outgoing.ts';
import { refuseIssuer } from '../../../server/stages/organisation/provider-trial.ts';
import { tellOfRefusedProviders } from '../../../server/stages/organisation/providers.service.ts';
import { startSession } from '../../../server/stages/organisation/session.service.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { startProvider, type TestProvider } from '../../harness/provider.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

const secret = 'a-very-secret-secret';
let house: TestHouse;
let app: Awaited<ReturnType<typeof serve>>;
let provider: TestProvider;
let id: MunicipalityId;
let by: SignedIn;

beforeAll(async () => {
  house = await openTestHouse();
  id = (await addMunicipality(house, 'fet', ['A'])).municipalityId;
  app = await serve(house.context);
  provider = await startProvider(`${app.origin}/api/fet/sign-in/entra/return`, secret);
  by = await signInAs(house, id, { roles: ['administrator'] });
});
afterAll(async () => {
  await provider?.close();
  await app?.close();
  await house?.close();
});
beforeEach(async () => {
  await house.owner.deleteFrom('identity_provider').execute();
});

const settings = () => ({
  ...{ name: 'Entra ID', clientId: 'spredning', scopes: 'openid email', emailClaim: 'email' },
  ...{ acrValues: null, secondFactorAcr: ['mfa'], roleClaim: 'groups' },
  ...{ roles: [{ value: 'utformere', role: 'designer' }], clientSecret: secret },
});
const whole = () => ({ ...settings(), key: 'entra', issuer: provider.issuer, subjectClaim: 'sub' });

async function ask(method: string, path: string, body?: object) {
  const response = await fetch(`${app.origin}/api/fet${path}`, {
    method,
    headers: { ...by.headers, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
}
const listed = async () => (await ask('GET', '/providers')).body.providers;
const offered = async () => (await ask('GET', '/sign-in/providers')).body.providers;

describe('a provider', () => {
  it('is added, offered and changed; its secret is never told, not even to the log', async () => {
    expect((await ask('POST', '/providers', whole())).status).toBe(200);
    expect(await offered()).toEqual([{ key: 'entra', name: 'Entra ID' }]);
    const [one] = await listed();
    expect(one).toMatchObject({ secretSetAt: house.clock.now().toISOString(), people: 0, sessions: 0 });
    expect(one.addresses.redirect).toBe(`${app.origin}/api/fet/sign-in/entra/return`);
    const started = await fetch(`${app.origin}/api/fet/sign-in/entra`, { redirect: 'manual' });
    expect(started.headers.get('location')).toMatch(new RegExp(`^${provider.issuer}/auth\\?`));
    house.clock.set('2026-11-24T12:10:00Z');
    const change = { ...settings(), name: 'Microsoft', clientSecret: null };
    expect((await ask('PUT', '/providers/entra', change)).status).toBe(200);
    expect((await listed())[0]).toMatchObject({ name: 'Microsoft', secretSetAt: '2026-11-24T12:00:00.000Z' });
    await ask('PUT', '/providers/entra', { ...change, clientSecret: `${secret}-2` });
    expect((await listed())[0]).toMatchObject({ secretSetAt: '2026-11-24T12:10:00.000Z' });
    const rows = await house.owner.selectFrom('identity_provider').selectAll().execute();
    const log = await house.owner.selectFrom('audit_entry').selectAll().execute();
    expect(log.map(({ act }) => act)).toEqual(['provider.added', 'provider.changed', 'provider.changed']);
    for (const told of [await listed(), log, rows.map(({ client_secret }) => String(client_secret))]) {
      expect(JSON.stringify(told)).not.toContain(secret);
    }
    house.clock.set('2026-11-24T12:00:00Z');
  });

  it('has a key of its own, which is not one of our addresses', async () => {
    await ask('POST', '/providers', whole());
    for (const key of ['entra', 'providers']) {
      const { status, body } = await ask('POST', '/providers', { ...whole(), key });
      expect([status, body.code]).toEqual([409, 'key-taken']);
    }
  });

  it('knows nobody by a national identity number', async () => {
    for (const subjectClaim of ['pid', 'nnin', 'norEduPersonNIN']) {
      const { status, body } = await ask('POST', '/providers', { ...whole(), key: 'id', subjectClaim });
      expect([status, body.code]).toEqual([422, 'subject-claim-refused']);
    }
  });

  it('from before that was so is offered to nobody, nor tied to an account, and the operator is told', async () => {
    await ask('POST', '/providers', whole());
    await house.owner
      .updateTable('identity_provider')
      .set({ subject_claim: 'pid' } as never)
      .execute();
    expect(await offered()).toEqual([]);
    expect((await fetch(`${app.origin}/api/fet/sign-in/entra`, { redirect: 'manual' })).status).toBe(404);
    expect((await ask('GET', '/me/identities')).body.available).toEqual([]);
    const begun = await ask('POST', '/me/identities/entra', { language: 'nb' });
    expect([begun.status, begun.body.code]).toEqual([404, 'unknown-provider']);
    const warn = vi.spyOn(house.context.log, 'warn');
    await ask('POST', '/providers', { ...whole(), key: 'good' });
    await tellOfRefusedProviders(house.context);
    expect(warn.mock.calls).toEqual([
      [
        { municipality: 'fet', provider: 'entra', subjectClaim: 'pid' },
        expect.stringContaining('nobody signs in'),
      ],
    ]);
    const use = async (isOn: boolean) => (await ask('POST', '/providers/entra/use', { isOn })).status;
    expect([await use(true), await use(false), await use(true)]).toEqual([422, 200, 422]);
    await tellOfRefusedProviders(house.context);
    expect(warn.mock.calls).toHaveLength(1);
    warn.mockRestore();
  });

  it('gives no survey owner’s role, asks for openid, and names each value once', async () => {
    const twice = [
      { value: 'a', role: 'designer' },
      { value: 'a', role: 'auditor' },
    ];
    for (const wrong of [
      { roles: [{ value: 'alle', role: 'surveyOwner' }] },
      { scopes: 'email' },
      { roles: twice },
      { clientSecret: '' },
    ]) {
      expect((await ask('POST', '/providers', { ...whole(), ...wrong })).status).toBe(400);
    }
  });

  it('switched off is offered to nobody, and signs out those who came by it and no one else', async () => {
    await ask('POST', '/providers', whole());
    const person = await signInAs(house, id, {});
    const [{ id: providerId }] = (await house.owner
      .selectFrom('identity_provider')
      .select('id')
      .execute()) as [{ id: never }];
    await inMunicipality(house.context.db.staff, id, (tx) =>
      startSession(
        tx,
        house.context,
        id,
        { accountId: person.accountId, roles: [] },
        {
          ...{ method: 'oidc', hasSecondFactor: false, device: '' },
          provider: { id: providerId, session: null, idToken: 'x' },
        },
      ),
    );
    const count = async () =>
      (
        await house.owner
          .selectFrom('session')
          .select('id')
          .where('account_id', '=', person.accountId)
          .execute()
      ).length;
    expect([(await listed())[0].sessions, await count()]).toEqual([1, 2]);
    await ask('POST', '/providers/entra/use', { isOn: false });
    expect([await offered(), await count()]).toEqual([[], 1]);
    expect((await fetch(`${app.origin}/api/fet/sign-in/entra`, { redirect: 'manual' })).status).toBe(404);
    await ask('POST', '/providers/entra/use', { isOn: true });
    expect(await offered()).toHaveLength(1);
  });
});

describe('a trial', () => {
  const outcome = async (issuer: string) =>
    (await ask('POST', '/provider-trials', { issuer })).body.outcome as string;
  let odd: Server;
  let oddAt: string;
  beforeAll(async () => {
    odd = createServer((request, response) => {
      if (request.url?.startsWith('/slow')) return;
      if (request.url?.startsWith('/moved')) {
        response.writeHead(302, { location: `${provider.issuer}/.well-known/openid-configuration` }).end();
        return;
      }
      response.setHeader('content-type', 'application/json');
      const issuer = request.url?.startsWith('/other') ? 'https://x.example' : `${oddAt}/thin`;
      response.end(JSON.stringify({ issuer }));
    });
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    oddAt = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    odd.closeAllConnections();
    odd.close();
  });

  it('says in one word how it went, and what the provider can do', async () => {
    const { body } = await ask('POST', '/provider-trials', { issuer: provider.issuer });
    expect(body).toMatchObject({ outcome: 'answers', endsSessions: true, tellsOfEndedSessions: true });
    expect(await outcome(`${oddAt}/other`)).toBe('another-issuer');
    expect(await outcome(`${oddAt}/thin`)).toBe('no-description');
    expect(await outcome(`${oddAt}/moved`)).toBe('no-description');
    expect(await outcome('http://127.0.0.1:1')).toBe('no-contact');
    expect(await outcome('http://login.example.no')).toBe('not-allowed');
    expect(await outcome('file:///etc/passwd')).toBe('not-allowed');
  });

  it('does not wait for ever', async () => {
    expect(await outcome(`${oddAt}/slow`)).toBe('too-slow');
  }, 15_000);

  it('of an address on our own network is refused where people reach us by a name', () => {
    for (const issuer of [provider.issuer, 'https://10.0.0.5', 'https://[::1]:3000', 'https://localhost']) {
      expect(() => refuseIssuer(issuer, false)).toThrow(/issuer-refused/);
    }
    expect(() => refuseIssuer('https://login.microsoftonline.com/x/v2.0', false)).not.toThrow();
    for (const odd of ['https://a@login.example.no', 'https://login.example.no?x=1', 'login.example.no']) {
      expect(() => refuseIssuer(odd, false)).toThrow(/issuer-refused/);
    }
  });
});

describe('what is fetched from the open internet alone', () => {
  const asked = { method: 'GET', headers: {} };

  it('is never on this machine or its own network, however the address is written', () => {
    for (const own of [
      ...['127.0.0.1', '127.9.9.9', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '0.0.0.0'],
      ...['169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1'],
      ...[
        '::ffff:10.0.0.1',
        '::ffff:127.0.0.1',
        '64:ff9b::a00:1',
        '2002:a00:1::',
        'ff02::1',
        'not an address',
      ],
    ]) {
      expect([own, isPublicAddress(own)]).toEqual([own, false]);
    }
    for (const open of ['8.8.8.8', '172.32.0.1', '2a00:1450:400f::1', '::ffff:8.8.8.8']) {
      expect([open, isPublicAddress(open)]).toEqual([open, true]);
    }
  });

  it('is refused before anything is sent, by number and by name', async () => {
    for (const address of ['http://login.example.no', 'https://127.0.0.1', 'https://[::ffff:7f00:1]/']) {
      await expect(publicFetch(address, asked)).rejects.toThrow(NotPublic);
    }
    // A name that leads here: it is what the name leads to that counts.
    await expect(publicFetch('https://localhost:1', asked)).rejects.toThrow(NotPublic);
  });
});
