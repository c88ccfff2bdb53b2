import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, itemScore, mergeCounts, personScore, scoreCounts } from '../../server/core/scoring.ts';

const scale = { min: 1, max: 6 };
const plain = { weight: 1, direction: 'higherIsBetter', scale } as const;
const turned = { weight: 1, direction: 'lowerIsBetter', scale } as const;

describe('an item’s score', () => {
  it('is the answer, or its mirror where lower is better', () => {
    expect(itemScore(2, scale, 'higherIsBetter')).toBe(2);
    expect(itemScore(2, scale, 'lowerIsBetter')).toBe(5);
    expect(itemScore(0, { min: 0, max: 10 }, 'lowerIsBetter')).toBe(10);
  });

  it('is none for vet ikke, not applicable and skipped', () => {
    expect(
      [null, 'dontKnow', 'notApplicable'].map((answer) => itemScore(answer as null, scale, 'higherIsBetter')),
    ).toEqual([null, null, null]);
  });
});

describe('a person’s score', () => {
  it('is the weighted mean of the valid, turned answers', () => {
    expect(personScore([6, 2, null], [plain, turned, plain], 2)).toBe(5.5);
    expect(personScore([6, 3], [{ ...plain, weight: 3 }, plain], 2)).toBe(5.25);
  });

  it('is none with fewer valid items than asked for', () => {
    expect(personScore([6, null, 'dontKnow'], [plain, plain, plain], 2)).toBeNull();
    expect(personScore([null], [plain], 1)).toBeNull();
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 4],
    [9, 6],
  ])('of %i items by two thirds needs %i', (count, needed) => {
    const items = Array.from({ length: count }, () => plain);
    const valid = (how: number) => items.map((_, index) => (index < how ? 4 : null));
    expect(personScore(valid(needed), items, 'twoThirds')).toBe(4);
    expect(personScore(valid(needed - 1), items, 'twoThirds')).toBeNull();
  });
});

describe('scores', () => {
  it('are counted per group, and «vet ikke» before «ikke relevant» only for persons without a score', () => {
    const cells = [
      { group: 0, answers: [4, 5], count: 3 },
      { group: 0, answers: [5, 4], count: 2 },
      { group: 0, answers: [5, 'dontKnow' as const], count: 1 },
      { group: 0, answers: [null, 'dontKnow' as const], count: 4 },
      { group: 0, answers: ['notApplicable' as const, 'dontKnow' as const], count: 1 },
      { group: 0, answers: [null, 5], count: 8 },
      { group: 0, answers: ['notApplicable' as const, 5], count: 2 },
      { group: 1, answers: [6, 6], count: 1 },
    ];
    const byTwo = scoreCounts(cells, [plain, plain], 2);
    expect(byTwo.get(0)).toEqual({
      scores: [{ value: 4.5, count: 5 }],
      dontKnowCount: 6,
      notApplicableCount: 2,
    });
    expect(byTwo.get(1)).toEqual({
      scores: [{ value: 6, count: 1 }],
      dontKnowCount: 0,
      notApplicableCount: 0,
    });
    expect(scoreCounts(cells, [plain, plain], 1).get(0)?.dontKnowCount).toBe(5);
  });

  it('that differ only by rounding are one score', () => {
    const one = (0.1 + 0.2) * 14;
    expect(one).not.toBe(4.2);
    expect(
      mergeCounts([
        { value: one, count: 2 },
        { value: 4.2, count: 3 },
      ]),
    ).toEqual([{ value: 4.2, count: 5 }]);
  });

  it('keep their persons and their values to within 1e-12', () => {
    const patterns = fc.array(
      fc.record({
        group: fc.constant(0),
        answers: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5, maxLength: 5 }),
        count: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1 },
    );
    const weights = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(patterns, weights, (cells, given) => {
        const items = given.map((weight) => ({ ...plain, weight: weight / 10 }));
        const scores = scoreCounts(cells, items, 3).get(0)?.scores ?? [];
        for (const { answers } of cells) {
          const score = personScore(answers, items, 3) as number;
          expect(scores.some(({ value }) => Math.abs(value - score) <= 1e-12)).toBe(true);
        }
        const persons = (counted: { count: number }[]) => counted.reduce((sum, { count }) => sum + count, 0);
        expect(persons(scores)).toBe(persons(cells));
        expect(persons(barsOf(scores, scale))).toBe(persons(cells));
      }),
    );
  });
});

describe('bars', () => {
  it('are one step wide around each point, with halves in the lower', () => {
    const scores = [1, 1.5, 1.6, 4.5, 4.500000000000001, 4.51, 6].map((value) => ({ value, count: 1 }));
    expect(barsOf(scores, scale).map(({ count }) => count)).toEqual([2, 1, 0, 2, 1, 1]);
  });

  it('stand at every point of the scale, and nowhere else', () => {
    expect(barsOf([], { min: 0, max: 3 })).toEqual([0, 1, 2, 3].map((value) => ({ value, count: 0 })));
    expect(() => barsOf([{ value: 6.6, count: 1 }], scale)).toThrow(RangeError);
  });
});
