import gammaln from '@stdlib/math-base-special-gammaln';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import tCdf from '@stdlib/stats-base-dists-t-cdf';

/**
 * Two-sided p of a standard normal z: 2·Φ(−|z|). Range 0–1. Taken from the lower tail, so that a small p keeps its
 * digits. Example: z = 1.96 gives .05.
 */
export function normalP(z: number): number {
  return 2 * normalCdf(-Math.abs(z), 0, 1);
}

/** Two-sided p of Student's t with `df` degrees of freedom, above 0. Example: t = 2.228 with 10 gives .05. */
export function tP(t: number, df: number): number {
  return 2 * tCdf(-Math.abs(t), df);
}

/**
 * P(F > f), the p of an F test. It is P(F' < 1/f) with the degrees of freedom swapped, which keeps the digits of a
 * small tail. Example: f = 4.96 with 1 and 10 gives .05.
 */
export function fP(f: number, df1: number, df2: number): number {
  return f <= 0 ? 1 : fCdf(1 / f, df2, df1);
}

/**
 * P(X > x) for X chi-square with a whole number of degrees of freedom; range 0–1. With a = df/2 and y = x/2 it is a
 * finite sum of positive terms, so a small tail keeps its digits (Abramowitz & Stegun 26.4.4–5): start from e^−y
 * (df even, a = 1) or 2Φ(−√x) (df odd, a = ½), and add y^a·e^−y/Γ(a + 1) for each step of a up to df/2. Example:
 * x = 3.841 with 1 gives .05; x = 9.488 with 4 gives .05. Throws a RangeError for a df that is no whole number
 * above 0.
 */
export function chiSquareP(x: number, df: number): number {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`${df} is not a number of degrees of freedom`);
  if (x <= 0) return 1;
  const half = x / 2;
  const isOdd = df % 2 === 1;
  let tail = isOdd ? 2 * normalCdf(-Math.sqrt(x), 0, 1) : Math.exp(-half);
  for (let a = isOdd ? 0.5 : 1; a < df / 2; a++) {
    tail += Math.exp(a * Math.log(half) - half - gammaln(a + 1));
  }
  return Math.min(1, tail);
}
