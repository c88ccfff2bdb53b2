import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

export async function countSpareKeys(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('spare_key')
    .select((select) => select.cast<number>(select.fn.countAll(), 'integer').as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertSpareKey(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: RoundId,
  publicKey: Buffer,
): Promise<void> {
  await tx
    .insertInto('spare_key')
    .values({ municipality_id: municipalityId, id, public_key: publicKey })
    .execute();
}

/** A key that nobody else gets, with the id of the round it is for; undefined where there is none. */
export async function takeSpareKey(tx: Tx): Promise<{ id: RoundId; publicKey: Buffer } | undefined> {
  const there = await tx.selectFrom('spare_key').select('id').execute();
  // One that somebody else is taking is waited for, and then it is gone or here again.
  for (const { id } of there) {
    const taken = await tx
      .deleteFrom('spare_key')
      .where('id', '=', id)
      .returning(['id', 'public_key as publicKey'])
      .executeTakeFirst();
    if (taken) return taken;
  }
  return undefined;
}
