import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { projectDir } from '../../server/platform/config.ts';
import { placeElsewhere } from '../../server/platform/db/data-home.ts';
import { startEmbedded } from '../../server/platform/db/embedded.ts';
import { canReach } from '../../server/platform/db/run-as.ts';
import { exitFlags } from '../../server/platform/exit-flags.ts';
import { dropDatabase, freshDatabase } from '../harness/house.ts';

const started: ChildProcess[] = [];
const folders: string[] = [];
let usedFolder: string | null = null;
afterEach(async () => {
  for (const child of started.splice(0)) await stop(child, 'SIGINT');
  for (const folder of folders.splice(0)) if (folder !== usedFolder) remove(folder);
});
afterAll(() => {
  if (usedFolder) remove(usedFolder);
});

function remove(folder: string): void {
  rmSync(placeElsewhere(join(folder, 'data')), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/**
 * A folder as a start that was stopped in good order leaves it, with an empty house: a copy of one that was started once,
 * since a first start takes the most of its time for what is the same in all.
 */
async function newUsedFolder(): Promise<string> {
  if (!usedFolder) {
    usedFolder = newFolder();
    const { child, outcome, output } = start(usedFolder);
    expect(await outcome, output()).toBe('running');
    expect(await stop(child, 'SIGINT')).toBe(0);
  }
  const folder = newFolder();
  const [from, to] = [join(usedFolder, 'data'), join(folder, 'data')];
  copy(from, to);
  if (existsSync(placeElsewhere(from))) copy(placeElsewhere(from), placeElsewhere(to));
  return folder;
}

/** With owners and rights, which the database minds. */
function copy(from: string, to: string): void {
  expect(spawnSync('cp', ['-a', from, to]).status).toBe(0);
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spredning-start-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

interface Started {
  child: ChildProcess;
  output(): string;
  heard(words: RegExp): Promise<void>;
  /** Resolves with «running», or with the exit code. */
  outcome: Promise<'running' | number | null>;
}

function start(
  folder: string,
  environment: NodeJS.ProcessEnv = {},
  user?: { uid: number; gid: number },
): Started {
  // The test runner has a BASE_URL of its own, which means something else.
  const { DATABASE_URL: _url, NODE_ENV: _mode, BASE_URL: _base, ...rest } = process.env;
  const child = spawn(process.execPath, [join(projectDir, 'server/main.ts')], {
    cwd: folder,
    env: {
      ...rest,
      DEMO: '0',
      PORT: '0',
      ROLE: 'worker',
      DATA_DIR: join(folder, 'data'),
      KEY_DIR: join(folder, 'keys'),
      SECRETS_FILE: join(folder, 'secrets/secrets.key'),
      ...environment,
    },
    ...user,
  });
  started.push(child);
  let output = '';
  const outcome = new Promise<'running' | number | null>((resolve) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (/Stop it with Ctrl-C/.test(output)) resolve('running');
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', resolve);
  });
  const heard = (words: RegExp) => expect.poll(() => output, { timeout: 30_000 }).toMatch(words);
  return { child, output: () => output, heard, outcome };
}

/** A database of our own on a server that we did not start. */
async function loggingDatabase(): Promise<string> {
  const url = await freshDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`alter database ${new URL(url).pathname.slice(1)} set log_statement = 'all'`);
  await client.end();
  return url;
}
const toldOfLogging =
  /^The database server has log_statement = all: what people send would be written in a log\. Set log_statement = none/m;

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill(signal);
  });
}

/** In the data folder, or elsewhere when the project lies where the database user may not come (root, in a closed folder). */
function clusterOf(folder: string): string {
  const dataDir = join(folder, 'data');
  const near = join(dataDir, 'postgres');
  return existsSync(near) ? near : join(placeElsewhere(dataDir), 'postgres');
}
const pidOf = (folder: string) =>
  Number.parseInt(readFileSync(join(clusterOf(folder), 'postmaster.pid'), 'utf8'), 10);
/** Root tries as somebody else, where that somebody may read the project at all; anyone else is ordinary already. */
const nobody = { uid: 65_534, gid: 65_534 };
const ordinaryUser =
  process.getuid?.() === 0 && canReach(join(projectDir, 'server/main.ts'), nobody) ? nobody : undefined;
