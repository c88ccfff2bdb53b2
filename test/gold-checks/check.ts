import { expect } from 'vitest';
import { expectClose } from '../core/close.ts';

/** One case of a gold file as R wrote it. */
export interface GoldCase {
  id: string;
  what: string;
  expected: unknown;
  note?: string;
}

/** Compares our own result with one case of a gold file; fails by `expect`. */
export type GoldCheck = (gold: GoldCase) => void | Promise<void>;

/** By case id. Each gold file has one such table, in the file of the same number. */
export type GoldChecks = Record<string, GoldCheck>;

/** p-values: relative 1e-8, however small; below 1e-300 their logarithms. */
export function expectPClose(actual: number | null | undefined, gold: number | null, what = 'p'): void {
  if (gold === null || gold === 0) {
    expectClose(actual, gold, what);
    return;
  }
  const off = gold < 1e-300 ? Math.log(actual ?? 0) / Math.log(gold) - 1 : (actual ?? Number.NaN) / gold - 1;
  expect(Math.abs(off), what).toBeLessThanOrEqual(1e-8);
}
