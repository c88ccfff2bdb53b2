import fc from 'fast-check';
import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { kendall, type PairCount, pearson, spearman } from '../../../server/core/statistics/correlation.ts';
import { notFinite } from './arbitrary.ts';

const pairs = (...list: [x: number, y: number, count?: number][]): PairCount[] =>
  list.map(([x, y, count = 1]) => ({ x, y, count }));
const anyPairs = fc.array(
  fc.record({ x: fc.integer({ min: 1, max: 6 }), y: fc.integer({ min: 1, max: 6 }), count: fc.nat(9) }),
  { maxLength: 20 },
);

describe('correlations', () => {
  it('are those of the worked examples', () => {
    const three = pairs([1, 1], [2, 3], [3, 2]);
    expect(pearson(three)?.r).toBeCloseTo(0.5, 12);
    expect(spearman(three)).toBeCloseTo(0.5, 12);
    expect(kendall(three)).toBeCloseTo(1 / 3, 12);
  });

  it('have neither interval nor p at ±1, nor an interval with three persons', () => {
    expect(pearson(pairs([1, 6], [2, 5], [4, 3], [5, 2]))).toEqual({
      n: 4,
      r: -1,
      low: null,
      high: null,
      t: null,
      p: null,
    });
    expect(pearson(pairs([1, 1], [2, 3], [3, 2]))).toMatchObject({ low: null, high: null });
  });

  it('are not defined when one side does not vary', () => {
    const flat = pairs([1, 1], [1, 2], [1, 3]);
    expect([pearson(flat), spearman(flat), kendall(flat), pearson([]), kendall([])]).toEqual(
      Array(5).fill(null),
    );
    expect(() => pearson(pairs([1, 1, -1]))).toThrow(RangeError);
  });

  it('stay within −1 and 1, turn with the sign, and count persons however they are grouped', () => {
    fc.assert(
      fc.property(anyPairs, (some) => {
        const one = some.flatMap(({ x, y, count }) =>
          Array.from({ length: count }, () => ({ x, y, count: 1 })),
        );
        const turned = some.map(({ x, y, count }) => ({ x, y: -y, count }));
        for (const of of [(list: PairCount[]) => pearson(list)?.r ?? null, spearman, kendall]) {
          const r = of(some);
          if (r === null) continue;
          expect(Math.abs(r)).toBeLessThanOrEqual(1);
          expect(of(turned)).toBeCloseTo(-r, 10);
          expect(of(one)).toBeCloseTo(r, 10);
        }
        expect(notFinite(pearson(some))).toEqual([]);
        const known = pearson(some)?.r ?? null;
        if (known === null) return;
        const [xs, ys] = [one.map(({ x }) => x), one.map(({ y }) => y)];
        expect(sampleCorrelation(xs, ys)).toBeCloseTo(known, 10);
      }),
    );
  });
});
