import { type Difference, normalPoint } from './comparison.ts';
import { demandNumber } from './demands.ts';
import { normalTwoSided } from './distributions.ts';
import { minimumChange, type RawChange, type RawDifference, relevantShare } from './raw-change.ts';

/** A weighted figure (mean, SD or share) with its Taylor standard error; null where it has none. */
export interface Estimate {
  estimate: number;
  se: number | null;
}

export interface TaylorTest extends Difference {
  se: number;
  z: number;
  /** Two-sided. */
  p: number;
}

/**
 * Compares two weighted figures of independent groups by their Taylor standard errors (methods: C4): z = (A − B)/
 * √(SE_A² + SE_B²), interval A − B ± 1.96·√(SE_A² + SE_B²), in the figures' own unit. It serves means, SDs and
 * shares alike; there is no Brown–Forsythe of weighted answers, and whoever shows it says so. Null when either has no
 * standard error or both are 0. Example: 4.2 (SE .1) against 3.9 (SE .1): .3, z 2.12, p .034, interval .02 to .58.
 * Throws a RangeError for a negative or not finite number.
 */
export function taylorTest(first: Estimate, second: Estimate): TaylorTest | null {
  for (const { estimate, se } of [first, second]) {
    demandNumber(estimate, 'figure');
    demandNumber(se ?? 0, 'standard error');
    if (se !== null && se < 0) throw new RangeError(`${se} cannot be a standard error`);
  }
  if (first.se === null || second.se === null) return null;
  const se = Math.hypot(first.se, second.se);
  if (se === 0) return null;
  const difference = first.estimate - second.estimate;
  const z = difference / se;
  const half = normalPoint * se;
  return { difference, se, z, p: normalTwoSided(z), low: difference - half, high: difference + half };
}

/** A weighted subject in one node and round. Counts are of persons, unweighted; the share is weighted. */
export interface WeightedSample {
  n: number;
  dissatisfiedCount: number;
  mean: Estimate;
  sd: Estimate;
  dissatisfied: Estimate;
  /** Weighted SD over the largest possible at the weighted mean; null at the scale's very end. */
  relativeSd: number | null;
}

/**
 * This time minus last time for weighted answers: all three figures by the Taylor z, and no second test of the spread.
 * Goes into `judgeFamilies` beside the unweighted. Example: see `taylorTest`. Throws a RangeError as `taylorTest`.
 */
export function weightedRawChange(
  now: WeightedSample,
  before: WeightedSample,
  scale: { min: number; max: number },
  minimumShare = relevantShare,
): RawChange {
  const minimum = minimumChange(scale, minimumShare);
  const relativeDifference =
    now.relativeSd === null || before.relativeSd === null ? null : now.relativeSd - before.relativeSd;
  return {
    mean: { ...byTaylor(now.mean, before.mean), minimum: minimum.mean },
    spread: {
      ...byTaylor(now.sd, before.sd),
      minimum: minimum.spread,
      agreement: { test: 'none', reason: 'weightedAnswers' },
      relativeDifference,
    },
    dissatisfied: {
      previousCount: before.dissatisfiedCount,
      previousN: before.n,
      ...byTaylor(now.dissatisfied, before.dissatisfied),
      minimum: minimum.dissatisfied,
    },
  };
}

/** Where one figure has no standard error the other's alone makes the interval, and no test is defined. */
function byTaylor(now: Estimate, before: Estimate): Omit<RawDifference, 'minimum'> {
  const test = taylorTest(now, before);
  if (test) return { difference: test.difference, low: test.low, high: test.high, p: test.p };
  const difference = now.estimate - before.estimate;
  const half = normalPoint * Math.hypot(now.se ?? 0, before.se ?? 0);
  return { difference, low: difference - half, high: difference + half, p: null };
}
