import type { AccountId, MunicipalityId, SessionId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface Session {
  id: SessionId;
  accountId: AccountId;
  method: 'password' | 'oidc';
  hasSecondFactor: boolean;
  /** The browser and system in a few words, for the list of one's own sessions. */
  device: string;
  startedAt: Date;
  lastSeenAt: Date;
  /** The absolute end; the idle one is derived from `lastSeenAt`. */
  expiresAt: Date;
}

export async function insertSession(
  tx: Tx,
  municipalityId: MunicipalityId,
  tokenHash: Buffer,
  session: Session,
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      municipality_id: municipalityId,
      id: session.id,
      token_hash: tokenHash,
      account_id: session.accountId,
      method: session.method,
      has_second_factor: session.hasSecondFactor,
      device: session.device,
      started_at: session.startedAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

const columns = [
  'id',
  'account_id as accountId',
  'method',
  'has_second_factor as hasSecondFactor',
  'device',
  'started_at as startedAt',
  'last_seen_at as lastSeenAt',
  'expires_at as expiresAt',
] as const;

export async function findSession(tx: Tx, tokenHash: Buffer): Promise<Session | undefined> {
  return tx.selectFrom('session').select(columns).where('token_hash', '=', tokenHash).executeTakeFirst();
}

export async function listSessions(tx: Tx, accountId: AccountId): Promise<Session[]> {
  return tx
    .selectFrom('session')
    .select(columns)
    .where('account_id', '=', accountId)
    .orderBy('last_seen_at', 'desc')
    .execute();
}

export async function markSeen(tx: Tx, id: SessionId, at: Date): Promise<void> {
  await tx.updateTable('session').set({ last_seen_at: at }).where('id', '=', id).execute();
}

/** The same sign-in under another token, as after a second factor was added. */
export async function markRotated(
  tx: Tx,
  id: SessionId,
  tokenHash: Buffer,
  hasSecondFactor: boolean,
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ token_hash: tokenHash, has_second_factor: hasSecondFactor })
    .where('id', '=', id)
    .execute();
}

export async function deleteSession(tx: Tx, id: SessionId): Promise<void> {
  await tx.deleteFrom('session').where('id', '=', id).execute();
}

/** Ends every sign-in of an account, but one to keep if it is given. */
export async function deleteSessionsOf(tx: Tx, accountId: AccountId, keep?: SessionId): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .$if(keep !== undefined, (query) => query.where('id', '!=', keep as SessionId))
    .execute();
}

export async function deleteExpiredSessions(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<=', now).execute();
}
