/** What somebody who answered in confidence may ask for of their answer. */
export const lookUpPurposes = ['access', 'correction', 'deletion'] as const;
export type LookUpPurpose = (typeof lookUpPurposes)[number];

/** How many days an approved look-up may be carried out, one that is asked for waits, and what was found lies to be read. */
export const lookUpDays = 14;

export interface LookUpTimes {
  askedAt: Date;
  approvedAt: Date | null;
  /** When it was left to a process that has the keys; null: it was not. */
  startedAt: Date | null;
  /** When that process gave it back, a correction that lacks something; null: it did not, or it is left to it anew. */
  returnedAt: Date | null;
  doneAt: Date | null;
}

/** Derived, never stored. `lapsed`: nobody approved it, or it was not carried out, in time. */
export type LookUpState = 'waiting' | 'approved' | 'working' | 'done' | 'lapsed';

export function lookUpState(
  { askedAt, approvedAt, startedAt, returnedAt, doneAt }: LookUpTimes,
  now: Date,
): LookUpState {
  if (doneAt !== null) return 'done';
  if (startedAt !== null && returnedAt === null) return 'working';
  const end = (approvedAt ?? askedAt).getTime() + lookUpDays * 86_400_000;
  if (now.getTime() >= end) return 'lapsed';
  return approvedAt === null ? 'waiting' : 'approved';
}
