import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScaleAnswer } from '../../../server/core/answer.ts';
import { alphaOf, itemAnalysis, standardisedAlphaOf } from '../../../server/core/scales/alpha.ts';
import { covariances } from '../../../server/core/scales/covariances.ts';
import { omegaOf } from '../../../server/core/scales/omega.ts';
import { reliability } from '../../../server/core/scales/reliability.ts';
import { toHundred, widthToHundred } from '../../../server/core/scales/zero-to-hundred.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { anyAnswers, notFinite } from '../statistics/arbitrary.ts';

const scale = { min: 1, max: 6 };
const item = (direction: 'higherIsBetter' | 'lowerIsBetter' = 'higherIsBetter') => ({ direction, scale });
const answer = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 6 }) },
  fc.constantFrom(null, 'dontKnow' as const, 'notApplicable' as const),
);
const patterns = (width: number) =>
  fc.array(
    fc.record({
      answers: fc.array<ScaleAnswer | null>(answer, { minLength: width, maxLength: width }),
      count: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 20 },
  );
const turn = (given: ScaleAnswer | null) => (typeof given === 'number' ? 7 - given : given);

describe('reliability', () => {
  it('lets only numbers and null out, within bounds, for two items and more', () => {
    const any = fc
      .integer({ min: 2, max: 6 })
      .chain((width) => patterns(width).map((list) => ({ width, list })));
    fc.assert(
      fc.property(any, ({ width, list }) => {
        const found = reliability(
          'reflective',
          list,
          Array.from({ length: width }, () => item()),
        );
        expect(notFinite(found)).toEqual([]);
        if (found.kind !== 'reliability') return;
        expect(found.alpha).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.alphaStandardised ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.spearmanBrown ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        for (const { itemRest } of found.items) expect(Math.abs(itemRest ?? 0)).toBeLessThanOrEqual(1);
        if (found.omega.kind !== 'omega') return;
        expect(found.omega.omega).toBeGreaterThanOrEqual(0);
        expect(found.omega.omega).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same when an item is turned and its answers too, whatever the order of items and persons', () => {
    fc.assert(
      fc.property(patterns(4), (list) => {
        const plain = covariances(list, [item(), item(), item(), item()], 'complete');
        const reversed = list
          .map(({ answers, count }) => ({
            answers: [...answers.slice(0, 3), turn(answers[3] ?? null)],
            count,
          }))
          .reverse();
        const turned = covariances(reversed, [item(), item(), item(), item('lowerIsBetter')], 'complete');
        expect(turned === null).toBe(plain === null);
        if (!plain || !turned) return;
        plain.matrix.flat().forEach((entry, at) => {
          expect(turned.matrix.flat()[at]).toBeCloseTo(entry, 9);
        });
        const backwards = list.map(({ answers, count }) => ({ answers: answers.toReversed(), count }));
        const back = covariances(backwards, [item(), item(), item(), item()], 'complete');
        const alpha = alphaOf(plain.matrix);
        if (alpha !== null) expect(alphaOf(back?.matrix ?? [])).toBeCloseTo(alpha, 6);
      }),
    );
  });

  it('counts persons alike, however they are grouped', () => {
    fc.assert(
      fc.property(patterns(3), (list) => {
        const items = [item(), item(), item()];
        const one = list.flatMap(({ answers, count }) =>
          Array.from({ length: count }, () => ({ answers, count: 1 })),
        );
        for (const missing of ['complete', 'pairwise'] as const) {
          const [counted, listed] = [covariances(list, items, missing), covariances(one, items, missing)];
          expect(listed?.completeCount).toBe(counted?.completeCount);
          counted?.matrix.flat().forEach((entry, at) => {
            expect(listed?.matrix.flat()[at]).toBeCloseTo(entry, 9);
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('does not know the unit of the items, where all have the same', () => {
    const loading = fc.integer({ min: 20, max: 95 }).map((hundredths) => hundredths / 100);
    const any = fc.array(loading, { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(any, fc.constantFrom(0.01, 25, 400), (loadings, unit) => {
        const matrix = loadings.map((row, r) => loadings.map((column, c) => (r === c ? 1 : row * column)));
        const scaled = matrix.map((row) => row.map((entry) => entry * unit));
        expect(alphaOf(scaled)).toBeCloseTo(alphaOf(matrix) as number, 10);
        expect(standardisedAlphaOf(scaled)).toBeCloseTo(standardisedAlphaOf(matrix) as number, 10);
        const [own, other] = [omegaOf(matrix), omegaOf(scaled)];
        if (own.kind !== 'omega' || other.kind !== 'omega') throw new Error('two omegas');
        expect(other.omega).toBeCloseTo(own.omega, 9);
        // Leaving out an item is α of the rest.
        const rest = matrix.slice(1).map((row) => row.slice(1));
        expect(itemAnalysis(matrix)[0]?.alphaWithout).toBeCloseTo(alphaOf(rest) as number, 10);
      }),
    );
  });
});

describe('the 0–100 form', () => {
  it('is the mean and SD of the answers in that form', () => {
    fc.assert(
      fc.property(anyAnswers, (counts) => {
        const [plain, hundred] = [
          descriptives(counts),
          descriptives(counts.map(({ value, count }) => ({ value: toHundred(value, scale), count }))),
        ];
        if (plain.mean !== null) expect(toHundred(plain.mean, scale)).toBeCloseTo(hundred.mean ?? -1, 9);
        if (plain.sd !== null) expect(widthToHundred(plain.sd, scale)).toBeCloseTo(hundred.sd ?? -1, 9);
        if (plain.seSd !== null) expect(widthToHundred(plain.seSd, scale)).toBeCloseTo(hundred.seSd ?? -1, 8);
      }),
    );
  });

  it('is turned with the scale, and refuses a scale without ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 6, noNaN: true }), (mean) => {
        expect(toHundred(mean, scale) + toHundred(7 - mean, scale)).toBeCloseTo(100, 9);
      }),
    );
    const endless = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
    expect(() => toHundred(3, endless)).toThrow(RangeError);
    expect(() => widthToHundred(3, endless)).toThrow(RangeError);
  });
});
