import type { Refusal } from '../refusal.ts';
import { demandStart, type MarginRefusal, marginFault, thinCategories, weightedTotals } from './margins.ts';

/** Weights with what a reader should be told of them. */
export interface Weighted {
  weights: number[];
  /** Categories or cells with fewer than twenty answers: their weight rests on few. */
  thin: string[];
}

/**
 * Base weights of a stratified sample: each answer stands for N_h/n_h persons of its stratum (Cochran 1977, §5).
 * Refuses, and RangeErrors, as `marginFault`.
 * Example: 500 of 2,000 in the town and 50 of 1,000 in the valley answer: 4 and 20.
 */
export function baseWeights(
  stratumOf: readonly string[],
  population: ReadonlyMap<string, number>,
): Weighted | Refusal<MarginRefusal> {
  return postStratify(
    stratumOf.map(() => 1),
    stratumOf,
    population,
    'stratum',
  );
}

/**
 * Post-stratification: the start weights of each cell are scaled so that they add up to its population N_g (Holt and
 * Smith 1979). Cells should have some twenty answers; thinner ones are named. Refuses as `marginFault` does; RangeError
 * also for a start weight that is not above 0. Example: 84 boys and men under 18 who stand for 1,030: 12.26 each.
 */
export function postStratify(
  start: readonly number[],
  cellOf: readonly string[],
  population: ReadonlyMap<string, number>,
  name = 'cell',
): Weighted | Refusal<MarginRefusal> {
  demandStart(start);
  const margin = { name, categoryOf: cellOf, targets: population };
  const fault = marginFault(start.length, [margin]);
  if (fault) return fault;
  const sums = weightedTotals(margin, start);
  const weights = start.map((weight, person) => {
    const cell = cellOf[person] as string;
    return (weight * (population.get(cell) as number)) / (sums.get(cell) as number);
  });
  return { weights, thin: thinCategories([margin]) };
}
