import { total, type ValueCount } from './descriptives.ts';
import { endWidth } from './end-width.ts';

/** Persons at the two ends of a scale. Counts are of persons; shares lie in 0–1 and are null when nobody answered. */
export interface EndShares {
  lowCount: number;
  highCount: number;
  lowShare: number | null;
  highShare: number | null;
}

/** The ends of a distribution over scale points (for an indicator: of its bars). */
export function endShares(counts: readonly ValueCount[], scale: { min: number; max: number }): EndShares {
  const n = total(counts);
  const width = endWidth(scale);
  const lowCount = total(counts.filter(({ value }) => value < scale.min + width));
  const highCount = total(counts.filter(({ value }) => value > scale.max - width));
  return {
    lowCount,
    highCount,
    lowShare: n === 0 ? null : lowCount / n,
    highShare: n === 0 ? null : highCount / n,
  };
}
