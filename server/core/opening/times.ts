import { addDays, osloDay } from '../oslo.ts';
import { osloDayAndTime, osloInstant } from '../oslo-time.ts';
import type { RoundTimes } from '../round.ts';

/** Answers begun before closing are taken for two more days, so that nobody loses what they wrote. */
export const graceHours = 48;

const usualDays = 21;
const hour = 3_600_000;
/** A year: beyond it a time is a slip of the finger. */
const longestMs = 366 * 24 * hour;
/** A week. The answers wait sealed meanwhile, and nobody gets a result. */
const longestGraceMs = 7 * 24 * hour;

/** Open from now, closed after three weeks at one minute to midnight in Norway, and answers taken two days more. */
export function usualTimes(now: Date): RoundTimes {
  const closesAt = osloInstant(addDays(osloDayAndTime(now).day, usualDays), '23:59') as Date;
  return { opensAt: now, closesAt, acceptsUntilAt: afterGrace(closesAt) };
}

export function afterGrace(closesAt: Date): Date {
  return new Date(closesAt.getTime() + graceHours * hour);
}

export type TimesFault = 'opens-too-late' | 'closes-too-early' | 'closes-too-late' | 'accepts-until-wrong';

/**
 * What is wrong with a planned round's times; null: nothing. It closes after it opens and after now, within a year,
 * and takes answers until a week after that at most.
 */
export function timesFault({ opensAt, closesAt, acceptsUntilAt }: RoundTimes, now: Date): TimesFault | null {
  if (opensAt.getTime() > now.getTime() + longestMs) return 'opens-too-late';
  if (closesAt <= opensAt || closesAt <= now) return 'closes-too-early';
  if (closesAt.getTime() > Math.max(opensAt.getTime(), now.getTime()) + longestMs) return 'closes-too-late';
  return graceIsRight(closesAt, acceptsUntilAt) ? null : 'accepts-until-wrong';
}

function graceIsRight(closesAt: Date, acceptsUntilAt: Date): boolean {
  const grace = acceptsUntilAt.getTime() - closesAt.getTime();
  return grace >= 0 && grace <= longestGraceMs;
}

export type ExtensionFault = 'not-later' | 'closes-too-late' | 'too-near-deletion' | 'accepts-until-wrong';

/** Days from the last answer until the answers are deleted, at least: time to mix them and to make the figures. */
export const daysBeforeDeletion = 14;

/**
 * What is wrong with new times for a round; null: nothing. It closes later than it would have, never stops taking
 * answers sooner than people were told, and ends well before the day they were told the answers are deleted, which stands.
 */
export function extensionFault(
  standing: RoundTimes & { promisedDeletionOn: string | null },
  wanted: { closesAt: Date; acceptsUntilAt: Date },
  now: Date,
): ExtensionFault | null {
  if (wanted.closesAt <= standing.closesAt || wanted.closesAt <= now) return 'not-later';
  if (wanted.closesAt.getTime() > now.getTime() + longestMs) return 'closes-too-late';
  const { promisedDeletionOn } = standing;
  const readyOn = addDays(osloDay(wanted.acceptsUntilAt), daysBeforeDeletion);
  if (promisedDeletionOn !== null && readyOn > promisedDeletionOn) return 'too-near-deletion';
  const isSooner = wanted.acceptsUntilAt < standing.acceptsUntilAt;
  return isSooner || !graceIsRight(wanted.closesAt, wanted.acceptsUntilAt) ? 'accepts-until-wrong' : null;
}
