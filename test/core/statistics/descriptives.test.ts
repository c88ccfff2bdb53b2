import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptives, quantile, type ValueCount } from '../../../server/core/statistics/descriptives.ts';
import { endShares } from '../../../server/core/statistics/end-shares.ts';
import { endWidth } from '../../../server/core/statistics/end-width.ts';
import { expectClose } from '../close.ts';
import { type GoldDescription, goldCase } from '../gold.ts';

const onSix = { min: 1, max: 6 };

function answers(...counts: number[]): ValueCount[] {
  return counts.map((count, index) => ({ value: index + 1, count }));
}

describe('descriptives', () => {
  const vectors: [string, number[], number, number, number, number, number | null, number, number][] = [
    ['all equal', [0, 0, 0, 0, 20, 0], 20, 5, 0, 0, null, 0, 1],
    ['flat', [10, 10, 10, 10, 10, 10], 60, 3.5, 1.7222, 0.2223, 0.0959, 1 / 3, 1 / 3],
    ['split in two', [50, 0, 0, 0, 0, 50], 100, 3.5, 2.5126, 0.2513, null, 0.5, 0.5],
    ['seven points', [30, 40, 210, 130, 530, 50, 10], 1000, 4.28, 1.176, 0.0372, 0.028, 0.07, 0.06],
    ['demo, first year', [0, 2, 8, 30, 50, 30], 120, 4.8167, 0.9437, 0.0861, 0.0619, 2 / 120, 80 / 120],
    ['demo, second year', [8, 6, 6, 18, 32, 50], 120, 4.75, 1.4965, 0.1366, 0.1098, 14 / 120, 82 / 120],
  ];
  it.each(vectors)(
    'agree with the table of golden vectors: %s',
    (_, counts, n, mean, sd, seMean, seSd, low, high) => {
      const found = descriptives(answers(...counts));
      const ends = endShares(answers(...counts), { min: 1, max: counts.length });
      expect(found.n).toBe(n);
      expect(found.mean).toBeCloseTo(mean, 4);
      expect(found.sd).toBeCloseTo(sd, 4);
      expect(found.seMean).toBeCloseTo(seMean, 4);
      if (seSd === null) expect(found.seSd).toBeNull();
      else expect(found.seSd).toBeCloseTo(seSd, 4);
      expect(ends.lowShare).toBeCloseTo(low, 12);
      expect(ends.highShare).toBeCloseTo(high, 12);
    },
  );

  it.each(['overall', 'by-gender', 'by-education', 'by-gender-education'])('agree with R: %s', (id) => {
    const gold = goldCase<(GoldDescription & { item: string })[]>('01-bfi-descriptives', id);
    for (const expected of gold) {
      const counts = Object.entries(expected.counts).map(([value, count]) => ({
        value: Number(value),
        count,
      }));
      const found = descriptives(counts);
      const ends = endShares(counts, onSix);
      const at = (name: string) => `${id} ${expected.item} ${name}`;
      expect(found.n).toBe(expected.n);
      expectClose(found.mean, expected.mean, at('mean'));
      expectClose(found.sd, expected.sd, at('sd'));
      expectClose(found.variance, expected.variance, at('variance'));
      expectClose(found.seMean, expected.se, at('se'));
      expectClose(found.median, expected.median, at('median'));
      expectClose(found.q1, expected.q1, at('q1'));
      expectClose(found.q3, expected.q3, at('q3'));
      expectClose(found.min, expected.min, at('min'));
      expectClose(found.max, expected.max, at('max'));
      expectClose(ends.lowShare, expected.share_low, at('low share'));
      expectClose(ends.highShare, expected.share_high, at('high share'));
      expectClose(found.meanLow, expected.ci95_low, at('interval, low'));
      expectClose(found.meanHigh, expected.ci95_high, at('interval, high'));
    }
  });

  it('of nobody are undefined, not 0', () => {
    expect(descriptives([])).toMatchObject({ n: 0, mean: null, sd: null, median: null, min: null });
    expect(endShares([], onSix)).toMatchObject({ lowCount: 0, lowShare: null, highShare: null });
  });

  it('of one answer have a mean but no spread and no interval', () => {
    const found = descriptives(answers(0, 0, 0, 1));
    expect(found).toMatchObject({ n: 1, mean: 4, median: 4, q1: 4, variance: null, sd: null, meanLow: null });
  });

  it('of equal answers have a spread of 0 and no uncertainty of it', () => {
    expect(descriptives(answers(0, 7))).toMatchObject({
      sd: 0,
      seMean: 0,
      seSd: null,
      meanLow: 2,
      meanHigh: 2,
    });
  });

  it('lose no digits when large values lie close together', () => {
    const shifted = answers(3, 5, 7).map(({ value, count }) => ({ value: value + 1e9, count }));
    expect(descriptives(shifted).sd).toBeCloseTo(descriptives(answers(3, 5, 7)).sd as number, 12);
  });

  it('refuse counts that are not persons', () => {
    expect(() => descriptives([{ value: 1, count: 1.5 }])).toThrow(RangeError);
    expect(() => descriptives([{ value: 1, count: -1 }])).toThrow(RangeError);
  });

  it('do not depend on the order of the counts, and spread is the same after a shift of the scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 4, maxLength: 11 }),
        fc.integer({ min: -5, max: 5 }),
        (counts, shift) => {
          const found = descriptives(answers(...counts));
          expect(descriptives(answers(...counts).reverse())).toEqual(found);
          const moved = descriptives(
            answers(...counts).map(({ value, count }) => ({ value: value + shift, count })),
          );
          if (found.sd === null) expect(moved.sd).toBeNull();
          else expect(moved.sd).toBeCloseTo(found.sd, 10);
        },
      ),
    );
  });

  it('are those of the persons listed one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 60 }), (persons) => {
        const found = descriptives(persons.map((value) => ({ value, count: 1 })));
        const mean = persons.reduce((sum, value) => sum + value, 0) / persons.length;
        const squares = persons.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        expect(found.mean).toBeCloseTo(mean, 10);
        expect(found.sd).toBeCloseTo(Math.sqrt(squares / (persons.length - 1)), 10);
      }),
    );
  });
});

describe('quantiles', () => {
  it('are of type 7, as R gives them', () => {
    const gold = goldCase<{ p: number[]; A2: number[] }>('01-bfi-descriptives', 'quantiles-type7');
    const overall = goldCase<(GoldDescription & { item: string })[]>('01-bfi-descriptives', 'overall');
    const counts = Object.values(overall.find(({ item }) => item === 'A2')?.counts ?? {});
    gold.p.forEach((p, index) => {
      expectClose(quantile(answers(...counts), p), gold.A2[index] as number, `p = ${p}`);
    });
  });
});

describe('the ends of a scale', () => {
  it('are one value wide up to four points, two up to seven, three up to eleven', () => {
    const widths = [2, 4, 5, 7, 8, 11].map((points) => endWidth({ min: 0, max: points - 1 }));
    expect(widths).toEqual([1, 1, 2, 2, 3, 3]);
  });
});
