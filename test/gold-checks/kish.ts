import { kish } from '../../server/core/statistics/kish.ts';

/** Kish's figures under R's names. */
export function kishAsR(weights: readonly number[]): Record<string, number | null | undefined> {
  const found = kish(weights);
  return {
    n: found?.n,
    sum: found?.sum,
    sum_sq: found?.sumOfSquares,
    n_eff: found?.effectiveN,
    deff: found?.deff,
    min: found?.min,
    max: found?.max,
    mean: found?.mean,
    sd: found?.sd,
    cv: found?.cv,
  };
}