const alive = (pid: number) => spawnSync('ps', ['-p', String(pid)]).status === 0;

describe('starting and stopping', () => {
  it('Ctrl-C leaves no process behind, and the next start finds what was there', async () => {
    const folder = newFolder();
    const first = start(folder);
    expect(await first.outcome, first.output()).toBe('running');
    expect(first.output()).toContain('Migrated 0001_organisation');
    const pid = pidOf(folder);
    expect(alive(pid)).toBe(true);
    // Where the system tells how a process was started: with what lets it end.
    const startedWith = `/proc/${first.child.pid}/cmdline`;
    if (existsSync(startedWith)) {
      expect(readFileSync(startedWith, 'utf8').split('\0')).toEqual(expect.arrayContaining(exitFlags));
    }
    expect(await stop(first.child, 'SIGINT')).toBe(0);
    await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false);
    const second = start(folder);
    expect(await second.outcome, second.output()).toBe('running');
    expect(second.output()).not.toContain('Migrated');
  });

  it('Ctrl-C that comes twice at once, as through npm, and a closed terminal leave no process behind either', async () => {
    const folder = await newUsedFolder();
    for (const signals of [['SIGINT', 'SIGINT'], ['SIGHUP']] as const) {
      const { child, outcome, output } = start(folder);
      expect(await outcome, output()).toBe('running');
      const pid = pidOf(folder);
      for (const signal of signals.slice(1)) child.kill(signal);
      expect(await stop(child, signals[0])).toBe(0);
      await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false);
    }
  });

  it('Ctrl-C while it is starting ends the database too', async () => {
    const folder = newFolder();
    const { child, heard } = start(folder);
    await heard(/Migrated 0001/);
    const pid = pidOf(folder);
    await stop(child, 'SIGINT');
    await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false);
  });

  it('the process id in a stale pid file may belong to the PostgreSQL of another folder', async () => {
    const [folder, other] = [await newUsedFolder(), await newUsedFolder()];
    const first = start(folder);
    await first.outcome;
    const file = join(clusterOf(folder), 'postmaster.pid');
    const stale = readFileSync(file, 'utf8').split('\n');
    await stop(first.child, 'SIGINT');
    await start(other).outcome;
    writeFileSync(file, [pidOf(other), ...stale.slice(1)].join('\n'));
    const second = start(folder);
    expect(await second.outcome, second.output()).toBe('running');
    expect(alive(pidOf(other))).toBe(true);
  });

  it('a second start on the same data is refused in words, and the first goes on', async () => {
    const folder = await newUsedFolder();
    const first = start(folder);
    await first.outcome;
    const second = start(folder);
    expect(await second.outcome).toBe(1);
    expect(second.output().trim()).toMatch(
      /^Spredning is already running on .*Stop the other one, or set DATA_DIR/,
    );
    expect(alive(pidOf(folder))).toBe(true);
  });

  it('after kill -9 it starts again without hand work and has lost nothing', async () => {
    const folder = await newUsedFolder();
    const first = start(folder);
    await first.outcome;
    const pid = pidOf(folder);
    await stop(first.child, 'SIGKILL');
    expect(alive(pid)).toBe(true);
    const second = start(folder);
    expect(await second.outcome, second.output()).toBe('running');
    expect(second.output()).not.toContain('Migrated');
    // Also when the database itself was killed.
    await stop(second.child, 'SIGKILL');
    process.kill(pidOf(folder), 'SIGKILL');
    const third = start(folder);
    expect(await third.outcome, third.output()).toBe('running');
    expect(third.output()).not.toContain('Migrated');
  });

  it('starts its database again when that has ended by itself, on the same port and for nobody else', async () => {
    const folder = await newUsedFolder();
    const first = start(folder);
    expect(await first.outcome, first.output()).toBe('running');
    const ended = pidOf(folder);
    const portOf = () => readFileSync(join(clusterOf(folder), 'postmaster.pid'), 'utf8').split('\n')[3];
    const port = portOf();
    process.kill(ended, 'SIGKILL');
    await first.heard(
      /The database has stopped; it is started again as soon as it can be\.[\s\S]*runs again\./,
    );
    expect(pidOf(folder)).not.toBe(ended);
    expect(portOf()).toBe(port);
    const second = start(folder);
    expect(await second.outcome).toBe(1);
    expect(second.output()).toContain('Spredning is already running on');
    const restarted = pidOf(folder);
    expect(await stop(first.child, 'SIGINT')).toBe(0);
    await expect.poll(() => alive(restarted), { timeout: 10_000 }).toBe(false);
  });

  it('an ordinary user can start it', async () => {
    const folder = newFolder();
    if (ordinaryUser) chmodSync(folder, 0o777);
    const first = start(folder, { HOME: folder }, ordinaryUser);
    expect(await first.outcome, first.output()).toBe('running');
    expect(await stop(first.child, 'SIGTERM')).toBe(0);
  });
});

