import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { RoundDesign } from '../../core/opening/round-design.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** With the round it belongs to, in the transaction that opens it; the database takes it at no other time. */
export async function insertRoundDesign(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  design: RoundDesign,
): Promise<void> {
  await tx
    .insertInto('round_design')
    .values({ municipality_id: municipalityId, round_id: roundId, design: JSON.stringify(design) })
    .execute();
}

/** Null: the round's answers are weighted by nothing. */
export async function findRoundDesign(tx: Tx, roundId: RoundId): Promise<RoundDesign | null> {
  const row = await tx
    .selectFrom('round_design')
    .select('design')
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return row?.design ?? null;
}
