import fc from 'fast-check';
import { linearRegression } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { mergeCounts } from '../../../server/core/scoring.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { standardise } from '../../../server/core/statistics/standardisation.ts';
import { trendLine } from '../../../server/core/statistics/trend.ts';
import { answers, anyAnswers, notFinite } from './arbitrary.ts';

const points = (...means: number[]) => means.map((mean, at) => ({ time: at + 1, mean, n: 10 }));

describe('a trend', () => {
  it('is the line of the worked example', () => {
    expect(trendLine(points(3, 4, 4, 5))).toMatchObject({
      kind: 'trend',
      slope: expect.closeTo(0.6, 12),
      intercept: expect.closeTo(2.5, 12),
      slopeSe: expect.closeTo(0.1414, 4),
      slopeP: expect.closeTo(0.0513, 4),
      kendallTau: expect.closeTo(0.9129, 4),
    });
  });

  it('is not spoken of with fewer than four points', () => {
    expect(trendLine(points(3, 4, 5))).toEqual({ kind: 'not_computable', reason: 'tooFewPoints' });
  });

  it('has no p when nothing is left over, nor a τ when nothing moves', () => {
    expect(trendLine(points(4, 4, 4, 4))).toMatchObject({ slope: 0, slopeP: null, kendallTau: null });
  });

  it('refuses two points at one time and years without persons', () => {
    expect(() => trendLine([...points(3, 4, 5), { time: 1, mean: 3, n: 5 }])).toThrow(RangeError);
    expect(() => trendLine([...points(3, 4, 5), { time: 9, mean: 3, n: 0 }])).toThrow(RangeError);
  });

  it('turns with the years and lets only numbers out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 60 }), { minLength: 4, maxLength: 12 }), (tenths) => {
        const line = trendLine(points(...tenths.map((tenth) => tenth / 10)));
        const back = trendLine(
          points(...tenths.map((tenth) => tenth / 10)).map((one) => ({ ...one, time: -one.time })),
        );
        if (line.kind !== 'trend' || back.kind !== 'trend') throw new Error('both are lines');
        expect(back.slope).toBeCloseTo(-line.slope, 10);
        expect(notFinite(line)).toEqual([]);
        const plain = linearRegression(tenths.map((tenth, at) => [at + 1, tenth / 10]));
        expect(line.slope).toBeCloseTo(plain.m, 10);
        expect(line.intercept).toBeCloseTo(plain.b, 10);
      }),
    );
  });
});

describe('standardisation', () => {
  it('gives groups the sizes of the standard population', () => {
    const cell = (mean: number, population: number) => {
      return { summary: { n: 5, mean, variance: 2 }, population };
    };
    const found = standardise([cell(4, 30), cell(2, 10)]);
    expect(found.mean).toBeCloseTo(3.5, 12);
    expect(found.weights).toEqual([0.75, 0.25]);
    expect(found.se).toBeCloseTo(Math.sqrt((0.75 ** 2 + 0.25 ** 2) * 0.4), 12);
  });

  it('with the groups’ own sizes is the plain mean: merging equals pooling', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { minLength: 1, maxLength: 5 }), (groups) => {
        const cells = groups
          .map((counts) => descriptives(counts))
          .filter(({ n }) => n > 0)
          .map((summary) => ({ summary, population: summary.n }));
        if (cells.length === 0) return;
        const pooled = descriptives(mergeCounts(groups.flat())).mean as number;
        expect(standardise(cells).mean).toBeCloseTo(pooled, 10);
      }),
    );
  });

  it('refuses empty populations and groups without answers, and has no SE with a single answer', () => {
    const cell = (counts: number[], population: number) => {
      return { summary: descriptives(answers(...counts)), population };
    };
    expect(standardise([cell([1], 1), cell([1, 1], 1)]).se).toBeNull();
    expect(standardise([cell([], 0), cell([1, 1], 1)]).mean).toBe(1.5);
    expect(() => standardise([cell([], 1), cell([1, 1], 1)])).toThrow(RangeError);
    expect(() => standardise([cell([1, 1], 0)])).toThrow(RangeError);
    expect(() => standardise([cell([1, 1], -1)])).toThrow(RangeError);
    expect(() => standardise([])).toThrow(RangeError);
  });
});
