import { normalPoint } from './comparison.ts';
import { demandNumber, demandPersons } from './demands.ts';
import { tTwoSided } from './distributions.ts';
import { midRanks } from './rank-tests.ts';

/** How many persons gave both values. */
export interface PairCount {
  x: number;
  y: number;
  count: number;
}

export interface PearsonTest {
  n: number;
  r: number;
  /** 95 % by Fisher's z; null with fewer than four persons, where it has no standard error, and when r is ±1. */
  low: number | null;
  high: number | null;
  /** Null when r is ±1. */
  t: number | null;
  p: number | null;
}

/**
 * Pearson's correlation r (1895), −1 to 1: Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)²·Σ(y − ȳ)²); t = r√(n − 2)/√(1 − r²) with n − 2
 * degrees of freedom; interval tanh(artanh r ± 1.96/√(n − 3)) (Fisher 1921). Null with fewer than three persons or when
 * x or y does not vary. RangeError for a count that is not a whole number of persons. Example: r .5 of 28 persons:
 * interval .156 to .736, t 2.944, p .0067.
 */
export function pearson(pairs: readonly PairCount[]): PearsonTest | null {
  const n = persons(pairs);
  const r = correlationOf(pairs);
  if (n < 3 || r === null) return null;
  if (Math.abs(r) === 1) return { n, r, low: null, high: null, t: null, p: null };
  const t = (r * Math.sqrt(n - 2)) / Math.sqrt((1 - r) * (1 + r));
  const half = normalPoint / Math.sqrt(n - 3);
  const at = (z: number) => (n > 3 ? Math.tanh(z) : null);
  return { n, r, low: at(Math.atanh(r) - half), high: at(Math.atanh(r) + half), t, p: tTwoSided(t, n - 2) };
}

/**
 * Spearman's rank correlation ρ (1904), −1 to 1: Pearson's r of the mid ranks, so it asks only for the order. Null
 * when x or y does not vary. RangeError as `pearson`. Example: (1, 1), (2, 3), (3, 2): ½.
 */
export function spearman(pairs: readonly PairCount[]): number | null {
  const xRank = midRanks(pairs.map(({ x, count }) => ({ value: x, count })));
  const yRank = midRanks(pairs.map(({ y, count }) => ({ value: y, count })));
  return correlationOf(
    pairs
      .filter(({ count }) => count > 0)
      .map(({ x, y, count }) => ({ x: xRank.get(x) as number, y: yRank.get(y) as number, count })),
  );
}

/**
 * Kendall's τ-b (1938, 1945), −1 to 1: pairs of persons in the same order less those in opposite order, over
 * √(pairs that differ in x · pairs that differ in y). Null when x or y does not vary. RangeError as `pearson`. Example:
 * (1, 1), (2, 3), (3, 2): (2 − 1)/3 = ⅓.
 */
export function kendall(pairs: readonly PairCount[]): number | null {
  persons(pairs);
  let [concordance, differInX, differInY] = [0, 0, 0];
  pairs.forEach((one, index) => {
    for (const other of pairs.slice(index + 1)) {
      const both = one.count * other.count;
      const [x, y] = [Math.sign(one.x - other.x), Math.sign(one.y - other.y)];
      concordance += both * x * y;
      differInX += both * x * x;
      differInY += both * y * y;
    }
  });
  if (differInX === 0 || differInY === 0) return null;
  return within(concordance / Math.sqrt(differInX) / Math.sqrt(differInY));
}

function correlationOf(pairs: readonly PairCount[]): number | null {
  const n = persons(pairs);
  if (n === 0) return null;
  const sum = (term: (pair: PairCount) => number) =>
    pairs.reduce((all, pair) => all + pair.count * term(pair), 0);
  // Reckoned from one of the values, so that equal ones lie exactly at their mean.
  const [xFirst, yFirst] = [pairs[0]?.x ?? 0, pairs[0]?.y ?? 0];
  const xMean = xFirst + sum(({ x }) => x - xFirst) / n;
  const yMean = yFirst + sum(({ y }) => y - yFirst) / n;
  const xs = sum(({ x }) => (x - xMean) ** 2);
  const ys = sum(({ y }) => (y - yMean) ** 2);
  const size = (square: (pair: PairCount) => number) => rounding ** 2 * sum(square);
  if (xs <= size(({ x }) => x ** 2) || ys <= size(({ y }) => y ** 2)) return null;
  return within(sum(({ x, y }) => (x - xMean) * (y - yMean)) / Math.sqrt(xs) / Math.sqrt(ys));
}

/** Scores computed in two ways differ by this share of themselves, and are one score. */
const rounding = 1e-14;

/** Rounding must not carry a correlation past its ends, nor leave a perfect one a hair short. */
function within(r: number): number {
  const exact = 1 - Math.abs(r) < 1e-14 ? Math.sign(r) : r;
  return Math.max(-1, Math.min(1, exact));
}

function persons(pairs: readonly PairCount[]): number {
  return pairs.reduce((sum, { x, y, count }) => {
    demandPersons(count);
    demandNumber(x);
    demandNumber(y);
    return sum + count;
  }, 0);
}
