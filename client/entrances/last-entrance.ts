import type { Municipality } from '../parts/queries.ts';
import { type Entrance, entrances } from './doors.ts';

const keyOf = ({ slug }: Pick<Municipality, 'slug'>) => `spredning.entrance.${slug}`;

/**
 * Which entrance somebody signed in used last on this device; null: none yet, or the device keeps nothing. Only the
 * name of the entrance is kept, and only for those who sign in.
 */
export function lastEntrance(municipality: Pick<Municipality, 'slug'>): Entrance | null {
  try {
    const kept = localStorage.getItem(keyOf(municipality));
    return entrances.find((entrance) => entrance === kept) ?? null;
  } catch {
    return null;
  }
}

export function keepEntrance(municipality: Pick<Municipality, 'slug' | 'account'>, entrance: Entrance): void {
  if (!municipality.account) return;
  try {
    localStorage.setItem(keyOf(municipality), entrance);
  } catch {
    // A device that keeps nothing: next time one chooses again.
  }
}

/** Where the front page leads: for the elected, who have chosen before, to the entrance they used last. */
export function entranceOnArrival(municipality: Municipality): Entrance | null {
  return municipality.account?.roles.includes('politician') ? lastEntrance(municipality) : null;
}
