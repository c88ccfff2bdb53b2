import type { Difference } from './comparison.ts';
import type { Descriptives } from './descriptives.ts';
import { fUpper, tTwoSided } from './distributions.ts';
import { cohensD, pooledSd } from './effect-sizes.ts';

type Summary = Pick<Descriptives, 'n' | 'mean' | 'variance'>;
type Known = { n: number; mean: number; variance: number };

export interface StudentTest {
  difference: Difference['difference'];
  t: number;
  df: number;
  /** Two-sided. */
  p: number;
}

/**
 * Student's t test of two means with one variance for both (1908), for those who ask for it: Welch's is the
 * product's own, since units are seldom equally spread. t = (ȳ₁ − ȳ₂)/(s_p·√(1/n₁ + 1/n₂)), df = n₁ + n₂ − 2. Null
 * when a group has fewer than two values or neither varies. Example: means 4.5 and 4, s_p 1, ten in each: t 1.118.
 */
export function studentTest(first: Summary, second: Summary): StudentTest | null {
  const [d, sd] = [cohensD(first, second), pooledSd(first, second)];
  if (d === null || sd === null) return null;
  const t = d / Math.sqrt(1 / first.n + 1 / second.n);
  const df = first.n + second.n - 2;
  return { difference: d * sd, t, df, p: tTwoSided(t, df) };
}

export interface OneWayTest {
  f: number;
  df1: number;
  df2: number;
  p: number;
}

/**
 * Welch's test that several groups have one mean, equal variances not assumed (1951). With weights w = n/s² and the
 * mean m they give: F = Σw(ȳ − m)²/(k − 1) over 1 + 2(k − 2)/(k² − 1)·Λ, Λ = Σ(1 − w/Σw)²/(n − 1), df₂ =
 * (k² − 1)/(3Λ). Null with fewer than two groups, or when a group has fewer than two values or does not vary: its
 * weight has no value. Example: two groups give F = t² of Welch's t test.
 */
export function welchAnova(groups: readonly Summary[]): OneWayTest | null {
  const known = allKnown(groups);
  if (!known || known.some(({ variance }) => variance === 0)) return null;
  const k = known.length;
  const weights = known.map(({ n, variance }) => n / variance);
  const all = sumOf(weights, (weight) => weight);
  const mean = sumOf(known, (group, g) => (weights[g] as number) * group.mean) / all;
  const between = sumOf(known, (group, g) => (weights[g] as number) * (group.mean - mean) ** 2);
  const lambda = sumOf(known, ({ n }, g) => (1 - (weights[g] as number) / all) ** 2 / (n - 1));
  const f = between / (k - 1) / (1 + ((2 * (k - 2)) / (k ** 2 - 1)) * lambda);
  const [df1, df2] = [k - 1, (k ** 2 - 1) / (3 * lambda)];
  return { f, df1, df2, p: fUpper(f, df1, df2) };
}

/**
 * The classic analysis of variance, one variance for all groups (Fisher 1925), and η² = SS_between/SS_total, the
 * share of all variation that lies between groups, 0–1. F = SS_between/(k − 1) over SS_within/(N − k). Null with
 * fewer than two groups, when a group has fewer than two values, or when nobody differs from the group's mean.
 * Example: {1, 2, 3} and {3, 4, 5}: SS 6 and 4, F 6 with 1 and 4, p .070, η² .6.
 */
export function classicAnova(groups: readonly Summary[]): (OneWayTest & { etaSquared: number }) | null {
  const known = allKnown(groups);
  if (!known) return null;
  const n = sumOf(known, (group) => group.n);
  const mean = sumOf(known, (group) => group.n * group.mean) / n;
  const between = sumOf(known, (group) => group.n * (group.mean - mean) ** 2);
  const within = sumOf(known, (group) => (group.n - 1) * group.variance);
  if (within === 0) return null;
  const [df1, df2] = [known.length - 1, n - known.length];
  const f = between / df1 / (within / df2);
  return { f, df1, df2, p: fUpper(f, df1, df2), etaSquared: between / (between + within) };
}

function allKnown(groups: readonly Summary[]): Known[] | null {
  const known = groups.flatMap(({ n, mean, variance }) =>
    mean === null || variance === null ? [] : [{ n, mean, variance }],
  );
  return known.length < 2 || known.length < groups.length ? null : known;
}

function sumOf<T>(list: readonly T[], term: (one: T, index: number) => number): number {
  return list.reduce((sum, one, index) => sum + term(one, index), 0);
}
