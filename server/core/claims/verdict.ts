import type { Comparison } from '../release/figures.ts';
import type { OutwardFigures } from '../release/outward.ts';
import { type ShareInterval, wilson } from '../statistics/shares.ts';
import {
  type ChangeReason,
  type ClaimedChange,
  type ClaimPoint,
  type ClaimStep,
  judgeChange,
} from './change.ts';
import { whyUntold } from './untold.ts';

/** How much of something a claim says there is: «alle», «de fleste», «mange», «noen få», «ingen». */
export const quantifiers = ['all', 'most', 'many', 'few', 'none'] as const;
export type Quantifier = (typeof quantifiers)[number];

/** A claim about the answers of a place: so many are dissatisfied, or satisfied. */
export interface ClaimStatement {
  quantifier: Quantifier;
  /** Whose share is asked for: those at the bad end of the scale, or at the good end. */
  end: 'dissatisfied' | 'satisfied';
  /** Up to which share (0–1, above 0 and below 1) it is «a few», an exception. Stated, shown and changeable. */
  fewShare: number;
  /** What has changed, where the claim is about a change; the rest of it then plays no part. Null: it is about a level. */
  change: ClaimedChange | null;
}

/** As for the minority alert: a tenth is a minority to listen to. */
export const fewShareDefault = 0.1;
/** «De fleste» is more than half. */
export const mostShare = 0.5;
/** A trend is not one reading (methods: C4). */
export const agreeingPeriods = 2;

/** One visible round of the place, as its reader is told it. */
export interface ClaimPeriod {
  period: string;
  figures: OutwardFigures;
  /** Whether it asked the same question as the latest does; the latest itself does. */
  isSameQuestion: boolean;
  /** With the round before, as the release has it and its reader is told it. */
  comparison: Comparison;
}

/** The share that the claim is about, in one period; null where it is not told. */
export interface ClaimShare {
  period: string;
  count: number;
  n: number;
  share: number;
  /** Wilson's 95 % interval. */
  interval: ShareInterval;
  /** Whether it was asked as in the latest round. */
  isSameQuestion: boolean;
}

/**
 * Why it cannot be decided. `noFigures`: there is no round that the reader sees. `withheld`, `notAsked`, `tooUncertain`:
 * the latest tells no share. `onePeriod`: it is more than a few now, but no earlier round can say whether it is so over
 * time; `changedQuestion`: the earlier rounds asked something else. `earlierDiffers`: no earlier round agrees. `across`: the
 * interval holds the bound, so chance could have put it on the other side.
 */
export type UndecidedReason =
  | 'noFigures'
  | 'withheld'
  | 'notAsked'
  | 'tooUncertain'
  | 'across'
  | 'onePeriod'
  | 'changedQuestion'
  | 'earlierDiffers'
  | ChangeReason;

export type ClaimVerdict = {
  /** Of what the rounds tell, the latest first; a period that tells no share is not among them. */
  shares: ClaimShare[];
  /** Of a claim of change: its figure in the rounds that tell it, the latest first. Else none. */
  points: ClaimPoint[];
  /** Of a claim of change: the latest step, and the one before it where there is one. */
  steps: ClaimStep[];
  /** Whether the claim's own word holds to the letter of those who answered last. Null: the answers do not say. */
  literally: boolean | null;
} & ({ verdict: 'trend' | 'exception'; reason: null } | { verdict: 'undecided'; reason: UndecidedReason });

/**
 * Whether what is claimed is a trend or an exception (methods: C4; guide L2163–2165), from told figures alone.
 *
 * - *trend*: the whole 95 % interval of the share (Wilson 1927) lies above `fewShare` in the latest round, and in one
 *   earlier round of the same question as well.
 * - *exception*: the whole interval of the latest round lies below `fewShare`.
 * - else *undecided*, with the reason.
 *
 * A claim of change is judged by `judgeChange`.
 *
 * `periods`: the latest first. RangeError for a `fewShare` that is not between 0 and 1.
 *
 * Example: the demo pair, 14 of 120 dissatisfied now (7–19 %) and 2 of 120 before: the interval holds a tenth, so it is
 * `undecided`, `across`; «alle» does not hold literally.
 */
export function judgeClaim(claim: ClaimStatement, periods: readonly ClaimPeriod[]): ClaimVerdict {
  const { fewShare, end } = claim;
  if (!(fewShare > 0 && fewShare < 1)) throw new RangeError(`${fewShare} is not a share between 0 and 1`);
  if (claim.change !== null) return judgeChange(claim.change, periods);
  const told = periods.map((one) => ({ ...one, share: shareOf(one, end) }));
  const shares = told.flatMap(({ share }) => share ?? []);
  const [latest, ...earlier] = told;
  if (!latest?.share) {
    const reason = whyUntold(latest?.figures);
    return { ...{ shares, points: [], steps: [], literally: null }, verdict: 'undecided', reason };
  }
  const judged = { shares, points: [], steps: [], literally: holdsLiterally(claim, latest.share) };
  const { interval } = latest.share;
  if (interval.high < fewShare) return { ...judged, verdict: 'exception', reason: null };
  if (interval.low <= fewShare) return { ...judged, verdict: 'undecided', reason: 'across' };
  const isMore = (share: ClaimShare | null) => share !== null && share.interval.low > fewShare;
  const same = earlier.filter(({ isSameQuestion, share }) => isSameQuestion && share);
  if (same.filter(({ share }) => isMore(share)).length + 1 >= agreeingPeriods) {
    return { ...judged, verdict: 'trend', reason: null };
  }
  const isChanged = earlier.some(({ isSameQuestion, share }) => !isSameQuestion && share);
  const reason = same.length > 0 ? 'earlierDiffers' : isChanged ? 'changedQuestion' : 'onePeriod';
  return { ...judged, verdict: 'undecided', reason };
}

/** An indicator's answers are turned so that high is good; its ends are equally wide (`endWidth`). */
function shareOf(
  { period, figures, isSameQuestion }: ClaimPeriod,
  end: ClaimStatement['end'],
): ClaimShare | null {
  if (figures.shown !== 'all') return null;
  const { n, dissatisfiedCount, highShare } = figures;
  const count = end === 'dissatisfied' ? dissatisfiedCount : Math.round(highShare * n);
  return { period, count, n, share: count / n, interval: wilson(count, n) as ShareInterval, isSameQuestion };
}

/** Of those who answered, for what can be counted; by the interval for what is a matter of degree. */
function holdsLiterally({ quantifier, fewShare }: ClaimStatement, told: ClaimShare): boolean | null {
  const { count, n, interval } = told;
  const isAbove = (bound: number) => (interval.low > bound ? true : interval.high < bound ? false : null);
  switch (quantifier) {
    case 'all':
      return count === n;
    case 'none':
      return count === 0;
    case 'most':
      return isAbove(mostShare);
    case 'many':
      return isAbove(fewShare);
    case 'few': {
      const isMore = isAbove(fewShare);
      return isMore === null ? null : !isMore;
    }
  }
}
