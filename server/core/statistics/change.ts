import type { Comparison } from '../release/figures.ts';
import { brownForsythe, newcombe, normalPoint, relativeSd, sdDifference, welchTest } from './comparison.ts';
import { type Descriptives, descriptives, type ValueCount } from './descriptives.ts';

/** A subject in one node and one round: each person's value, and how many are dissatisfied. */
export interface Sample {
  counts: readonly ValueCount[];
  dissatisfiedCount: number;
}

type Comparable = Extract<Comparison, { comparable: true }>;
export type ChangeParts = Pick<Comparable, 'mean' | 'spread' | 'dissatisfied'>;

const significance = 0.05;
/** The least change of a mean worth a word: 5 % of the scale's range, 0.25 on 1–6 (methods: C4). */
const relevantShare = 0.05;

/**
 * This time against last time (methods: C4), method version 0: not yet adjusted for the number of comparisons.
 * Both samples need two persons or more; throws a RangeError otherwise.
 *
 * The demo pair: 0, 2, 8, 30, 50, 30 answers of 1–6, then 8, 6, 6, 18, 32, 50. The mean says nothing (−0.07, Welch
 * p .68); the spread is larger (+0.55, interval .31–.80); the dissatisfied rose by 10 points (3.8–17.1).
 */
export function change(now: Sample, before: Sample, scale: { min: number; max: number }): ChangeParts {
  const [present, past] = [descriptives(now.counts), descriptives(before.counts)];
  const dissatisfied = newcombe(
    { count: now.dissatisfiedCount, n: present.n },
    { count: before.dissatisfiedCount, n: past.n },
  );
  if (!dissatisfied) throw new RangeError('a change needs answers in both rounds');
  return {
    mean: meanChange(present, past, scale),
    spread: {
      ...spreadInterval(present, past),
      verdict: spreadVerdict(now, before, present, past, scale),
    },
    dissatisfied: { previousCount: before.dissatisfiedCount, previousN: past.n, ...dissatisfied },
  };
}

/** Up or down only when chance hardly explains it and it is large enough to matter. */
function meanChange(
  present: Descriptives,
  past: Descriptives,
  scale: { min: number; max: number },
): ChangeParts['mean'] {
  const test = welchTest(present, past);
  if (!test) {
    const difference = defined(present.mean) - defined(past.mean);
    return { difference, low: difference, high: difference, verdict: 'noSureChange' };
  }
  const { difference, low, high, p } = test;
  // Rounding must not decide a change of exactly 5 %.
  const relevant = Math.abs(difference) >= relevantShare * (scale.max - scale.min) - 1e-9;
  if (p >= significance || !relevant) return { difference, low, high, verdict: 'noSureChange' };
  return { difference, low, high, verdict: difference > 0 ? 'up' : 'down' };
}

/** Where one SD has no standard error the other's alone makes the interval, and the verdict is never sure. */
function spreadInterval(present: Descriptives, past: Descriptives) {
  const difference = defined(present.sd) - defined(past.sd);
  const half = normalPoint * Math.hypot(present.seSd ?? 0, past.seSd ?? 0);
  return { difference, low: difference - half, high: difference + half };
}

/**
 * Three must agree: the interval of the SD's change, Brown–Forsythe, and the direction of the relative SD, since
 * the plain SD falls by itself when a mean nears the scale's end.
 */
function spreadVerdict(
  now: Sample,
  before: Sample,
  present: Descriptives,
  past: Descriptives,
  scale: { min: number; max: number },
): ChangeParts['spread']['verdict'] {
  const interval = sdDifference(present, past);
  const test = brownForsythe([now.counts, before.counts]);
  const [relativeNow, relativeBefore] = [relativeSd(present, scale), relativeSd(past, scale)];
  if (!interval || !test || test.p >= significance) return 'noSureChange';
  if (relativeNow === null || relativeBefore === null) return 'noSureChange';
  if (interval.low > 0 && relativeNow > relativeBefore) return 'larger';
  if (interval.high < 0 && relativeNow < relativeBefore) return 'smaller';
  return 'noSureChange';
}

function defined(value: number | null): number {
  if (value === null) throw new RangeError('a change needs two answers or more in both rounds');
  return value;
}
