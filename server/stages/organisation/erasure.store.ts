import type { Permitted } from '../../core/authorisation/permit.ts';
import type { AccountId, MunicipalityId } from '../../core/ids.ts';
import { sha256 } from '../../platform/crypto/tokens.ts';
import type { Tx } from '../../platform/db/connect.ts';

/**
 * The account and, by the database's own references, all that hangs on it: roles, seats, sessions, what they sign in
 * with and their wish to be erased; units they led have no leader. False when it is not there.
 */
export async function deleteAccount(tx: Tx, id: Permitted<'erasePerson'>): Promise<boolean> {
  const gone = await tx.deleteFrom('account').where('id', '=', id).returning('email').executeTakeFirst();
  if (!gone) return false;
  // Wrong passwords are counted by a hash of the address, which is a trace of it.
  if (gone.email !== null) {
    await tx.deleteFrom('failed_sign_in').where('email_hash', '=', sha256(gone.email)).execute();
  }
  return true;
}

export interface Erasure {
  accountId: AccountId;
  erasedAt: Date;
}

/** The first time stands: a replay after a restore is no new erasure. */
export async function insertErasure(
  tx: Tx,
  municipalityId: MunicipalityId,
  { accountId, erasedAt }: Erasure,
): Promise<void> {
  await tx
    .insertInto('erasure')
    .values({ municipality_id: municipalityId, account_id: accountId, erased_at: erasedAt })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'account_id']).doNothing())
    .execute();
}

/** Oldest first. */
export async function listErasures(tx: Tx): Promise<Erasure[]> {
  return tx
    .selectFrom('erasure')
    .select(['account_id as accountId', 'erased_at as erasedAt'])
    .orderBy('erased_at')
    .orderBy('account_id')
    .execute();
}

export async function insertErasureRequest(
  tx: Tx,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  requestedAt: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('erasure_request')
    .values({ municipality_id: municipalityId, account_id: accountId, requested_at: requestedAt })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'account_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function hasAskedForErasure(tx: Tx, accountId: AccountId): Promise<boolean> {
  const asked = await tx
    .selectFrom('erasure_request')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return asked !== undefined;
}

export async function deleteErasureRequest(tx: Tx, accountId: AccountId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('erasure_request')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export interface ErasablePerson {
  id: AccountId;
  name: string;
  deactivatedAt: Date | null;
  requestedAt: Date | null;
}

/** Who is deactivated, and who has asked to be erased. */
export async function listErasable(tx: Tx, demo: boolean): Promise<ErasablePerson[]> {
  return tx
    .selectFrom('account')
    .leftJoin('erasure_request', (join) =>
      join
        .onRef('erasure_request.municipality_id', '=', 'account.municipality_id')
        .onRef('erasure_request.account_id', '=', 'account.id'),
    )
    .select(['account.id', 'name', 'deactivated_at as deactivatedAt', 'requested_at as requestedAt'])
    .where(({ or, eb }) => or([eb('deactivated_at', 'is not', null), eb('requested_at', 'is not', null)]))
    .$if(!demo, (query) => query.where('is_demo', '=', false))
    .orderBy('name')
    .orderBy('account.id')
    .execute();
}
