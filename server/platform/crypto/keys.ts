import { access, constants, mkdir, open, readFile, realpath, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { RoundId } from '../../core/ids.ts';
import { StartError } from '../errors.ts';

/**
 * The private keys of rounds, one file each (mode 0600), outside the database and its backups. A web-only process
 * is given no key folder.
 *
 * With a folder for copies each key has a second file there, which is read where the first is gone, and which outlives
 * `destroy`: until a backup that has the mixed answers is verified, a database that breaks could still be brought back to
 * before the mixing, and its envelopes opened.
 */
export interface KeyFolder {
  /** `isBrought`: somebody else has the copy, and none is made here. */
  store(roundId: RoundId, privateKey: Buffer, isBrought?: boolean): Promise<void>;
  /** Throws where neither file is there. */
  read(roundId: RoundId): Promise<Buffer>;
  has(roundId: RoundId): Promise<boolean>;
  hasCopy(roundId: RoundId): Promise<boolean>;
  /** The key's own file; the copy stays. */
  destroy(roundId: RoundId): Promise<void>;
  /** Both. */
  forget(roundId: RoundId): Promise<void>;
}

export interface KeyFolderOptions {
  /** Where the embedded database lies; links are followed before folders are compared. */
  databaseDir?: string;
  /** A second folder, such as on another disk; null: keys have no copy. */
  copyDir?: string | null;
}

/** Throws a StartError for a folder that cannot be written to, or lies inside the database. */
export async function openKeyFolder(
  folder: string,
  { databaseDir, copyDir = null }: KeyFolderOptions = {},
): Promise<KeyFolder> {
  await makeReady(folder, 'KEY_DIR', databaseDir);
  if (copyDir) await makeReady(copyDir, 'KEY_COPY_DIR', databaseDir);
  const folders = copyDir ? [folder, copyDir] : [folder];
  const fileIn = (place: string, roundId: RoundId) => join(place, `${roundId}.key`);
  const isThere = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  return {
    async store(roundId, privateKey, isBrought = false) {
      for (const place of isBrought ? [folder] : folders)
        await writeKey(place, fileIn(place, roundId), privateKey);
    },
    async read(roundId) {
      for (const place of folders) {
        const text = await readFile(fileIn(place, roundId), 'utf8').catch(unlessMissing);
        if (text !== null) return Buffer.from(text, 'base64');
      }
      throw new Error(
        `the key of round ${roundId} is not in the key folder: without it the answers of the round are lost. Put it back from its copy.`,
      );
    },
    async has(roundId) {
      for (const place of folders) if (await isThere(fileIn(place, roundId))) return true;
      return false;
    },
    hasCopy: async (roundId) => copyDir !== null && isThere(fileIn(copyDir, roundId)),
    async destroy(roundId) {
      await rm(fileIn(folder, roundId), { force: true });
    },
    async forget(roundId) {
      for (const place of folders) await rm(fileIn(place, roundId), { force: true });
    },
  };
}

function unlessMissing(error: { code?: string }): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}

async function writeKey(folder: string, path: string, privateKey: Buffer): Promise<void> {
  // «wx»: never overwrite a key; fsync: the round must not open with a key that a power cut takes away.
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(privateKey.toString('base64'));
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(folder);
}

async function makeReady(folder: string, variable: string, databaseDir: string | undefined): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    const what = variable === 'KEY_DIR' ? 'key folder' : 'folder for copies of keys';
    throw new StartError(
      `The ${what} ${folder} cannot be written to. Give this user write access, or set ${variable} to another folder.`,
    );
  }
  if (databaseDir) await refuseInside(folder, databaseDir, variable);
}

async function refuseInside(folder: string, databaseDir: string, variable: string): Promise<void> {
  const database = await realpath(databaseDir).catch(() => databaseDir);
  if (!`${await realpath(folder)}${sep}`.startsWith(`${database}${sep}`)) return;
  throw new StartError(
    `${variable} leads inside the database directory, so a copy of the database would carry the keys. Choose another folder.`,
  );
}

/** The name of a new file is safe only when its folder is written too. Windows does that by itself, and refuses. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
