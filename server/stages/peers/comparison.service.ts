import type { Reader } from '../../core/authorisation/release.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Judged } from '../../core/statistics/families.ts';
import type { RawDifference } from '../../core/statistics/raw-change.ts';
import { judgeUnitsAgainstRest } from '../../core/statistics/units-against-rest.ts';
import type { Context } from '../../platform/context.ts';
import { viewIndicator } from '../scorecards/reading.service.ts';

type IndicatorSource = Awaited<ReturnType<typeof viewIndicator>>['sources'][number];

/**
 * What can be said of the differences an indicator's page shows, made of the figures that this reader is shown there and of
 * nothing else. Refuses with `unknown-indicator`.
 */
export async function compareIndicator(
  context: Context,
  municipalityId: MunicipalityId,
  key: string,
  reader: Reader,
) {
  const { sources } = await viewIndicator(context, municipalityId, key, reader);
  return { sources: sources.map(sourceOf) };
}

function sourceOf(source: IndicatorSource) {
  const { surveyKey, roundId, scale, items, now } = source;
  const units = source.units.flatMap(({ unitId, now: value }) =>
    value?.figures.shown === 'all' ? [{ unitId, figures: value.figures }] : [],
  );
  const judged =
    now?.figures.shown === 'all' ? judgeUnitsAgainstRest(units, now.figures, scale, items.length > 1) : [];
  return {
    ...{ surveyKey, roundId, familySize: judged[0]?.mean.familySize ?? 0 },
    units: judged.map(({ unitId, restN, mean, spread, dissatisfied }) => ({
      ...{ unitId, restN, mean: told(mean), spread: told(spread), dissatisfied: told(dissatisfied) },
    })),
  };
}

/** A judged difference as it is told between two groups, where nothing went up or down. */
export function told({
  difference,
  low,
  high,
  adjustedP,
  verdict,
  reason,
}: Judged<RawDifference, 'up' | 'down' | 'larger' | 'smaller'>) {
  const way = verdict === 'up' || verdict === 'larger' ? ('more' as const) : ('less' as const);
  const isTested = reason !== 'notTestable';
  return {
    ...{ difference, low: isTested ? low : null, high: isTested ? high : null, adjustedP, reason },
    verdict: verdict === 'noSureChange' ? ('notSure' as const) : way,
  };
}
