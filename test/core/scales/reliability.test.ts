import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alphaOf,
  itemAnalysis,
  spearmanBrown,
  standardisedAlphaOf,
} from '../../../server/core/scales/alpha.ts';
import { covariances } from '../../../server/core/scales/covariances.ts';
import { omegaOf } from '../../../server/core/scales/omega.ts';
import { publishWord, reliability } from '../../../server/core/scales/reliability.ts';
import { notFinite } from '../statistics/arbitrary.ts';

const item = (direction: 'higherIsBetter' | 'lowerIsBetter' = 'higherIsBetter') => {
  return { direction, scale: { min: 1, max: 6 } };
};
const persons = (...answers: (number | 'dontKnow' | null)[][]) =>
  answers.map((one) => ({ answers: one, count: 1 }));
/** Covariances of items with these loadings on one factor and variance 1. */
const oneFactor = (...loadings: number[]) =>
  loadings.map((row, r) => loadings.map((column, c) => (r === c ? 1 : row * column)));

describe('covariances', () => {
  it('turn reversed items', () => {
    const three = persons([1, 2], [3, 4], [5, 6]);
    expect(covariances(three, [item(), item()], 'complete')?.matrix).toEqual([
      [4, 4],
      [4, 4],
    ]);
    expect(covariances(three, [item(), item('lowerIsBetter')], 'complete')?.matrix).toEqual([
      [4, -4],
      [-4, 4],
    ]);
  });

  it('use complete persons, or every pair', () => {
    const some = persons([1, 2], [3, 4], [5, 6], [6, null], ['dontKnow', 1]);
    const complete = covariances(some, [item(), item()], 'complete');
    const pairwise = covariances(some, [item(), item()], 'pairwise');
    expect([complete?.completeCount, pairwise?.completeCount]).toEqual([3, 3]);
    expect(complete?.matrix[0]?.[0]).toBeCloseTo(4, 12);
    expect(pairwise?.matrix[0]?.[0]).toBeCloseTo(14.75 / 3, 12);
    expect(covariances(persons([1, null], [null, 2], [2, 3]), [item(), item()], 'pairwise')).toBeNull();
  });
});

describe('alpha', () => {
  it('is that of the worked examples', () => {
    const pair = [
      [1, 0.5],
      [0.5, 1],
    ];
    expect(alphaOf(pair)).toBeCloseTo(2 / 3, 12);
    expect(spearmanBrown(pair)).toBeCloseTo(2 / 3, 12);
    const [first] = itemAnalysis([
      [1, 0.5, 0.5],
      [0.5, 1, 0.5],
      [0.5, 0.5, 1],
    ]);
    expect(first?.alphaWithout).toBeCloseTo(2 / 3, 12);
    expect(first?.itemRest).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(itemAnalysis(pair)[0]?.alphaWithout).toBeNull();
  });

  it('is not defined for one item, nor when the sum does not vary', () => {
    expect(alphaOf([[1]])).toBeNull();
    const against = [
      [1, -1],
      [-1, 1],
    ];
    expect([alphaOf(against), spearmanBrown(against)]).toEqual([null, null]);
    const flat = [
      [0, 0],
      [0, 1],
    ];
    expect([standardisedAlphaOf(flat), spearmanBrown(flat), itemAnalysis(flat)[0]?.itemRest]).toEqual(
      Array(3).fill(null),
    );
    expect(() => spearmanBrown([[1]])).toThrow(RangeError);
  });
});

