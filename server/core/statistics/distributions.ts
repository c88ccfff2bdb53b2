import gammaInc from '@stdlib/math-base-special-gammainc';
import gammaLn from '@stdlib/math-base-special-gammaln';
import betaCdfOf from '@stdlib/stats-base-dists-beta-cdf';
import betaQuantileOf from '@stdlib/stats-base-dists-beta-quantile';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import hypergeometricCdfOf from '@stdlib/stats-base-dists-hypergeometric-cdf';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import tCdfOf from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';

/*
 * The distributions that our tests and intervals rest on, by name. The arithmetic is stdlib's; each function here
 * says which tail it gives, keeps the digits of a small tail (never 1 − p), and throws a RangeError where the
 * distribution does not exist, so that no NaN leaves. All agree with R within 1e-12 (test/gold: 10-distributions).
 */

/** The confidence level of every interval that names no other (methods: C11). */
export const defaultLevel = 0.95;

/**
 * The point of [0, 1] that leaves half of what a two-sided interval leaves out above it: 1 − (1 − level)/2.
 * RangeError unless 0 < level < 1. Example: 0.975 for 95 %.
 */
export function upperPoint(level: number): number {
  demand(level > 0 && level < 1, `${level} is not a confidence level between 0 and 1`);
  return 1 - (1 - level) / 2;
}

/**
 * How far the standard normal reaches on each side at a level: z of an interval. RangeError as `upperPoint`. Example:
 * 1.959964 for 95 %.
 */
export function normalPointAt(level: number): number {
  return normalQuantile(upperPoint(level));
}

/** P(Z ≤ z) of the standard normal. RangeError for NaN. Example: z = 1.96 gives 0.975002. */
export function normalCdf(z: number): number {
  demand(!Number.isNaN(z), 'z is not a number');
  return normalCdfOf(z, 0, 1);
}

/**
 * P(Z > z), as P(Z ≤ −z), which keeps the digits. RangeError for NaN. Example: z = 8 gives 6.22e-16, where 1 − P would
 * give 6.66e-16.
 */
export function normalUpper(z: number): number {
  return normalCdf(-z);
}

/** P(|Z| > |z|): the two-sided p of a z. RangeError for NaN. Example: z = 1.96 gives 0.04999579. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalUpper(Math.abs(z)));
}

/**
 * z with P(Z ≤ z) = p. The library's point is right to nine digits far out; one Newton step, z − (Φ(z) − p)/φ(z),
 * brings the rest. RangeError unless 1e-300 ≤ p < 1. Example: p = 0.975 gives 1.959963984540054.
 */
export function normalQuantile(p: number): number {
  demand(p > 0 && p < 1, `${p} is not a probability between 0 and 1`);
  if (p > 0.5) return -normalQuantile(1 - p);
  const near = normalQuantileOf(p, 0, 1);
  if (!Number.isFinite(near)) return farQuantile(p);
  const density = Math.exp(-0.5 * near ** 2) / Math.sqrt(2 * Math.PI);
  return near - (normalCdf(near) - p) / density;
}

/** Below 1e-17 the library has lost p. Newton's steps on ln Φ(z) = ln p, from where the tail is φ(z)/|z|. */
function farQuantile(p: number): number {
  demand(p >= 1e-300, `z of ${p} lies beyond the numbers`);
  const reach = -2 * Math.log(p) - Math.log(2 * Math.PI);
  let z = -Math.sqrt(reach - Math.log(reach));
  for (let step = 0; step < 6; step++) {
    const tail = normalCdf(z);
    const density = Math.exp(-0.5 * z ** 2) / Math.sqrt(2 * Math.PI);
    z -= (Math.log(tail / p) * tail) / density;
  }
  return z;
}

/**
 * P(T ≤ t) of Student's t with `df` degrees of freedom, whole or not. RangeError unless df is above 0 and has an end.
 * Example: t = 2, df = 10: 0.963306.
 */
export function tCdf(t: number, df: number): number {
  demand(!Number.isNaN(t) && df > 0 && df < Infinity, `t has no distribution with ${df} degrees of freedom`);
  return tCdfOf(t, df);
}

/** P(|T| > |t|): the two-sided p of a t. RangeError as `tCdf`. Example: t = −0.41, df = 200.7: 0.682. */
export function tTwoSided(t: number, df: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), df));
}

