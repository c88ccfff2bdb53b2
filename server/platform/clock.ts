/** The only reader of the wall clock. Everything else takes a clock, so that tests can set the time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, for building the past (the demo) and for tests. */
export function fixedClock(instant: Date): Clock {
  return { now: () => instant };
}
