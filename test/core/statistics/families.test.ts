import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueCount } from '../../../server/core/statistics/descriptives.ts';
import { type Family, familyOf, judgeFamilies } from '../../../server/core/statistics/families.ts';
import { type RawChange, rawChange } from '../../../server/core/statistics/raw-change.ts';
import { taylorTest, weightedRawChange } from '../../../server/core/statistics/weighted-comparison.ts';
import { answers, anyAnswers, notFinite } from './arbitrary.ts';

const scale = { min: 1, max: 6 };
const sample = (counts: ValueCount[]) => ({
  counts,
  dissatisfiedCount: (counts[0]?.count ?? 0) + (counts[1]?.count ?? 0),
});
const before = sample(answers(0, 2, 8, 30, 50, 30));
const now = sample(answers(8, 6, 6, 18, 32, 50));
const demo = rawChange(now, before, scale);
const alone = (change: RawChange) => judgeFamilies([{ family: 'units', change }])[0];
/** A comparison that says nothing, to fill a family. */
const nothing: RawChange = {
  mean: { ...demo.mean, p: 1 },
  spread: { ...demo.spread, p: 1 },
  dissatisfied: { ...demo.dissatisfied, p: 1 },
};

describe('the demo pair', () => {
  it('has the raw figures of the methods', () => {
    expect(demo.mean).toMatchObject({ difference: expect.closeTo(-0.0667, 4), p: expect.closeTo(0.68, 2) });
    expect(demo.spread.difference).toBeCloseTo(0.553, 3);
    expect(demo.spread.low).toBeCloseTo(0.31, 2);
    expect(demo.spread.high).toBeCloseTo(0.8, 2);
    expect(demo.spread.agreement).toEqual({ test: 'brownForsythe', p: expect.closeTo(0.00057, 5) });
    expect(demo.spread.relativeDifference).toBeCloseTo(0.6883 - 0.4422, 4);
    expect(demo.dissatisfied.p).toBeCloseTo(0.0031, 4);
    expect([demo.mean.minimum, demo.spread.minimum, demo.dissatisfied.minimum]).toEqual([0.25, 0.125, 0.05]);
  });

  it('alone: no sure change of the mean, larger spread, more dissatisfied', () => {
    expect(alone(demo)).toMatchObject({
      mean: { verdict: 'noSureChange', reason: 'notSure', familySize: 3 },
      spread: { verdict: 'larger', reason: null, adjustedP: expect.closeTo(0.0000348, 6) },
      dissatisfied: { verdict: 'up', reason: null, adjustedP: expect.closeTo(0.00465, 5) },
    });
    expect(alone(rawChange(before, now, scale))).toMatchObject({
      spread: { verdict: 'smaller' },
      dissatisfied: { verdict: 'down' },
    });
  });

  it('among many comparisons that say nothing, keeps the spread and loses the dissatisfied', () => {
    const family = Array.from({ length: 40 }, () => ({ family: 'units' as const, change: nothing }));
    const [first] = judgeFamilies([{ family: 'units', change: demo }, ...family]);
    expect(first?.spread).toMatchObject({ verdict: 'larger', familySize: 123 });
    expect(first?.dissatisfied).toMatchObject({
      verdict: 'noSureChange',
      reason: 'notSure',
      familySize: 123,
    });
  });

  it('is not judged by comparisons of another family', () => {
    const family = Array.from({ length: 40 }, () => ({ family: 'unitItems' as const, change: nothing }));
    expect(judgeFamilies([...family, { family: 'units', change: demo }])[40]).toEqual(alone(demo));
  });
});

