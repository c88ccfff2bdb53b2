import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from '../errors.ts';

/**
 * Keeps the few secrets the house must be able to read again (second factors, a provider's client secret) unreadable in
 * the database and its backups. `place` says what the secret is and whose; a sealed one moved to another place does not
 * open.
 */
export interface SecretBox {
  seal(secret: string, place: string): Buffer;
  /** Throws when it was sealed with another key, for another place, or has been changed. */
  open(sealed: Buffer, place: string): string;
  /**
   * What is kept of a text to recognise it by, in 32 bytes: nobody without the key can try out guesses. The same text has
   * another mark in another place.
   */
  mark(text: string, place: string): Buffer;
}

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM: nonce, tag, then the ciphertext. */
export function secretBox(key: Buffer): SecretBox {
  if (key.length !== 32) throw new RangeError('a key has 32 bytes');
  const markKey = Buffer.from(hkdfSync('sha256', key, '', 'mark', 32));
  return {
    seal(secret, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open(sealed, place) {
      const nonce = sealed.subarray(0, nonceBytes);
      const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place)).setAuthTag(tag);
      const text = sealed.subarray(nonceBytes + tagBytes);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    },
    mark: (text, place) => createHmac('sha256', markKey).update(`${place}\0${text}`).digest(),
  };
}

/** The box whose key lies in this file; made at the first start. Several processes of one house must share the file. */
export async function openSecretBox(path: string): Promise<SecretBox> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(randomBytes(32).toString('base64'));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new StartError(
        `The secrets file ${path} cannot be made. Give this user write access to its folder, or set SECRETS_FILE to another place.`,
      );
    }
  }
  const key = Buffer.from(await readFile(path, 'utf8'), 'base64');
  if (key.length !== 32) {
    throw new StartError(`The secrets file ${path} is damaged. Put the copy you kept of it back.`);
  }
  return secretBox(key);
}
