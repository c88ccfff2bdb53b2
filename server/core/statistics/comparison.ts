import { type Descriptives, quantile, total, type ValueCount } from './descriptives.ts';
import { defaultLevel, fUpper, normalPointAt, tPointAt, tTwoSided } from './distributions.ts';
import { wilson } from './shares.ts';

/** The standard normal's 97.5 % point, 1.96. */
export const normalPoint = normalPointAt(defaultLevel);

/** An interval of a difference, first minus second. */
export interface Difference {
  difference: number;
  low: number;
  high: number;
}

export interface WelchTest extends Difference {
  se: number;
  t: number;
  df: number;
  /** Two-sided. */
  p: number;
}

/**
 * Welch's t test of two means, equal variances not assumed (Welch 1947). First minus second: t = (ȳ₁ − ȳ₂)/SE, SE =
 * √(s₁²/n₁ + s₂²/n₂), degrees of freedom by Welch and Satterthwaite, SE⁴/((s₁²/n₁)²/(n₁ − 1) + (s₂²/n₂)²/(n₂ − 1)),
 * and the 95 % interval difference ± t·SE in scale points. Null when a group has fewer than two values or when
 * neither varies: then no test is defined.
 *
 * Example: the demo pair, second year minus first: −.067, t −.41, df 200.7, p .68, interval −.385 to .252.
 */
export function welchTest(
  first: Pick<Descriptives, 'n' | 'mean' | 'variance'>,
  second: Pick<Descriptives, 'n' | 'mean' | 'variance'>,
): WelchTest | null {
  if (first.mean === null || second.mean === null) return null;
  if (first.variance === null || second.variance === null) return null;
  const [a, b] = [first.variance / first.n, second.variance / second.n];
  if (a + b === 0) return null;
  const se = Math.sqrt(a + b);
  // Welch–Satterthwaite.
  // By shares, since the squares of tiny variances would vanish.
  const [own, other] = [a / (a + b), b / (a + b)];
  const df = 1 / (own ** 2 / (first.n - 1) + other ** 2 / (second.n - 1));
  const difference = first.mean - second.mean;
  const t = difference / se;
  const half = tPointAt(defaultLevel, df) * se;
  return {
    difference,
    se,
    t,
    df,
    p: tTwoSided(t, df),
    low: difference - half,
    high: difference + half,
  };
}

/**
 * The difference of two SDs, first minus second, with its normal interval from their Taylor standard errors (methods:
 * C4): s₁ − s₂ ± 1.96·√(SE₁² + SE₂²), in scale points. Null when either has no standard error. Example: the demo
 * pair: .553, SE .126, interval .31 to .80.
 */
export function sdDifference(
  first: Pick<Descriptives, 'sd' | 'seSd'>,
  second: Pick<Descriptives, 'sd' | 'seSd'>,
): (Difference & { se: number }) | null {
  if (first.sd === null || second.sd === null || first.seSd === null || second.seSd === null) return null;
  const difference = first.sd - second.sd;
  const se = Math.hypot(first.seSd, second.seSd);
  return { difference, se, low: difference - normalPoint * se, high: difference + normalPoint * se };
}

export interface SpreadTest {
  f: number;
  df1: number;
  df2: number;
  p: number;
}

/**
 * Brown and Forsythe's test that groups are equally spread (1974): analysis of variance of the distances z = |y − m|
 * from each group's median m (type 7), which skewed answers do not fool; F = Σn_g(z̄_g − z̄)²/(k − 1) over ΣΣ(z −
 * z̄_g)²/(n − k), with k − 1 and n − k degrees of freedom. Null with fewer than two groups, when one is empty, or when
 * no distance varies within groups. RangeError for a count that is not a whole number of persons.
 *
 * Example: the demo pair: F 12.21 with 1 and 238, p .0006.
 */
export function brownForsythe(groups: readonly (readonly ValueCount[])[]): SpreadTest | null {
  const distances = groups.map((counts) => {
    const median = quantile(counts, 0.5) ?? 0;
    return counts.map(({ value, count }) => ({ value: Math.abs(value - median), count }));
  });
  const sizes = distances.map(total);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const df1 = groups.length - 1;
  const df2 = n - groups.length;
  if (df1 < 1 || df2 < 1 || sizes.some((size) => size === 0)) return null;
  const sums = distances.map((counts) => weigh(counts, (distance) => distance));
  const means = sums.map((sum, group) => sum / (sizes[group] as number));
  const grand = sums.reduce((all, sum) => all + sum, 0) / n;
  const between = means.reduce((all, mean, group) => all + (sizes[group] as number) * (mean - grand) ** 2, 0);
  const within = distances.reduce(
    (all, counts, group) => all + weigh(counts, (distance) => (distance - (means[group] as number)) ** 2),
    0,
  );
  const size = distances.reduce((all, counts) => all + weigh(counts, (distance) => distance ** 2), 0);
  // Distances of index scores are alike but for rounding, which must not decide.
  if (within <= 1e-24 * size) return null;
  const f = between / df1 / (within / df2);
  return { f, df1, df2, p: fUpper(f, df1, df2) };
}

function weigh(counts: readonly ValueCount[], term: (value: number) => number): number {
  return counts.reduce((sum, { value, count }) => sum + count * term(value), 0);
}

/**
 * Newcombe's hybrid score interval of a difference of two shares, first minus second (1998, method 10), −1 to 1. From
 * the Wilson intervals l–u of both: low d − √((p₁ − l₁)² + (u₂ − p₂)²), high d + √((u₁ − p₁)² + (p₂ − l₂)²). Null when
 * a group is empty. RangeError for a count that is no part of n. Example: 14 of 120 minus 2 of 120: .10, .038 to .171.
 */
export function newcombe(
  first: { count: number; n: number },
  second: { count: number; n: number },
): Difference | null {
  const [w1, w2] = [wilson(first.count, first.n), wilson(second.count, second.n)];
  if (!w1 || !w2) return null;
  const [p1, p2] = [first.count / first.n, second.count / second.n];
  const difference = p1 - p2;
  return {
    difference,
    low: difference - Math.hypot(p1 - w1.low, w2.high - p2),
    high: difference + Math.hypot(w1.high - p1, p2 - w2.low),
  };
}

/**
 * The relative SD: the share of the largest spread possible at that mean (Mestdagh and others 2018), s_n over
 * √((b − ȳ)(ȳ − a)) on a scale a–b, s_n with divisor n; 0 all alike, 1 two camps at the ends. An SD falls by itself as
 * the mean nears an end; this does not. Null with fewer than two values and at the scale's very end, where no spread
 * is possible. Example: the demo pair, .4422, then .6883.
 */
export function relativeSd(
  summary: Pick<Descriptives, 'n' | 'mean' | 'variance'>,
  scale: { min: number; max: number },
): number | null {
  if (summary.mean === null || summary.variance === null) return null;
  const room = (scale.max - summary.mean) * (summary.mean - scale.min);
  if (room <= 0) return null;
  // Rounding must not carry two camps at the ends past 1.
  return Math.min(1, Math.sqrt((summary.variance * (summary.n - 1)) / summary.n / room));
}
