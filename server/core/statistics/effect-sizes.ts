import { type Descriptives, total, type ValueCount } from './descriptives.ts';
import { logGamma } from './distributions.ts';
import { noncentralityInterval } from './noncentral-t.ts';
import { comparePairs } from './rank-tests.ts';

type Summary = Pick<Descriptives, 'n' | 'mean' | 'variance'>;

/**
 * The SD two groups have in common: √(((n₁ − 1)s₁² + (n₂ − 1)s₂²)/(n₁ + n₂ − 2)), in scale points. Null when a group
 * has fewer than two values. Example: n 10 and s² 1, n 20 and s² 4 give √(85/28) = 1.742.
 */
export function pooledSd(first: Summary, second: Summary): number | null {
  if (first.variance === null || second.variance === null) return null;
  const df = first.n + second.n - 2;
  return Math.sqrt(((first.n - 1) * first.variance + (second.n - 1) * second.variance) / df);
}

/**
 * Cohen's d (1988): the difference of two means, first minus second, in pooled SDs; no unit, any size. Null when a
 * group has fewer than two values or neither varies. Example: means 4.5 and 4, pooled SD 1: .5.
 */
export function cohensD(first: Summary, second: Summary): number | null {
  const sd = pooledSd(first, second);
  if (!sd || first.mean === null || second.mean === null) return null;
  return (first.mean - second.mean) / sd;
}

export interface HedgesG {
  /** With the exact correction. */
  g: number;
  /** With 1 − 3/(4·df − 1), as many books print it. */
  gApproximate: number;
}

/**
 * Hedges' g (1981): Cohen's d without its bias in small groups, d·J with J = Γ(df/2)/(√(df/2)·Γ((df − 1)/2)) and df =
 * n₁ + n₂ − 2. Above 10,000 degrees of freedom by the series of J, where the logarithms of Γ lose digits. No unit. Null
 * where d is, and below 2 degrees of freedom, where J has no value. Example: d .5, ten in each group (df 18): J .9576,
 * g .479.
 */
export function hedgesG(first: Summary, second: Summary): HedgesG | null {
  const d = cohensD(first, second);
  const df = first.n + second.n - 2;
  if (d === null || df < 2) return null;
  return { g: d * correction(df), gApproximate: d * (1 - 3 / (4 * df - 1)) };
}

function correction(df: number): number {
  // From here the logarithms are so large that their difference loses digits, and the series has all of them.
  if (df > 10_000) return 1 - 3 / (4 * df) - 7 / (32 * df ** 2) - 9 / (128 * df ** 3);
  return Math.exp(logGamma(df / 2) - Math.log(df / 2) / 2 - logGamma((df - 1) / 2));
}

/**
 * The 95 % interval of Cohen's d by noncentral t (Steiger & Fouladi 1997): with t = d/√(1/n₁ + 1/n₂), the
 * noncentralities that leave t at its 97.5 % and 2.5 % points, turned back into d. Exact to 1e-6 for normal answers
 * of equal variance. Null where d is. Example: d .5, fifty in each group: .101 to .897.
 */
export function cohensDInterval(first: Summary, second: Summary): { low: number; high: number } | null {
  const d = cohensD(first, second);
  if (d === null) return null;
  const root = Math.sqrt(1 / first.n + 1 / second.n);
  const { low, high } = noncentralityInterval(d / root, first.n + second.n - 2);
  return { low: low * root, high: high * root };
}

/** How large a Cliff's δ is, by Romano and others' limits (2006) rounded. */
export type DeltaSize = 'negligible' | 'small' | 'medium' | 'large';

const deltaLimits: [below: number, size: DeltaSize][] = [
  [0.15, 'negligible'],
  [0.33, 'small'],
  [0.47, 'medium'],
];

/**
 * Cliff's δ (1993): P(first > second) − P(first < second) over all pairs of persons; −1 to 1, and 0 where neither group
 * tends to be higher. It asks only for the order of the answers. Its word goes by |δ|: below .15, .33, .47 and from
 * there. Null when a group is empty. RangeError for a count that is not a whole number of persons. Example: 1, 2, 2
 * against 2, 3: (0 − 4)/6 = −.67, large.
 */
export function cliffsDelta(
  first: readonly ValueCount[],
  second: readonly ValueCount[],
): { delta: number; size: DeltaSize } | null {
  const all = total(first) * total(second);
  if (all === 0) return null;
  const { higher, lower } = comparePairs(first, second);
  const delta = (higher - lower) / all;
  return { delta, size: deltaLimits.find(([below]) => Math.abs(delta) < below)?.[1] ?? 'large' };
}
