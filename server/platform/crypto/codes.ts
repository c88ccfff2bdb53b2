import { createHash, createHmac, randomBytes } from 'node:crypto';
import { codeFrom, codeLength, normaliseCode } from '../../core/code.ts';
import type { RoundId } from '../../core/ids.ts';

export function mintCode(): string {
  return codeFrom(randomBytes(codeLength));
}

/** What is stored of a code. Codes have 130 random bits, so a plain hash cannot be searched. */
export function hashCode(roundId: RoundId, typed: string): Buffer {
  return createHash('sha256')
    .update(`${roundId} ${normaliseCode(typed)}`)
    .digest();
}

/** What is stored of a submission: enough to recognise a retry, useless without the submission id. */
export function receiptOf(submissionId: string, body: string): { idHash: Buffer; tag: Buffer } {
  const id = Buffer.from(submissionId, 'hex');
  return {
    idHash: createHash('sha256').update('r').update(id).digest(),
    tag: createHmac('sha256', id).update(body).digest(),
  };
}
