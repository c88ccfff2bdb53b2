import { Refusal } from './errors.ts';

/** Work that takes its place among others. `patient`: it may wait as long as it takes, behind all that is not. */
export type WorkPool = <Result>(work: () => Promise<Result>, patient?: 'patient') => Promise<Result>;

/**
 * Does at most `lanes` pieces of work at once; others wait for their turn. Refuses with `try-again-soon` (503) where
 * `waitingLimit` wait already, so that a flood costs no more than it is given. Patient work comes when nobody else waits, and is
 * never refused: whoever brings it brings one piece at a time.
 */
export function workPool({ lanes, waitingLimit }: { lanes: number; waitingLimit: number }): WorkPool {
  let running = 0;
  const waiting: (() => void)[] = [];
  const patient: (() => void)[] = [];
  return async (work, patience) => {
    if (running < lanes) running += 1;
    else {
      if (!patience && waiting.length >= waitingLimit) throw new Refusal('try-again-soon', 503);
      await new Promise<void>((go) => (patience ? patient : waiting).push(go));
    }
    try {
      return await work();
    } finally {
      // The next one takes over this one's lane.
      const next = waiting.shift() ?? patient.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
