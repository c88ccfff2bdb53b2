import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link: whoever has it is let in, so only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** As printed: `spredning_` and 160 random bits in base 32, so that a leaked one can be searched for. */
export const apiKeyPattern = /^spredning_[0-9a-v]{32}$/;

/** A token for a program, which keeps it for months. Only its hash is kept here. */
export function newApiKey(): string {
  const bits = BigInt(`0x${randomBytes(20).toString('hex')}`);
  return `spredning_${bits.toString(32).padStart(32, '0')}`;
}

/** For what has too many random bits to be tried, or is only compared with itself. Never for a password. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
