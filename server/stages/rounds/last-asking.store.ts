import { sql } from 'kysely';
import type { RoundId } from '../../core/ids.ts';
import type { LastAsking } from '../../core/questionnaire/variants.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** How many of those invited to a round have answered; null where it was not mixed by then: before that it is told to nobody. */
export async function findLastAsking(tx: Tx, roundId: RoundId, by: Date): Promise<LastAsking | null> {
  const { rows } = await sql<LastAsking>`
    select (select count(*)::int from invitation i where i.round_id = r.id) as "invitedCount",
      (select count(*)::int from invitation i where i.round_id = r.id and i.status = 'used') as "answeredCount"
    from round r where r.id = ${roundId} and r.mixed_at <= ${by}`.execute(tx);
  return rows[0] ?? null;
}
