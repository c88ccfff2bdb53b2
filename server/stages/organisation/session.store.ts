import type { AccountId, MunicipalityId, ProviderId, SessionId } from '../../core/ids.ts';
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
  /** Who vouched for the person; null: they typed a password. */
  providerId: ProviderId | null;
}

/** What ends the sign-in at the provider, and lets the provider end it here. */
export interface AtProvider {
  /** The provider's own name for the sign-in. */
  providerSession: string | null;
  /** The hash of its `sub`, by which it may say that all of somebody's sign-ins have ended. */
  providerSubject: Buffer | null;
  /** Sealed. */
  idToken: Buffer | null;
}

export async function insertSession(
  tx: Tx,
  municipalityId: MunicipalityId,
  tokenHash: Buffer,
  session: Session & AtProvider,
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
      provider_id: session.providerId,
      provider_session: session.providerSession,
      provider_subject: session.providerSubject,
      id_token: session.idToken,
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
  'provider_id as providerId',
] as const;

export async function findSession(tx: Tx, tokenHash: Buffer): Promise<Session | undefined> {
  return tx.selectFrom('session').select(columns).where('token_hash', '=', tokenHash).executeTakeFirst();
}

export async function findSessionById(tx: Tx, id: SessionId): Promise<Session | undefined> {
  return tx.selectFrom('session').select(columns).where('id', '=', id).executeTakeFirst();
}

/** The id token of a sign-in, sealed. */
export async function findIdToken(tx: Tx, id: SessionId): Promise<Buffer | null> {
  const found = await tx.selectFrom('session').select('id_token').where('id', '=', id).executeTakeFirst();
  return found?.id_token ?? null;
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

/**
 * Ends what a provider says has ended: the sign-in it names, and those of the account, or of its `sub` by the hash, that
 * it gave no name of their own. Gives whose each was.
 */
export async function deleteSessionsOfProvider(
  tx: Tx,
  providerId: ProviderId,
  ended: { session: string | null; accountId?: AccountId | undefined; subject?: Buffer | null },
): Promise<AccountId[]> {
  const { session, accountId, subject } = ended;
  const rows = await tx
    .deleteFrom('session')
    .where('provider_id', '=', providerId)
    .where(({ and, eb, or }) => {
      const named = session === null ? [] : [eb('provider_session', '=', session)];
      const all = session === null ? [] : [eb('provider_session', 'is', null)];
      const ofAccount = accountId === undefined ? [] : [and([eb('account_id', '=', accountId), ...all])];
      const ofSubject = subject ? [and([eb('provider_subject', '=', subject), ...all])] : [];
      return or([...named, ...ofAccount, ...ofSubject]);
    })
    .returning('account_id as accountId')
    .execute();
  return rows.map((row) => row.accountId);
}

/** How many sign-ins that are not at their absolute end came by each provider. */
export async function countSessionsByProvider(tx: Tx): Promise<Map<ProviderId, number>> {
  const rows = await tx
    .selectFrom('session')
    .select(({ fn }) => ['provider_id as providerId', fn.countAll().as('count')])
    .where('provider_id', 'is not', null)
    .groupBy('provider_id')
    .execute();
  return new Map(rows.map(({ providerId, count }) => [providerId as ProviderId, Number(count)]));
}

/** Ends every sign-in that came by a provider; gives how many. */
export async function deleteAllSessionsOfProvider(tx: Tx, providerId: ProviderId): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where('method', '=', 'oidc')
    // Those from before the provider was written down may be its own too.
    .where(({ eb, or }) => or([eb('provider_id', '=', providerId), eb('provider_id', 'is', null)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export async function deleteExpiredSessions(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<=', now).execute();
}
