import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { StandingLimits } from '../../core/disclosure/raise.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** One decision to raise a round's limits: who, when and why, and what stood before and after. */
export interface LimitDecision {
  number: number;
  decidedAt: Date;
  decidedBy: string;
  reason: string;
  from: StandingLimits;
  to: StandingLimits;
}

/**
 * What is decided about a round and what is released of it wait for each other here: two jobs may make the same
 * release at one moment, and a raise of the limits must come wholly before the first release or not at all.
 */
export async function lockRoundForReleasing(tx: Tx, roundId: RoundId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${roundId}, 2))`.execute(tx);
}

/** Whether any release of the round was ever made, published or not. */
export async function isReleased(tx: Tx, roundId: RoundId): Promise<boolean> {
  const row = await tx.selectFrom('release').select('id').where('round_id', '=', roundId).executeTakeFirst();
  return row !== undefined;
}

/** In the order they were made. */
export async function listLimitDecisions(tx: Tx, roundId: RoundId): Promise<LimitDecision[]> {
  const rows = await tx
    .selectFrom('limit_decision')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    reason: row.reason,
    from: { mean: row.mean_from, spread: row.spread_from },
    to: { mean: row.mean_to, spread: row.spread_to },
  }));
}

export async function insertLimitDecision(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: Permitted<'raiseLimits'>,
  decision: LimitDecision,
): Promise<void> {
  await tx
    .insertInto('limit_decision')
    .values({
      municipality_id: municipalityId,
      round_id: roundId,
      number: decision.number,
      decided_at: decision.decidedAt,
      decided_by: decision.decidedBy,
      reason: decision.reason,
      mean_from: decision.from.mean,
      mean_to: decision.to.mean,
      spread_from: decision.from.spread,
      spread_to: decision.to.spread,
    })
    .execute();
}
