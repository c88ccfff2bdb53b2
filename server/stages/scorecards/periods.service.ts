import type { Reader } from '../../core/authorisation/release.ts';
import type { ReleaseId, UnitId } from '../../core/ids.ts';
import { indicatorHash } from '../../core/questionnaire/definition.ts';
import type { Comparison } from '../../core/release/figures.ts';
import type { OutwardFigures } from '../../core/release/outward.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { startReading } from './reading.service.ts';
import { ruleIn } from './reading.ts';
import { openSeries } from './series.service.ts';
import { sourceOf } from './source.ts';
import { toldValue } from './value.ts';

export interface AskedPlace {
  indicatorKey: string;
  surveyKey: string;
  /** Null: the whole. */
  unitId: UnitId | null;
}

/** One round of a place, as its reader is told it. */
export interface ToldPeriod {
  releaseId: ReleaseId;
  period: string;
  /** The day the round closed, Norwegian time. */
  closedOn: string;
  figures: OutwardFigures;
  /** Whether it asked the same question as the latest does; the latest itself does. */
  isSameQuestion: boolean;
  /** With the round before, where the reader sees both. */
  comparison: Comparison;
  /** Whether it stands out although its mean is fine (R21), as the indicator's page has it. */
  minorityAlert: boolean;
}

/**
 * Every round of these places that the reader sees, the latest first, all read at one instant: of the whole all rounds, of a
 * unit those few that are opened by unit. Null where the reader sees no such place, whether or not there is one.
 */
export async function readPeriods(tx: Tx, context: Context, reader: Reader, places: readonly AskedPlace[]) {
  const reading = await startReading(tx, reader, context.clock.now());
  const keys = [...new Set(places.map(({ indicatorKey }) => indicatorKey))];
  const series = keys.length === 0 ? [] : await openSeries(tx, reading.releases, keys, 'page');
  return places.map(({ indicatorKey: key, surveyKey, unitId }) => {
    const own = series.find(
      ([now]) => now.release.surveyKey === surveyKey && now.release.indicatorKeys.includes(key),
    );
    const node = own?.[0].tree.find((one) => unitId === null || one.unitId === unitId);
    if (!own || !node) return null;
    const asked = indicatorHash(own[0].questionnaire, key);
    const periods = own.flatMap(({ questionnaire, release }, at): ToldPeriod[] => {
      const subject = { kind: 'indicator' as const, key };
      const value = toldValue(
        { now: reading.now, series: own, at, subject },
        unitId,
        ruleIn(reading, own, key, at),
      );
      if (!value) return [];
      const isAsked = questionnaire.indices.some(({ indicator }) => indicator === key);
      return [
        {
          ...{ releaseId: release.releaseId, period: value.period, closedOn: value.closedOn },
          ...{ figures: value.figures, comparison: value.comparison, minorityAlert: value.minorityAlert },
          isSameQuestion: isAsked && indicatorHash(questionnaire, key) === asked,
        },
      ];
    });
    const { surveyTitle, scale } = sourceOf(reading, key, own);
    return { periods, surveyTitle, scale, unitName: unitId === null ? null : node.name };
  });
}
