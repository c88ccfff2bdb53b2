import type { IndicatorId, ReleaseId, RoundId, UnitId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** Which figure something is written about. The figure itself stands in the release, and is never copied from there. */
export interface FigurePlace {
  indicatorId: IndicatorId;
  releaseId: ReleaseId;
  /** Null: the whole. */
  unitId: UnitId | null;
}

/** How a figure's place is written, as every table here has it. */
export function placeRow({ indicatorId, releaseId, unitId }: FigurePlace) {
  return { indicator_id: indicatorId, release_id: releaseId, unit_id: unitId };
}

export interface ReleaseNames {
  releaseId: ReleaseId;
  roundId: RoundId;
  period: string;
  surveyKey: string;
  surveyTitle: Localized;
}

/** Of which round of which survey releases are. */
export async function listReleaseNames(tx: Tx, ids: readonly ReleaseId[]): Promise<ReleaseNames[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('release')
    .innerJoin('round', (join) =>
      join
        .onRef('round.municipality_id', '=', 'release.municipality_id')
        .onRef('round.id', '=', 'release.round_id'),
    )
    .innerJoin('survey', (join) =>
      join
        .onRef('survey.municipality_id', '=', 'round.municipality_id')
        .onRef('survey.id', '=', 'round.survey_id'),
    )
    .select([
      'release.id as releaseId',
      'round.id as roundId',
      'round.period as period',
      'survey.key as surveyKey',
      'survey.title as surveyTitle',
    ])
    .where('release.id', 'in', ids)
    .execute();
}
