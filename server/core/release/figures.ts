import type { JudgedChange } from '../statistics/families.ts';

/**
 * What a release says about one subject (an item or an indicator) in one node of the unit tree, after disclosure
 * control. `nothing` looks the same whatever the reason (too few answers, protection of a neighbour, no answers).
 */
export type Figures =
  | { shown: 'nothing' }
  /** All but two at most gave this answer, of twenty or more; nothing else is told, and not how many. */
  | { shown: 'nearlyAll'; value: number }
  /** 5 ≤ n < 10: no spread, and nothing computed from it. */
  | { shown: 'mean'; n: number; mean: number }
  | ({ shown: 'all' } & FullFigures);

export interface FullFigures {
  /** Valid answers; for an indicator, persons with enough valid items. */
  n: number;
  mean: number;
  /** Sample standard deviation (divisor n − 1), on the scale as asked. */
  sd: number;
  seMean: number;
  /** Standard error of the SD by Taylor linearisation; null when it is 0 or undefined, and then no interval is given. */
  seSd: number | null;
  /** 95 % t interval of the mean, not clamped to the scale. */
  meanLow: number;
  meanHigh: number;
  /** One bar per scale point, in rising order, also those with no answers. */
  bars: { value: number; count: number }[];
  lowShare: number;
  highShare: number;
  /** The bad end by the item's direction; an indicator's bad end is always the low one, since items are turned. */
  dissatisfiedCount: number;
  dissatisfiedShare: number;
  /** Those who answered «vet ikke», for everyone in a unit. Null: not told, since subtraction would single somebody out. */
  dontKnowCount: number | null;
  /** Of n + dontKnowCount. */
  dontKnowShare: number | null;
  /** Those who answered «ikke relevant», told with `dontKnowCount` or not; null also in releases from before it was counted. */
  notApplicableCount: number | null;
}

/**
 * How this figure compares with the same subject and node in the previous round. Stored with the release, never
 * recomputed: p is adjusted over the release's families, and every page and file repeats the verdict.
 */
export type Comparison =
  | {
      comparable: false;
      /** `previousAnswersDeleted`: the round before is deleted as promised, and a comparison is made of its answers. */
      reason: 'noPreviousRound' | 'previousAnswersDeleted' | 'changedQuestion' | 'withheld';
    }
  | {
      comparable: true;
      previousPeriod: string;
      mean: JudgedChange['mean'];
      spread: JudgedChange['spread'];
      dissatisfied: JudgedChange['dissatisfied'];
    };

/** This time minus last time, with its 95 % interval. */
export interface Change {
  difference: number;
  low: number;
  high: number;
}

/** Answers and invited in one node. Withheld under the same rules as figures (P9). */
export type ResponseFigures =
  | { shown: 'nothing' }
  | { shown: 'all'; answeredCount: number; invitedCount: number | null; responseRate: number | null };

/** How many answered from one group of a background question, in the whole municipality. The same for every reader. */
export type GroupFigures = { shown: 'nothing' } | { shown: 'all'; answeredCount: number };

declare const disclosed: unique symbol;
/** A value that has passed disclosure control. Only `core/disclosure/` mints it. */
export type Disclosed<T> = T & { readonly [disclosed]: true };
