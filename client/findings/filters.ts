import type { FindingFilter } from '../../server/core/findings/filter.ts';
import { type FindingKind, findingKinds } from '../../server/core/findings/finding.ts';

/** What one may narrow the list to: the name in the address, a Norwegian word, so that a choice can be shared. */
const names = { kind: 'type', indicator: 'indikator', unit: 'enhet', focusArea: 'fokus' } as const;
export type ChosenFilter = keyof typeof names;
export const chosenFilters = Object.keys(names) as ChosenFilter[];
/** `?vis=nytt` */
const shows = 'vis';
const fresh = 'nytt';

/** From the address. An unknown kind is passed over. */
export function readFilter(search: URLSearchParams): FindingFilter {
  const kind = search.get(names.kind);
  return {
    kind: findingKinds.find((known): known is FindingKind => known === kind) ?? null,
    indicator: search.get(names.indicator) || null,
    unit: search.get(names.unit) || null,
    focusArea: search.get(names.focusArea) || null,
    isNew: search.get(shows) === fresh,
  };
}

/** The address with one choice changed; an empty one is taken out. */
export function withFilter(search: URLSearchParams, filter: ChosenFilter, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value) next.set(names[filter], value);
  else next.delete(names[filter]);
  return next;
}

export function withFresh(search: URLSearchParams, isOn: boolean): URLSearchParams {
  const next = new URLSearchParams(search);
  if (isOn) next.set(shows, fresh);
  else next.delete(shows);
  return next;
}

/** Whether anything is narrowed at all. */
export function isNarrowed({ kind, indicator, unit, focusArea, isNew }: FindingFilter): boolean {
  return Boolean(kind || indicator || unit || focusArea || isNew);
}
