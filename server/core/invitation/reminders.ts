import { addDays } from '../oslo.ts';
import { osloDayAndTime } from '../oslo-time.ts';

/** Nobody is reminded before this, on Norway's clock. */
const earliest = '08:00';
/** Between two letters to the same person, in milliseconds. */
const shortestWait = 20 * 3_600_000;

export interface ReminderState {
  /** Days after opening, as they were chosen. */
  afterDays: readonly number[];
  /** Those that have had their turn. */
  done: readonly number[];
  opensAt: Date;
  /** When letters were last sent; null: none has been. */
  lastDispatchAt: Date | null;
  now: Date;
}

/** The day a reminder falls on, `YYYY-MM-DD`. */
export function reminderOn(opensAt: Date, afterDays: number): string {
  return addDays(osloDayAndTime(opensAt).day, afterDays);
}

/**
 * Which reminders have their turn now: the last of those that are due is sent, and the others, missed meanwhile, count as
 * done, so that nobody gets two at once. Null: none, or the last letters are too fresh, or there were none.
 */
export function reminderDue(state: ReminderState): { send: number; skip: number[] } | null {
  const { lastDispatchAt, now } = state;
  const { day, time } = osloDayAndTime(now);
  if (lastDispatchAt === null || now.getTime() - lastDispatchAt.getTime() < shortestWait) return null;
  if (time < earliest) return null;
  const due = state.afterDays
    .filter((days) => !state.done.includes(days) && reminderOn(state.opensAt, days) <= day)
    .sort((one, other) => one - other);
  const send = due.at(-1);
  return send === undefined ? null : { send, skip: due.slice(0, -1) };
}
