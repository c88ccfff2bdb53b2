import { mean as meanOf, sampleStandardDeviation, sum as sumOf } from 'simple-statistics';
import { demandNumber } from './demands.ts';

/** What unequal weights cost, before anything is known of the answers. */
export interface Kish {
  n: number;
  sum: number;
  sumOfSquares: number;
  /** As many equal weights as would say as much. */
  effectiveN: number;
  /** n divided by that, 1 or more. */
  deff: number;
  min: number;
  max: number;
  mean: number;
  /** Divisor n − 1; null for one weight. */
  sd: number | null;
  /** SD divided by the mean. */
  cv: number | null;
}

/**
 * Kish's effective number and design effect (1965): n_eff = (Σw)²/Σw², deff = n·Σw²/(Σw)² = 1 + CV²(w) with the
 * population form of the CV. A warning sign, not the standard error: for that take the Taylor forms. SD and CV of the
 * weights have the divisor n − 1 (simple-statistics). Null without weights or when they sum to nothing. RangeError for
 * a weight that is no number.
 *
 * Example: 1, 2, 3, 4: n_eff 3.333, deff 1.2.
 */
export function kish(weights: readonly number[]): Kish | null {
  for (const weight of weights) demandNumber(weight, 'weight');
  const n = weights.length;
  if (n === 0) return null;
  const sum = sumOf(weights);
  const sumOfSquares = sumOf(weights.map((weight) => weight ** 2));
  // Weights whose squares vanish sum to nothing.
  if (!(sum > 0 && sumOfSquares > 0)) return null;
  const mean = meanOf(weights);
  const sd = n === 1 ? null : sampleStandardDeviation(weights);
  const min = weights.reduce((least, weight) => Math.min(least, weight));
  const max = weights.reduce((most, weight) => Math.max(most, weight));
  return {
    n,
    sum,
    sumOfSquares,
    effectiveN: sum ** 2 / sumOfSquares,
    deff: (n * sumOfSquares) / sum ** 2,
    min,
    max,
    mean,
    sd,
    cv: sd === null ? null : sd / mean,
  };
}
