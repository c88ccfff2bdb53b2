import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { Tx } from '../../platform/db/connect.ts';

/**
 * How many are asked in each unit of a round: as it was frozen when it closed or came with an import, else as the invitations stand.
 * Units with nobody are left out.
 */
export async function listAskedByUnit(
  tx: Tx,
  roundId: Permitted<'inviteToRound'>,
): Promise<{ name: string; count: number }[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    with frozen as (
      select unit_id, sum(invited_count)::int as count from frame_count where round_id = ${roundId} group by unit_id
    ), standing as (
      select unit_id, count(*)::int as count from invitation
      where round_id = ${roundId} and not exists (select from frozen) group by unit_id
    )
    select u.name, asked.count from (select * from frozen union all select * from standing) asked
    join round_unit u on u.round_id = ${roundId} and u.unit_id = asked.unit_id
    where asked.count > 0 order by u.position`.execute(tx);
  return rows;
}