/**
 * t with P(T ≤ t) = p. RangeError unless 0 < p < 1 and df > 0, and where no double holds t (df far below 1). Example: p
 * = 0.975, df = 9 gives 2.262157.
 */
export function tQuantile(p: number, df: number): number {
  const otherwise = `t has no quantile at ${p} with ${df} degrees of freedom`;
  demand(p > 0 && p < 1 && df > 0 && df < Infinity, otherwise);
  // So near the normal that no double tells them apart; the library loses its way further out.
  if (df > 1e15) return normalQuantile(p);
  const t = tQuantileOf(p, df);
  demand(Number.isFinite(t), otherwise);
  return t;
}

/** How far t reaches on each side at a level. RangeError as `tQuantile`. Example: level 0.95, df = 119: 1.980100. */
export function tPointAt(level: number, df: number): number {
  return tQuantile(upperPoint(level), df);
}

/**
 * P(X > x) of chi-square: the upper incomplete gamma function Q(df/2, x/2). RangeError unless x ≥ 0 and 0 < df < ∞.
 * Example: x = 3.84, df = 1 gives 0.0500435.
 */
export function chiSquareUpper(x: number, df: number): number {
  demand(x >= 0 && df > 0 && df < Infinity, `chi-square has no tail at ${x} with ${df} degrees of freedom`);
  return x === Number.POSITIVE_INFINITY ? 0 : gammaInc(x / 2, df / 2, true, true);
}

/**
 * P(F > f), as P(F' < 1/f) with the degrees of freedom swapped, which keeps the digits of a small tail. RangeError
 * unless f ≥ 0 and both are above 0 and have an end. Example: f = 12.21, df 1 and 238 gives 0.000567.
 */
export function fUpper(f: number, df1: number, df2: number): number {
  const exists = f >= 0 && df1 > 0 && df2 > 0 && df1 < Infinity && df2 < Infinity;
  demand(exists, `F has no tail at ${f} with ${df1} and ${df2} degrees of freedom`);
  // Where 1/f would be too large for the library; F is a beta variable in other units.
  if (f < 1e-100) return betaCdf(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
  return f === Number.POSITIVE_INFINITY ? 0 : fCdf(1 / f, df2, df1);
}

/** P(X ≤ x) of the beta distribution. RangeError unless a and b are above 0. Example: x = 0.3, a = 2, b = 3: 0.3483. */
export function betaCdf(x: number, a: number, b: number): number {
  demand(!Number.isNaN(x) && a > 0 && b > 0, `beta has no distribution with ${a} and ${b}`);
  return betaCdfOf(x, a, b);
}

/**
 * x with P(X ≤ x) = p of the beta distribution. RangeError unless 0 ≤ p ≤ 1 and a and b are above 0. Example: p =
 * 0.975, a = 1, b = 5 gives 0.521824.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  demand(p >= 0 && p <= 1 && a > 0 && b > 0, `beta has no quantile at ${p} with ${a} and ${b}`);
  return betaQuantileOf(p, a, b);
}

/** Drawing without replacement: `drawn` of a population that holds `marked` of a kind. */
export interface Draw {
  population: number;
  marked: number;
  drawn: number;
}

/**
 * P(X ≤ x), X being how many of the kind are drawn. RangeError for a draw that cannot be made. Example: 6 drawn of
 * 15 with 3 marked: at most none with probability 0.184615.
 */
export function hypergeometricCdf(x: number, { population, marked, drawn }: Draw): number {
  const whole = [population, marked, drawn].every((count) => Number.isInteger(count) && count >= 0);
  demand(whole && marked <= population && drawn <= population, 'more are drawn or marked than there are');
  if (x < 0) return 0;
  if (x >= Math.min(marked, drawn)) return 1;
  if (x * population <= marked * drawn) return hypergeometricCdfOf(x, population, marked, drawn);
  // The library starts from the probability of x alone, which is 0 far out: above the middle we take the other tail.
  return 1 - hypergeometricCdfOf(drawn - Math.floor(x) - 1, population, population - marked, drawn);
}

/** ln Γ(x). RangeError unless x > 0 and the logarithm is a number. Example: x = 10 gives ln 9! = 12.801827. */
export function logGamma(x: number): number {
  const value = x > 0 ? gammaLn(x) : Number.NaN;
  demand(Number.isFinite(value), `ln Γ is asked at ${x}`);
  return value;
}

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new RangeError(otherwise);
}
