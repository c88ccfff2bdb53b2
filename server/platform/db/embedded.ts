import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { type DataHome, EmbeddedError, giveTo, prepareDataHome } from './data-home.ts';
import { keepRunning } from './keep-running.ts';

export { EmbeddedError };

const owner = 'spredning_owner';
const database = 'spredning';
/**
 * Process ids of the servers that are ours. They live in sessions of their own, so nothing but us would end them: not
 * a signal before everything is up, not an error, not a second Ctrl-C.
 */
const ours = new Set<number>();
process.on('exit', () => {
  for (const pid of ours) endQuickly(pid);
});
/** Held for life by whoever runs on the cluster. The lock tells who lives; process ids do not. */
const lifeLock = 7_201_406;

export interface EmbeddedOptions {
  dataDir: string;
  log: (line: string) => void;
  /** Commands may work beside a running server; a second server may not. */
  share?: boolean;
  /** For throw-away test clusters only: gives up safety against a power cut for speed. */
  unsafeFast?: boolean;
}

export interface Embedded {
  ownerUrl: string;
  /** Stops the server if this process started or took it over, and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL on its own folder, or takes over the one a killed process left running. Listens on this
 * machine only, on a port that is free now. A second server on the same folder is refused with an EmbeddedError.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const home = await prepareDataHome(options.dataDir, options.log);
  if (!existsSync(join(home.clusterDir, 'PG_VERSION'))) initialise(home);
  const found = await findRunning(home);
  const { pid, port } = found ?? (await launch(home, options, await freePort()));
  const life = await holdLife(urlOf(home, port, 'postgres'));
  if (!life) {
    if (!found) ours.delete(pid);
    if (options.share) return { ownerUrl: urlOf(home, port, database), stop: async () => {} };
    throw new EmbeddedError(
      `Spredning is already running on ${options.dataDir}. Stop the other one, or set DATA_DIR to another folder.`,
    );
  }
  ours.add(pid);
  let runs = pid;
  await ensureDatabase(life);
  const kept = keepRunning(life, {
    hold: () => holdLife(urlOf(home, port, 'postgres')),
    start: async () => {
      ours.delete(runs);
      runs = ((await findRunning(home)) ?? (await launch(home, options, port))).pid;
      ours.add(runs);
    },
    log: options.log,
  });
  return {
    ownerUrl: urlOf(home, port, database),
    async stop() {
      await kept.stop();
      await stopServer(home);
      ours.delete(runs);
    },
  };
}

/** A connection that holds the life lock; null where another process has it. */
async function holdLife(url: string): Promise<pg.Client | null> {
  const life = new pg.Client({ connectionString: url });
  life.on('error', () => {});
  await life.connect();
  const { rows } = await life.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lifeLock]);
  if (rows[0]?.held) return life;
  await life.end();
  return null;
}

function urlOf(home: DataHome, port: number, name: string): string {
  return `postgres://${owner}:${encodeURIComponent(home.password)}@127.0.0.1:${port}/${name}`;
}

/** Makes the cluster beside its place and moves it there when it is whole, so that a kill in the middle leaves nothing half. */
function initialise(home: DataHome): void {
  const fresh = `${home.clusterDir}.new-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  giveTo(fresh, home.runAs);
  const passwordFile = `${fresh}.password`;
  writeFileSync(passwordFile, home.password, { mode: 0o600 });
  giveTo(passwordFile, home.runAs);
  const made = spawnSync(
    join(home.binDir, 'initdb'),
    [
      ['-D', fresh],
      ['-U', owner],
      ['--pwfile', passwordFile],
      ['-A', 'scram-sha-256'],
      ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ['--data-checksums'],
    ].flat(),
    { ...home.runAs, cwd: '/', encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const why = (made.stderr || made.error?.message || '').trim().split('\n').at(-1);
    throw new EmbeddedError(`The embedded PostgreSQL could not be set up in ${home.clusterDir}: ${why}`);
  }
  try {
    renameSync(fresh, home.clusterDir);
  } catch {
    // Another first start was quicker; its cluster is as good.
    rmSync(fresh, { recursive: true, force: true });
  }
}

interface Running {
  pid: number;
  port: number;
}

/** The live server on this cluster. Clears the pid file of one that is dead. */
async function findRunning(home: DataHome): Promise<Running | null> {
  const pidFile = join(home.clusterDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const [pid, , , port] = readFileSync(pidFile, 'utf8')
    .split('\n')
    .map((line) => Number.parseInt(line, 10));
  if (!pid || !isOnCluster(home, pid)) {
    rmSync(pidFile, { force: true });
    return null;
  }
  return port && (await waitUntilReady(home, port, () => !isPostgres(pid))) ? { pid, port } : null;
}

/**
 * A process id is used again after a restart of the machine, perhaps by the PostgreSQL of another folder. Its working
 * directory is its cluster, and stays so when the folder is moved.
 */
function isOnCluster(home: DataHome, pid: number): boolean {
  if (!isPostgres(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const [here, there] = [statSync(home.clusterDir), statSync(`/proc/${pid}/cwd`)];
    return here.ino === there.ino && here.dev === there.dev;
  } catch {
    // Another user's process: PostgreSQL itself tells whether the cluster is in use.
    return true;
  }
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}

/**
 * Starts the server in a session of its own, so that Ctrl-C in the terminal reaches us and not it: it must live until
 * our orderly stop.
 */
async function launch(home: DataHome, options: EmbeddedOptions, port: number): Promise<Running> {
  const logFile = openSync(home.logFile, 'w', 0o600);
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    // What could tell when an answer came, or what was in it, is never written down.
    track_commit_timestamp: 'off',
    log_statement: 'none',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    log_min_error_statement: 'panic',
    ...(options.unsafeFast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const child = spawn(
    join(home.binDir, 'postgres'),
    [
      '-D',
      home.clusterDir,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...home.runAs, cwd: '/', detached: true, stdio: ['ignore', logFile, logFile] },
  );
  closeSync(logFile);
  child.unref();
  const pid = child.pid ?? 0;
  if (pid) ours.add(pid);
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  if (await waitUntilReady(home, port, () => ended)) return { pid, port };
  if (ended) ours.delete(pid);
  // Perhaps another start was quicker by a moment: then its server is there.
  const other = await findRunning(home);
  if (other) return other;
  const why = readFileSync(home.logFile, 'utf8').trim().split('\n').at(-1) ?? '';
  throw new EmbeddedError(`The embedded PostgreSQL did not start: ${why} (log: ${home.logFile})`);
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Recovery after a kill may take a while; a minute is far more than it has been seen to. */
async function waitUntilReady(home: DataHome, port: number, gaveUp: () => boolean): Promise<boolean> {
  for (const until = performance.now() + 60_000; performance.now() < until && !gaveUp(); ) {
    const client = new pg.Client({ connectionString: urlOf(home, port, 'postgres') });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return false;
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (!rowCount) await client.query(`create database ${database}`);
}

/** Fast shutdown: sessions are ended, everything is written, nothing is left to recover. */
function endQuickly(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It is gone already.
  }
}

async function stopServer(home: DataHome): Promise<void> {
  const pidFile = join(home.clusterDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  if (!pid || !isPostgres(pid)) return;
  endQuickly(pid);
  for (const until = performance.now() + 30_000; performance.now() < until && existsSync(pidFile); ) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
