import { sql } from 'kysely';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** What ties one invitation to one answer, unreadable without the key. */
export interface SealedLink {
  handle: Buffer;
  sealed: Buffer;
}

/** On the mixer's connection, which may put them there and not read them. */
export async function insertSealedLinks(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  links: SealedLink[],
): Promise<void> {
  for (let start = 0; start < links.length; start += 5_000) {
    const batch = links.slice(start, start + 5_000);
    await sql`
      insert into confidential.link (municipality_id, round_id, handle, sealed)
      select ${municipalityId}, ${roundId}, handle, sealed from unnest(
        ${batch.map(({ handle }) => handle)}::bytea[], ${batch.map(({ sealed }) => sealed)}::bytea[]
      ) as new (handle, sealed)`.execute(tx);
  }
}

/** On the linker's connection. */
export async function findSealedLink(tx: Tx, roundId: RoundId, handle: Buffer): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('confidential.link')
    .select('sealed')
    .where('round_id', '=', roundId)
    .where('handle', '=', handle)
    .executeTakeFirst();
  return row?.sealed;
}

export async function deleteSealedLink(tx: Tx, roundId: RoundId, handle: Buffer): Promise<void> {
  await tx
    .deleteFrom('confidential.link')
    .where('round_id', '=', roundId)
    .where('handle', '=', handle)
    .execute();
}

/** With the marks that lead to their invitations. */
export async function deleteSealedLinks(tx: Tx, roundId: RoundId): Promise<void> {
  await tx.deleteFrom('confidential.identity').where('round_id', '=', roundId).execute();
  await tx.deleteFrom('confidential.link').where('round_id', '=', roundId).execute();
}

/** On the mixer's connection. False when it was done before. */
export async function markLinksDeleted(tx: Tx, roundId: RoundId, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('round')
    .set({ links_deleted_at: at })
    .where('id', '=', roundId)
    .where('mode', '=', 'confidential')
    .where('links_deleted_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
