import type { Permitted } from '../../core/authorisation/permit.ts';
import type { BodyId, MunicipalityId, PublicationId, ReleaseId } from '../../core/ids.ts';
import type { Publication } from '../../core/publication.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface StoredPublication extends Publication {
  id: PublicationId;
}

/** Makes a release of the round visible to one body, or to everyone. */
export async function insertPublication(
  tx: Tx,
  municipalityId: MunicipalityId,
  release: { id: ReleaseId; roundId: Permitted<'publishRound'> },
  publication: StoredPublication,
): Promise<void> {
  await tx
    .insertInto('publication')
    .values({
      municipality_id: municipalityId,
      id: publication.id,
      release_id: release.id,
      audience: publication.bodyId === null ? 'public' : 'body',
      body_id: publication.bodyId,
      visible_from_at: publication.visibleFromAt,
    })
    .execute();
}

/** Whom a release is made visible to, in the order of the moments. */
export async function listPublications(tx: Tx, releaseId: ReleaseId): Promise<StoredPublication[]> {
  return tx
    .selectFrom('publication')
    .select(['id', 'body_id as bodyId', 'visible_from_at as visibleFromAt'])
    .where('release_id', '=', releaseId)
    .orderBy('visible_from_at')
    .orderBy('id')
    .execute();
}

/**
 * Takes back what has not come yet, from every release of the round: one made by an older method has it too. Gives how
 * many were taken back; the database lets nobody take back what is visible.
 */
export async function deleteComingPublications(
  tx: Tx,
  roundId: Permitted<'publishRound'>,
  bodyId: BodyId | null,
  now: Date,
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('publication')
    .where('body_id', bodyId === null ? 'is' : '=', bodyId)
    .where('visible_from_at', '>', now)
    .where('release_id', 'in', (query) =>
      query.selectFrom('release').select('release.id').where('round_id', '=', roundId),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
