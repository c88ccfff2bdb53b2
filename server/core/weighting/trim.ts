import type { Refusal } from '../refusal.ts';
import { type Kish, kish } from '../statistics/kish.ts';
import type { Margin, MarginRefusal } from './margins.ts';
import { type RakeOptions, rake } from './rake.ts';

/** Lowest and highest weight. */
export interface Bounds {
  lower: number;
  upper: number;
}

/** A person counts as three tenths of the mean at least and three times it at most (methods: C5). */
export const defaultBounds: Bounds = { lower: 0.3, upper: 3 };

const mostPasses = 500;
/** Relative: a weight this near a bound is on it. */
const onTheBound = 1e-9;

/**
 * Weights brought within bounds, in their own unit; what is cut off is shared evenly by those within, again and again
 * until nobody is outside, so that the sum stays (methods: C5). RangeError when the bounds do not hold the mean.
 *
 * Example: 1, 1, 1, 9 within 0 and 6: 2, 2, 2, 6.
 */
export function trim(weights: readonly number[], { lower, upper }: Bounds): number[] {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  if (!(lower <= mean && mean <= upper)) {
    throw new RangeError(`weights of mean ${mean} cannot lie between ${lower} and ${upper}`);
  }
  let trimmed = [...weights];
  for (let pass = 0; pass < mostPasses; pass++) {
    const isWithin = trimmed.map((weight) => weight >= lower && weight <= upper);
    if (isWithin.every(Boolean)) return trimmed;
    const cut = trimmed.map((weight) => Math.min(upper, Math.max(lower, weight)));
    const over = trimmed.reduce((sum, weight, person) => sum + weight - (cut[person] as number), 0);
    // Where everyone is outside, those with room on the other side take it.
    const takes = isWithin.some(Boolean)
      ? isWithin
      : cut.map((weight) => (over > 0 ? weight < upper : weight > lower));
    const share = over / takes.filter(Boolean).length;
    trimmed = cut.map((weight, person) => (takes[person] ? weight + share : weight));
  }
  return trimmed.map((weight) => Math.min(upper, Math.max(lower, weight)));
}

/** Three weights a person, each kept, and what they cost before and after trimming. */
export interface PopulationWeights {
  base: readonly number[];
  /** Raked to the margins. */
  adjusted: number[];
  /** Raked and within bounds. */
  final: number[];
  thin: string[];
  before: Kish;
  after: Kish;
}

/**
 * Weights for a citizen survey: raked from the base weights, trimmed to `bounds` times the mean, raked again, until
 * margins and bounds hold together (methods: C5; Deville and Särndal 1992 on bounded weights). Refuses as `rake` does,
 * and when the bounds leave no room for the margins (`boundsTooTight`); RangeError as `rake`.
 *
 * Example: women of the town 60, of the country 30, men 25 and 5, to 550 and 450, 500 and 500: the five weigh more than
 * three times the mean, are cut to it, and the rest take over until both margins hold again.
 */
export function populationWeights(
  base: readonly number[],
  margins: readonly Margin[],
  bounds: Bounds = defaultBounds,
  options: RakeOptions = {},
): PopulationWeights | Refusal<MarginRefusal | 'notConverged' | 'boundsTooTight'> {
  const raked = rake(base, margins, options);
  if ('refused' in raked) return raked;
  const final = within(raked.weights, margins, bounds, options);
  if (!final) {
    const mend = `the margins cannot hold with weights between ${bounds.lower} and ${bounds.upper} times the mean: widen the bounds, or merge categories that few answered from`;
    return { refused: 'boundsTooTight', mend };
  }
  return {
    base,
    adjusted: raked.weights,
    final,
    thin: raked.thin,
    before: kish(raked.weights) as Kish,
    after: kish(final) as Kish,
  };
}

function within(
  weights: readonly number[],
  margins: readonly Margin[],
  bounds: Bounds,
  options: RakeOptions,
): number[] | null {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const [lower, upper] = [bounds.lower * mean, bounds.upper * mean];
  let found = [...weights];
  for (let pass = 0; pass < mostPasses; pass++) {
    const isWithin = found.every(
      (weight) => weight >= lower * (1 - onTheBound) && weight <= upper * (1 + onTheBound),
    );
    if (isWithin) return found;
    const cut = found.map((weight) => Math.min(upper, Math.max(lower, weight)));
    const raked = rake(cut, margins, options);
    if ('refused' in raked) return null;
    found = raked.weights;
  }
  return null;
}
