import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe, sdDifference, welchTest } from '../../../server/core/statistics/comparison.ts';
import { weightedMean } from '../../../server/core/statistics/complex-sample.ts';
import { pearson } from '../../../server/core/statistics/correlation.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { cohensD, cohensDInterval } from '../../../server/core/statistics/effect-sizes.ts';
import { meanInPopulation } from '../../../server/core/statistics/finite-population.ts';
import { sampleDesign } from '../../../server/core/statistics/sample-design.ts';
import { type ShareMethod, weightedShareInterval } from '../../../server/core/statistics/share-intervals.ts';
import {
  balance,
  clopperPearson,
  exactFinite,
  type ShareInterval,
  wilson,
  wilsonFinite,
} from '../../../server/core/statistics/shares.ts';
import { momentsOf, weightedDescriptives } from '../../../server/core/statistics/weighted-descriptives.ts';
import { quantileEstimate } from '../../../server/core/statistics/weighted-quantiles.ts';
import { anyAnswers, anyWeighed, notFinite } from './arbitrary.ts';

type Found = { low: number | null; high: number | null } | null;

/** An interval that is there holds its estimate, but for rounding. */
function expectAround(interval: Found, estimate: number | null, what: string): void {
  if (!interval || interval.low === null || interval.high === null || estimate === null) return;
  const slack = 1e-9 * Math.max(1, Math.abs(estimate));
  expect(interval.low, what).toBeLessThanOrEqual(estimate + slack);
  expect(interval.high, what).toBeGreaterThanOrEqual(estimate - slack);
  expect(notFinite(interval), what).toEqual([]);
}

/** Persons of a kind, of those asked, of everybody; from a unit to a city. */
const anyPart = fc
  .oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 700_000 }))
  .chain((population) => fc.integer({ min: 1, max: population }).map((n) => ({ n, population })))
  .chain(({ n, population }) => fc.nat(n).map((count) => ({ count, n, population })));

