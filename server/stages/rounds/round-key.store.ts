import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** Who keeps a round's private key until its answers are mixed. */
export type Custody = 'server' | 'custodian';

export interface RoundKey {
  custody: Custody;
  /** When somebody gave up the answers by deleting the key; null: nobody has. */
  deletedAt: Date | null;
}

/** A custodian has the private key of this new round; the server never had it. */
export async function insertCustody(tx: Tx, municipalityId: MunicipalityId, roundId: RoundId): Promise<void> {
  await tx
    .insertInto('round_key')
    .values({ municipality_id: municipalityId, round_id: roundId, custody: 'custodian', deleted_at: null })
    .execute();
}

export async function findRoundKey(tx: Tx, roundId: RoundId): Promise<RoundKey> {
  const row = await tx
    .selectFrom('round_key')
    .select(['custody', 'deleted_at as deletedAt'])
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return row ?? { custody: 'server', deletedAt: null };
}

/** The answers of the round can never be read. */
export async function markKeyDeleted(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('round_key')
    .values({ municipality_id: municipalityId, round_id: roundId, custody: 'server', deleted_at: at })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'round_id']).doUpdateSet({ deleted_at: at }),
    )
    .execute();
}
