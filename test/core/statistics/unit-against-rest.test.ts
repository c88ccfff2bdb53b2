import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCounts } from '../../../server/core/scoring.ts';
import { welchTest } from '../../../server/core/statistics/comparison.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { restOf, unitAgainstRest } from '../../../server/core/statistics/unit-against-rest.ts';
import { answers, anyAnswers, notFinite } from './arbitrary.ts';

const isDissatisfied = (value: number) => value <= 2;

describe('a unit against the rest', () => {
  it('is compared with others only, never with a whole that holds it', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { minLength: 2, maxLength: 6 }), (units) => {
        const whole = mergeCounts(units.flat());
        const [unit, ...others] = units;
        if (!unit) return;
        const rest = restOf(whole, unit);
        expect(rest).toEqual(mergeCounts(others.flat()).filter(({ count }) => count > 0));
        const found = unitAgainstRest(unit, whole, isDissatisfied);
        expect(found.mean).toEqual(welchTest(descriptives(unit), descriptives(mergeCounts(others.flat()))));
        expect(notFinite(found)).toEqual([]);
      }),
    );
  });

  it('has every part of the worked example', () => {
    const found = unitAgainstRest(answers(12, 8), answers(20, 60), isDissatisfied);
    expect(found).toMatchObject({ n: 20, restN: 60 });
    expect(found.mean?.difference).toBeCloseTo(1.4 - (1 + 52 / 60), 12);
    expect(found.dissatisfied).toMatchObject({ difference: 0, p: 1 });
    expect(found.superiority?.delta).toBeCloseTo((8 * 8 - 12 * 52) / (20 * 60), 12);
    expect(found.spread?.brownForsythe?.df2).toBe(78);
  });

  it('finds index scores again that differ by rounding', () => {
    const whole = [{ value: 0.1 + 0.2, count: 3 }];
    expect(restOf(whole, [{ value: 0.3, count: 1 }])).toEqual([{ value: expect.closeTo(0.3, 12), count: 2 }]);
  });

  it('refuses a whole that does not hold the unit', () => {
    expect(() => restOf(answers(1, 1), answers(2))).toThrow(RangeError);
    expect(() => restOf(answers(1, 1), answers(0, 0, 1))).toThrow(RangeError);
  });
});
