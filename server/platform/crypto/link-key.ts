import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { InvitationId, RoundId } from '../../core/ids.ts';

/**
 * The key that ties invitations to answers in a confidential round: 32 random bytes, in a file of its own beside the
 * rounds' private keys. Without it neither the row of an invitation is found nor what stands in it read.
 */
export function newLinkKey(): Buffer {
  return randomBytes(32);
}

/** The name of its file in the key folder, which is another than that of the round's private key. */
export function linkKeyName(roundId: RoundId): RoundId {
  return `${roundId}.link` as RoundId;
}

const partOf = (key: Buffer, use: 'handle' | 'content') =>
  Buffer.from(hkdfSync('sha256', key, '', `spredning link 1 ${use}`, 32));

/** What an invitation's row is found by: 32 bytes that tell nothing without the key. */
export function linkHandle(key: Buffer, invitationId: InvitationId): Buffer {
  return createHmac('sha256', partOf(key, 'handle')).update(invitationId).digest();
}

/** The answer's id, sealed to its row. 12 bytes nonce, ciphertext, 16 bytes tag. */
export function sealLink(key: Buffer, handle: Buffer, responseId: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', partOf(key, 'content'), nonce);
  cipher.setAAD(handle);
  return Buffer.concat([nonce, cipher.update(responseId, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when it was sealed with another key or to another row, or was changed. */
export function openLink(key: Buffer, handle: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', partOf(key, 'content'), sealed.subarray(0, 12));
  decipher.setAAD(handle);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
}
