import { betweenWithinOf } from '../statistics/between-within.ts';
import type { Funnel, FunnelRefusal } from '../statistics/many-units/funnel.ts';
import { meanFunnelOf, sdFunnelOf, shareFunnel } from '../statistics/many-units/unit-funnels.ts';
import type { FullFigures } from './figures.ts';
import type { OutwardFigures } from './outward.ts';

/** A unit of a round with its figure as a reader is told it. */
export interface UnitFigures {
  unitId: string;
  parentUnitId: string | null;
  figures: OutwardFigures;
}

/** How the lowest units differ, each person in one of them. Null: not to be told of those that are shown. */
export interface AmongUnits {
  /** The lowest units, and those of them whose figure is shown in full. */
  unitCount: number;
  shownUnitCount: number;
  /** Of the variation between persons, how much lies between the units (η²), 0–100; the rest is within them. */
  betweenPercent: number | null;
  /** From ten shown units; keyed by the unit's id. */
  funnels: { mean: Funnel | null; dissatisfied: Funnel | null; spread: Funnel | null };
}

/**
 * What can be said of many units together (methods: C2, C4), made of nothing but figures that the same reader is shown
 * in full: it tells no more than they do. What is withheld, too uncertain or a mean alone takes no part, so the target
 * of a funnel is that of the units in it, and not the municipality's.
 *
 * Example: two kindergartens with 1, 2, 3 and 4, 5, 6: 77 % lies between them, and two make no funnel.
 */
export function amongUnits(units: readonly UnitFigures[]): AmongUnits {
  const parents = new Set(units.map(({ parentUnitId }) => parentUnitId));
  const lowest = units.filter(({ unitId }) => !parents.has(unitId));
  const shown = lowest.flatMap(({ unitId, figures }) =>
    figures.shown === 'all' ? [{ key: unitId, ...(figures as FullFigures) }] : [],
  );
  const { betweenPercent } = betweenWithinOf(
    shown.map(({ n, mean, sd }) => ({ n, mean, variance: sd ** 2 })),
  );
  return {
    unitCount: lowest.length,
    shownUnitCount: shown.length,
    betweenPercent,
    funnels: {
      mean: drawn(meanFunnelOf(shown)),
      dissatisfied: drawn(
        shareFunnel(shown.map(({ key, dissatisfiedCount, n }) => ({ key, count: dissatisfiedCount, n }))),
      ),
      spread: drawn(sdFunnelOf(shown)),
    },
  };
}

function drawn(found: Funnel | FunnelRefusal): Funnel | null {
  return found.kind === 'funnel' ? found : null;
}