describe('a verdict', () => {
  it('on the mean asks for a sure change of 5 % of the scale', () => {
    const high = (count: number, n = 1000) => sample(answers(0, 0, n - count, count, 0, 0));
    const verdict = (one: number, other: number, n?: number) =>
      alone(rawChange(high(one, n), high(other, n), scale))?.mean;
    expect(verdict(600, 350)).toMatchObject({ verdict: 'up', reason: null });
    expect(verdict(350, 600)).toMatchObject({ verdict: 'down', reason: null });
    expect(verdict(590, 350)).toMatchObject({ verdict: 'noSureChange', reason: 'tooSmall' });
    expect(verdict(6, 3, 10)).toMatchObject({ verdict: 'noSureChange', reason: 'notSure' });
  });

  it('follows the tenant’s own least change', () => {
    const high = (count: number) => sample(answers(0, 0, 1000 - count, count, 0, 0));
    expect(alone(rawChange(high(590), high(350), scale, 0.04))?.mean.verdict).toBe('up');
  });

  it('is never made where nobody differed', () => {
    const all = (value: number) => sample([{ value, count: 30 }]);
    const found = alone(rawChange(all(5), all(4), scale));
    expect(found?.mean).toMatchObject({ difference: 1, p: null, adjustedP: null, reason: 'notTestable' });
    expect(found?.spread).toMatchObject({ p: null, verdict: 'noSureChange', reason: 'notTestable' });
    expect(found?.mean.familySize).toBe(1);
  });

  it('on the spread says that the mean may have moved when the relative SD goes the other way', () => {
    const middle = sample(answers(0, 20, 60, 160, 60, 20));
    const ceiling = sample(answers(0, 0, 0, 5, 70, 245));
    const change = rawChange(ceiling, middle, scale);
    expect(change.spread.high).toBeLessThan(0);
    expect(change.spread.relativeDifference).toBeGreaterThan(0);
    expect(alone(change)).toMatchObject({
      mean: { verdict: 'up' },
      spread: { verdict: 'noSureChange', reason: 'meanMoved' },
    });
    const unknown = { ...change, spread: { ...change.spread, relativeDifference: null } };
    expect(alone(unknown)?.spread.reason).toBe('meanMoved');
  });

  it('on the spread asks Brown and Forsythe', () => {
    const disagreeing = (p: number | null): RawChange => ({
      ...demo,
      spread: { ...demo.spread, agreement: { test: 'brownForsythe', p } },
    });
    expect(alone(disagreeing(0.06))?.spread).toMatchObject({
      verdict: 'noSureChange',
      reason: 'testsDisagree',
    });
    expect(alone(disagreeing(null))?.spread.reason).toBe('testsDisagree');
  });

  it('on the spread is not made for less than 5 % of the widest', () => {
    const small: RawChange = { ...demo, spread: { ...demo.spread, difference: 0.12, low: 0.05, high: 0.19 } };
    expect(alone(small)?.spread.reason).toBe('tooSmall');
  });

  it('on a share is not made when its interval holds 0', () => {
    const wide: RawChange = { ...demo, dissatisfied: { ...demo.dissatisfied, low: -0.001 } };
    expect(alone(wide)?.dissatisfied.reason).toBe('testsDisagree');
  });
});

