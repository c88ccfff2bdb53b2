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
 * Welch's t test of two means, equal variances not assumed (Welch 1947). Null when a group has fewer than two
 * values or when neither varies: then no test is defined.
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
 * The difference of two SDs with its normal interval, from their Taylor standard errors (methods: C4). Null when
 * either has none.
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
 * Brown and Forsythe's test that groups are equally spread (1974): analysis of variance of the distances from each
 * group's median, which skewed answers do not fool. Null when a group is empty or no distance varies within groups.
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

/** Newcombe's hybrid score interval for a difference of two shares (1998, method 10), from two Wilson intervals. */
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

/** The share of the largest spread possible at that mean (Mestdagh and others 2018); null at the scale's very end. */
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
