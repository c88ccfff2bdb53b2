import type { Language } from './locale.ts';

/** What is known of a round's time. Status is derived from this and the present, never stored. */
export interface RoundTimes {
  opensAt: Date;
  closesAt: Date;
  acceptsUntilAt: Date;
}

export type RoundState = 'notOpenYet' | 'open' | 'closed';

/** Open from `opensAt` until `closesAt`; an answer begun in time is still taken until `acceptsUntilAt`. */
export function roundState(times: RoundTimes, now: Date): RoundState {
  if (now < times.opensAt) return 'notOpenYet';
  return now < times.closesAt ? 'open' : 'closed';
}

export function takesAnswers(times: RoundTimes, now: Date): boolean {
  return now >= times.opensAt && now < times.acceptsUntilAt;
}

/** The language somebody is met in: theirs where the round has it, and else the round's first. */
export function languageFor(offered: readonly Language[], wanted: Language): Language {
  return offered.includes(wanted) ? wanted : (offered[0] ?? wanted);
}

/** The beginning of a round's id, short enough to be typed from a letter; its municipality tells the rest. */
export function shortRoundId(roundId: string): string {
  return roundId.slice(0, 8);
}

/** The coarse count shown while a round is open: rounded down to five, and only where ten or more are invited. */
export function coarseCount(answeredCount: number, invitedCount: number): number | null {
  return invitedCount < 10 ? null : Math.floor(answeredCount / 5) * 5;
}
