import type { Refusal } from '../refusal.ts';
import type { Weighted } from './base-weights.ts';
import {
  demandStart,
  type Margin,
  type MarginRefusal,
  marginFault,
  thinCategories,
  totalOf,
  weightedTotals,
} from './margins.ts';

export interface Raked extends Weighted {
  /** Times all margins were gone through. */
  rounds: number;
}

export interface RakeOptions {
  /** How far from its target a margin may end, as a share of the population. */
  tolerance?: number;
  maxRounds?: number;
}

/** A millionth of the population, and rounds enough for margins that can meet at all (methods: C5). */
export const rakeDefaults = { tolerance: 1e-6, maxRounds: 100 };

/**
 * Raking (Deming and Stephan 1940; Deville and Särndal 1992): each margin in turn is scaled to its population, until
 * all hold at once. `start` are base weights, above 0, else a RangeError. Refuses as `marginFault` does, and when the
 * margins do not meet within the rounds (`notConverged`): then some combination that the population has is missing from
 * the answers.
 *
 * Example: 30 women and 20 men of the town, 50 and 20 of the country, to 500 and 500, 550 and 450: weights 8.118951,
 * 15.321573, 5.128629 and 9.678427 after 4 rounds, and to the last digit after 8.
 */
export function rake(
  start: readonly number[],
  margins: readonly Margin[],
  options: RakeOptions = {},
): Raked | Refusal<MarginRefusal | 'notConverged'> {
  demandStart(start);
  const fault = marginFault(start.length, margins);
  if (fault) return fault;
  const { tolerance, maxRounds } = { ...rakeDefaults, ...options };
  const limit = tolerance * totalOf(margins[0] as Margin);
  let weights = [...start];
  for (let round = 1; round <= maxRounds; round++) {
    for (const margin of margins) weights = scaledTo(margin, weights);
    if (furthest(margins, weights) <= limit) {
      return { weights, rounds: round, thin: thinCategories(margins) };
    }
  }
  const mend = `after ${maxRounds} rounds the margins do not hold together: merge categories that few answered from`;
  return { refused: 'notConverged', mend };
}

function scaledTo(margin: Margin, weights: readonly number[]): number[] {
  const totals = weightedTotals(margin, weights);
  return weights.map((weight, person) => {
    const category = margin.categoryOf[person] as string;
    return (weight * (margin.targets.get(category) as number)) / (totals.get(category) as number);
  });
}

/**
 * The largest distance of any margin from its target, in persons: max |Σw − N|, 0 when all hold. Example: targets 60
 * and 40, weights that sum to 58 and 42: 2.
 */
export function furthest(margins: readonly Margin[], weights: readonly number[]): number {
  return margins.reduce((most, margin) => {
    const totals = weightedTotals(margin, weights);
    return [...margin.targets].reduce(
      (worst, [category, target]) => Math.max(worst, Math.abs((totals.get(category) ?? 0) - target)),
      most,
    );
  }, 0);
}
