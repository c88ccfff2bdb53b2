import { access, constants, mkdir, open, readFile, realpath, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { RoundId } from '../../core/ids.ts';
import { StartError } from '../errors.ts';

/**
 * The private keys of rounds, one file each (mode 0600), outside the database and its backups. A web-only process
 * is given no key folder.
 */
export interface KeyFolder {
  store(roundId: RoundId, privateKey: Buffer): Promise<void>;
  read(roundId: RoundId): Promise<Buffer>;
  destroy(roundId: RoundId): Promise<void>;
}

/** `databaseDir`: where the embedded database lies; links are followed before the two are compared. */
export async function openKeyFolder(folder: string, databaseDir: string | null = null): Promise<KeyFolder> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new StartError(
      `The key folder ${folder} cannot be written to. Give this user write access, or set KEY_DIR to another folder.`,
    );
  }
  if (databaseDir) await refuseInside(folder, databaseDir);
  const fileOf = (roundId: RoundId) => join(folder, `${roundId}.key`);
  return {
    async store(roundId, privateKey) {
      // «wx»: never overwrite a key; fsync: the round must not open with a key that a power cut takes away.
      const file = await open(fileOf(roundId), 'wx', 0o600);
      try {
        await file.writeFile(privateKey.toString('base64'));
        await file.sync();
      } finally {
        await file.close();
      }
      await syncFolder(folder);
    },
    async read(roundId) {
      try {
        return Buffer.from(await readFile(fileOf(roundId), 'utf8'), 'base64');
      } catch (error) {
        if ((error as { code?: string }).code !== 'ENOENT') throw error;
        throw new Error(
          `the key of round ${roundId} is not in the key folder: without it the answers of the round are lost. Put it back from its copy.`,
        );
      }
    },
    async destroy(roundId) {
      await rm(fileOf(roundId), { force: true });
    },
  };
}

async function refuseInside(folder: string, databaseDir: string): Promise<void> {
  const database = await realpath(databaseDir).catch(() => databaseDir);
  if (!`${await realpath(folder)}${sep}`.startsWith(`${database}${sep}`)) return;
  throw new StartError(
    'KEY_DIR leads inside the database directory, so a copy of the database would carry the keys. Choose another folder.',
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
