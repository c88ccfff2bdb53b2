import fc from 'fast-check';
import { mean, median, sampleStandardDeviation, sampleVariance } from 'simple-statistics';
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

  it('are those that another program gives of the persons listed one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 60 }), (persons) => {
        const found = descriptives(persons.map((value) => ({ value, count: 1 })));
        expect(found.mean).toBeCloseTo(mean(persons), 10);
        expect(found.variance).toBeCloseTo(sampleVariance(persons), 10);
        expect(found.sd).toBeCloseTo(sampleStandardDeviation(persons), 10);
        expect([found.min, found.max]).toEqual([Math.min(...persons), Math.max(...persons)]);
        expect(found.median).toBe(median(persons));
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