describe('what goes wrong is told in one sentence', () => {
  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    [
      'demo in production',
      { DEMO: '1', NODE_ENV: 'production' },
      /^Demo mode .* refuses to run with NODE_ENV=production\. /,
    ],
    ['a port that is no port', { PORT: 'abc' }, /^PORT is «abc», but a port is a whole number/],
    ['an unknown role', { ROLE: 'boss' }, /^ROLE is «boss», but it can be all, web or worker\.$/],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x' },
      /^The database at 127\.0\.0\.1:9\/x does not answer\. /,
    ],
    [
      'a database of another kind',
      { DATABASE_URL: 'mysql://a:b@127.0.0.1:9/x' },
      /^DATABASE_URL cannot be read\. /,
    ],
    ['an address that cannot be read', { DATABASE_URL: 'here' }, /^DATABASE_URL cannot be read\. /],
    [
      'one user for two roles',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x', DATABASE_URL_STAFF: 'postgres://a:c@127.0.0.1:9/x' },
      /name the same database user\. Give each its own\.$/,
    ],
  ])('%s', async (_what, environment, sentence) => {
    const { outcome, output } = start(newFolder(), environment);
    expect(await outcome).toBe(1);
    expect(output().trim()).toMatch(sentence);
    expect(output().trim().split('\n')).toHaveLength(1);
  });

  it('a web process alone on an empty house', async () => {
    const { outcome, output } = start(await newUsedFolder(), { ROLE: 'web', DEMO: '1' });
    expect(await outcome).toBe(1);
    expect(output()).toMatch(/^A process with ROLE=web has no keys and cannot make the demo\. /m);
    expect(output()).not.toMatch(/\bat .*\.ts:/);
  });

  it('keys inside the database folder', async () => {
    const folder = newFolder();
    const { outcome, output } = start(folder, { KEY_DIR: join(folder, 'data/keys') });
    expect(await outcome).toBe(1);
    expect(output()).toMatch(/^KEY_DIR lies inside the database directory/);
  });

  it('a folder without write access', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'closed'), { mode: 0o555 });
    // Root may write anywhere, but not below a file.
    const rootOnly = process.getuid?.() === 0 && !ordinaryUser;
    if (rootOnly) writeFileSync(join(folder, 'file'), '');
    const dataDir = join(folder, rootOnly ? 'file/data' : 'closed/data');
    const { outcome, output } = start(folder, { DATA_DIR: dataDir }, ordinaryUser);
    expect(await outcome).toBe(1);
    expect(output().trim()).toMatch(
      /^The data folder .* cannot be written to\. Give this user write access, or set DATA_DIR/,
    );
  });

  it('a key folder without write access', async () => {
    const folder = await newUsedFolder();
    writeFileSync(join(folder, 'file'), '');
    const { outcome, output } = start(folder, { KEY_DIR: join(folder, 'file') });
    expect(await outcome).toBe(1);
    expect(output()).toMatch(
      /^The key folder .* cannot be written to\. Give this user write access, or set/m,
    );
  });

  it('an address this machine does not have', async () => {
    const { outcome, output } = start(await newUsedFolder(), { ROLE: 'all', HOST: '192.0.2.1' });
    expect(await outcome).toBe(1);
    expect(output()).toMatch(/^HOST is «192\.0\.2\.1», but this machine has no such address\. Use /m);
  });

  it('a wrong password, none at all, and encryption that is not offered', async () => {
    const url = await freshDatabase();
    const change = (edit: (given: URL) => void) => {
      const given = new URL(url);
      edit(given);
      return given.toString();
    };
    const cases: [string, RegExp][] = [
      [
        change((given) => Object.assign(given, { password: 'wrong' })),
        /refuses the user or password\. Correct/,
      ],
      [change((given) => Object.assign(given, { password: '' })), /refuses the user or password\. Correct/],
      [
        change((given) => given.searchParams.set('sslmode', 'verify-full')),
        /offers no encryption, but .* Turn/,
      ],
    ];
    for (const [address, sentence] of cases) {
      const { outcome, output } = start(newFolder(), { DATABASE_URL: address });
      expect(await outcome).toBe(1);
      expect(output().trim()).toMatch(sentence);
      expect(output().trim().split('\n')).toHaveLength(1);
    }
    await dropDatabase(url);
  });

  it('a database server that would write in its log what people send, in production', async () => {
    const url = await loggingDatabase();
    const production = { NODE_ENV: 'production', BASE_URL: 'http://localhost:3000' };
    const { outcome, output } = start(newFolder(), { DATABASE_URL: url, ...production });
    expect(await outcome).toBe(1);
    expect(output()).toMatch(toldOfLogging);
    expect(output()).not.toContain('Stop it with Ctrl-C');
    await dropDatabase(url);
  });

  it('a database user that may not make tables', async () => {
    const url = await freshDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const login = `guest_${Date.now()}`;
    await client.query(`create role ${login} login password 'guest'`);
    const guest = Object.assign(new URL(url), { username: login, password: 'guest' });
    const { outcome, output } = start(newFolder(), { DATABASE_URL: guest.toString() });
    expect(await outcome).toBe(1);
    expect(output().trim()).toMatch(/^The database user may not make tables in .*\. Make it the owner/);
    await client.query(`drop role ${login}`);
    await client.end();
    await dropDatabase(url);
  });

  it('the demo is not loaded in production', () => {
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      [join(projectDir, 'server/cli.ts'), 'demo'],
      {
        env: {
          ...{ ...process.env, NODE_ENV: 'production', BASE_URL: 'http://localhost:3000' },
          DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x',
        },
        encoding: 'utf8',
      },
    );
    expect({ status, signal }, stderr).toEqual({ status: 1, signal: null });
    expect(stderr.trim()).toMatch(/^The demo has open accounts .* is not loaded with NODE_ENV=production\. /);
  });

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { outcome, output } = start(await newUsedFolder(), { ROLE: 'all', PORT: String(port) });
    expect(await outcome).toBe(1);
    expect(output()).toMatch(
      new RegExp(
        `Port ${port} is taken\\. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`,
      ),
    );
    other.close();
  });

  it('a database made by a newer version', async () => {
    const url = await freshDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`insert into kysely_migration (name, timestamp) values ('9999_later', '2030-01-01')`);
    await client.end();
    const { outcome, output } = start(newFolder(), { DATABASE_URL: url });
    expect(await outcome).toBe(1);
    expect(output().trim()).toMatch(/^The database was made by a newer version of Spredning\. /);
    await dropDatabase(url);
  });
});

