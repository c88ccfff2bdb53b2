import type { FindingFilter } from '../../server/core/findings/filter.ts';
import { type FindingKind, findingKinds } from '../../server/core/findings/finding.ts';

/** What one may narrow the list to: the name in the address, a Norwegian word, so that a choice can be shared. */
const names = { kind: 'type', indicator: 'indikator', unit: 'enhet', focusArea: 'fokus' } as const;
export type ChosenFilter = keyof typeof names;
export const chosenFilters = Object.keys(names) as ChosenFilter[];
/** `?vis=nytt,folger` */
const shows = 'vis';
export const shownFilters = { isNew: 'nytt', isFollowed: 'folger' } as const;
export type ShownFilter = keyof typeof shownFilters;

function shown(search: URLSearchParams): string[] {
  return (search.get(shows) ?? '').split(',');
}

/** From the address. An unknown kind is passed over. */
export function readFilter(search: URLSearchParams): FindingFilter {
  const kind = search.get(names.kind);
  return {
    kind: findingKinds.find((known): known is FindingKind => known === kind) ?? null,
    indicator: search.get(names.indicator) || null,
    unit: search.get(names.unit) || null,
    focusArea: search.get(names.focusArea) || null,
    isNew: shown(search).includes(shownFilters.isNew),
    isFollowed: shown(search).includes(shownFilters.isFollowed),
  };
}

/** The address with one choice changed; an empty one is taken out. */
export function withFilter(search: URLSearchParams, filter: ChosenFilter, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value) next.set(names[filter], value);
  else next.delete(names[filter]);
  return next;
}

/** The same for what is on or off. */
export function withShown(search: URLSearchParams, filter: ShownFilter, isOn: boolean): URLSearchParams {
  const next = new URLSearchParams(search);
  const others = shown(search).filter((one) => one !== '' && one !== shownFilters[filter]);
  const all = isOn ? [...others, shownFilters[filter]] : others;
  if (all.length > 0) next.set(shows, all.join(','));
  else next.delete(shows);
  return next;
}

/** Whether anything is narrowed at all. */
export function isNarrowed(filter: FindingFilter): boolean {
  const { kind, indicator, unit, focusArea, isNew, isFollowed } = filter;
  return Boolean(kind || indicator || unit || focusArea || isNew || isFollowed);
}
