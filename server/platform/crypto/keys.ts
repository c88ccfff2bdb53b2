import { access, constants, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
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

export async function openKeyFolder(folder: string): Promise<KeyFolder> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new StartError(
      `The key folder ${folder} cannot be written to. Give this user write access, or set KEY_DIR to another folder.`,
    );
  }
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
    },
    async read(roundId) {
      return Buffer.from(await readFile(fileOf(roundId), 'utf8'), 'base64');
    },
    async destroy(roundId) {
      await rm(fileOf(roundId), { force: true });
    },
  };
}
