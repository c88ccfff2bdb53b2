import type { Tx } from '../../platform/db/connect.ts';

/** The round each of these releases is of. Ids of other things give nothing. */
export async function listRoundsOfReleases(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; roundId: string }[]> {
  return tx
    .selectFrom('release')
    .select(['id', 'round_id as roundId'])
    .where('id', 'in', ids as never[])
    .execute();
}
