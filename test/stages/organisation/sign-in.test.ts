import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addUser } from '../../../server/commands/people.ts';
import type { AccountId, MunicipalityId } from '../../../server/core/ids.ts';
import { shortestPassword } from '../../../server/core/password-rules.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { demand } from '../../../server/platform/demand.ts';
import { smtpMailer } from '../../../server/platform/mail.ts';
import { insertAccount, insertRoleGrant } from '../../../server/stages/organisation/account.store.ts';
import { codeAt } from '../../../server/stages/organisation/second-factor.ts';
import { makePasswordLink } from '../../../server/stages/organisation/sign-in.service.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';

const password = 'en blå sykkel i regnet';
let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mailServer: SMTPServer;
let municipalityId: MunicipalityId;
const letters: string[] = [];

beforeAll(async () => {
  house = await openTestHouse();
  municipalityId = (await addMunicipality(house, 'prove', [])).municipalityId;
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        letters.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
  const { port } = mailServer.server.address() as AddressInfo;
  const mail = smtpMailer(`smtp://127.0.0.1:${port}`, 'spredning@example.org');
  web = await serve({ ...house.context, mail }, '/nowhere', { trustedProxies: 1 });
});
afterAll(async () => {
  await web.close();
  await new Promise<void>((resolve) => mailServer.close(resolve));
  await house.close();
});

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${web.origin}/api/prove${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const content = (await response.json()) as {
    code?: string;
    faults?: { code: string }[];
    secret?: string;
    recoveryCodes?: string[];
  };
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { status: response.status, cookie, setCookie: response.headers.get('set-cookie') ?? '', ...content };
}

/** Somebody with a password, set by a link as everyone's is. */
async function add(email: string, role?: 'designer'): Promise<AccountId> {
  const id = demand('operator', 'managePerson', { id: crypto.randomUUID() as AccountId });
  const now = house.clock.now();
  const link = await inMunicipality(house.context.db.staff, municipalityId, async (tx) => {
    await insertAccount(tx, municipalityId, { id, name: 'Kari Nordmann', email, createdAt: now });
    const grant = { accountId: id, grantedAt: now, grantedBy: 'operator' };
    if (role) await insertRoleGrant(tx, municipalityId, { ...grant, role });
    const account = { accountId: id, language: 'nb' } as const;
    return makePasswordLink(tx, house.context, { id: municipalityId, slug: 'prove' }, account, 'first');
  });
  const set = await post('/password', { token: link.split('#')[1], password });
  expect(set.status).toBe(200);
  return id;
}

async function headersOf(cookie: string): Promise<Record<string, string>> {
  const response = await fetch(`${web.origin}/api/prove`, { headers: { cookie } });
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return { cookie, 'x-csrf-token': csrfToken };
}
const statusAs = async (cookie: string) =>
  (await fetch(`${web.origin}/api/prove/surveys`, { headers: { cookie } })).status;

