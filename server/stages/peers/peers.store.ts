import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import { foldValue } from '../../core/fold.ts';
import type { PeerFigureId, SurveyId } from '../../core/ids.ts';
import type { PeerFigure } from '../../core/peers/peer-figure.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface StoredPeer {
  id: PeerFigureId;
  figure: PeerFigure;
  importedAt: Date;
  /** An account's id, or `operator`. */
  importedBy: string;
  /** Null: nobody with an account, or somebody who is erased. */
  importedByName: string | null;
}

/** Every figure of others, by municipality, year and question; of one survey where it is said. */
export async function listPeers(tx: Tx, surveyKey?: string): Promise<StoredPeer[]> {
  return tx
    .selectFrom('peer_figure')
    .innerJoin('survey', (join) =>
      join
        .onRef('survey.municipality_id', '=', 'peer_figure.municipality_id')
        .onRef('survey.id', '=', 'peer_figure.survey_id'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.municipality_id', '=', 'peer_figure.municipality_id')
        .on(sql<boolean>`account.id::text = peer_figure.imported_by`),
    )
    .$if(surveyKey !== undefined, (query) => query.where('survey.key', '=', surveyKey as string))
    .orderBy('peer_figure.peer_key')
    .orderBy('peer_figure.year')
    .orderBy('peer_figure.item_id')
    .select([
      'peer_figure.id',
      'peer_figure.figure',
      'peer_figure.imported_at as importedAt',
      'peer_figure.imported_by as importedBy',
      'account.name as importedByName',
    ])
    .execute();
}

export interface NewPeer {
  figure: PeerFigure;
  surveyId: SurveyId;
  importedAt: Date;
  importedBy: string;
}

/** Takes the place of what stood there for the same municipality, year and question. */
export async function insertPeer(
  tx: Tx,
  municipalityId: Permitted<'managePeers'>,
  { figure, surveyId, importedAt, importedBy }: NewPeer,
): Promise<void> {
  const written = { figure: JSON.stringify(figure), imported_at: importedAt, imported_by: importedBy };
  await tx
    .insertInto('peer_figure')
    .values({
      ...{ municipality_id: municipalityId, id: crypto.randomUUID() as PeerFigureId, survey_id: surveyId },
      ...{ item_id: figure.itemId, peer_key: foldValue(figure.municipality), year: figure.year, ...written },
    })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'survey_id', 'item_id', 'peer_key', 'year']).doUpdateSet(written),
    )
    .execute();
}

/** Gives what was there; undefined: nothing. */
export async function deletePeer(
  tx: Tx,
  municipalityId: Permitted<'managePeers'>,
  id: PeerFigureId,
): Promise<PeerFigure | undefined> {
  const gone = await tx
    .deleteFrom('peer_figure')
    .where('municipality_id', '=', municipalityId)
    .where('id', '=', id)
    .returning('figure')
    .executeTakeFirst();
  return gone?.figure;
}
