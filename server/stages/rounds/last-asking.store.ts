import { sql } from 'kysely';
import type { RoundId } from '../../core/ids.ts';
import type { LastAsking } from '../../core/questionnaire/variants.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** How many of those invited to a round have answered; null while it is not mixed, when that is told to nobody. */
export async function findLastAsking(tx: Tx, roundId: RoundId): Promise<LastAsking | null> {
  const { rows } = await sql<LastAsking>`
    select (select count(*)::int from invitation i where i.round_id = r.id) as "invitedCount",
      (select count(*)::int from invitation i where i.round_id = r.id and i.status = 'used') as "answeredCount"
    from round r where r.id = ${roundId} and r.mixed_at is not null`.execute(tx);
  return rows[0] ?? null;
}
