import type { OwnWordsBar } from './authorisation/own-words.ts';
import { rawGrantDays, rawRequestDays } from './authorisation/raw-grant.ts';
import type { ReadingFault } from './free-text/review.ts';
import { mayBeRaw, type RoundMode } from './opening/mode.ts';

/** What of a grant changes. A grant is never deleted. */
export interface RawGrantTimes {
  askedAt: Date;
  approvedAt: Date | null;
  /** Set at the approval. */
  expiresAt: Date | null;
  endedAt: Date | null;
}

/**
 * Derived from the times and the present, never stored. `refused`: ended before anybody approved it; `lapsed`: nobody
 * approved it in time, so it must be asked for again.
 */
export type RawGrantState = 'waiting' | 'refused' | 'lapsed' | 'inForce' | 'ended' | 'expired';

export function rawGrantState(
  { askedAt, approvedAt, expiresAt, endedAt }: RawGrantTimes,
  now: Date,
): RawGrantState {
  if (approvedAt === null || expiresAt === null) {
    if (endedAt !== null) return 'refused';
    return now < rawRequestEnd(askedAt) ? 'waiting' : 'lapsed';
  }
  if (endedAt !== null) return 'ended';
  return now < expiresAt ? 'inForce' : 'expired';
}

export type AskingFault =
  | ReadingFault
  | OwnWordsBar
  | 'anonymous-round'
  | 'days-out-of-range'
  | 'analyst-is-asker'
  | 'already-asked';

export interface Asking {
  mode: RoundMode;
  /** Null: raw data is asked for, not people's own words. */
  ownWords: { readingFault: ReadingFault | null; bar: OwnWordsBar | null } | null;
  days: number;
  analystId: string;
  askedBy: string;
}

/**
 * Why raw data may not be asked for; null where it may. An anonymous round promised those who answered that nobody ever
 * sees them one by one, and no grant undoes that; in the others people are told that it may be had. One who asks for themselves would need only
 * one other. People's own words may be asked for before they are there. `present`: the states of the same analyst's grants of the
 * kind for the round.
 */
export function askingFault(
  { mode, ownWords, days, analystId, askedBy }: Asking,
  present: readonly RawGrantState[],
): AskingFault | null {
  if (ownWords) {
    const { readingFault, bar } = ownWords;
    if (readingFault !== null && readingFault !== 'round-not-mixed') return readingFault;
    if (bar) return bar;
  } else if (!mayBeRaw(mode)) return 'anonymous-round';
  if (!Number.isInteger(days) || days < rawGrantDays.least || days > rawGrantDays.most) {
    return 'days-out-of-range';
  }
  if (analystId === askedBy) return 'analyst-is-asker';
  return present.some((state) => state === 'waiting' || state === 'inForce') ? 'already-asked' : null;
}

/** When a grant that is approved now has its end. */
export function rawGrantEnd(approvedAt: Date, days: number): Date {
  return daysAfter(approvedAt, days);
}

/** When a request that nobody has approved is one no more. */
export function rawRequestEnd(askedAt: Date): Date {
  return daysAfter(askedAt, rawRequestDays);
}

function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * 86_400_000);
}
