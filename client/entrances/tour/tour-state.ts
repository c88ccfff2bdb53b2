const key = 'spredning.tour';

/** How far somebody has come in the tour on this device: the step, from 1; `done` also where it was declined. */
export type TourState = number | 'done' | null;

/** Null: not begun, or the device keeps nothing. */
export function readTour(): TourState {
  try {
    const kept = localStorage.getItem(key);
    if (kept === 'done') return 'done';
    const step = Number(kept);
    return Number.isInteger(step) && step > 0 ? step : null;
  } catch {
    return null;
  }
}

export function keepTour(state: number | 'done'): void {
  try {
    localStorage.setItem(key, String(state));
  } catch {
    // A device that keeps nothing: the tour is offered again.
  }
}