describe('an interval of a share', () => {
  const all: [name: string, of: (part: { count: number; n: number; population: number }) => unknown][] = [
    ['Wilson', ({ count, n }) => wilson(count, n)],
    ['Clopper–Pearson', ({ count, n }) => clopperPearson(count, n)],
    ['Wilson in a population', ({ count, n, population }) => wilsonFinite(count, n, population)],
    ['firm in a population', ({ count, n, population }) => exactFinite(count, n, population)],
  ];
  it.each(all)('holds the share and lies in 0–1: %s', (name, of) => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const found = of(part) as ShareInterval;
        // Of a whole population only whole persons can be of the kind, which the share of n need not hit.
        const room = name.startsWith('firm') ? 1 / part.population : 0;
        const around = { low: found.low - room, high: found.high + room };
        expectAround(around, part.count / part.n, name);
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.high).toBeLessThanOrEqual(1);
        expect(found.low).toBeLessThanOrEqual(found.high);
      }),
      { numRuns: 150 },
    );
  });

  it('is narrower the less sure it is, and where the population has an end', () => {
    const width = (found: ShareInterval | null) => (found ? found.high - found.low : 0);
    fc.assert(
      fc.property(anyPart, ({ count, n, population }) => {
        expect(width(wilson(count, n, 0.8))).toBeLessThanOrEqual(width(wilson(count, n)));
        expect(width(wilsonFinite(count, n, population))).toBeLessThanOrEqual(
          width(wilson(count, n)) + 1e-12,
        );
      }),
    );
  });

  it('is turned round with the share', () => {
    fc.assert(
      fc.property(anyPart, ({ count, n, population }) => {
        for (const of of [wilson, clopperPearson]) {
          const [plain, turned] = [of(count, n), of(n - count, n)];
          expect(turned?.low).toBeCloseTo(1 - (plain?.high ?? 0), 9);
        }
        const [firm, turned] = [exactFinite(count, n, population), exactFinite(n - count, n, population)];
        expect(turned?.lowCount).toBe(population - (firm?.highCount ?? 0));
      }),
      { numRuns: 50 },
    );
  });

  it('of a weighted share holds it and lies in 0–1, by every method', () => {
    const methods: ShareMethod[] = ['wilson', 'beta', 'logit', 'asin', 'mean'];
    fc.assert(
      fc.property(anyWeighed, (persons) => {
        const design = sampleDesign(persons);
        if ('refused' in design) throw new Error(design.mend);
        const values = persons.map(({ value }) => Number(value <= 2));
        const share = weightedMean(design, values)?.estimate ?? null;
        for (const method of methods) {
          const found = weightedShareInterval(design, values, method);
          expectAround(found, share, method);
          expect(found?.low ?? 0, method).toBeGreaterThanOrEqual(0);
          expect(found?.high ?? 1, method).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('an interval of a mean or a difference', () => {
  it('holds it', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (one, other) => {
        const [first, second] = [descriptives(one), descriptives(other)];
        const { mean, n } = first;
        expectAround({ low: first.meanLow, high: first.meanHigh }, mean, 'mean');
        if (n > 0) expectAround(meanInPopulation(first, n + 7), mean, 'mean in a population');
        const differences = [welchTest(first, second), sdDifference(first, second)];
        for (const found of differences) expectAround(found, found?.difference ?? null, 'difference');
        const low = (counts: typeof one) => (counts[0]?.count ?? 0) + (counts[1]?.count ?? 0);
        const shares = newcombe({ count: low(one), n }, { count: low(other), n: second.n });
        expectAround(shares, shares?.difference ?? null, 'shares');
        const ends = balance({ lowCount: low(one), highCount: one[5]?.count ?? 0, n });
        expectAround(ends, ends?.balance ?? null, 'balance');
      }),
    );
  });

  it('holds Cohen’s d and Pearson’s r', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (one, other) => {
        const [first, second] = [descriptives(one), descriptives(other)];
        expectAround(cohensDInterval(first, second), cohensD(first, second), 'd');
        const pairs = one.map(({ value, count }, at) => ({ x: value, y: other[at]?.count ?? 0, count }));
        const found = pearson(pairs);
        expectAround(found, found?.r ?? null, 'r');
      }),
      { numRuns: 50 },
    );
  });

  it('holds the quantile, by every rule', () => {
    fc.assert(
      fc.property(anyWeighed, fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9), (persons, p) => {
        const design = sampleDesign(persons);
        if ('refused' in design) throw new Error(design.mend);
        const values = persons.map(({ value }) => value);
        for (const rule of ['math', 'school', 'hf7'] as const) {
          const found = quantileEstimate(design, values, p, rule);
          expectAround(found, found?.quantile ?? null, rule);
          expect(found?.se ?? 0, rule).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 400 },
    );
    // Here the share at or below the quantile lies so far above p that type 7 reads its low end above the quantile.
    const weights = [1, 1, 1, 1.357969693525149, 1, 1, 1, 4.286896264311748, 1, 1];
    const design = sampleDesign(weights.map((weight) => ({ weight })));
    if ('refused' in design) throw new Error(design.mend);
    const found = quantileEstimate(design, [2, 3, 3, 1, 1, 3, 4, 4, 1, 5], 0.75, 'hf7');
    expect(found?.low).toBeLessThanOrEqual(found?.quantile ?? 0);
  });

  it('holds the weighted mean, and is as wide whatever unit the weights have', () => {
    fc.assert(
      fc.property(anyWeighed, (persons) => {
        const found = weightedDescriptives(momentsOf(persons));
        expectAround({ low: found.meanLow, high: found.meanHigh }, found.mean, 'weighted mean');
        const design = sampleDesign(persons);
        if ('refused' in design) throw new Error(design.mend);
        const mean = weightedMean(
          design,
          persons.map(({ value }) => value),
        );
        expectAround(mean, mean?.estimate ?? null, 'mean of the sample');
        expect(mean?.low).toBeCloseTo(found.meanLow as number, 8);
      }),
    );
  });
});
