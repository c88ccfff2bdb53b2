import { demandPersons } from './demands.ts';
import { chiSquareUpper } from './distributions.ts';

export interface ChiSquareTest {
  chiSquare: number;
  df: number;
  p: number;
  /** Cramér's V (1946): how strongly rows and columns hang together, 0–1. */
  cramersV: number;
}

/**
 * Pearson's chi-square test that rows and columns of a table of persons do not depend on each other (1900), without
 * correction: Σ(observed − expected)²/expected, expected = row·column/N, df = (rows − 1)(columns − 1); V =
 * √(χ²/(N·(min(rows, columns) − 1))). Null with fewer than two rows or columns, or when one of them is empty: leave
 * it out first. Example: [[10, 20], [20, 10]]: χ² 6.667, df 1, p .0098, V .333. Throws a RangeError for rows of
 * unequal length or counts that are no whole number of persons.
 */
export function chiSquareTest(table: readonly (readonly number[])[]): ChiSquareTest | null {
  const width = table[0]?.length ?? 0;
  if (table.some((row) => row.length !== width)) throw new RangeError('the rows are not equally long');
  table.flat().forEach(demandPersons);
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = Array.from({ length: width }, (_, c) =>
    table.reduce((sum, row) => sum + (row[c] as number), 0),
  );
  const smallest = Math.min(rows.length, columns.length);
  if (smallest < 2 || rows.includes(0) || columns.includes(0)) return null;
  const n = rows.reduce((sum, count) => sum + count, 0);
  let chiSquare = 0;
  table.forEach((row, r) => {
    row.forEach((count, c) => {
      const expected = ((rows[r] as number) * (columns[c] as number)) / n;
      chiSquare += (count - expected) ** 2 / expected;
    });
  });
  const df = (rows.length - 1) * (columns.length - 1);
  const cramersV = Math.min(1, Math.sqrt(chiSquare / n / (smallest - 1)));
  return { chiSquare, df, p: chiSquareUpper(chiSquare, df), cramersV };
}

/** `count` of `n` persons. */
export interface Share {
  count: number;
  n: number;
}

/**
 * The two-sample test that two shares are equal, without continuity correction: the chi-square test of the two-by-two
 * table. Null when a group is empty or the share is 0 or 1 in both. Example: 14 of 120 against 2 of 120: χ² 9.643,
 * p .0019. Throws a RangeError for impossible counts.
 */
export function shareTest(
  first: Share,
  second: Share,
): { difference: number; chiSquare: number; p: number } | null {
  const found = chiSquareTest([split(first), split(second)]);
  if (!found) return null;
  return {
    difference: first.count / first.n - second.count / second.n,
    chiSquare: found.chiSquare,
    p: found.p,
  };
}

/** Tables as likely as the observed one but for rounding count as equally likely (R's `fisher.test`). */
const sameLikelihood = 1e-7;

/** A table e⁻⁴⁵ times as likely as the observed one adds nothing to a sum of a million of them that a number can hold. */
const negligible = 45;

/**
 * Fisher's exact test that two shares are equal (1935), two-sided: given how many have the trait in all, the
 * probability of all tables that are no likelier than the observed one, as R's `fisher.test`. Likelihoods are built
 * from their ratios, C(k + 1)/C(k) = (n₁ − k)(K − k)/((k + 1)(n₂ − K + k + 1)), so no factorial is needed; they are
 * built outwards from the likeliest table, so that what it costs follows the spread of the tables, not their number.
 * Range 0–1; 1 when a group is empty, since then one table alone is possible. Example: 14 of 120 against 2 of 120:
 * p .0030. Throws a RangeError for impossible counts.
 */
export function fisherExact(first: Share, second: Share): number {
  split(first).forEach(demandPersons);
  split(second).forEach(demandPersons);
  const withTrait = first.count + second.count;
  const lowest = Math.max(0, withTrait - second.n);
  const highest = Math.min(first.n, withTrait);
  const likeliest = Math.floor(((first.n + 1) * (withTrait + 1)) / (first.n + second.n + 2));
  const logRatio = (k: number) =>
    Math.log(((first.n - k) * (withTrait - k)) / ((k + 1) * (second.n - withTrait + k + 1)));
  /** Logarithms from the likeliest table's, that is 0, in one direction; past `observed` where it lies that way. */
  const outwards = (step: 1 | -1, isDone: (log: number, k: number) => boolean): number[] => {
    const logs: number[] = [];
    let log = 0;
    for (let k = likeliest; step === 1 ? k < highest : k > lowest; ) {
      log += step === 1 ? logRatio(k) : -logRatio(k - 1);
      k += step;
      logs.push(log);
      if (isDone(log, k)) break;
    }
    return logs;
  };
  const towards = first.count >= likeliest ? 1 : -1;
  let observed = 0;
  const near = outwards(towards, (log, k) => {
    if (k === first.count) observed = log;
    return (first.count - k) * towards <= 0 && log < observed - negligible;
  });
  const far = outwards(towards === 1 ? -1 : 1, (log) => log < observed - negligible);
  let [all, asExtreme] = [0, 0];
  for (const log of [0, ...near, ...far]) {
    const likelihood = Math.exp(log);
    all += likelihood;
    if (log <= observed + sameLikelihood) asExtreme += likelihood;
  }
  return Math.min(1, asExtreme / all);
}

function split({ count, n }: Share): [number, number] {
  return [count, n - count];
}
