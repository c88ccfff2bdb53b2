import { describe, expect, it } from 'vitest';
import { SumBounds } from '../../../server/core/disclosure/sum-bounds.ts';

const reach = [1, 2, 3, 4, 5, 6].map((value) => ({ low: value, high: value }));

/** Persons as groups of their own: their role, the answer, and whether they are in the unit that tells its mean. */
function boundsOf(people: readonly { role: number; answer: number; isIn: boolean }[]): SumBounds {
  const counts = people.map(({ answer }) => reach.map((_, step) => (step + 1 === answer ? 1 : 0)));
  const everyone = Int32Array.from(people, () => 0);
  const roles = Int32Array.from(people, ({ role }) => role);
  const summed = [...people.keys()].filter((place) => people[place]?.isIn);
  return new SumBounds([everyone, roles], counts, [summed], reach, (group) => people[group]?.answer ?? 0);
}

const inside = (role: number, ...answers: number[]) =>
  answers.map((answer) => ({ role, answer, isIn: true }));
const outside = (role: number, ...answers: number[]) =>
  answers.map((answer) => ({ role, answer, isIn: false }));
const anything = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6];

describe('a mean told without its distribution', () => {
  const leader = inside(7, 1);
  const others = inside(8, 1, 1, 1, 1, 1, 1, 2, 1, 2, 5);

  it('corners a leader when no leader answered near, for the colleague who answered high', () => {
    const told = boundsOf([
      ...leader,
      ...others,
      ...outside(7, 1, 4, 4, 5, 5, 6, 6),
      ...outside(8, ...anything),
    ]);
    expect(told.isSafe(0, 0)).toBe(false);
  });

  it('does not when leaders answered 2 and 3 too', () => {
    const told = boundsOf([...leader, ...others, ...outside(7, ...anything), ...outside(8, ...anything)]);
    expect(told.isSafe(0, 0)).toBe(true);
  });

  it('corners everyone at the very end of the scale, and nobody in the middle of it', () => {
    expect(boundsOf([...inside(1, 6, 6, 6, 6, 6), ...outside(1, ...anything)]).isSafe(0, 5)).toBe(false);
    const middling = boundsOf([...inside(1, 3, 4, 3, 4, 3), ...outside(1, ...anything)]);
    expect([2, 3].every((step) => [0, 1, 2, 3, 4].every((place) => middling.isSafe(place, step)))).toBe(true);
  });
});
