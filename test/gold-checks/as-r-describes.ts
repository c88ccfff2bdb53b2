import type { WelchTest } from '../../server/core/statistics/comparison.ts';
import {
  type Descriptives,
  descriptives,
  type ValueCount,
} from '../../server/core/statistics/descriptives.ts';

/** Ours under the names of `describe` in R's lib.R. `low` and `high` say which values the shares count. */
export function asDescribed(
  counts: readonly ValueCount[],
  missing: number,
  values: readonly number[],
  low: (value: number) => boolean,
  high: (value: number) => boolean,
): Record<string, unknown> {
  const found = descriptives(counts);
  const shareOf = (holds: (value: number) => boolean) => {
    const persons = counts.reduce((sum, { value, count }) => sum + (holds(value) ? count : 0), 0);
    return found.n === 0 ? null : persons / found.n;
  };
  return {
    n: found.n,
    missing,
    mean: found.mean,
    sd: found.sd,
    variance: found.variance,
    se: found.seMean,
    median: found.median,
    q1: found.q1,
    q3: found.q3,
    iqr: found.q1 === null || found.q3 === null ? null : found.q3 - found.q1,
    min: found.min,
    max: found.max,
    counts: Object.fromEntries(
      values.map((point) => [point, counts.find(({ value }) => value === point)?.count ?? 0]),
    ),
    share_low: shareOf(low),
    share_high: shareOf(high),
    ci95_low: found.meanLow,
    ci95_high: found.meanHigh,
  };
}

/** Ours under the names of `welch` in R's lib.R. */
export function asWelch(first: Descriptives, second: Descriptives, test: WelchTest | null) {
  return {
    n1: first.n,
    n2: second.n,
    mean1: first.mean,
    mean2: second.mean,
    diff: test?.difference,
    se: test?.se,
    t: test?.t,
    df: test?.df,
    p: test?.p,
    ci95_low: test?.low,
    ci95_high: test?.high,
  };
}

/** Persons per value; what is missing is left out. */
export function countValues(values: readonly (number | null)[]): ValueCount[] {
  const counts = new Map<number, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
