import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScaleAnswer } from '../../server/core/answer.ts';
import { barsOf, mergeCounts, personScore } from '../../server/core/scoring.ts';
import { descriptives } from '../../server/core/statistics/descriptives.ts';

const scale = { min: 1, max: 6 };
const item = (direction: 'higherIsBetter' | 'lowerIsBetter' = 'higherIsBetter') => ({ direction, scale });
const answer = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 6 }) },
  fc.constantFrom(null, 'dontKnow' as const, 'notApplicable' as const),
);
const turn = (given: ScaleAnswer | null) => (typeof given === 'number' ? 7 - given : given);

describe('a person’s score', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 5, maxLength: 5 });
  const five = fc.array(answer, { minLength: 5, maxLength: 5 });

  it('lies between the lowest and the highest answer, and within the bars of the scale', () => {
    fc.assert(
      fc.property(five, weights, (answers, given) => {
        const items = given.map((weight) => ({ ...item(), weight }));
        const score = personScore(answers, items, 1);
        const valid = answers.filter((one) => typeof one === 'number');
        if (valid.length === 0) {
          expect(score).toBeNull();
          return;
        }
        expect(score as number).toBeGreaterThanOrEqual(Math.min(...valid) - 1e-12);
        expect(score as number).toBeLessThanOrEqual(Math.max(...valid) + 1e-12);
        const bars = barsOf([{ value: score as number, count: 3 }], scale);
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(3);
      }),
    );
  });

  it('is mirrored when every item is, and does not know the unit of the weights', () => {
    fc.assert(
      fc.property(five, weights, (answers, given) => {
        const items = given.map((weight) => ({ ...item(), weight }));
        const score = personScore(answers, items, 'twoThirds');
        const turned = personScore(answers.map(turn), items, 'twoThirds');
        const reversed = given.map((weight) => ({ ...item('lowerIsBetter'), weight: weight / 7 }));
        const same = personScore(answers.map(turn), reversed, 'twoThirds');
        expect([turned === null, same === null]).toEqual([score === null, score === null]);
        if (score === null) return;
        expect((turned as number) + score).toBeCloseTo(7, 10);
        expect(same).toBeCloseTo(score, 10);
      }),
    );
  });

  it('merged with others keeps persons, order and the mean', () => {
    const scores = fc.array(
      fc.record({ value: fc.integer({ min: 10, max: 60 }).map((tenths) => tenths / 10), count: fc.nat(9) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(scores, (list) => {
        const merged = mergeCounts(list);
        const values = merged.map(({ value }) => value);
        expect(values).toEqual([...new Set(values)].sort((one, other) => one - other));
        expect(mergeCounts(list.toReversed())).toEqual(merged);
        const persons = (counts: readonly { count: number }[]) =>
          counts.reduce((sum, { count }) => sum + count, 0);
        expect(persons(merged)).toBe(persons(list));
        if (persons(list) > 0)
          expect(descriptives(merged).mean).toBeCloseTo(descriptives(list).mean ?? 0, 10);
      }),
    );
  });
});