describe('a password', () => {
  it('signs in, in any case of the address, with a cookie no script reads', async () => {
    await add('kari@example.org');
    const { status, setCookie } = await post('/sign-in', { email: 'Kari@Example.org', password });
    expect(status).toBe(200);
    expect(setCookie).toMatch(/HttpOnly; SameSite=Strict/);
  });

  it('an unknown address and a wrong password get the very same answer', async () => {
    const wrong = await post('/sign-in', { email: 'kari@example.org', password: 'noe annet enn dette' });
    const unknown = await post('/sign-in', { email: 'ingen@example.org', password });
    expect(unknown).toEqual(wrong);
    expect(wrong).toMatchObject({ status: 401, code: 'wrong-sign-in' });
  });

  it('after ten wrong ones the right one must wait, known or not, and a quarter later it is taken', async () => {
    await add('per@example.org');
    for (const email of ['per@example.org', 'ukjent@example.org']) {
      for (let time = 0; time < 10; time++) await post('/sign-in', { email, password: 'feil' });
      expect((await post('/sign-in', { email, password })).code).toBe('too-many-tries');
    }
    house.clock.set(new Date(house.clock.now().getTime() + 15 * 60_000));
    expect((await post('/sign-in', { email: 'per@example.org', password })).status).toBe(200);
  });

  it('strangers elsewhere shut nobody out, until there are a hundred from everywhere together', async () => {
    await add('siv@example.org');
    const email = 'siv@example.org';
    const from = (network: number) => ({ 'x-forwarded-for': `10.77.${network}.9` });
    for (let time = 0; time < 10; time++) await post('/sign-in', { email, password: 'feil' }, from(1));
    // The whole of their network waits, and nobody else does.
    expect(await post('/sign-in', { email, password }, { 'x-forwarded-for': '10.77.1.200' })).toMatchObject({
      status: 429,
      code: 'too-many-tries',
    });
    expect((await post('/sign-in', { email, password }, from(2))).status).toBe(200);
    for (let time = 10; time < 100; time++) {
      const network = 10 + Math.floor(time / 10);
      expect((await post('/sign-in', { email, password: 'feil' }, from(network))).status).toBe(401);
    }
    expect((await post('/sign-in', { email, password }, from(2))).code).toBe('too-many-tries');
    house.clock.set(new Date(house.clock.now().getTime() + 15 * 60_000));
    expect((await post('/sign-in', { email, password }, from(1))).status).toBe(200);
  });

  it('the wrong ones are counted for every server of the house, and through a restart', async () => {
    const email = 'tore@example.org';
    await add(email);
    for (let time = 0; time < 10; time++) await post('/sign-in', { email, password: 'feil' });
    const other = await serve(house.context);
    const response = await fetch(`${other.origin}/api/prove/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    await other.close();
    expect(response.status).toBe(429);
    house.clock.set(new Date(house.clock.now().getTime() + 15 * 60_000));
  });

  it.each([
    ['kort', 'too-short'],
    ['a'.repeat(shortestPassword), 'too-common'],
    ['abcabcabcabcabcabc', 'too-common'],
    ['Kari Nordmann prove', 'says-who'],
    ['x'.repeat(300), 'too-long'],
  ])('«%s» is refused: %s', async (weak, fault) => {
    const token = await linkFor('svak@example.org');
    expect(await post('/password', { token, password: weak })).toMatchObject({
      status: 422,
      faults: [{ code: fault }],
    });
  });
  const linkFor = async (email: string) => {
    const id = demand('operator', 'managePerson', { id: crypto.randomUUID() as AccountId });
    return inMunicipality(house.context.db.staff, municipalityId, async (tx) => {
      const person = { id, name: 'Kari Nordmann', email: `${id}${email}`, createdAt: house.clock.now() };
      await insertAccount(tx, municipalityId, person);
      const municipality = { id: municipalityId, slug: 'prove' };
      const account = { accountId: id, language: 'nb' } as const;
      return (await makePasswordLink(tx, house.context, municipality, account, 'first')).split('#')[1];
    });
  };
});

describe('a second factor', () => {
  it('is what a designer needs; a code works once; a recovery code works once', async () => {
    await add('dina@example.org', 'designer');
    const email = 'dina@example.org';
    const first = await post('/sign-in', { email, password });
    expect(await statusAs(first.cookie)).toBe(403);
    const headers = await headersOf(first.cookie);
    const { secret = '' } = await post('/me/second-factor', {}, headers);
    const code = codeAt(secret, house.clock.now());
    const confirmed = await post('/me/second-factor/confirm', { code }, headers);
    expect(confirmed.recoveryCodes).toHaveLength(10);
    await expect.poll(() => letters.join()).toMatch(/To: dina@example\.org[\s\S]*en ny app for engangskoder/);
    // The session has another token now, and the old one is dead.
    expect(await statusAs(first.cookie)).toBe(401);
    expect(await statusAs(confirmed.cookie)).toBe(200);
    expect((await post('/sign-in', { email, password })).code).toBe('code-needed');
    expect((await post('/sign-in', { email, password, code })).code).toBe('wrong-code');
    house.clock.set(new Date(house.clock.now().getTime() + 60_000));
    const next = codeAt(secret, house.clock.now());
    const both = await Promise.all([1, 2].map(() => post('/sign-in', { email, password, code: next })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    const recovery = confirmed.recoveryCodes?.[0] ?? '';
    expect((await post('/sign-in', { email, password, code: recovery.toUpperCase() })).status).toBe(200);
    expect((await post('/sign-in', { email, password, code: recovery })).code).toBe('wrong-code');
  });

  it('stays in use while a new one waits to be confirmed', async () => {
    await add('eva@example.org', 'designer');
    const email = 'eva@example.org';
    const headers = await headersOf((await post('/sign-in', { email, password })).cookie);
    const { secret = '' } = await post('/me/second-factor', {}, headers);
    const code = () => codeAt(secret, house.clock.now());
    const { cookie } = await post('/me/second-factor/confirm', { code: code() }, headers);
    const again = await post('/me/second-factor', {}, await headersOf(cookie));
    expect(again.secret).not.toBe(secret);
    house.clock.set(new Date(house.clock.now().getTime() + 60_000));
    expect((await post('/sign-in', { email, password })).code).toBe('code-needed');
    expect((await post('/sign-in', { email, password, code: code() })).status).toBe(200);
    // A code from the old one does not confirm the new one.
    house.clock.set(new Date(house.clock.now().getTime() + 60_000));
    const old = await post('/me/second-factor/confirm', { code: code() }, await headersOf(cookie));
    expect(old.code).toBe('wrong-code');
  });
});

describe('a forgotten password', () => {
  it('a known and an unknown address get the same answer; only the known one gets a letter, and the link works once', async () => {
    await add('ola@example.org');
    const to = (email: string) => letters.filter((text) => text.includes(`To: ${email}`));
    const [known, unknown] = [
      await post('/password-links', { email: 'ola@example.org' }),
      await post('/password-links', { email: 'hvem@example.org' }),
    ];
    expect(unknown).toEqual(known);
    await expect.poll(() => to('ola@example.org').length).toBe(1);
    expect(to('hvem@example.org')).toEqual([]);
    const text = to('ola@example.org')[0]?.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '';
    expect(text).toContain('ola@example.org');
    const token = /nytt-passord#([\w-]+)/.exec(text)?.[1];
    const signedIn = await post('/sign-in', { email: 'ola@example.org', password });
    const fresh = 'et helt nytt passord nå';
    expect((await post('/password', { token, password: fresh })).status).toBe(200);
    expect((await post('/password', { token, password: fresh })).code).toBe('link-not-valid');
    expect(await statusAs(signedIn.cookie)).toBe(401);
    expect((await post('/sign-in', { email: 'ola@example.org', password })).status).toBe(401);
    expect((await post('/sign-in', { email: 'ola@example.org', password: fresh })).status).toBe(200);
    await expect.poll(() => to('ola@example.org').length).toBe(2);
    expect(to('ola@example.org')[1]).toContain('Passordet ditt er endret');
  });
});

it('whoever the operator adds with a language gets the first link, and every later one, in it', async () => {
  const told = await addUser(house, 'prove', 'Nils@example.org', 'Nils', { language: 'nn' });
  expect(told).toMatch(/\/prove\/nn\/nytt-passord#\S{40,}$/);
  await post('/password-links', { email: 'nils@example.org' });
  const letter = () => letters.find((text) => text.includes('To: nils@example.org')) ?? '';
  await expect.poll(letter).not.toBe('');
  const text = letter().replaceAll('=\r\n', '').replaceAll('=3D', '=');
  expect(text).toMatch(/\/prove\/nn\/nytt-passord#[\w-]{40,}/);
  expect(text).toContain('lage eit nytt passord');
  expect(await addUser(house, 'prove', 'unsaid@example.org', 'Per', {})).toContain('/prove/nb/nytt-passord#');
  const wrong = addUser(house, 'prove', 'x@example.org', 'X', { language: 'no' });
  await expect(wrong).rejects.toThrow('--language is one of nb, nn, en, not «no».');
});

it('anybody may ask for a link, at most three an hour, and none of them kills the administrator’s', async () => {
  const email = 'mange@example.org';
  await add(email);
  const id = await inMunicipality(house.context.db.staff, municipalityId, async (tx) => {
    const { id: found } = await tx
      .selectFrom('account')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    return found;
  });
  const given = await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
    makePasswordLink(
      tx,
      house.context,
      { id: municipalityId, slug: 'prove' },
      { accountId: id, language: 'nb' },
      'first',
    ),
  );
  const to = () => letters.filter((text) => text.includes(`To: ${email}`)).length;
  for (let turn = 1; turn <= 3; turn++) {
    await post('/password-links', { email });
    await expect.poll(to).toBe(turn);
  }
  const fourth = await post('/password-links', { email });
  expect(fourth).toEqual(await post('/password-links', { email: 'ingen@example.org' }));
  // What comes after it has been sent; the fourth never is.
  await add('etter@example.org');
  await post('/password-links', { email: 'etter@example.org' });
  await expect.poll(() => letters.join()).toContain('To: etter@example.org');
  expect(to()).toBe(3);
  const token = given.split('#')[1];
  expect((await post('/password', { token, password })).status).toBe(200);
});

it('a tenth wrong password in a row is in the log, once, with whose account it was', async () => {
  const email = 'plaget@example.org';
  const id = await add(email);
  for (let turn = 0; turn < 12; turn++) await post('/sign-in', { email, password: `feil ${turn} passord` });
  const { cookie } = await post('/sign-in', { email: 'per@example.org', password });
  await fetch(`${web.origin}/api/prove/sign-out`, { method: 'POST', headers: await headersOf(cookie) });
  const lines = await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
    tx.selectFrom('audit_entry').select(['act', 'actor', 'subject']).execute(),
  );
  const about = lines.filter(({ subject }) => subject === id).map(({ act, actor }) => [act, actor]);
  expect(about).toEqual([
    ['account.password-set', id],
    ['account.too-many-wrong', 'unknown'],
  ]);
  expect(lines.map(({ act }) => act)).toContain('account.signed-out');
});

it('one’s own sign-ins are listed and can be ended; another person’s are unknown', async () => {
  const [one, two] = [
    await post('/sign-in', { email: 'kari@example.org', password }),
    await post('/sign-in', { email: 'kari@example.org', password }),
  ];
  const list = async (cookie: string) => {
    const response = await fetch(`${web.origin}/api/prove/me/sessions`, { headers: { cookie } });
    return ((await response.json()) as { sessions: { id: string; isThis: boolean }[] }).sessions;
  };
  const others = await post('/sign-in', { email: 'per@example.org', password });
  const theirs = (await list(others.cookie))[0]?.id;
  const headers = await headersOf(one.cookie);
  expect((await post('/me/sessions/end', { which: theirs }, headers)).code).toBe('unknown-session');
  expect((await list(one.cookie)).filter(({ isThis }) => isThis)).toHaveLength(1);
  expect((await post('/me/sessions/end', { which: 'others' }, headers)).status).toBe(200);
  expect(await statusAs(two.cookie)).toBe(401);
  expect(await list(one.cookie)).toHaveLength(1);
});
