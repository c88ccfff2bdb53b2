import type { Permitted } from '../../core/authorisation/permit.ts';
import type { GrantKind } from '../../core/authorisation/raw-grant.ts';
import type { AccountId, MunicipalityId, RawGrantId, RoundId } from '../../core/ids.ts';
import type { RawGrantTimes } from '../../core/raw-grant.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface RawGrant extends RawGrantTimes {
  id: RawGrantId;
  roundId: RoundId;
  kind: GrantKind;
  analystId: AccountId;
  reason: string;
  days: number;
  askedBy: string;
  askedAt: Date;
  approvedBy: string | null;
  endedBy: string | null;
}

const columns = [
  'id',
  'round_id as roundId',
  'kind',
  'analyst_account_id as analystId',
  'reason',
  'days',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'approved_by as approvedBy',
  'approved_at as approvedAt',
  'expires_at as expiresAt',
  'ended_by as endedBy',
  'ended_at as endedAt',
] as const;

export type NewRawGrant = Pick<
  RawGrant,
  'id' | 'kind' | 'analystId' | 'reason' | 'days' | 'askedBy' | 'askedAt'
>;

/** A request, which gives nothing until it is approved. */
export async function insertRawGrant(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: Permitted<'askRaw'>,
  grant: NewRawGrant,
): Promise<void> {
  await tx
    .insertInto('raw_grant')
    .values({
      municipality_id: municipalityId,
      id: grant.id,
      round_id: roundId,
      kind: grant.kind,
      analyst_account_id: grant.analystId,
      reason: grant.reason,
      days: grant.days,
      asked_by: grant.askedBy,
      asked_at: grant.askedAt,
      ...{ approved_by: null, approved_at: null, expires_at: null, ended_by: null, ended_at: null },
    })
    .execute();
}

/** All of them, the newest first. */
export async function listRawGrants(tx: Tx): Promise<RawGrant[]> {
  return tx.selectFrom('raw_grant').select(columns).orderBy('asked_at', 'desc').orderBy('id').execute();
}

/** The grant as it is, kept from others until the transaction ends. */
export async function lockRawGrant(tx: Tx, id: RawGrantId): Promise<RawGrant | undefined> {
  return tx.selectFrom('raw_grant').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function markRawApproved(
  tx: Tx,
  id: Permitted<'approveRaw'>,
  approval: { by: string; at: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .updateTable('raw_grant')
    .set({ approved_by: approval.by, approved_at: approval.at, expires_at: approval.expiresAt })
    .where('id', '=', id)
    .execute();
}

export async function markRawEnded(tx: Tx, id: Permitted<'endRaw'>, by: string, at: Date): Promise<void> {
  await tx.updateTable('raw_grant').set({ ended_by: by, ended_at: at }).where('id', '=', id).execute();
}

/** Rounds the account has a grant of the kind for at the moment. */
export async function listGrantedRounds(
  tx: Tx,
  accountId: AccountId,
  kind: GrantKind,
  now: Date,
): Promise<RoundId[]> {
  const rows = await tx
    .selectFrom('raw_grant')
    .select('round_id as roundId')
    .distinct()
    .where('analyst_account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  return rows.map(({ roundId }) => roundId);
}