describe('families', () => {
  it('are two for indicators, two for items and one for cuts', () => {
    const of = (isRoot: boolean, subjectKind: 'item' | 'indicator') =>
      familyOf({ isCut: false, isRoot, subjectKind });
    expect([of(true, 'indicator'), of(false, 'indicator'), of(true, 'item'), of(false, 'item')]).toEqual([
      'municipality',
      'units',
      'municipalityItems',
      'unitItems',
    ]);
    expect(familyOf({ isRoot: true, isCut: true, subjectKind: 'indicator' })).toBe('cuts');
  });

  const anySample = anyAnswers.filter((counts) => counts.reduce((sum, { count }) => sum + count, 0) > 1);
  const anyComparison = fc.record({
    family: fc.constantFrom<Family>('municipality', 'units'),
    change: fc
      .tuple(anySample, anySample)
      .map(([one, other]) => rawChange(sample(one), sample(other), scale)),
  });

  it('never sharpen a p, hold one size each, and let nothing but numbers and null out', () => {
    fc.assert(
      fc.property(fc.array(anyComparison, { maxLength: 12 }), (comparisons) => {
        const judged = judgeFamilies(comparisons);
        expect(judged).toHaveLength(comparisons.length);
        expect(notFinite(judged)).toEqual([]);
        const parts = judged.flatMap(({ mean, spread, dissatisfied }) => [mean, spread, dissatisfied]);
        for (const { p, adjustedP, verdict } of parts) {
          expect(adjustedP === null).toBe(p === null);
          if (p !== null && adjustedP !== null) expect(adjustedP).toBeGreaterThanOrEqual(p);
          if (verdict !== 'noSureChange') expect(adjustedP).toBeLessThan(0.05);
        }
        for (const family of ['municipality', 'units']) {
          const own = judged.filter((_one, at) => comparisons[at]?.family === family);
          const tests = own.flatMap(({ mean, spread, dissatisfied }) => [mean, spread, dissatisfied]);
          const sizes = new Set(tests.map(({ familySize }) => familySize));
          expect([...sizes]).toEqual(own.length ? [tests.filter(({ p }) => p !== null).length] : []);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('judge the reverse change in reverse', () => {
    const opposite = {
      up: 'down',
      down: 'up',
      larger: 'smaller',
      smaller: 'larger',
      noSureChange: 'noSureChange',
    };
    fc.assert(
      fc.property(anySample, anySample, (one, other) => {
        const there = alone(rawChange(sample(one), sample(other), scale));
        const back = alone(rawChange(sample(other), sample(one), scale));
        for (const kind of ['mean', 'spread', 'dissatisfied'] as const) {
          expect(back?.[kind].verdict).toBe(opposite[there?.[kind].verdict ?? 'noSureChange']);
          expect(back?.[kind].reason).toBe(there?.[kind].reason);
        }
      }),
    );
  });

  it('ask for two persons in both rounds', () => {
    expect(() => rawChange(sample(answers(1)), before, scale)).toThrow(RangeError);
  });
});

describe('weighted answers', () => {
  const weighted = (mean: number, sd: number, share: number) => ({
    n: 400,
    dissatisfiedCount: 40,
    mean: { estimate: mean, se: 0.05 },
    sd: { estimate: sd, se: 0.04 },
    dissatisfied: { estimate: share, se: 0.02 },
    relativeSd: sd / 2.5,
  });

  it('are compared by the Taylor z', () => {
    const test = taylorTest({ estimate: 4.2, se: 0.1 }, { estimate: 3.9, se: 0.1 });
    expect(test?.z).toBeCloseTo(2.1213, 4);
    expect(test?.p).toBeCloseTo(0.0339, 4);
    expect(test?.low).toBeCloseTo(0.0228, 4);
    expect(taylorTest({ estimate: 4, se: null }, { estimate: 4, se: 1 })).toBeNull();
    expect(taylorTest({ estimate: 4, se: 0 }, { estimate: 5, se: 0 })).toBeNull();
    expect(() => taylorTest({ estimate: 4, se: -1 }, { estimate: 5, se: 1 })).toThrow(RangeError);
    expect(() => taylorTest({ estimate: Number.NaN, se: 1 }, { estimate: 5, se: 1 })).toThrow(RangeError);
  });

  it('have no Brown–Forsythe, which is said, and the same rules otherwise', () => {
    const change = weightedRawChange(weighted(4.5, 1.4, 0.1), weighted(4.4, 1, 0.02), scale);
    expect(change.spread.agreement).toEqual({ test: 'none', reason: 'weightedAnswers' });
    expect(alone(change)).toMatchObject({
      mean: { verdict: 'noSureChange', reason: 'notSure' },
      spread: { verdict: 'larger' },
      dissatisfied: { verdict: 'up', previousN: 400, previousCount: 40 },
    });
  });

  it('without a standard error are not tested', () => {
    const flat = { ...weighted(5, 0, 0), sd: { estimate: 0, se: null }, relativeSd: null };
    const change = weightedRawChange(weighted(4.5, 1.4, 0.1), flat, scale);
    expect(change.spread).toMatchObject({ p: null, relativeDifference: null });
    expect(change.spread.low).toBeLessThan(change.spread.difference);
    expect(alone(change)?.spread.reason).toBe('notTestable');
  });
});
