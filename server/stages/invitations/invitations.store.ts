import type { InvitationId, MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface NewInvitation {
  id: InvitationId;
  unitId: UnitId;
  stratum: string;
}

/** Rows per statement: PostgreSQL takes at most 65,535 parameters, and a row has five. */
const batchSize = 10_000;

export async function insertInvitations(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  invitations: NewInvitation[],
): Promise<void> {
  for (let start = 0; start < invitations.length; start += batchSize) {
    await tx
      .insertInto('invitation')
      .values(
        invitations.slice(start, start + batchSize).map((invitation) => ({
          municipality_id: municipalityId,
          id: invitation.id,
          round_id: roundId,
          unit_id: invitation.unitId,
          stratum: invitation.stratum,
          status: 'open' as const,
        })),
      )
      .execute();
  }
}

export interface NewCode {
  codeHash: Buffer;
  invitationId: InvitationId | null;
  reusableUnitId: UnitId | null;
}

export async function insertCodes(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  codes: NewCode[],
): Promise<void> {
  for (let start = 0; start < codes.length; start += batchSize) {
    await tx
      .insertInto('invitation_code')
      .values(
        codes.slice(start, start + batchSize).map((code) => ({
          municipality_id: municipalityId,
          round_id: roundId,
          code_hash: code.codeHash,
          invitation_id: code.invitationId,
          reusable_unit_id: code.reusableUnitId,
        })),
      )
      .execute();
  }
}

/** Invited and spent per unit, for the coarse count of an open round. Undelivered and ineligible stand outside. */
export async function countInvitations(
  tx: Tx,
  roundId: RoundId,
): Promise<{ unitId: UnitId; invitedCount: number; spentCount: number }[]> {
  return tx
    .selectFrom('invitation')
    .select((select) => [
      'unit_id as unitId',
      select.cast<number>(select.fn.countAll(), 'integer').as('invitedCount'),
      select
        .cast<number>(select.fn.countAll().filterWhere('status', '=', 'used'), 'integer')
        .as('spentCount'),
    ])
    .where('round_id', '=', roundId)
    .where('status', 'in', ['open', 'used'])
    .groupBy('unit_id')
    .execute();
}

export async function replaceCoarseCounts(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  on: string,
  counts: { unitId: UnitId; answeredAtLeastCount: number }[],
): Promise<void> {
  await tx.deleteFrom('coarse_count').where('round_id', '=', roundId).execute();
  if (counts.length === 0) return;
  await tx
    .insertInto('coarse_count')
    .values(
      counts.map((count) => ({
        municipality_id: municipalityId,
        round_id: roundId,
        unit_id: count.unitId,
        counted_on: on,
        answered_at_least_count: count.answeredAtLeastCount,
      })),
    )
    .execute();
}

/** Null when the round has not been counted yet. */
export async function findCoarseCount(
  tx: Tx,
  roundId: RoundId,
): Promise<{ countedOn: string; answeredAtLeastCount: number } | null> {
  const rows = await tx
    .selectFrom('coarse_count')
    .select(['counted_on', 'answered_at_least_count'])
    .where('round_id', '=', roundId)
    .execute();
  const [first] = rows;
  if (!first) return null;
  return {
    countedOn: first.counted_on,
    answeredAtLeastCount: rows.reduce((sum, row) => sum + row.answered_at_least_count, 0),
  };
}

/** What is shown of each unit of an open round; a unit with fewer than ten invited has none. */
export async function listCoarseCounts(tx: Tx, roundId: RoundId): Promise<Map<UnitId, number>> {
  const rows = await tx
    .selectFrom('coarse_count')
    .select(['unit_id', 'answered_at_least_count'])
    .where('round_id', '=', roundId)
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.answered_at_least_count]));
}
