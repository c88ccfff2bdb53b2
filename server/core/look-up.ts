/** How many days an approved look-up may be carried out, and one that is asked for waits. */
export const lookUpDays = 14;

export interface LookUpTimes {
  askedAt: Date;
  approvedAt: Date | null;
  doneAt: Date | null;
}

/** Derived, never stored. `lapsed`: nobody approved it, or it was not carried out, in time. */
export type LookUpState = 'waiting' | 'approved' | 'done' | 'lapsed';

export function lookUpState({ askedAt, approvedAt, doneAt }: LookUpTimes, now: Date): LookUpState {
  if (doneAt !== null) return 'done';
  const end = (approvedAt ?? askedAt).getTime() + lookUpDays * 86_400_000;
  if (now.getTime() >= end) return 'lapsed';
  return approvedAt === null ? 'waiting' : 'approved';
}
