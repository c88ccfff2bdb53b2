import { demandNumber } from './demands.ts';
import type { Descriptives } from './descriptives.ts';

/** One group (say an education or a unit) of the answers, and how much of the standard population it makes up. */
export interface StandardCell {
  summary: Pick<Descriptives, 'n' | 'mean' | 'variance'>;
  /** Persons of the standard population, or any number in proportion to them. */
  population: number;
}

export interface Standardised {
  mean: number;
  /** Null when a group has only one answer, and so no variance. */
  se: number | null;
  /** Each group's share of the standard population, in the order given. */
  weights: number[];
}

/**
 * Direct standardisation: what the mean would be if the groups had the sizes of a standard population, so that two
 * years or units can be compared as if they had the same mix. Σ W_g·ȳ_g with W_g = population_g/Σpopulation; SE
 * √Σ W_g²·s_g²/n_g, the population taken as known. Scale points. Source: Breslow & Day 1987, ch. 2.
 *
 * The same sum gives a department's mean with its units weighted by how many were invited instead of by how many
 * answered. Example: means 4 and 2, populations 30 and 10: 3.5, whatever the numbers of answers. Throws a RangeError
 * for a negative or empty population, and for a group without answers: merge it with a neighbour first.
 */
export function standardise(cells: readonly StandardCell[]): Standardised {
  for (const { population } of cells) {
    demandNumber(population, 'population');
    if (population < 0) throw new RangeError(`${population} cannot be a population`);
  }
  const all = cells.reduce((sum, { population }) => sum + population, 0);
  if (all === 0) throw new RangeError('the standard population is empty');
  const weights = cells.map(({ population }) => population / all);
  let [mean, variance] = [0, 0 as number | null];
  cells.forEach(({ summary }, index) => {
    const weight = weights[index] as number;
    if (weight === 0) return;
    if (summary.mean === null) throw new RangeError('a group has no answers; merge it with a neighbour');
    mean += weight * summary.mean;
    const own = summary.variance === null ? null : (weight ** 2 * summary.variance) / summary.n;
    variance = variance === null || own === null ? null : variance + own;
  });
  return { mean, se: variance === null ? null : Math.sqrt(variance), weights };
}
