import { expect } from 'vitest';
import { type Descriptives, descriptives, quantile } from '../../server/core/statistics/descriptives.ts';
import { type EndShares, endShares } from '../../server/core/statistics/end-shares.ts';
import { missingByKind } from '../../server/core/statistics/missing.ts';
import { expectClose } from '../core/close.ts';
import type { GoldDescription } from '../core/gold.ts';
import { bfi, items, stepCounts, validOf, valueCounts } from './bfi.ts';
import type { GoldCheck, GoldChecks } from './check.ts';
import { numbersOf } from './data.ts';

type Described = GoldDescription & { item: string; gender?: number; education?: number | null };

/** Each item among the rows whose background is the case's; education not stated is a group of its own. */
const described: GoldCheck = ({ expected }) => {
  for (const gold of expected as Described[]) {
    const rows = bfi().filter(
      (row) =>
        (gold.gender === undefined || Number(row['gender']) === gold.gender) &&
        (gold.education === undefined || (row['education'] ?? null) === (gold.education?.toString() ?? null)),
    );
    const values = validOf(rows, gold.item);
    const answers = numbersOf(rows, gold.item).map((answer) => ({ answer, count: 1 }));
    const missing = missingByKind(answers);
    expect([missing.n, missing.skipped]).toEqual([gold.n, gold.missing]);
    expect(stepCounts(values)).toEqual(Object.values(gold.counts));
    const counts = valueCounts(values);
    sameDescription(descriptives(counts), endShares(counts, { min: 1, max: 6 }), gold);
  }
};

function sameDescription(found: Descriptives, ends: EndShares, gold: Described): void {
  const iqr = found.q1 === null || found.q3 === null ? null : found.q3 - found.q1;
  const pairs: [string, number | null, number | null][] = [
    ['n', found.n, gold.n],
    ['mean', found.mean, gold.mean],
    ['sd', found.sd, gold.sd],
    ['variance', found.variance, gold.variance],
    ['se', found.seMean, gold.se],
    ['median', found.median, gold.median],
    ['q1', found.q1, gold.q1],
    ['q3', found.q3, gold.q3],
    ['iqr', iqr, gold.iqr],
    ['min', found.min, gold.min],
    ['max', found.max, gold.max],
    ['low share', ends.lowShare, gold.share_low],
    ['high share', ends.highShare, gold.share_high],
    ['low', found.meanLow, gold.ci95_low],
    ['high', found.meanHigh, gold.ci95_high],
  ];
  for (const [name, ours, theirs] of pairs) expectClose(ours, theirs, `${gold.item} ${name}`);
}

export const checks: GoldChecks = {
  overall: described,
  'by-gender': described,
  'by-education': described,
  'by-gender-education': described,
  'ci-levels': ({ expected }) => {
    const counts = valueCounts(validOf(bfi(), 'A2'));
    for (const { level, low, high } of expected as { level: number; low: number; high: number }[]) {
      const found = descriptives(counts, level);
      expectClose(found.meanLow, low, `${level}, low`);
      expectClose(found.meanHigh, high, `${level}, high`);
    }
  },
  'quantiles-type7': ({ expected }) => {
    const gold = expected as { p: number[]; A2: number[]; age: number[] };
    for (const item of ['A2', 'age'] as const) {
      const counts = valueCounts(validOf(bfi(), item));
      gold.p.forEach((p, index) => {
        expectClose(quantile(counts, p), gold[item][index] as number, `${item} at ${p}`);
      });
    }
  },
  'item-nonresponse': ({ expected }) => {
    const gold = expected as {
      table: Record<string, number>;
      complete: number;
      answered_cells: number;
      possible_cells: number;
    };
    const persons = bfi().map((row) =>
      missingByKind(items.map((item) => ({ answer: numbersOf([row], item)[0] ?? null, count: 1 }))),
    );
    const table: Record<string, number> = {};
    for (const { skipped } of persons) table[skipped] = (table[skipped] ?? 0) + 1;
    expect(table).toEqual(gold.table);
    expect(persons.filter(({ n }) => n === items.length)).toHaveLength(gold.complete);
    expect(persons.reduce((sum, { n }) => sum + n, 0)).toBe(gold.answered_cells);
    expect(persons.reduce((sum, { askedN }) => sum + askedN, 0)).toBe(gold.possible_cells);
  },
};
