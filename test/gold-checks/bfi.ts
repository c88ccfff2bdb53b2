import { mergeCounts } from '../../server/core/scoring.ts';
import type { ValueCount } from '../../server/core/statistics/descriptives.ts';
import { type DataRow, dataRows, numbersOf } from './data.ts';

/** 2,800 persons, 25 statements on a scale of 1–6. */
export const bfi = () => dataRows('bfi.csv');

export const items = ['A', 'C', 'E', 'N', 'O'].flatMap((letter) =>
  [1, 2, 3, 4, 5].map((n) => `${letter}${n}`),
);

/** Valid answers, in the order of the file. */
export function validOf(rows: readonly DataRow[], item: string): number[] {
  return numbersOf(rows, item).filter((value) => value !== null);
}

export function valueCounts(values: readonly number[]): ValueCount[] {
  return mergeCounts(values.map((value) => ({ value, count: 1 })));
}

/** Persons on each step of 1–6, also the empty ones. */
export function stepCounts(values: readonly number[]): number[] {
  return [1, 2, 3, 4, 5, 6].map((step) => values.filter((value) => value === step).length);
}
