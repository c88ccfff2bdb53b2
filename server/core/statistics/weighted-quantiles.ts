import { weightedMean } from './complex-sample.ts';
import { demandNumber } from './demands.ts';
import { defaultLevel, tPointAt } from './distributions.ts';
import type { SampleDesign } from './sample-design.ts';
import { type Asked, type Values, validOf } from './sample-estimate.ts';

/**
 * How a quantile is read off the weighted answers in rising order, F being the share of weight up to each:
 *
 * - `math`: the lowest value with F ≥ p, the inverse of the distribution function.
 * - `school`: the same, but halfway to the next value where F = p exactly, as a median is taught at school.
 * - `hf7`: type 7 of Hyndman and Fan (1996): person k lies at S_{k−1}/S_{n−1}, S being the weight so far, and values
 *   between neighbours in proportion. With equal weights it is the type 7 of unweighted answers.
 */
export type QuantileRule = 'math' | 'school' | 'hf7';

/** So many persons who gave one value, each of the same weight. */
export interface WeighedAnswers {
  value: number;
  count: number;
  /** Of one person. */
  weight: number;
}

/**
 * A weighted quantile, on the values' scale. Answers of one value keep the order in which they are given, which only
 * `hf7` can see and only where their weights differ. Null when nobody has any weight. RangeError for p outside 0–1
 * and for weights below 0. On short scales tell the median category instead (ordinal.ts).
 *
 * Example: 1, 2, 10 with weights 1, 2, 1 at p = .5: `math` 2, `hf7` 4, since 2 lies at ⅓ and 10 at 1.
 */
export function weightedQuantile(
  answers: readonly WeighedAnswers[],
  p: number,
  rule: QuantileRule,
): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`no quantile lies at ${p}`);
  for (const { value, weight } of answers) {
    demandNumber(value);
    demandNumber(weight, 'weight');
    if (weight < 0) throw new RangeError('a quantile needs weights of 0 or more');
  }
  const sorted = answers
    .filter(({ weight, count }) => weight > 0 && count > 0)
    .sort((one, other) => one.value - other.value);
  if (sorted.length === 0) return null;
  return rule === 'hf7' ? typeSeven(sorted, p) : inverse(sorted, p, rule);
}

function inverse(sorted: readonly WeighedAnswers[], p: number, rule: 'math' | 'school'): number {
  const all = sorted.reduce((sum, { weight, count }) => sum + weight * count, 0);
  // Sums of weights meet p only but for rounding.
  const slack = 1e-12 * all;
  let passed = 0;
  for (const [index, { value, weight, count }] of sorted.entries()) {
    passed += weight * count;
    if (passed < p * all - slack) continue;
    const next = sorted[index + 1];
    return rule === 'school' && next && passed <= p * all + slack ? (value + next.value) / 2 : value;
  }
  return (sorted.at(-1) as WeighedAnswers).value;
}

function typeSeven(sorted: readonly WeighedAnswers[], p: number): number {
  const last = sorted.at(-1) as WeighedAnswers;
  const all = sorted.reduce((sum, { weight, count }) => sum + weight * count, 0);
  const target = p * (all - last.weight);
  let before = 0;
  for (const [index, { value, weight, count }] of sorted.entries()) {
    // Persons of this value lie from `before` to `end`; from there the line rises to the next value.
    const end = before + weight * (count - 1);
    const next = sorted[index + 1];
    if (!next || target <= end) return value;
    if (target < end + weight) return value + ((target - end) / weight) * (next.value - value);
    before += weight * count;
  }
  return last.value;
}

/** A quantile of the population with its interval. */
export interface QuantileEstimate {
  quantile: number;
  /** The interval's width divided by twice t; null where there is no interval. */
  se: number | null;
  low: number | null;
  high: number | null;
}

/**
 * A quantile from a sample with strata, clusters and weights, and Woodruff's interval (1952): the t interval of the
 * weighted share at or below the quantile, read back through the same rule. Persons of one value lie in the design's
 * order. Null when nobody answered. RangeError for weights below 0.
 *
 * Example: the median of the stratified schools by `math`: 668, interval 642–694. The interval always holds the
 * quantile.
 */
export function quantileEstimate(
  design: SampleDesign,
  values: Values,
  p: number,
  rule: QuantileRule,
  asked: Asked = {},
): QuantileEstimate | null {
  const valid = validOf(design, values, asked);
  if (!valid) return null;
  const answers = valid.values.flatMap((value, person) =>
    value === null ? [] : [{ value, count: 1, weight: design.weights[person] as number }],
  );
  const quantile = weightedQuantile(answers, p, rule);
  if (quantile === null) return null;
  const isBelow = valid.values.map((value) => (value === null ? null : Number(value <= quantile)));
  const below = weightedMean(design, isBelow, asked);
  if (!below || below.low === null || below.high === null)
    return { quantile, se: null, low: null, high: null };
  // Many of one value put the share at it far above p, and the ends read back may then miss the quantile itself.
  const low = Math.min(quantile, weightedQuantile(answers, Math.max(0, below.low), rule) as number);
  const high = Math.max(quantile, weightedQuantile(answers, Math.min(1, below.high), rule) as number);
  const t = tPointAt(asked.level ?? defaultLevel, below.df);
  return { quantile, se: (high - low) / (2 * t), low, high };
}
