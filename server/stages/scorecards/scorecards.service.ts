import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import { placedIndicators } from '../../core/scorecard/walk.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { saveIndicators } from '../indicators/indicators.store.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { listScorecards, listScorecardVersions, saveScorecard } from './scorecards.store.ts';

/** The map and its indicators, from a checked file. Changed content becomes a new version, and a line in the log. */
export async function installScorecard(
  context: Context,
  municipalityId: MunicipalityId,
  scorecard: Scorecard,
  by: Doer = 'operator',
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const saved = await keepScorecard(tx, municipalityId, scorecard);
    if (!saved) return;
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'scorecard.installed', subject: saved.id },
      after: { key: scorecard.key, version: saved.version },
    });
  });
}

/** A checked map and its indicators. Gives the new version; null: nothing is new. */
export async function keepScorecard(tx: Tx, municipalityId: MunicipalityId, scorecard: Scorecard) {
  await saveIndicators(
    tx,
    municipalityId,
    placedIndicators(scorecard).map(({ indicator }) => ({ key: indicator.key, name: indicator.name.text })),
  );
  return saveScorecard(tx, municipalityId, scorecard);
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
