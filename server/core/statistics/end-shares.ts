import { total, type ValueCount } from './descriptives.ts';
import { endWidth } from './end-width.ts';

/** Persons at the two ends of a scale. Counts are of persons; shares lie in 0–1 and are null when nobody answered. */
export interface EndShares {
  lowCount: number;
  highCount: number;
  lowShare: number | null;
  highShare: number | null;
}

/**
 * The ends of a distribution over scale points (for an indicator: of its bars): the persons at the lowest values and at
 * the highest, as many values as `endWidth` says, and their shares of all. Example: the demo's first year on 1–6: 2 of
 * 120 low (.0167), 80 high (.667).
 */
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
