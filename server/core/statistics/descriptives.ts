import { demandNumber, demandPersons } from './demands.ts';
import { defaultLevel, tPointAt } from './distributions.ts';

/** How many persons gave one value. Values are distinct; their order does not matter. */
export interface ValueCount {
  value: number;
  count: number;
}

/** Null: not defined for so few values. Never 0 instead, since 0 is a finding. */
export interface Descriptives {
  n: number;
  mean: number | null;
  /** Divisor n − 1; needs two values. */
  variance: number | null;
  sd: number | null;
  seMean: number | null;
  /** Null also when it is 0 (all equal, or all equally far from the mean): then no interval can be given. */
  seSd: number | null;
  meanLow: number | null;
  meanHigh: number | null;
  median: number | null;
  q1: number | null;
  q3: number | null;
  min: number | null;
  max: number | null;
}

const undefinedForAll: Descriptives = {
  n: 0,
  mean: null,
  variance: null,
  sd: null,
  seMean: null,
  seSd: null,
  meanLow: null,
  meanHigh: null,
  median: null,
  q1: null,
  q3: null,
  min: null,
  max: null,
};

/**
 * Mean, spread and their uncertainty from counts (methods: C1): ȳ = Σy/n, s² = Σ(y − ȳ)²/(n − 1), SE(ȳ) = s/√n, the t
 * interval ȳ ± t·SE with n − 1 degrees of freedom, and the quartiles of type 7, all on the values' own scale.
 * Deviations are taken from the mean itself, so nothing is lost when values are large and close together. Persons are
 * never listed: the work follows the number of distinct values. What is not defined is null: all of it without answers,
 * spread and uncertainty with one, the SE of the SD also where it is 0. Throws a RangeError for a count that is not a
 * whole number of persons, a value that is no number, and a level outside 0–1.
 *
 * The demo's first year, 0, 2, 8, 30, 50, 30 answers of 1–6: n 120, mean 4.8167, SD 0.9437, SE .0861, SE of the SD
 * .0619, interval 4.646–4.987.
 */
export function descriptives(counts: readonly ValueCount[], level: number = defaultLevel): Descriptives {
  const sorted = inOrder(counts);
  const n = total(sorted);
  if (n === 0) return undefinedForAll;
  const mean = meanOf(sorted, n);
  const position = {
    median: quantile(sorted, 0.5),
    q1: quantile(sorted, 0.25),
    q3: quantile(sorted, 0.75),
    min: sorted[0]?.value ?? null,
    max: sorted.at(-1)?.value ?? null,
  };
  const moments = momentsOf(sorted);
  if (!moments) return { ...undefinedForAll, ...position, n, mean };
  const half = tPointAt(level, n - 1) * moments.seMean;
  return { ...position, n, ...moments, meanLow: mean - half, meanHigh: mean + half };
}

/** What `descriptives` gives but for the interval and the quartiles, and so without the distributions: for the browser. */
export interface Moments {
  mean: number;
  variance: number;
  sd: number;
  seMean: number;
  seSd: number | null;
}

/** Mean, variance, SD and their standard errors, as `descriptives` has them. Null with fewer than two values. */
export function momentsOf(counts: readonly ValueCount[]): Moments | null {
  const sorted = inOrder(counts);
  const n = total(sorted);
  if (n < 2) return null;
  const mean = meanOf(sorted, n);
  // Bessel: the mean was fitted to the same n values, which leaves n − 1 free deviations.
  const variance = sum(sorted, (value) => (value - mean) ** 2) / (n - 1);
  const sd = Math.sqrt(variance);
  return {
    ...{ mean, variance, sd, seMean: sd / Math.sqrt(n) },
    seSd: standardErrorOfSd(sorted, n, mean, variance),
  };
}

/**
 * Standard error of the SD by Taylor linearisation (methods: C1; Lumley 2010, as R's `svyvar`). Person i moves s²
 * by u_i = ((y_i − ȳ)²·n/(n−1) − s²)/n. The u_i sum to 0, so V(s²) = n/(n−1)·Σu_i², and by the delta method
 * SE(s) = √V(s²)/(2s). The normal formula s/√(2(n−1)) is wrong for skewed answers.
 */
function standardErrorOfSd(
  counts: readonly ValueCount[],
  n: number,
  mean: number,
  variance: number,
): number | null {
  if (variance === 0) return null;
  const bessel = n / (n - 1);
  const influence = (value: number) => ((value - mean) ** 2 * bessel - variance) / n;
  const error = Math.sqrt(bessel * sum(counts, (value) => influence(value) ** 2));
  // All equally far from the mean gives 0 but for rounding.
  return error < 1e-12 * variance ? null : error / (2 * Math.sqrt(variance));
}

/** Persons in all, Σcount; 0 without any. Example: the demo's first year, 120. */
export function total(counts: readonly ValueCount[]): number {
  return sum(counts, () => 1);
}

/**
 * Type 7 (R's default): the quantile lies at position 1 + (n − 1)·p, between neighbours in proportion (Hyndman and
 * Fan 1996). Null without answers; a RangeError for p outside 0–1. Example: of 1, 2, 3, 10 a quarter lies at 1.75.
 */
export function quantile(counts: readonly ValueCount[], probability: number): number | null {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`no quantile lies at ${probability}`);
  const sorted = inOrder(counts);
  const n = total(sorted);
  if (n === 0) return null;
  const position = (n - 1) * probability;
  const below = Math.floor(position);
  const low = valueAt(sorted, below);
  const high = valueAt(sorted, Math.min(below + 1, n - 1));
  return low + (position - below) * (high - low);
}

function valueAt(sorted: readonly ValueCount[], index: number): number {
  let passed = 0;
  for (const { value, count } of sorted) {
    passed += count;
    if (index < passed) return value;
  }
  throw new RangeError(`there is no value number ${index}`);
}

/** The mean, corrected once for what rounding lost in the first sum. */
function meanOf(counts: readonly ValueCount[], n: number): number {
  const rough = sum(counts, (value) => value) / n;
  return rough + sum(counts, (value) => value - rough) / n;
}

function sum(counts: readonly ValueCount[], term: (value: number) => number): number {
  return counts.reduce((reached, { value, count }) => reached + count * term(value), 0);
}

function inOrder(counts: readonly ValueCount[]): ValueCount[] {
  for (const { value, count } of counts) {
    demandPersons(count);
    demandNumber(value);
  }
  return counts.filter(({ count }) => count > 0).sort((one, other) => one.value - other.value);
}
