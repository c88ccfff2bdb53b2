import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCounts } from '../../../server/core/scoring.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import {
  cliffsDelta,
  cohensD,
  cohensDInterval,
  hedgesG,
  pooledSd,
} from '../../../server/core/statistics/effect-sizes.ts';
import { noncentralTCdf } from '../../../server/core/statistics/noncentral-t.ts';
import { comparePairs, kruskalWallis, mannWhitney } from '../../../server/core/statistics/rank-tests.ts';
import { answers, anyAnswers, notFinite } from './arbitrary.ts';

describe('pairs of persons', () => {
  it('are counted as higher, equal and lower', () => {
    expect(comparePairs(answers(1, 2), answers(0, 1, 1))).toEqual({ higher: 0, equal: 2, lower: 4 });
  });

  it('give the rank-sum test of the worked example', () => {
    const test = mannWhitney(answers(1, 2), answers(0, 1, 1));
    expect(test?.w).toBe(1);
    expect(test?.z).toBeCloseTo(-0.9682, 4);
    expect(test?.p).toBeCloseTo(0.3329, 4);
    expect(test?.superiority).toBeCloseTo(1 / 6, 12);
  });

  it('have no test when a group is empty or everybody answered alike', () => {
    expect(mannWhitney([], answers(1))).toBeNull();
    expect(mannWhitney(answers(0, 3), answers(0, 4))).toBeNull();
    expect(kruskalWallis([answers(0, 3), answers(0, 4)])).toBeNull();
    expect(kruskalWallis([answers(1, 3)])).toBeNull();
    expect(kruskalWallis([answers(1, 3), []])).toBeNull();
    expect(cliffsDelta([], answers(1))).toBeNull();
  });

  it('say the same whichever group stands first', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (one, other) => {
        const [there, back] = [mannWhitney(one, other), mannWhitney(other, one)];
        expect(back?.p).toBe(there?.p);
        if (there && back) expect(there.superiority + back.superiority).toBeCloseTo(1, 12);
        const [delta, reverse] = [cliffsDelta(one, other), cliffsDelta(other, one)];
        if (delta && reverse) expect(delta.delta + reverse.delta).toBe(0);
        expect(reverse?.size).toBe(delta?.size);
        expect(Math.abs(delta?.delta ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('count persons alike, however they are grouped', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, anyAnswers, (one, other, more) => {
        const pooled = mergeCounts([...one, ...more]);
        expect(mannWhitney([...one, ...more], other)).toEqual(mannWhitney(pooled, other));
        expect(cliffsDelta([...one, ...more], other)).toEqual(cliffsDelta(pooled, other));
        const [apart, together] = [kruskalWallis([[...one, ...more], other]), kruskalWallis([pooled, other])];
        expect(apart === null).toBe(together === null);
        if (apart && together) expect(apart.chiSquare).toBeCloseTo(together.chiSquare, 9);
      }),
    );
  });

  it('give Kruskal and Wallis what their ranks give', () => {
    const two = kruskalWallis([answers(1, 1), answers(0, 0, 1, 1)]);
    expect(two?.chiSquare).toBeCloseTo(2.4, 12);
    expect(two?.df).toBe(1);
    expect(two?.p).toBeCloseTo(0.1213, 4);
  });
});

describe('effect sizes', () => {
  const ten = (mean: number) => ({ n: 10, mean, variance: 1 });

  it('are those of the worked examples', () => {
    expect(pooledSd({ n: 10, mean: 1, variance: 1 }, { n: 20, mean: 1, variance: 4 })).toBeCloseTo(1.7423, 4);
    expect(cohensD(ten(4.5), ten(4))).toBeCloseTo(0.5, 12);
    expect(hedgesG(ten(4.5), ten(4))?.g).toBeCloseTo(0.4788, 4);
    const fifty = (mean: number) => ({ ...ten(mean), n: 50 });
    const interval = cohensDInterval(fifty(4.5), fifty(4));
    expect(interval?.low).toBeCloseTo(0.1006, 4);
    expect(interval?.high).toBeCloseTo(0.8969, 4);
  });

  it('are not defined where nothing varies or one person answered', () => {
    const [alike, one] = [descriptives(answers(0, 5)), descriptives(answers(1))];
    expect(cohensD(alike, alike)).toBeNull();
    expect(cohensDInterval(alike, alike)).toBeNull();
    expect(pooledSd(one, alike)).toBeNull();
    expect(hedgesG(one, alike)).toBeNull();
  });

  it('have words for Cliff’s delta at .15, .33 and .47', () => {
    const size = (higher: number) => cliffsDelta(answers(0, higher, 100 - higher), answers(0, 100))?.size;
    expect(size(86)).toBe('negligible');
    expect([size(85), size(68)]).toEqual(['small', 'small']);
    expect([size(67), size(54)]).toEqual(['medium', 'medium']);
    expect([size(53), size(0)]).toEqual(['large', 'large']);
  });

  it('never leave as anything but a number or null', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (one, other) => {
        const [first, second] = [descriptives(one), descriptives(other)];
        expect(notFinite([hedgesG(first, second), cohensDInterval(first, second)])).toEqual([]);
        expect(notFinite([mannWhitney(one, other), kruskalWallis([one, other, one])])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('noncentral t', () => {
  it('agrees with an independent program', () => {
    // SciPy 1.17: nct.cdf.
    for (const [t, df, delta, p] of [
      [2, 10, 2, 0.48097315281790715],
      [60, 2700, 58, 0.9389134125431381],
      [-3, 3, 1, 0.0037230470012880415],
      [100, 1, 30, 0.7641885964242471],
      [1, 1, 0, 0.75],
    ] as const) {
      expect(noncentralTCdf(t, df, delta) / p).toBeCloseTo(1, 9);
    }
  });

  it('asks for degrees of freedom', () => {
    expect(() => noncentralTCdf(1, 0, 1)).toThrow(RangeError);
  });
});
