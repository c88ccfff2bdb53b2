import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { FocusArea, Scorecard, ScorecardIndicator } from '../../server/core/scorecard/format.ts';
import { placedIndicators } from '../../server/core/scorecard/walk.ts';
import { call, type Returns } from '../api.ts';
import type { Source, Value } from '../parts/queries.ts';
import { indicatorPath } from '../results/view.ts';

export type Overview = Returns<'GET /api/:municipality/overview'>;

/** All the maps at once; `public`: as everyone sees them, whoever reads. */
export function useOverview(
  municipality: string,
  as: 'reader' | 'public' = 'reader',
): UseQueryResult<Overview> {
  return useQuery({
    queryKey: [municipality, 'overview', as],
    queryFn: () =>
      call('GET /api/:municipality/overview', { municipality, ...(as === 'public' ? { as } : {}) }),
  });
}

/** An indicator where it stands on a map, with what each survey tells of it. */
export interface Placed {
  scorecard: Scorecard;
  focusArea: FocusArea;
  indicator: ScorecardIndicator;
  sources: Source[];
}

/** One survey's value of an indicator, with where it stands. */
export interface PlacedValue extends Placed {
  source: Source;
  now: Value;
}

/** Every indicator of every map, in the maps' order. One that stands on several is read where it stands first. */
export function placedOf({ scorecards }: Pick<Overview, 'scorecards'>): Placed[] {
  const seen = new Set<string>();
  return scorecards.flatMap(({ scorecard, sources }) =>
    placedOn(scorecard, sources).filter(({ indicator: { key } }) => {
      const isFirst = !seen.has(key);
      seen.add(key);
      return isFirst;
    }),
  );
}

/** The indicators of one map. */
export function placedOn(scorecard: Scorecard, sources: Record<string, Source[]>): Placed[] {
  return placedIndicators(scorecard).map(({ focusArea, indicator }) => ({
    ...{ scorecard, focusArea, indicator },
    sources: sources[indicator.key] ?? [],
  }));
}

/** Every value there is; indicators without one are left out. */
export function valuesOf(placed: readonly Placed[]): PlacedValue[] {
  return placed.flatMap((one) =>
    one.sources.flatMap((source) => (source.now ? [{ ...one, source, now: source.now }] : [])),
  );
}

/** By focus area in the map's order; areas of the same name on two maps stay apart. */
export function byFocusArea<T extends Placed>(placed: readonly T[]): { focusArea: FocusArea; placed: T[] }[] {
  const groups = Map.groupBy(placed, ({ focusArea }) => focusArea);
  return [...groups].map(([focusArea, ofArea]) => ({ focusArea, placed: ofArea }));
}

/** Where an indicator's page tells of this survey alone; `at`: a part of the page. */
export function addressOfValue(
  base: string,
  { indicator, source }: Pick<PlacedValue, 'indicator' | 'source'>,
  at?: 'howSure' | 'who',
): string {
  return base + indicatorPath({ indicator: indicator.key, survey: source.surveyKey, ...(at ? { at } : {}) });
}
