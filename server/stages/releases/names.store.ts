import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';

export interface OfRound {
  id: string;
  kind: 'release' | 'rawGrant';
  roundId: string;
}

/** The round each of these releases and grants to raw data is of. Ids of other things give nothing. */
export async function listRoundsOf(tx: Tx, ids: readonly string[]): Promise<OfRound[]> {
  const { rows } = await sql<OfRound>`
    select id, 'release' as kind, round_id as "roundId" from release where id = any(${[...ids]}::uuid[])
    union all
    select id, 'rawGrant', round_id from raw_grant where id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}
