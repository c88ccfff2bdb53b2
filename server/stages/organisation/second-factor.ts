import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { AccountId } from '../../core/ids.ts';
import type { SecretBox } from '../../platform/crypto/secret-box.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { findSecondFactor, takeRecoveryCode, takeStep } from './credentials.store.ts';

/** RFC 6238 as every authenticator app reads it. */
const period = 30;

export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** Ten codes of 80 bits, in groups of four, for a day without the phone. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = new Secret({ buffer: Uint8Array.from(randomBytes(10)).buffer }).base32.toLowerCase();
    return letters.match(/.{4}/g)?.join('-') ?? letters;
  });
}

function totp(secret: string, label: string, issuer: string): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period });
}

/** What the QR code says. */
export function otpauthUri(secret: string, email: string, municipality: string): string {
  return totp(secret, email, `Spredning ${municipality}`).toString();
}

/** The code at an instant; for the demo and for tests, which have no phone. */
export function codeAt(secret: string, at: Date): string {
  return totp(secret, '', '').generate({ timestamp: at.getTime() });
}

export const secretPlace = (accountId: AccountId) => `second factor ${accountId}`;

/** The step a code belongs to, up to one before or after the present; null where it is no code of this secret. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret, '', '').validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
}

/** Whether this is a code of now that was not used before, or a recovery code, which is then used up. */
export async function takeCode(
  tx: Tx,
  secrets: SecretBox,
  accountId: AccountId,
  typed: string,
  now: Date,
): Promise<boolean> {
  const code = typed.replaceAll(/\s/g, '').toLowerCase();
  if (!/^\d{6}$/.test(code)) return takeRecoveryCode(tx, accountId, code);
  const found = await findSecondFactor(tx, accountId);
  if (!found?.secret) return false;
  const step = stepOf(secrets.open(found.secret, secretPlace(accountId)), code, now);
  return step !== null && takeStep(tx, accountId, step);
}
