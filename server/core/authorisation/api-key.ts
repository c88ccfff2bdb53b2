import type { ApiKeyId, MunicipalityId } from '../ids.ts';
import type { Actor } from './actor.ts';
import type { Scope } from './scopes.ts';

/** Who asks, when it is a program of the municipality's own: no person, no session and no role. */
export interface KeyActor {
  keyId: ApiKeyId;
  municipalityId: MunicipalityId;
  scopes: ReadonlySet<Scope>;
}

export interface ApiKeySubject {
  id: ApiKeyId;
}

/** Making and ending keys. What a key reaches, whoever makes it must reach: that is the administrator. */
export function mayManageApiKey(actor: Actor, _key: ApiKeySubject): boolean {
  return actor.roles.has('administrator');
}

/** The longest a key may live. */
export const longestKeyDays = 365;
const dayMs = 86_400_000;

/** When a key that is made now ends; `days` is from 1 to `longestKeyDays`. */
export function keyExpiry(now: Date, days: number): Date {
  return new Date(now.getTime() + days * dayMs);
}

/** Whether a key lets anybody in. The instant it expires it does not. */
export function isKeyAlive(key: { expiresAt: Date; endedAt: Date | null }, now: Date): boolean {
  return key.endedAt === null && now < key.expiresAt;
}
