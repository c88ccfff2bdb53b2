import type { ScaleAnswer } from '../answer.ts';
import { itemScore, type ScoredItem } from '../scoring.ts';

/** Persons with the same answers over an indicator's items, in the items' order. */
export interface AnswerPattern {
  answers: readonly (ScaleAnswer | null)[];
  count: number;
}

/**
 * Which persons count. `complete`: those with a valid answer to every item. `pairwise`: for each two items those with
 * both, which uses every answer but may give a matrix no persons could have.
 */
export type Missing = 'complete' | 'pairwise';

export interface Covariances {
  /** Persons with every item valid. */
  completeCount: number;
  /** Covariance of each two items, divisor n − 1, in squared scale points; the diagonal holds the variances. */
  matrix: number[][];
}

/**
 * How the items of an indicator vary together, reversed items turned (min + max − answer). Null with fewer than two
 * persons for some pair. Example: answers (1, 2), (3, 4), (5, 6) give 4 in every place; with the second item reversed
 * on 1–6, −4 off the diagonal.
 */
export function covariances(
  patterns: readonly AnswerPattern[],
  items: readonly Pick<ScoredItem, 'scale' | 'direction'>[],
  missing: Missing,
): Covariances | null {
  const scored = patterns.map(({ answers, count }) => ({
    count,
    scores: items.map(({ scale, direction }, item) => itemScore(answers[item] ?? null, scale, direction)),
  }));
  const complete = scored.filter(({ scores }) => !scores.includes(null));
  const used = missing === 'complete' ? complete : scored;
  const matrix = items.map((_row, row) => items.map((_column, column) => covariance(used, row, column)));
  if (matrix.flat().includes(null)) return null;
  return {
    completeCount: complete.reduce((sum, { count }) => sum + count, 0),
    matrix: matrix as number[][],
  };
}

type Scored = { count: number; scores: (number | null)[] };

function covariance(persons: readonly Scored[], row: number, column: number): number | null {
  const pairs = persons.flatMap(({ count, scores }) => {
    const [x, y] = [scores[row] ?? null, scores[column] ?? null];
    return x === null || y === null ? [] : [{ x, y, count }];
  });
  const sum = (term: (pair: { x: number; y: number }) => number) =>
    pairs.reduce((all, pair) => all + pair.count * term(pair), 0);
  const n = sum(() => 1);
  if (n < 2) return null;
  const [xMean, yMean] = [sum(({ x }) => x) / n, sum(({ y }) => y) / n];
  return sum(({ x, y }) => (x - xMean) * (y - yMean)) / (n - 1);
}

/** Sum of all entries: the variance of the items' sum, in squared scale points. Example: [[1, .5], [.5, 1]]: 3. */
export function totalOf(matrix: readonly (readonly number[])[]): number {
  return matrix.flat().reduce((sum, entry) => sum + entry, 0);
}

/**
 * Correlations from covariances, s_ij/(s_i·s_j), −1 to 1; null when an item does not vary. Example: [[4, 3], [3, 9]]: ½
 * off the diagonal.
 */
export function correlations(matrix: readonly (readonly number[])[]): number[][] | null {
  const sds = matrix.map((row, at) => Math.sqrt(row[at] as number));
  if (sds.includes(0)) return null;
  return matrix.map((row, r) => row.map((entry, c) => entry / ((sds[r] as number) * (sds[c] as number))));
}
