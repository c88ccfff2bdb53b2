import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import { checkScorecard } from '../../core/scorecard/check.ts';
import {
  indicatorKey,
  type NewIndicator,
  newIndicator,
  withIndicator,
} from '../../core/scorecard/new-indicator.ts';
import { placedIndicators } from '../../core/scorecard/walk.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { listIndicators } from '../indicators/indicators.store.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { isInForce } from './reading.ts';
import { keepScorecard } from './scorecards.service.ts';
import { listScorecardVersions, lockScorecard } from './scorecards.store.ts';

/**
 * Adds an indicator to a scorecard, as a new version of it from today on; earlier results keep the one of their time. It is
 * added to what was seen and to nothing else. Refuses with `unknown-scorecard`, `not-allowed`, `scorecard-changed-meanwhile`,
 * `scorecard-not-in-force` (one that is over, or where the next has been adopted already), `unknown-success-factor`,
 * `indicator-name-taken`, `scorecard-has-faults`, and what `newIndicator` finds.
 */
export async function addIndicator(
  context: Context,
  municipalityId: MunicipalityId,
  scorecardKey: string,
  given: NewIndicator & { baseVersion: number; successFactor: string },
  by: Doer,
): Promise<{ key: string; version: number }> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const id = await lockScorecard(tx, scorecardKey);
    if (!id) throw new Refusal('unknown-scorecard', 404);
    demand(by, 'addIndicator', { id });
    const latest = (await listScorecardVersions(tx)).find((version) => version.scorecardKey === scorecardKey);
    if (latest?.version !== given.baseVersion) throw new Refusal('scorecard-changed-meanwhile', 409);
    const today = osloDay(context.clock.now());
    if (!isInForce(latest, today)) throw new Refusal('scorecard-not-in-force', 409);
    const base = latest.definition;
    const isSame = (name: string) => name.trim().toLowerCase() === given.name.nb.toLowerCase();
    if (placedIndicators(base).some(({ indicator }) => isSame(indicator.name.text.nb))) {
      throw new Refusal('indicator-name-taken', 409);
    }
    const taken = (await listIndicators(tx)).map(({ key }) => key);
    const made = newIndicator(indicatorKey(base, given.name.nb, taken), given);
    if (made.fault !== null) throw new Refusal(made.fault, 422);
    const grown = withIndicator(base, given.successFactor, made.indicator, today);
    if (!grown) throw new Refusal('unknown-success-factor', 404);
    // A scorecard from before a rule was made may break it where nothing was touched: no version is made of it.
    const { scorecard, faults } = checkScorecard(grown);
    if (!scorecard || faults.length > 0) throw new Refusal('scorecard-has-faults', 422);
    const saved = await keepScorecard(tx, municipalityId, scorecard);
    if (!saved) throw new Error('an indicator was added and changed nothing');
    const { key } = made.indicator;
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'scorecard.indicatorAdded', subject: id },
      after: {
        ...{ key: scorecardKey, version: saved.version, indicator: key },
        isAdopted: given.adoptedIn !== null,
      },
    });
    return { key, version: saved.version };
  });
}
