/**
 * How many of a scale's values make an end: one up to four points, two up to seven, three above, so that an end never
 * holds half of a scale of three points or more (methods: C2). Example: 1 on 1–4, 2 on 1–6, 3 on 0–10. Stands by itself
 * because the browser needs it, and not the distributions that the rest of the statistics bring.
 */
export function endWidth(scale: { min: number; max: number }): number {
  const points = scale.max - scale.min + 1;
  if (points <= 4) return 1;
  return points <= 7 ? 2 : 3;
}

/**
 * The scale's values that count as dissatisfied, rising: the low end, or the high end where low is good. Example: 1 and
 * 2 on 1–6; where low is good 5 and 6.
 */
export function dissatisfiedValues(
  scale: { min: number; max: number },
  direction: 'higherIsBetter' | 'lowerIsBetter' = 'higherIsBetter',
): number[] {
  const width = endWidth(scale);
  const first = direction === 'higherIsBetter' ? scale.min : scale.max - width + 1;
  return Array.from({ length: width }, (_, index) => first + index);
}
