import type { ScorecardIndicator } from '../../server/core/scorecard/format.ts';
import { readChosen } from '../parts/chosen-filters.ts';
import type { Source } from '../parts/queries.ts';

/** What one may narrow the map to. The names stand in the address, so that a choice can be shared. */
export const filters = ['under', 'spredning', 'mindretall', 'nytt'] as const;
export type Filter = (typeof filters)[number];

const holds: Record<Filter, (source: Source) => boolean> = {
  // Also where it is uncertain, which the cell then says.
  under: ({ now }) => now?.status.code === 'below',
  spredning: ({ now }) => now?.comparison.comparable === true && now.comparison.spread.verdict === 'larger',
  mindretall: ({ now }) => now?.minorityAlert === true,
  nytt: ({ now }) => now?.isNew === true,
};

/** `?vis=spredning,nytt`. Anything unknown is passed over. */
export function readFilters(search: URLSearchParams): Filter[] {
  return readChosen(search, filters);
}

/** The sources of an indicator that have everything that is asked for. */
export function fittingSources(sources: Source[], chosen: Filter[]): Source[] {
  return sources.filter((source) => chosen.every((filter) => holds[filter](source)));
}

/** Whether an indicator stays on the map. With nothing chosen all do, also those without values. */
export function isKept(
  indicator: Pick<ScorecardIndicator, 'key'>,
  sources: Record<string, Source[]>,
  chosen: Filter[],
): boolean {
  return chosen.length === 0 || fittingSources(sources[indicator.key] ?? [], chosen).length > 0;
}
