import { demandNumber } from './demands.ts';
import { type Descriptives, descriptives } from './descriptives.ts';
import { defaultLevel, tPointAt } from './distributions.ts';
import { weightedQuantile } from './weighted-quantiles.ts';

/**
 * The weighted moments of one value: all that need be kept of the persons who gave it. Values are distinct; their
 * order does not matter.
 */
export interface ValueMoments {
  value: number;
  /** Persons, unweighted. */
  count: number;
  /** The sum of their weights. */
  weight: number;
  /** The sum of the squares of their weights. */
  squaredWeight: number;
}

export interface WeightedDescriptives extends Descriptives {
  weightSum: number;
  /** Kish's effective number and design effect; null without answers. */
  effectiveN: number | null;
  deff: number | null;
}

/**
 * Adds up persons, each with a value and a weight, to the moments of each value, rising. Example: two who gave 4 with
 * the weights .5 and 2: count 2, weight 2.5, squared weight 4.25.
 */
export function momentsOf(persons: readonly { value: number; weight: number }[]): ValueMoments[] {
  const found = new Map<number, ValueMoments>();
  for (const { value, weight } of persons) {
    const moments = found.get(value) ?? { value, count: 0, weight: 0, squaredWeight: 0 };
    moments.count += 1;
    moments.weight += weight;
    moments.squaredWeight += weight ** 2;
    found.set(value, moments);
  }
  return [...found.values()].sort((one, other) => one.value - other.value);
}

/**
 * Mean, spread and their uncertainty from weighted moments, by the Taylor forms of C1 for persons drawn one by one
 * (with strata or clusters see complex-sample.ts): ȳ = Σw·y/Σw, s² = Σw(y − ȳ)²/Σw·n/(n − 1), SE(ȳ)² =
 * n/(n − 1)·Σw²(y − ȳ)²/(Σw)², and SE(s) from SE(s²)² = n/(n − 1)·Σw²((y − ȳ)²·n/(n − 1) − s²)²/(Σw)². The t
 * interval has n − 1 degrees of freedom. Quartiles are of type 7, the persons of one value weighed alike, so that no
 * order of persons matters. Weights may be multiplied by any number; weights of 1 give exactly `descriptives`.
 * Null as there. RangeError for weights below 0 or so small that their squares vanish, and for counts that are not
 * persons.
 *
 * Example: 6, 5, 4, 6, 2, 3, 5, 1, 4, 5 with weights 1.2, .8, 1, 1.5, .7, 1.1, .9, 1.3, .6, .9: mean 4.16, SE
 * .6228, SD 1.7871, SE of the SD .3476, effective n 9.346, deff 1.070.
 */
export function weightedDescriptives(
  moments: readonly ValueMoments[],
  level: number = defaultLevel,
): WeightedDescriptives {
  const held = inOrder(moments);
  const plain = descriptives(held, level);
  const weightSum = sum(held, ({ weight }) => weight);
  if (weightSum === 0) return { ...descriptives([]), weightSum, effectiveN: null, deff: null };
  const effectiveN = weightSum ** 2 / sum(held, ({ squaredWeight }) => squaredWeight);
  const weighted = { weightSum, effectiveN, deff: plain.n / effectiveN };
  if (held.every(({ count, weight, squaredWeight }) => weight === count && squaredWeight === count)) {
    return { ...plain, ...weighted };
  }
  const { n, min, max } = plain;
  const mean = meanOf(held, weightSum);
  const position = { median: typeSeven(held, 0.5), q1: typeSeven(held, 0.25), q3: typeSeven(held, 0.75) };
  const known = { ...plain, ...position, ...weighted, min, max, mean };
  if (n === 1) return known;
  const bessel = n / (n - 1);
  const variance = (bessel * sum(held, ({ value, weight }) => weight * (value - mean) ** 2)) / weightSum;
  const error = (influence: (value: number) => number) =>
    Math.sqrt(bessel * sum(held, ({ value, squaredWeight }) => squaredWeight * influence(value) ** 2)) /
    weightSum;
  const seMean = error((value) => value - mean);
  const seVariance = error((value) => (value - mean) ** 2 * bessel - variance);
  const half = tPointAt(level, n - 1) * seMean;
  const sd = Math.sqrt(variance);
  // All equally far from the mean gives 0 but for rounding.
  const seSd = seVariance <= 1e-12 * variance ? null : seVariance / (2 * sd);
  return { ...known, variance, sd, seMean, seSd, meanLow: mean - half, meanHigh: mean + half };
}

function typeSeven(held: readonly ValueMoments[], p: number): number | null {
  const answers = held.map(({ value, count, weight }) => ({ value, count, weight: weight / count }));
  return weightedQuantile(answers, p, 'hf7');
}

/** The mean, corrected once for what rounding lost in the first sum. */
function meanOf(held: readonly ValueMoments[], weightSum: number): number {
  const rough = sum(held, ({ value, weight }) => weight * value) / weightSum;
  return rough + sum(held, ({ value, weight }) => weight * (value - rough)) / weightSum;
}

function sum(held: readonly ValueMoments[], term: (moments: ValueMoments) => number): number {
  return held.reduce((reached, moments) => reached + term(moments), 0);
}

/** Values that carry any weight, rising: who weighs nothing stands for nobody and is not counted. */
function inOrder(moments: readonly ValueMoments[]): ValueMoments[] {
  for (const { weight, squaredWeight } of moments) {
    demandNumber(weight, 'weight');
    // A weight so small that its square vanishes has no effective number.
    const isSquared = weight === 0 ? squaredWeight === 0 : squaredWeight > 0 && squaredWeight < Infinity;
    if (!(weight >= 0 && isSquared)) throw new RangeError(`${weight} is not a weight of 0 or more`);
  }
  return moments
    .filter(({ count, weight }) => count > 0 && weight > 0)
    .sort((one, other) => one.value - other.value);
}
