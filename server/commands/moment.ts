import { osloInstant } from '../core/oslo-time.ts';
import { StartError } from '../platform/errors.ts';

/** A moment typed as a day and a time in Norway: `2026-11-26 18:00`. `name` is the option, for the words of a fault. */
export function momentOf(given: string, name: string): Date {
  const [day = '', time = '', ...more] = given.split(/[ T]/);
  const instant = more.length === 0 ? osloInstant(day, time) : null;
  if (!instant) {
    throw new StartError(`${name} is a day and a time in Norway, such as "2026-11-26 18:00".`);
  }
  return instant;
}
