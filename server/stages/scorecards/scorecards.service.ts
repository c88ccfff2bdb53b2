import type { MunicipalityId } from '../../core/ids.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import { placedIndicators } from '../../core/scorecard/walk.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { saveIndicators } from '../indicators/indicators.store.ts';
import { listScorecards, listScorecardVersions, saveScorecard } from './scorecards.store.ts';

/** The map and its indicators, from a checked file. Changed content becomes a new version. */
export async function installScorecard(
  context: Context,
  municipalityId: MunicipalityId,
  scorecard: Scorecard,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await saveIndicators(
      tx,
      municipalityId,
      placedIndicators(scorecard).map(({ indicator }) => ({ key: indicator.key, name: indicator.name.text })),
    );
    await saveScorecard(tx, municipalityId, scorecard);
  });
}

/** The maps of a municipality, the political ones first. */
export async function listScorecardTitles(context: Context, municipalityId: MunicipalityId) {
  return inMunicipality(context.db.staff, municipalityId, listScorecards);
}

/** Every version of every map, as raw figures are held against their ambitions. */
export async function listScorecardDefinitions(
  context: Context,
  municipalityId: MunicipalityId,
): Promise<Scorecard[]> {
  const versions = await inMunicipality(context.db.staff, municipalityId, listScorecardVersions);
  return versions.map(({ definition }) => definition);
}
