import fc from 'fast-check';
import type { ValueCount } from '../../../server/core/statistics/descriptives.ts';

/** Counts of 1, 2, 3 … in order. */
export const answers = (...counts: number[]): ValueCount[] =>
  counts.map((count, index) => ({ value: index + 1, count }));

/** Any answers on 1–6 of a unit or a municipality, none and all alike included. */
export const anyAnswers = fc
  .array(fc.oneof(fc.constant(0), fc.nat(40)), { minLength: 6, maxLength: 6 })
  .map((counts) => answers(...counts));

/** Paths in a result where a number is not finite. */
export function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([key, one]) => notFinite(one, `${path}.${key}`));
}

/** Persons on each step of a scale of 2 to 11 points: often none, often few, all alike and two camps included. */
export const anySteps = fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(500)), {
  minLength: 2,
  maxLength: 11,
});

/** The same with at least one person. */
export const heldSteps = anySteps.filter((counts) => counts.some((count) => count > 0));

/** Persons with a weight each, on 1–6. */
export const anyWeighed = fc.array(
  fc.record({
    value: fc.integer({ min: 1, max: 6 }),
    weight: fc.double({ min: 0.05, max: 20, noNaN: true }),
  }),
  { minLength: 2, maxLength: 50 },
);
