import { isKeyAlive, type KeyActor, keyExpiry } from '../../core/authorisation/api-key.ts';
import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import { type Scope, scopes } from '../../core/authorisation/scopes.ts';
import type { ApiKeyId, MunicipalityId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { apiKeyPattern, newApiKey, sha256 } from '../../platform/crypto/tokens.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import {
  type ApiKey,
  findKeyByHash,
  insertKey,
  listKeys,
  lockKey,
  markEnded,
  markUsed,
} from './api-keys.store.ts';
import { insertAuditEntry } from './audit.store.ts';

/**
 * Who a token stands for in this municipality. Undefined for one that is unknown, expired, ended or another
 * municipality's: whoever holds it is told no difference. Writes the day of use, once a day.
 */
export async function actorOfKey(
  context: Context,
  municipalityId: MunicipalityId,
  token: string,
): Promise<KeyActor | undefined> {
  if (!apiKeyPattern.test(token)) return undefined;
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const key = await findKeyByHash(tx, sha256(token));
    const now = context.clock.now();
    if (!key || !isKeyAlive(key, now)) return undefined;
    const today = osloDay(now);
    if (key.lastUsedOn !== today) await markUsed(tx, key.id, today);
    return { keyId: key.id, municipalityId, scopes: new Set(key.scopes) };
  });
}

export async function viewKeys(context: Context, municipalityId: MunicipalityId) {
  const now = context.clock.now();
  const keys = await inMunicipality(context.db.staff, municipalityId, listKeys);
  return keys.map(({ createdAt, expiresAt, endedAt, ...rest }) => ({
    ...rest,
    ...lifeOf({ expiresAt, endedAt }, now),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }));
}

function lifeOf(key: Pick<ApiKey, 'expiresAt' | 'endedAt'>, now: Date) {
  if (isKeyAlive(key, now)) {
    return { state: 'alive' as const, daysLeft: daysBetween(osloDay(now), osloDay(key.expiresAt)) };
  }
  return { state: key.endedAt ? ('ended' as const) : ('expired' as const), daysLeft: null };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

export interface NewKey {
  name: string;
  scopes: readonly Scope[];
  /** From 1 to 365. */
  expiresInDays: number;
}

/** The token is given once and kept nowhere: the table has its hash, the log not even that. */
export async function addKey(
  context: Context,
  municipalityId: MunicipalityId,
  given: NewKey,
  by: Doer,
): Promise<{ id: ApiKeyId; token: string; expiresAt: Date }> {
  const id = demand(by, 'manageApiKey', { id: crypto.randomUUID() as ApiKeyId });
  const token = newApiKey();
  const createdAt = context.clock.now();
  const expiresAt = keyExpiry(createdAt, given.expiresInDays);
  // Each once, in the order of the list.
  const held = scopes.filter((scope) => given.scopes.includes(scope));
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const made = { name: given.name, scopes: held, createdAt, expiresAt };
    await insertKey(tx, municipalityId, id, { ...made, tokenHash: sha256(token), createdBy: doerId(by) });
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: createdAt, actor: doerId(by), act: 'apiKey.added', subject: id },
      after: { scopes: held, expiresAt: expiresAt.toISOString() },
    });
  });
  return { id, token, expiresAt };
}

/** Works for a key that has expired too, so that it need not be waited for. */
export async function endKey(
  context: Context,
  municipalityId: MunicipalityId,
  keyId: ApiKeyId,
  by: Doer,
): Promise<void> {
  const id = demand(by, 'manageApiKey', { id: keyId });
  const at = context.clock.now();
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const key = await lockKey(tx, id);
    if (!key) throw new Refusal('unknown-key', 404);
    if (key.endedAt) throw new Refusal('key-has-ended', 409);
    await markEnded(tx, id, { at, by: doerId(by) });
    await insertAuditEntry(tx, municipalityId, { at, actor: doerId(by), act: 'apiKey.ended', subject: id });
  });
}