describe('omega', () => {
  it('finds the loadings it was made from', () => {
    const found = omegaOf(oneFactor(0.8, 0.6, 0.4));
    if (found.kind !== 'omega') throw new Error(found.reason);
    expect(found.omega).toBeCloseTo(3.24 / 5.08, 10);
    found.loadings.forEach((loading, at) => {
      expect(loading).toBeCloseTo([0.8, 0.6, 0.4][at] as number, 10);
    });
  });

  it('equals alpha when all loadings are equal, and is above it else', () => {
    const loading = fc.integer({ min: 20, max: 95 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(loading, { minLength: 3, maxLength: 8 }), (loadings) => {
        const matrix = oneFactor(...loadings);
        const found = omegaOf(matrix);
        if (found.kind !== 'omega') throw new Error(found.reason);
        expect(found.omega).toBeGreaterThanOrEqual((alphaOf(matrix) as number) - 1e-9);
        expect(found.omega).toBeLessThanOrEqual(1);
        const equal = omegaOf(oneFactor(...loadings.map(() => loadings[0] as number)));
        const alpha = alphaOf(oneFactor(...loadings.map(() => loadings[0] as number))) as number;
        expect(equal.kind === 'omega' && equal.omega).toBeCloseTo(alpha, 9);
      }),
    );
  });

  it('speaks of items in their own units', () => {
    const scaled = [1, 2, 3].map((one, r) =>
      [1, 2, 3].map((other, c) => one * other * (oneFactor(0.8, 0.6, 0.4)[r]?.[c] as number)),
    );
    const found = omegaOf(scaled);
    const common = (0.8 + 2 * 0.6 + 3 * 0.4) ** 2;
    const unique = 0.36 + 4 * 0.64 + 9 * 0.84;
    expect(found.kind === 'omega' && found.omega).toBeCloseTo(common / (common + unique), 10);
  });

  it('is refused with a reason', () => {
    expect(omegaOf(oneFactor(0.8, 0.6))).toMatchObject({ reason: 'fewerThanThreeItems' });
    expect(omegaOf([...Array(3)].map(() => [0, 0, 0]))).toMatchObject({ reason: 'nothingVaries' });
    expect(omegaOf(oneFactor(0, 0, 0))).toMatchObject({ reason: 'noCommonFactor' });
    const heywood = [
      [1, 0.9, 0.9],
      [0.9, 1, 0.5],
      [0.9, 0.5, 1],
    ];
    expect(omegaOf(heywood)).toMatchObject({ reason: 'uniquenessBelowZero' });
  });
});

describe('reliability', () => {
  const five = Array.from({ length: 120 }, (_, at) => ({
    answers: [0, 1, 2].map((shift) => 1 + ((at + (at % (shift + 2) === 0 ? shift : 0)) % 6)),
    count: 1,
  }));

  it('is never given for a formative index', () => {
    expect(reliability('formative', five, [item(), item(), item()])).toEqual({
      kind: 'not_computable',
      reason: 'formativeIndex',
    });
  });

  it('is refused where there is nothing to compute from', () => {
    expect(reliability('reflective', five, [item()])).toMatchObject({ reason: 'fewerThanTwoItems' });
    expect(reliability('reflective', persons([1, null]), [item(), item()])).toMatchObject({
      reason: 'tooFewPersons',
    });
    expect(reliability('reflective', persons([1, 2], [1, 2]), [item(), item()])).toMatchObject({
      reason: 'nothingVaries',
    });
  });

  it('of two items goes by Spearman–Brown, and says when persons are few', () => {
    const found = reliability('reflective', persons([1, 1], [2, 3], [3, 2], [6, 6]), [item(), item()]);
    if (found.kind !== 'reliability') throw new Error(found.reason);
    expect(found.fewPersons).toBe(true);
    expect(found.word).toBe(publishWord(found.spearmanBrown as number));
    expect(found.omega).toMatchObject({ reason: 'fewerThanThreeItems' });
  });

  it('has a word from .70 and from .60, on the unrounded figure', () => {
    expect([0.7, 0.6999, 0.6, 0.5999, -0.3].map(publishWord)).toEqual([
      'oneFigure',
      'withCaution',
      'withCaution',
      'itemsOnly',
      'itemsOnly',
    ]);
  });

  it('lets only numbers and null out, never above 1', () => {
    const answer = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constantFrom(null, 'dontKnow' as const));
    const pattern = fc.record({
      answers: fc.array(answer, { minLength: 4, maxLength: 4 }),
      count: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 15 }), (patterns) => {
        const found = reliability('reflective', patterns, [item(), item('lowerIsBetter'), item(), item()]);
        expect(notFinite(found)).toEqual([]);
        if (found.kind === 'reliability') expect(found.alpha).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
