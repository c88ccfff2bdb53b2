import { endWidth } from '../../server/core/statistics/end-width.ts';

interface ShownScale {
  min: number;
  max: number;
  low: { nb: string };
}

/** The scale's values that count as dissatisfied, rising: the low end, or the high one where low is good. */
export function dissatisfiedValues(
  scale: { min: number; max: number },
  direction: 'higherIsBetter' | 'lowerIsBetter' = 'higherIsBetter',
): number[] {
  const width = endWidth(scale);
  const first = direction === 'higherIsBetter' ? scale.min : scale.max - width + 1;
  return Array.from({ length: width }, (_, index) => first + index);
}

/** On other scales («helt uenig») the bad end is not dissatisfaction, and must not be called so. */
export function asksOfSatisfaction(scale: ShownScale): boolean {
  return scale.low.nb.includes('misfornøyd');
}