it('DATABASE_URL is used instead, nothing embedded is made, and outside production bad settings are only told', async () => {
  const url = await loggingDatabase();
  const folder = newFolder();
  const first = start(folder, { DATABASE_URL: url, DEMO: undefined });
  expect(await first.outcome, first.output()).toBe('running');
  expect(existsSync(clusterOf(folder))).toBe(false);
  expect(first.output()).toMatch(toldOfLogging);
  expect(await stop(first.child, 'SIGINT')).toBe(0);
  await dropDatabase(url);
});

it('two first starts at the same moment: one runs, the other is refused, nothing is broken', async () => {
  const folder = newFolder();
  const both = [start(folder), start(folder)];
  const outcomes = await Promise.all(both.map(({ outcome }) => outcome));
  expect(outcomes.map(String).sort()).toEqual(['1', 'running']);
});

it('a command works beside the running server, and by itself', async () => {
  const folder = newFolder();
  const dataDir = join(folder, 'data');
  const alone = await startEmbedded({ dataDir, log: () => {}, share: true });
  const beside = await startEmbedded({ dataDir, log: () => {}, share: true });
  expect(beside.ownerUrl).toBe(alone.ownerUrl);
  await beside.stop();
  expect(alive(pidOf(folder))).toBe(true);
  await alone.stop();
  expect(existsSync(join(clusterOf(folder), 'postmaster.pid'))).toBe(false);
});
