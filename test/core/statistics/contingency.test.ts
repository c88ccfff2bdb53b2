import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTest, fisherExact, shareTest } from '../../../server/core/statistics/contingency.ts';
import {
  chiSquareUpper,
  fUpper,
  normalTwoSided,
  tTwoSided,
} from '../../../server/core/statistics/distributions.ts';
import { notFinite } from './arbitrary.ts';

const anyShare = fc.nat(300).chain((n) => fc.nat(n).map((count) => ({ count, n })));

describe('tests of shares', () => {
  it('are those of the worked examples', () => {
    const found = chiSquareTest([
      [10, 20],
      [20, 10],
    ]);
    expect(found?.chiSquare).toBeCloseTo(6.667, 3);
    expect(found?.p).toBeCloseTo(0.0098, 4);
    expect(found?.cramersV).toBeCloseTo(1 / 3, 12);
    expect(shareTest({ count: 14, n: 120 }, { count: 2, n: 120 })?.p).toBeCloseTo(0.0019, 4);
    // SciPy 1.17: fisher_exact.
    expect(fisherExact({ count: 14, n: 120 }, { count: 2, n: 120 })).toBeCloseTo(0.003096672093201605, 14);
  });

  it('have no chi-square with an empty row or column', () => {
    expect(chiSquareTest([[1, 2]])).toBeNull();
    expect(chiSquareTest([])).toBeNull();
    expect(
      chiSquareTest([
        [1, 0],
        [2, 0],
      ]),
    ).toBeNull();
    expect(shareTest({ count: 0, n: 5 }, { count: 0, n: 7 })).toBeNull();
    expect(fisherExact({ count: 0, n: 5 }, { count: 0, n: 7 })).toBe(1);
    expect(fisherExact({ count: 0, n: 0 }, { count: 3, n: 7 })).toBe(1);
  });

  it('refuse tables that cannot be', () => {
    expect(() => chiSquareTest([[1, 2], [3]])).toThrow(RangeError);
    expect(() => chiSquareTest([[1.5, 2]])).toThrow(RangeError);
    expect(() => fisherExact({ count: 3, n: 2 }, { count: 0, n: 1 })).toThrow(RangeError);
  });

  it('say the same of the groups in either order, and of those without the trait', () => {
    fc.assert(
      fc.property(anyShare, anyShare, (one, other) => {
        const p = fisherExact(one, other);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        const turned = (share: typeof one) => ({ ...share, count: share.n - share.count });
        expect(fisherExact(other, one) / p).toBeCloseTo(1, 9);
        expect(fisherExact(turned(one), turned(other)) / p).toBeCloseTo(1, 9);
        const test = shareTest(one, other);
        if (test) expect(shareTest(other, one)?.p).toBeCloseTo(test.p, 12);
        expect(notFinite(test)).toEqual([]);
      }),
    );
  });
});

describe('Fisher’s exact test', () => {
  it('is the sum over every table that may be, though it stops where nothing more is added', () => {
    fc.assert(
      fc.property(anyShare, anyShare, (one, other) => {
        expect(fisherExact(one, other) / overEveryTable(one, other)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is told of a million persons', () => {
    const [one, other] = [
      { count: 2_700, n: 25_000 },
      { count: 98_100, n: 975_000 },
    ];
    // Factorials of a million, added up, are known to some seven digits.
    expect(fisherExact(one, other) / overEveryTable(one, other)).toBeCloseTo(1, 6);
  });
});

/** From the definition: each table's likelihood by factorials, and the sum of those no likelier than the one seen. */
function overEveryTable(one: { count: number; n: number }, other: { count: number; n: number }): number {
  const traits = one.count + other.count;
  const logFactorial = [0];
  for (let k = 1; k <= one.n + other.n; k++) logFactorial.push((logFactorial[k - 1] as number) + Math.log(k));
  const choose = (n: number, k: number) =>
    (logFactorial[n] as number) - (logFactorial[k] as number) - (logFactorial[n - k] as number);
  const logs = new Map<number, number>();
  for (let k = Math.max(0, traits - other.n); k <= Math.min(one.n, traits); k++) {
    logs.set(k, choose(one.n, k) + choose(other.n, traits - k) - choose(one.n + other.n, traits));
  }
  const seen = logs.get(one.count) as number;
  return [...logs.values()].filter((log) => log <= seen + 1e-7).reduce((sum, log) => sum + Math.exp(log), 0);
}

describe('tails of distributions', () => {
  it('are those of the tables', () => {
    expect(normalTwoSided(1.96)).toBeCloseTo(0.05, 4);
    expect(tTwoSided(2.228, 10)).toBeCloseTo(0.05, 4);
    expect(fUpper(4.96, 1, 10)).toBeCloseTo(0.05, 3);
    expect(fUpper(0, 1, 10)).toBe(1);
    expect(chiSquareUpper(3.841, 1)).toBeCloseTo(0.05, 4);
    expect(chiSquareUpper(9.488, 4)).toBeCloseTo(0.05, 4);
    // SciPy 1.17: chi2.sf.
    expect(chiSquareUpper(2000, 2000)).toBeCloseTo(0.4957947558197845, 11);
    expect(chiSquareUpper(2000, 1999)).toBeCloseTo(0.4894866615843932, 11);
    expect(chiSquareUpper(0, 3)).toBe(1);
    expect(() => chiSquareUpper(1, 0)).toThrow(RangeError);
  });
});
