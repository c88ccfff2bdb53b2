import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classicAnova,
  studentTest,
  welchAnova,
} from '../../../server/core/statistics/analysis-of-variance.ts';
import { welchTest } from '../../../server/core/statistics/comparison.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { answers, anyAnswers, notFinite } from './arbitrary.ts';

describe('tests of several means', () => {
  it('are those of the worked examples', () => {
    const found = classicAnova(
      [answers(1, 1, 1), answers(0, 0, 1, 1, 1)].map((counts) => descriptives(counts)),
    );
    expect(found).toMatchObject({ df1: 1, df2: 4 });
    expect(found?.f).toBeCloseTo(6, 12);
    expect(found?.p).toBeCloseTo(0.0705, 4);
    expect(found?.etaSquared).toBeCloseTo(0.6, 12);
    const ten = (mean: number) => ({ n: 10, mean, variance: 1 });
    expect(studentTest(ten(4.5), ten(4))).toMatchObject({ df: 18, t: expect.closeTo(1.118, 3) });
  });

  it('of two groups are the squares of the t tests', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (one, other) => {
        const [first, second] = [descriptives(one), descriptives(other)];
        const [welch, classic] = [welchAnova([first, second]), classicAnova([first, second])];
        const [t, student] = [welchTest(first, second), studentTest(first, second)];
        if (welch && t) {
          expect(welch.f).toBeCloseTo(t.t ** 2, 6);
          expect(welch.df2).toBeCloseTo(t.df, 6);
          expect(welch.p).toBeCloseTo(t.p, 8);
        }
        if (classic && student) expect(classic.p).toBeCloseTo(student.p, 8);
        if (classic) expect(classic.etaSquared).toBeLessThanOrEqual(1);
        expect(notFinite([welch, classic, student])).toEqual([]);
      }),
    );
  });

  it('are not defined for one group, single answers or groups without variation', () => {
    const [alike, some, one] = [answers(0, 5), answers(2, 3), answers(1)].map((counts) =>
      descriptives(counts),
    );
    if (!alike || !some || !one) throw new Error('three groups');
    expect(welchAnova([some])).toBeNull();
    expect(welchAnova([some, alike])).toBeNull();
    expect(classicAnova([some, one])).toBeNull();
    expect(classicAnova([alike, alike])).toBeNull();
    expect(classicAnova([some, alike])).not.toBeNull();
    expect(studentTest(alike, alike)).toBeNull();
  });
});
