import { osloInstant } from '../../../server/core/oslo-time.ts';

/** When somebody shall see it, as it stands in the form. */
export interface GivenMoment {
  isLater: boolean;
  /** As a date field has it, and a time field; in Norway's time. */
  day: string;
  time: string;
}

export const atOnce: GivenMoment = { isLater: false, day: '', time: '' };

/** The instant; null: at once; undefined: what stands there is no moment to come. */
export function momentOf(given: GivenMoment, now: Date): Date | null | undefined {
  if (!given.isLater) return null;
  const instant = osloInstant(given.day, given.time);
  return instant && instant > now ? instant : undefined;
}
