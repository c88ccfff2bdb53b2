import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addProvider } from '../../server/commands/provider.ts';
import type { AccountId, MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import { projectDir } from '../../server/platform/config.ts';
import { hashPassword } from '../../server/platform/crypto/passwords.ts';
import { openSecretBox } from '../../server/platform/crypto/secret-box.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { demand } from '../../server/platform/demand.ts';
import { toldOf } from '../../server/platform/log.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { insertAccount } from '../../server/stages/organisation/account.store.ts';
import { savePassword } from '../../server/stages/organisation/credentials.store.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey } from '../harness/play.ts';
import { browser, signed, startProvider, type TestProvider, theirs, toReturn } from '../harness/provider.ts';
import { type SignedIn, signInAs } from '../harness/sign-in.ts';

/** What must never be found in a log, by what it is. Filled as it is used. */
const secrets: Record<string, string> = {
  answer: 'Svaret-mitt-er-hemmelig-7391',
  address: '203.0.113.77',
  email: 'kari.hemmelig@example.org',
  otherEmail: 'per.ukjent@example.org',
  name: 'Kari Hemmelig Nordmann',
  password: 'en blå sykkel i regnet',
  wrongPassword: 'en gul sykkel i snøen',
  newPassword: 'en rød sykkel i vinden',
  wrongCode: 'FEILKODE1234567890ABCDEF',
  bodyText: 'Midt-i-en-ødelagt-kropp',
  clientSecret: 'a secret of the test',
  invited: 'invitert.hemmelig@example.org',
  refusedByMail: 'avvist.hemmelig@example.org',
};
const from = { 'x-forwarded-for': secrets['address'] as string };

let house: TestHouse;
let folder: string;
let logFile: string;
let origin: string;
let server: ChildProcess;
let provider: TestProvider;
let mailServer: SMTPServer;
let id: MunicipalityId;
let roundId: RoundId;
let admin: SignedIn;
let accountId: AccountId;
const letters: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spredning-logs-'));
  logFile = join(folder, 'log');
  house = await openTestHouse(new Date().toISOString());
  // The process shares the house's database, so it must share what the database keeps sealed.
  house.context.secrets = await openSecretBox(join(folder, 'secrets/secrets.key'));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const made = await addMunicipality(house, 'prove', ['Nord']);
  id = made.municipalityId;
  await installReadySurvey(house.context, id, oneQuestion('one', 'fet.kultur'));
  const at = Date.now();
  roundId = await openRound(house.context, id, {
    ...{ surveyKey: 'one', period: '2026', source: 'collected', tree: made.tree },
    ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) },
  });
  const unitId = made.tree[1]?.unitId as UnitId;
  const [invited] = await invite(house.context, id, roundId, [{ unitId, stratum: '', count: 1 }]);
  secrets['code'] = invited?.code ?? '';
  admin = await signInAs(house, id, { roles: ['administrator'] });
  secrets['adminToken'] = admin.token;
  accountId = randomUUID() as AccountId;
  const permitted = demand('operator', 'managePerson', { id: accountId });
  const account = { id: permitted, name: secrets['name'] ?? '', email: secrets['email'] ?? '' };
  const hash = await hashPassword(secrets['password'] ?? '');
  await inMunicipality(house.context.db.staff, id, async (tx) => {
    await insertAccount(tx, id, { ...account, createdAt: house.clock.now() });
    await savePassword(tx, id, accountId, hash, house.clock.now());
  });
  provider = await startProvider(`${origin}/api/prove/sign-in/entra/return`, secrets['clientSecret'] ?? '');
  await writeFile(join(folder, 'client'), secrets['clientSecret'] ?? '');
  await addProvider({ ...house, context: { ...house.context, baseUrl: origin } }, 'prove', 'entra', {
    ...{ issuer: provider.issuer, 'client-id': 'spredning', 'client-secret-file': join(folder, 'client') },
  });
  const mailPort = await startMail();
  server = await startServer(port, `smtp://127.0.0.1:${mailPort}`);
});
afterAll(async () => {
  server?.kill('SIGINT');
  if (server?.exitCode === null) await new Promise((resolve) => server.once('exit', resolve));
  await new Promise<void>((resolve) => mailServer.close(resolve));
  await provider?.close();
  await house?.close();
  await rm(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function startMail(): Promise<number> {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const isRefused = address === secrets['refusedByMail'];
      done(isRefused ? Object.assign(new Error(`no such box: ${address}`), { responseCode: 550 }) : null);
    },
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
  return (mailServer.server.address() as AddressInfo).port;
}

/** The real process, all that it logs in a file, as much as it ever logs. */
async function startServer(port: number, smtpUrl: string): Promise<ChildProcess> {
  const { NODE_ENV: _mode, ...environment } = process.env;
  const child = spawn(process.execPath, [join(projectDir, 'server/main.ts')], {
    cwd: folder,
    env: {
      ...environment,
      ...{ DATABASE_URL: house.ownerUrl, DEMO: '0', ROLE: 'all', PORT: String(port), BASE_URL: origin },
      ...{ LOG_LEVEL: 'trace', TRUSTED_PROXIES: '1', SMTP_URL: smtpUrl },
      ...{ DATA_DIR: join(folder, 'data'), KEY_DIR: join(folder, 'keys') },
      SECRETS_FILE: join(folder, 'secrets/secrets.key'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr?.pipe(createWriteStream(logFile));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/Stop it with Ctrl-C/.test(said)) resolve();
    });
    child.once('exit', () => reject(new Error(said)));
  });
  return child;
}

async function send(path: string, body: object | string, headers: object = {}, method = 'POST') {
  return fetch(`${origin}/api/prove${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...from, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const lines = async () => (await readFile(logFile, 'utf8')).split('\n').filter((line) => line !== '');
/** The log once the line that is waited for has come. */
async function logWith(words: string): Promise<string> {
  await expect.poll(() => readFile(logFile, 'utf8'), { timeout: 10_000 }).toContain(words);
  return readFile(logFile, 'utf8');
}

describe('the log of a real process', () => {
  it('through answering, signing in, mail, a provider, writes and faults has none of what people sent', async () => {
    const { code, answer, wrongCode, email, otherEmail, password, wrongPassword, newPassword } = secrets;
    const submissionId = randomUUID().replaceAll('-', '');
    const answers = { code, submissionId, language: 'nb', answers: { q1: 3, kommentar: answer } };
    expect((await send(`/rounds/${roundId}/admissions`, { code })).status).toBe(200);
    expect((await send(`/rounds/${roundId}/admissions`, { code: wrongCode })).status).toBe(404);
    // The same on the page without scripts.
    const form = {
      view: 'review',
      go: 'send',
      submissionId: 'f'.repeat(32),
      'q.kommentar': answer as string,
    };
    const body = new URLSearchParams({ ...form, code: wrongCode as string });
    const page = await fetch(`${origin}/prove/s/${roundId}/nb`, { method: 'POST', headers: from, body });
    expect(page.status).toBe(422);
    expect((await send(`/rounds/${roundId}/responses`, answers)).status).toBe(200);
    const again = { ...answers, submissionId: 'f'.repeat(32) };
    expect((await send(`/rounds/${roundId}/responses`, again)).status).toBe(404);

    expect((await send('/sign-in', { email, password: wrongPassword })).status).toBe(401);
    expect((await send('/sign-in', { email: otherEmail, password })).status).toBe(401);
    const signedIn = await send('/sign-in', { email, password });
    expect(signedIn.status).toBe(200);
    secrets['cookie'] = /=([^;]+)/.exec(signedIn.headers.get('set-cookie') ?? '')?.[1] ?? '';
    expect((await send('/password-links', { email })).status).toBe(200);
    await expect.poll(() => letters.length, { timeout: 10_000 }).toBe(1);
    const link = /nytt-passord#([\w=\n\r-]+)/.exec(letters[0] ?? '')?.[1] ?? '';
    secrets['linkToken'] = link.replaceAll(/=\r?\n|\s/g, '').slice(0, 43);
    const set = await send('/password', { token: secrets['linkToken'], password: newPassword });
    expect(set.status).toBe(200);

    const user = browser();
    provider.person = { sub: randomUUID(), email, email_verified: true };
    secrets['subject'] = provider.person.sub;
    provider.tamper = (claims) => signed(claims, theirs);
    const refused = await user.get(await toReturn(user, `${origin}/api/prove/sign-in/entra`));
    expect(refused.headers.get('location')).toContain('feil=avbrutt');
    provider.tamper = null;
    const back = await toReturn(user, `${origin}/api/prove/sign-in/entra`);
    secrets['authorizationCode'] = new URL(back).searchParams.get('code') ?? '';
    secrets['state'] = new URL(back).searchParams.get('state') ?? '';
    await user.get(back);
    secrets['providerCookie'] = user.jars.get(origin)?.get('spredning_session') ?? '';
    const forged = signed({ iss: provider.issuer, aud: 'spredning', sub: secrets['subject'] }, theirs);
    const told = await send('/sign-in/entra/back-channel-logout', { logout_token: forged });
    expect(told.status).toBe(400);
    secrets['logoutToken'] = forged;

    const person = { name: 'Ola Hemmelig', email: 'ola.hemmelig@example.org', language: 'nb' };
    [secrets['addedName'], secrets['addedEmail']] = [person.name, person.email];
    expect((await send('/people', person, admin.headers)).status).toBe(200);
    const site = { accessibilityUrl: null, accessibilityEmail: 'post.hemmelig@example.org' };
    secrets['siteEmail'] = site.accessibilityEmail;
    expect((await send('/site', site, admin.headers, 'PUT')).status).toBe(200);

    await inviteByMail();
    const { bodyText } = secrets;
    for (const broken of [`{"code":"${bodyText}`, `{"a":"${bodyText}","a":1}`, `["${bodyText}"]`]) {
      expect((await send(`/rounds/${roundId}/responses`, broken)).status).toBe(400);
    }
    await provokeFaults();
    await logWith('TypeError');
    const log = await logWith('breaks its promise');
    for (const [what, secret] of Object.entries(secrets)) {
      expect(secret.length, what).toBeGreaterThan(8);
      expect([what, log.includes(secret)]).toEqual([what, false]);
      expect([what, log.includes(JSON.stringify(secret).slice(1, -1))]).toEqual([what, false]);
    }
    // Nor which round or person an address named.
    for (const named of [roundId, accountId, admin.accountId]) expect(log).not.toContain(named);
  });

  /** The jobs’ part: a letter that goes out, and one the mail server refuses aloud. */
  async function inviteByMail(): Promise<void> {
    const { headers } = await signInAs(house, id, { roles: ['designer'] });
    const rows = `e-post;enhet\n${secrets['invited']};Nord\n${secrets['refusedByMail']};Nord\n`;
    const file = { fileName: 'x.csv', contentBase64: Buffer.from(rows).toString('base64') };
    const dry = await send(`/rounds/${roundId}/frame`, { ...file, apply: null }, headers);
    const { fingerprint } = (await dry.json()) as { fingerprint: string };
    const saved = await send(`/rounds/${roundId}/frame`, { ...file, apply: fingerprint }, headers);
    expect(saved.status).toBe(200);
    expect((await send(`/rounds/${roundId}/dispatches`, { letters: 2 }, headers)).status).toBe(200);
    const isSent = () => letters.find((letter) => letter.includes(secrets['invited'] as string));
    await expect.poll(isSent, { timeout: 30_000 }).toBeTruthy();
    const plain = isSent()?.replaceAll(/=\r?\n/g, '') ?? '';
    secrets['mailedCode'] = /#(?:3D)?([0-9A-Z]{20,})/.exec(plain)?.[1] ?? '';
    const refused = () =>
      house.owner
        .selectFrom('contact')
        .innerJoin('addresses.address as at', 'at.invitation_id', 'contact.invitation_id')
        .select('at.email')
        .where('status', '=', 'refused')
        .execute();
    await expect.poll(refused, { timeout: 30_000 }).toEqual([{ email: secrets['refusedByMail'] }]);
  }

  /** Real 500s: a row that breaks what is promised, one that breaks the code, and a database that says a name aloud. */
  async function provokeFaults(): Promise<void> {
    const { owner } = house;
    await sql`alter table identity_provider drop constraint identity_provider_key_check`
      .execute(owner)
      .catch(() => {});
    const { bodyText, email } = secrets;
    await owner
      .updateTable('identity_provider')
      .set({ key: `${bodyText} ${email}` } as never)
      .execute();
    const get = (path: string) =>
      fetch(`${origin}/api/prove${path}`, { headers: { ...from, ...admin.headers } });
    expect((await get('/sign-in/providers')).status).toBe(500);
    await owner.updateTable('identity_provider').set({ role_map: 'null' }).execute();
    expect((await get('/providers')).status).toBe(500);
    await sql`create function loud() returns trigger language plpgsql as
      $$ begin raise exception 'cannot add % with %', new.name, new.email; end $$`.execute(owner);
    await sql`create trigger loud before insert on account for each row execute function loud()`.execute(
      owner,
    );
    const person = { name: secrets['name'], email: 'ny.hemmelig@example.org', language: 'nb' };
    secrets['loudEmail'] = person.email;
    expect((await send('/people', person, admin.headers)).status).toBe(500);
    await sql`alter table round rename to round_away`.execute(owner);
    const answered = await fetch(`${origin}/api/prove/rounds/${roundId}`, { headers: from });
    expect([answered.status, ((await answered.json()) as { code: string }).code]).toEqual([500, 'internal']);
    await sql`alter table round_away rename to round`.execute(owner);
  }

  it('is one JSON object a line, with level, time and words; a fault has its route as the contract writes it', async () => {
    const all = await lines();
    expect(all.length).toBeGreaterThan(5);
    const read = all.map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const line of read) {
      expect(line).toMatchObject({
        level: expect.any(Number),
        time: expect.any(Number),
        msg: expect.any(String),
      });
    }
    const faults = read.filter(({ msg }) => msg === 'request failed');
    expect(faults.map(({ route }) => route)).toEqual([
      'GET /api/:municipality/sign-in/providers',
      'GET /api/:municipality/providers',
      'POST /api/:municipality/people',
      'GET /api/:municipality/rounds/:roundId',
    ]);
    for (const { at } of faults) expect(JSON.stringify(at)).toMatch(/\.(ts|js):\d+/);
  });
});

it('a fault is told without what it quotes, and one of the database or a parser without its words', () => {
  const told = (error: unknown) => JSON.stringify(toldOf(error));
  expect(told(new Error('cannot read "svar" of kari@example.org at 192.0.2.1'))).toMatch(
    /cannot read … of … at …/,
  );
  expect(told(Object.assign(new Error('Kari'), { severity: 'ERROR', code: '23505' }))).not.toContain('Kari');
  expect(toldOf(Object.assign(new Error('x'), { severity: 'ERROR', code: '23505' })).code).toBe('23505');
  try {
    JSON.parse('svar');
  } catch (error) {
    expect(told(error)).not.toContain('svar');
  }
  expect(toldOf('a thrown text')).toEqual({ kind: 'string', at: [] });
});
