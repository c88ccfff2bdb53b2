import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused } from '../../../server/core/refusal.ts';
import { reliability } from '../../../server/core/scales/reliability.ts';
import { brownForsythe, relativeSd } from '../../../server/core/statistics/comparison.ts';
import { weightedMean } from '../../../server/core/statistics/complex-sample.ts';
import { pearson } from '../../../server/core/statistics/correlation.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { designTTest, raoScott } from '../../../server/core/statistics/design-tests.ts';
import { hypergeometricCdf } from '../../../server/core/statistics/distributions.ts';
import { hedgesG } from '../../../server/core/statistics/effect-sizes.ts';
import { overdispersion } from '../../../server/core/statistics/many-units/overdispersion.ts';
import { consensusOf } from '../../../server/core/statistics/ordinal.ts';
import { sampleDesign } from '../../../server/core/statistics/sample-design.ts';
import { exactFinite } from '../../../server/core/statistics/shares.ts';
import { trendLine } from '../../../server/core/statistics/trend.ts';

/** Index scores are thirds and tenths, which no double holds: where nothing differs, rounding must not decide. */
describe('where answers differ by rounding alone', () => {
  it('x does not vary, so there is no correlation', () => {
    const same = [1, 2, 3].map((y) => ({ x: 0.1, y, count: 1 }));
    expect(pearson(same)).toBeNull();
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 600 }),
        fc.array(fc.tuple(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 1, max: 9 })), {
          minLength: 3,
          maxLength: 9,
        }),
        (hundredths, list) => {
          const pairs = list.map(([y, count]) => ({ x: hundredths / 100, y: y / 10, count }));
          expect(pearson(pairs)).toBeNull();
          expect(pearson(pairs.map(({ x, y, count }) => ({ x: y, y: x, count })))).toBeNull();
        },
      ),
    );
  });

  it('Brown and Forsythe have no distances that vary, and give no p of 0', () => {
    const pair = (low: number, high: number, count: number) => [
      { value: low, count },
      { value: high, count },
    ];
    expect(brownForsythe([pair(3, 3 + 1 / 3, 5), pair(3, 3 + 2 / 3, 7)])).toBeNull();
    expect(brownForsythe([pair(4.1, 4.4, 5), pair(4.1, 4.7, 7)])).toBeNull();
  });

  it('points on one line leave nothing over, so the slope has no p', () => {
    const points = [4.1, 4.2, 4.3, 4.4].map((mean, at) => ({ time: 2024 + at, mean, n: 10 + at * 7 }));
    expect(trendLine(points)).toMatchObject({ slope: expect.closeTo(0.1, 10), slopeSe: 0, slopeP: null });
  });

  it('items that cancel each other have no alpha, whoever answers', () => {
    const item = { direction: 'higherIsBetter', scale: { min: 1, max: 6 } } as const;
    const person = fc.record({ x: fc.integer({ min: 1, max: 6 }), count: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(person, { minLength: 3, maxLength: 12 }), (list) => {
        const patterns = list.map(({ x, count }) => ({ answers: [x, 7 - x], count }));
        expect(reliability('reflective', patterns, [item, item])).toMatchObject({ kind: 'not_computable' });
      }),
      { numRuns: 300 },
    );
  });

  it('clusters that all answered alike leave no test in a sample of clusters', () => {
    const person = fc.record({
      row: fc.constantFrom('x', 'y'),
      column: fc.constantFrom('a', 'b'),
      weight: fc.constantFrom(1, 1 / 3, 0.7, 2.2),
    });
    const anyBlock = fc.array(person, { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(anyBlock, fc.integer({ min: 3, max: 7 }), (block, clusters) => {
        const persons = Array.from({ length: clusters }, (_, cluster) =>
          block.map((one) => ({ ...one, cluster: `${cluster}` })),
        ).flat();
        const design = sampleDesign(persons);
        if (isRefused(design)) throw new Error(design.mend);
        const values = persons.map(({ column }) => Number(column === 'a'));
        const columns = persons.map(({ column }) => column);
        const rows = persons.map(({ row }) => row);
        expect(raoScott(design, rows, columns)).toBeNull();
        expect(
          designTTest(
            design,
            values,
            rows.map((row) => row === 'x'),
          ),
        ).toBeNull();
        expect(weightedMean(design, values)?.se).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('large numbers', () => {
  it('of persons keep the relative SD within 1', () => {
    for (let tens = 1; tens <= 15; tens++) {
      const found = descriptives([
        { value: 1, count: 1 },
        { value: 6, count: 10 ** tens - 1 },
      ]);
      expect(relativeSd(found, { min: 1, max: 6 })).toBeLessThanOrEqual(1);
    }
  });

  it('of persons beside one leave consensus near 1', () => {
    expect(consensusOf([1, 0, 0, 0, 0, 1e17])).toBeCloseTo(1, 12);
    expect(consensusOf([1e17, 0, 0, 0, 0, 1])).toBeCloseTo(1, 12);
  });

  it('of persons bring Hedges’ g near d, never above it', () => {
    for (const n of [1e3, 5e4, 1e5, 1e6, 1e9, 1e12]) {
      const found = hedgesG({ n, mean: 4, variance: 1 }, { n, mean: 3.5, variance: 1 });
      expect(found?.g).toBeLessThan(0.5 + 1e-15);
      expect((found?.g ?? 0) / (found?.gApproximate ?? 1)).toBeCloseTo(1, 7);
    }
    const gOf = (n: number) => hedgesG({ n, mean: 4, variance: 1 }, { n, mean: 3.5, variance: 1 })?.g ?? 0;
    // Where the series takes over from the gamma function: g/d = 1 − .75/df + O(1/df²).
    expect(gOf(5_002) - gOf(5_001)).toBeCloseTo((0.5 * 0.75 * 2) / 10_001 ** 2, 11);
  });

  it('of draws above the middle are probable, not impossible', () => {
    const draw = { population: 50_000, marked: 15_000, drawn: 20_000 };
    expect(hypergeometricCdf(9_000, draw)).toBe(1);
    expect(hypergeometricCdf(6_000, draw)).toBeCloseTo(0.5, 2);
    const complement = { ...draw, marked: 35_000 };
    for (const x of [5_900, 5_990, 6_000, 6_050, 6_150]) {
      const below = hypergeometricCdf(x, draw);
      const above = hypergeometricCdf(20_000 - x - 1, complement);
      expect(below + above).toBeCloseTo(1, 9);
    }
  });

  it('of a population have a firm interval round the share', () => {
    const sizes: [count: number, n: number, population: number][] = [
      [5_000, 20_000, 50_000],
      [3_000, 10_000, 700_000],
      [300, 1_000, 700_000],
      [0, 1_000, 700_000],
    ];
    for (const [count, n, population] of sizes) {
      const found = exactFinite(count, n, population);
      expect(found?.low).toBeLessThanOrEqual(count / n);
      expect(found?.high).toBeGreaterThanOrEqual(count / n);
      expect((found?.high ?? 1) - (found?.low ?? 0)).toBeLessThan(0.06);
    }
  });

  it('beside small ones leave the over-dispersion a number', () => {
    const found = overdispersion([
      { z: 10, se: 1 },
      { z: 10, se: 1e-9 },
    ]);
    // (Σz² − 1)/(2·w₁w₂/(w₁ + w₂)), and w₂ is all of w₁ + w₂.
    expect(found).toBeCloseTo(199 / 2, 9);
  });
});
