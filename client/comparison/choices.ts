import type { IndicatorSource } from '../parts/queries.ts';
import { groupUnits, type Unit } from '../results/unit-groups.ts';

/** What is compared. The names stand in the address, so that a choice can be shared. */
export const views = ['enheter', 'ar', 'kommuner'] as const;
export type View = (typeof views)[number];
export const orders = ['navn', 'tre', 'misfornoyde'] as const;
export type Order = (typeof orders)[number];

export interface Choices {
  view: View;
  /** The units' ids; null: all of them. */
  unitIds: string[] | null;
  order: Order;
  /** Whose years are compared; null: the whole municipality's. */
  unitId: string | null;
}

/** `?vis=enheter&med=ID,ID&rekkefolge=navn&enhet=ID`. Anything unknown is passed over. */
export function readChoices(search: URLSearchParams): Choices {
  const known = <T extends string>(all: readonly T[], given: string | null): T =>
    all.find((one) => one === given) ?? (all[0] as T);
  const chosen = search.get('med');
  return {
    view: known(views, search.get('vis')),
    unitIds: chosen === null ? null : chosen.split(',').filter((id) => id !== ''),
    order: known(orders, search.get('rekkefolge')),
    unitId: search.get('enhet'),
  };
}

/** The address with one thing chosen otherwise; null takes it out. */
export function withChoice(search: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === null) next.delete(name);
  else next.set(name, value);
  return next;
}

/** The survey that is asked for, or the first that feeds the indicator. */
export function chosenSource(
  sources: readonly IndicatorSource[],
  search: URLSearchParams,
): IndicatorSource | undefined {
  return sources.find(({ surveyKey }) => surveyKey === search.get('undersokelse')) ?? sources[0];
}

/**
 * The chosen units in the chosen order. By name unless somebody asks for another: as they lie under each other, or those
 * with the largest share at the bad end first, which is no ranking and is never the default (methods: C10).
 */
export function orderedUnits(source: IndicatorSource, { unitIds, order }: Choices): Unit[] {
  const inTree = groupUnits(source.units).flatMap(({ units }) => units);
  const chosen = unitIds === null ? inTree : inTree.filter(({ unitId }) => unitIds.includes(unitId));
  if (order === 'tre') return chosen;
  const byName = chosen.toSorted((one, other) => one.name.localeCompare(other.name, 'nb'));
  return order === 'navn' ? byName : byName.toSorted((one, other) => badShare(other) - badShare(one));
}

/** Below every share where it is not shown, so that nothing of it can be told from its place. */
function badShare({ now }: Unit): number {
  return now?.figures.shown === 'all' ? now.figures.dissatisfiedShare : -1;
}
