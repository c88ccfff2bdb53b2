import type { MunicipalityId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** The role that writes it cannot read who is there. */
export async function insertOptOut(
  tx: Tx,
  municipalityId: MunicipalityId,
  addressHash: Buffer,
): Promise<void> {
  await tx
    .insertInto('opt_out')
    .values({ municipality_id: municipalityId, address_hash: addressHash })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
