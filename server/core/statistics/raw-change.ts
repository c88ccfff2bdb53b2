import type { Change } from '../release/figures.ts';
import { brownForsythe, newcombe, normalPoint, relativeSd, welchTest } from './comparison.ts';
import { fisherExact } from './contingency.ts';
import { type Descriptives, descriptives, type ValueCount } from './descriptives.ts';
import { normalTwoSided } from './distributions.ts';

type Scale = { min: number; max: number };

/** A subject in one node and one round: each person's value, and how many are dissatisfied. */
export interface Sample {
  counts: readonly ValueCount[];
  dissatisfiedCount: number;
}

/** A difference with its 95 % interval and a p not yet adjusted for the number of comparisons. */
export interface RawDifference extends Change {
  /** Two-sided; null where no test is defined. */
  p: number | null;
  /** The least difference worth a word, in the figure's own unit. */
  minimum: number;
}

/** What a second test says of the spread. Weighted answers have none, and then the Taylor z stands alone. */
export type SpreadAgreement =
  | { test: 'brownForsythe'; p: number | null }
  | { test: 'none'; reason: 'weightedAnswers' };

export interface RawSpread extends RawDifference {
  agreement: SpreadAgreement;
  /** This time minus last time, of the relative SD (share of the largest spread possible at the mean); null: no value. */
  relativeDifference: number | null;
}

export interface RawDissatisfied extends RawDifference {
  previousCount: number;
  previousN: number;
}

/** One node and subject against the round before, of any verdict yet free. `judgeFamilies` makes the verdicts. */
export interface RawChange {
  mean: RawDifference;
  spread: RawSpread;
  dissatisfied: RawDissatisfied;
}

/** The least change worth a word is a twentieth of what the figure can span (methods: C4). A tenant may set another. */
export const relevantShare = 0.05;

/**
 * The least change worth a word of each figure, in its own unit: the mean spans the scale, the SD 0 to half the scale,
 * the share 0–1. Example: on 1–6 they are 0.25, 0.125 and five points.
 */
export function minimumChange(
  scale: Scale,
  share = relevantShare,
): { mean: number; spread: number; dissatisfied: number } {
  const span = scale.max - scale.min;
  return { mean: share * span, spread: (share * span) / 2, dissatisfied: share };
}

/**
 * This time minus last time, from counts alone (methods: C4): the mean by Welch, the SD by the Taylor z of the
 * difference with Brown–Forsythe beside it, the dissatisfied by Newcombe's interval and Fisher's p. Scale points and
 * shares. `minimumShare` is the tenant's own least change, a twentieth unless said. Throws a RangeError when a sample
 * has fewer than two persons.
 *
 * The demo pair, 0, 2, 8, 30, 50, 30 answers of 1–6 and then 8, 6, 6, 18, 32, 50: mean −.067 (p .68); SD +.553 (.31
 * to .80, p .00001; Brown–Forsythe p .0006); dissatisfied +.10 (.038 to .171, p .0030).
 */
export function rawChange(
  now: Sample,
  before: Sample,
  scale: Scale,
  minimumShare = relevantShare,
): RawChange {
  const [present, past] = [descriptives(now.counts), descriptives(before.counts)];
  if (present.n < 2 || past.n < 2) throw new RangeError('a change needs two answers or more in both rounds');
  const minimum = minimumChange(scale, minimumShare);
  const [share, pastShare] = [
    { count: now.dissatisfiedCount, n: present.n },
    { count: before.dissatisfiedCount, n: past.n },
  ];
  return {
    mean: { ...meanDifference(present, past), minimum: minimum.mean },
    spread: {
      ...spreadDifference(present, past),
      minimum: minimum.spread,
      agreement: { test: 'brownForsythe', p: brownForsythe([now.counts, before.counts])?.p ?? null },
      relativeDifference: minus(relativeSd(present, scale), relativeSd(past, scale)),
    },
    dissatisfied: {
      previousCount: before.dissatisfiedCount,
      previousN: past.n,
      ...(newcombe(share, pastShare) as Change),
      p: fisherExact(share, pastShare),
      minimum: minimum.dissatisfied,
    },
  };
}

/** Where neither round varies no test is defined, and the difference stands without uncertainty and without p. */
function meanDifference(present: Descriptives, past: Descriptives): Change & { p: number | null } {
  const test = welchTest(present, past);
  if (test) return { difference: test.difference, low: test.low, high: test.high, p: test.p };
  const difference = (present.mean as number) - (past.mean as number);
  return { difference, low: difference, high: difference, p: null };
}

/** Where one SD has no standard error the other's alone makes the interval, and no test is defined. */
function spreadDifference(present: Descriptives, past: Descriptives): Change & { p: number | null } {
  const difference = (present.sd as number) - (past.sd as number);
  const se = Math.hypot(present.seSd ?? 0, past.seSd ?? 0);
  const isTested = present.seSd !== null && past.seSd !== null;
  const half = normalPoint * se;
  return {
    difference,
    low: difference - half,
    high: difference + half,
    p: isTested ? normalTwoSided(difference / se) : null,
  };
}

function minus(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : now - before;
}
