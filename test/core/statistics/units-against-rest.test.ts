import { describe, expect, it } from 'vitest';
import { welchTest } from '../../../server/core/statistics/comparison.ts';
import { judgeUnitsAgainstRest } from '../../../server/core/statistics/units-against-rest.ts';
import { figuresOf, homeCareNow } from '../../client/app-figures.ts';

const scale = { min: 1, max: 6 };
const units = [
  { unitId: 'nord', figures: figuresOf([1, 1, 2, 6, 12, 20]) },
  { unitId: 'sør', figures: figuresOf([1, 1, 1, 7, 13, 21]) },
  { unitId: 'vest', figures: figuresOf([6, 4, 3, 5, 7, 9]) },
];
const whole = figuresOf(homeCareNow);
const judge = (chosen = units, isIndex = false) => judgeUnitsAgainstRest(chosen, whole, scale, isIndex);
const rest = { nord: [7, 5, 4, 12, 20, 30], sør: [7, 5, 5, 11, 19, 29], vest: [2, 2, 3, 13, 25, 41] };

describe('each unit against the rest of the municipality', () => {
  it('is compared with the others together, by the whole less the unit', () => {
    for (const { unitId, mean, spread, dissatisfied, restN } of judge()) {
      const own = units.find((unit) => unit.unitId === unitId)?.figures as (typeof units)[number]['figures'];
      const others = figuresOf(rest[unitId as keyof typeof rest]);
      expect(restN).toBe(others.n);
      expect(mean.difference).toBeCloseTo(own.mean - others.mean, 12);
      expect(spread.difference).toBeCloseTo(own.sd - others.sd, 12);
      expect(dissatisfied.difference).toBeCloseTo(own.dissatisfiedShare - others.dissatisfiedShare, 12);
    }
  });

  it('judges the demo’s three zones as one family of nine: one has a lower mean, more spread and more dissatisfied', () => {
    const told = judge().map(({ unitId, mean, spread, dissatisfied }) => ({
      ...{ unitId, family: mean.familySize },
      verdicts: [mean.verdict, spread.verdict, dissatisfied.verdict],
    }));
    expect(told).toEqual([
      { unitId: 'nord', family: 9, verdicts: ['noSureChange', 'noSureChange', 'noSureChange'] },
      { unitId: 'sør', family: 9, verdicts: ['noSureChange', 'noSureChange', 'noSureChange'] },
      { unitId: 'vest', family: 9, verdicts: ['down', 'larger', 'up'] },
    ]);
  });

  it('has an index’s mean and dissatisfied exactly, and calls no spread', () => {
    for (const { unitId, mean, spread, dissatisfied } of judge(units, true)) {
      const own = units.find((unit) => unit.unitId === unitId)?.figures as (typeof units)[number]['figures'];
      const others = figuresOf(rest[unitId as keyof typeof rest]);
      const exact = welchTest(
        { n: own.n, mean: own.mean, variance: own.sd ** 2 },
        { n: others.n, mean: others.mean, variance: others.sd ** 2 },
      );
      expect(mean.p).toBeCloseTo(exact?.p as number, 10);
      expect([mean.low, mean.high]).toEqual([
        expect.closeTo(exact?.low as number, 10),
        expect.closeTo(exact?.high as number, 10),
      ]);
      expect(spread).toMatchObject({ p: null, verdict: 'noSureChange', reason: 'notTestable' });
      expect(spread.difference).toBeCloseTo(own.sd - others.sd, 10);
      expect(mean.familySize).toBe(6);
      const single = judge().find((one) => one.unitId === unitId);
      expect(dissatisfied.p).toBe(single?.dissatisfied.p);
    }
  });

  it('has no test where neither side varies', () => {
    const alike = figuresOf([0, 0, 0, 0, 20, 0]);
    const found = judgeUnitsAgainstRest(
      [{ unitId: 'a', figures: alike }],
      figuresOf([0, 0, 0, 0, 40, 0]),
      scale,
      true,
    );
    expect(found[0]?.mean).toMatchObject({ difference: 0, p: null, reason: 'notTestable' });
  });

  it('leaves out a unit with fewer than ten others, or that the whole does not hold', () => {
    const almost = figuresOf([8, 6, 6, 18, 32, 41]);
    const foreign = figuresOf([9, 2, 2, 2, 2, 2]);
    const both = [
      { unitId: 'almost', figures: almost },
      { unitId: 'foreign', figures: foreign },
    ];
    expect(judge(both)).toEqual([]);
    expect(judge(both, true)).toEqual([]);
  });
});
