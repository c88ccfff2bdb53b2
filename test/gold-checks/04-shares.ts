import { expect } from 'vitest';
import { balance, clopperPearson, type ShareInterval, wilson } from '../../server/core/statistics/shares.ts';
import { expectClose } from '../core/close.ts';
import { bfi, validOf } from './bfi.ts';
import type { GoldCheck, GoldChecks } from './check.ts';

interface GoldShare {
  item?: string;
  level?: number;
  x: number;
  n: number;
  p: number;
  low: number;
  high: number;
  exact_low?: number;
  exact_high?: number;
}

function sameShare(gold: GoldShare, count: number, n: number, at: string): void {
  expect([count, n], at).toEqual([gold.x, gold.n]);
  expectClose(count / n, gold.p, at);
  sameInterval(wilson(count, n, gold.level), gold.low, gold.high, `${at}, Wilson`);
  if (gold.exact_low === undefined || gold.exact_high === undefined) return;
  sameInterval(clopperPearson(count, n, gold.level), gold.exact_low, gold.exact_high, `${at}, exact`);
}

function sameInterval(found: ShareInterval | null, low: number, high: number, at: string): void {
  expectClose(found?.low, low, `${at}, low`);
  expectClose(found?.high, high, `${at}, high`);
}

/** The persons of the file whose answer lies at one end. */
function ofItems(isIn: (value: number) => boolean): GoldCheck {
  return ({ expected }) => {
    for (const gold of expected as GoldShare[]) {
      const values = validOf(bfi(), gold.item as string);
      sameShare(gold, values.filter(isIn).length, values.length, gold.item as string);
    }
  };
}

const asGiven: GoldCheck = ({ expected }) => {
  for (const gold of expected as GoldShare[]) {
    sameShare(gold, gold.x, gold.n, `${gold.x} of ${gold.n} at ${gold.level ?? 0.95}`);
  }
};

export const checks: GoldChecks = {
  'wilson-high': ofItems((value) => value >= 5),
  'wilson-low': ofItems((value) => value <= 2),
  'wilson-small': asGiven,
  'wilson-levels': asGiven,
  'nps-like': ({ expected }) => {
    type Gold = { item: string; n: number; balance: number; se: number; ci95_low: number; ci95_high: number };
    for (const gold of expected as Gold[]) {
      const values = validOf(bfi(), gold.item);
      const ends = {
        n: values.length,
        lowCount: values.filter((value) => value <= 2).length,
        highCount: values.filter((value) => value >= 5).length,
      };
      const found = balance(ends);
      expect(ends.n).toBe(gold.n);
      expectClose(found?.balance, gold.balance, `${gold.item}, balance`);
      expectClose(found?.se, gold.se, `${gold.item}, SE`);
      expectClose(found?.low, gold.ci95_low, `${gold.item}, low`);
      expectClose(found?.high, gold.ci95_high, `${gold.item}, high`);
    }
  },
};
