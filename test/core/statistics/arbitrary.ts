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
