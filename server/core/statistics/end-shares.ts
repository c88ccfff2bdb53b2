import { total, type ValueCount } from './descriptives.ts';

/** Persons at the two ends of a scale. Counts are of persons; shares lie in 0–1 and are null when nobody answered. */
export interface EndShares {
  lowCount: number;
  highCount: number;
  lowShare: number | null;
  highShare: number | null;
}

/**
 * How many of a scale's values make an end: one up to four points, two up to seven, three above, so that an end
 * never holds half of the scale (methods: C2).
 */
export function endWidth(scale: { min: number; max: number }): number {
  const points = scale.max - scale.min + 1;
  if (points <= 4) return 1;
  return points <= 7 ? 2 : 3;
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
