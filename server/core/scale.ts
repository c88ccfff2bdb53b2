import type { Scale } from './questionnaire/format.ts';

type Ends = Pick<Scale, 'min' | 'max'>;

/** The values of a scale in rising order. */
export function scaleValues({ min, max }: Ends): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** How many categories count as low (or high): one of up to four, two of five to seven, three of more. */
export function endCategories(scale: Ends): number {
  const points = scale.max - scale.min + 1;
  if (points <= 4) return 1;
  return points <= 7 ? 2 : 3;
}

/** The lowest values as asked: 1 and 2 on a scale from 1 to 6. */
export function lowValues(scale: Ends): number[] {
  return scaleValues(scale).slice(0, endCategories(scale));
}

export function highValues(scale: Ends): number[] {
  return scaleValues(scale).slice(-endCategories(scale));
}
