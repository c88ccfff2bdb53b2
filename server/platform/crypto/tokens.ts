import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link: whoever has it is let in, so only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** For what has too many random bits to be tried, or is only compared with itself. Never for a password. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
