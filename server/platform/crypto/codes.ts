import { createHash, createHmac, randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hashRaw } from '@node-rs/argon2';
import { codeFrom, codeLength, isTypedCode, normaliseCode, typedCodeFrom } from '../../core/code.ts';
import type { RoundId } from '../../core/ids.ts';
import { workPool } from '../work-pool.ts';
import type { SecretBox } from './secret-box.ts';

/** For a link. */
export function mintCode(): string {
  return codeFrom(randomBytes(codeLength));
}

/** To be typed from paper. */
export function mintTypedCode(): string {
  return typedCodeFrom(randomBytes(codeLength));
}

/** What is stored of a link's code. Those have 130 random bits, so a plain hash cannot be searched. */
export function hashCode(roundId: RoundId, code: string): Buffer {
  return createHash('sha256')
    .update(`${roundId} ${normaliseCode(code)}`)
    .digest();
}

/** Argon2id, of the settings OWASP holds equal the one with least memory: 7 MiB, five times over. Never change: codes are in the post. */
const argon2id = { memoryCost: 7_168, timeCost: 5, parallelism: 1, outputLen: 32 };

/**
 * Typed codes take at most half of the machine's cores, so that answers by link are never kept from theirs. A hundred wait
 * a second or two; more are asked to come again.
 */
const pool = workPool({ lanes: Math.max(1, Math.floor(availableParallelism() / 2)), waitingLimit: 100 });

/**
 * What is stored of a code to type: a mark of its Argon2id hash. Its 60 random bits could be searched, so each try is made
 * slow, and impossible without the key that lies outside the database. The salt is the round's and as secret: one of each code's
 * own could not be looked up by. Refuses with `try-again-soon` (503) where very many wait; `patient` waits behind all others.
 */
export async function hashTypedCode(
  secrets: SecretBox,
  roundId: RoundId,
  typed: string,
  patience?: 'patient',
): Promise<Buffer> {
  const salt = secrets.mark(roundId, 'typed code salt').subarray(0, 16);
  const slow = await pool(() => hashRaw(normaliseCode(typed), { ...argon2id, salt }), patience);
  return secrets.mark(`${roundId} ${slow.toString('hex')}`, 'typed code');
}

/** What is stored of a code of either kind, which is seen from how it is written. Refuses as `hashTypedCode` does. */
export async function hashEither(secrets: SecretBox, roundId: RoundId, code: string): Promise<Buffer> {
  const isTyped = isTypedCode(normaliseCode(code));
  return isTyped ? hashTypedCode(secrets, roundId, code) : hashCode(roundId, code);
}

/** What is stored of a submission: enough to recognise a retry, useless without the submission id. */
export function receiptOf(submissionId: string, body: string): { idHash: Buffer; tag: Buffer } {
  const id = Buffer.from(submissionId, 'hex');
  return {
    idHash: createHash('sha256').update('r').update(id).digest(),
    tag: createHmac('sha256', id).update(body).digest(),
  };
}
