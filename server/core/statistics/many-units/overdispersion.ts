import { demandNumber } from '../demands.ts';
import { quantile } from '../descriptives.ts';

/** A tenth at each end, so that the units a funnel is to find do not widen it (Spiegelhalter 2005). */
export const winsorised = 0.1;

/**
 * The variance τ² between units beyond what chance gives, in the figure's unit squared: DerSimonian and Laird's (1986)
 * from z-values drawn in to their 10 % and 90 % points (type 7). With k units and weights w = 1/se²: τ² =
 * max(0, (Σz² − (k − 1))/(Σw − Σw²/Σw)). 0 when the units differ no more than by chance, and with fewer than two.
 * Example: ten z of ±2 and se .1 give (40 − 9)/(1000 − 100) = .034. Throws a RangeError for an se not above 0.
 */
export function overdispersion(units: readonly { z: number; se: number }[]): number {
  for (const { z, se } of units) {
    demandNumber(z);
    demandNumber(1 / se, 'standard error');
    if (!(se > 0)) throw new RangeError(`${se} is no standard error to weigh by`);
  }
  const k = units.length;
  if (k < 2) return 0;
  const values = units.map(({ z }) => ({ value: z, count: 1 }));
  const low = quantile(values, winsorised) as number;
  const high = quantile(values, 1 - winsorised) as number;
  // By the squares' own count of degrees of freedom: chance alone gives Σz² = k − 1.
  const excess = units.reduce((sum, { z }) => sum + Math.min(high, Math.max(low, z)) ** 2, 0) - (k - 1);
  // Relative to the largest weight, so that tiny standard errors do not overflow.
  const least = units.reduce((smallest, { se }) => Math.min(smallest, se), Number.POSITIVE_INFINITY);
  const weights = units.map(({ se }) => (least / se) ** 2);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  // Σw − Σw²/Σw as Σw(Σw − w)/Σw; beside the largest, small weights must not be lost in a difference.
  const heaviest = weights.indexOf(1);
  const beside = (unit: number) =>
    unit === heaviest
      ? weights.reduce((all, weight, at) => (at === unit ? all : all + weight), 0)
      : sum - (weights[unit] as number);
  const denominator = weights.reduce((all, weight, unit) => all + (weight * beside(unit)) / sum, 0);
  return excess <= 0 ? 0 : (excess / denominator) * least ** 2;
}
