import { randomInt } from 'node:crypto';

/** A new list in an order nobody can predict (Fisher–Yates with the system's secure randomness). */
export function secureShuffle<T>(list: readonly T[]): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
