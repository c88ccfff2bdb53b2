import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallGroups as groupsWithSums } from '../../../server/core/disclosure/small-groups.ts';
import { derivableGroups } from './derivable.ts';

const smallGroups = (...given: Parameters<typeof groupsWithSums>) =>
  groupsWithSums(...given).map(({ classes }) => classes);
const sorted = (groups: number[][]) =>
  groups.map((group) => [...group].sort((a, b) => a - b).join(' ')).sort();

describe('groups of fewer than five that sums give away', () => {
  it('are found where women less young women is one woman', () => {
    // Classes: young women, old woman, old men. Sums: all, women, young.
    expect(smallGroups([[0, 1, 2], [0, 1], [0]], [14, 1, 15], 5)).toEqual([[1]]);
  });

  it('come with the sums they are worked out from, and no others', () => {
    const [found] = groupsWithSums([[3, 4], [0, 1, 2], [0, 1], [0]], [14, 1, 15, 20, 20], 5);
    expect(found).toEqual({ classes: [1], sums: [2, 3] });
  });

  it('are found as two, three and four persons who are never told apart from each other otherwise', () => {
    for (const people of [2, 3, 4]) {
      const many = Array.from({ length: people }, (_, index) => index);
      const few = many.map((one) => one + people);
      // Each person's sum is told with a crowd's, and the crowds' together: the persons' together is what is left.
      const sums = [[...many, ...few], many, ...many.map((one) => [one, one + people])];
      const sizes = [...many.map(() => 40), ...few.map(() => 1)];
      expect(smallGroups(sums, sizes, 5)).toEqual([few]);
    }
  });

  it('are none in sums over large classes, nor where nobody answered', () => {
    expect(
      smallGroups(
        [
          [0, 1],
          [1, 2],
        ],
        [5, 9, 5],
        5,
      ),
    ).toEqual([]);
    expect(smallGroups([[0], []], [0, 0], 5)).toEqual([]);
    expect(smallGroups([], [3], 5)).toEqual([]);
  });

  it('count classes that stand in the same sums as one group', () => {
    expect(smallGroups([[0, 1]], [2, 2], 5)).toEqual([[0, 1]]);
    expect(smallGroups([[0, 1]], [3, 2], 5)).toEqual([]);
  });

  it('are not searched for from five persons on', () => {
    expect(() => smallGroups([], [], 6)).toThrow(RangeError);
  });

  it('are those that exact elimination finds', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 9 });
    const sums = fc.array(fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 8,
    });
    let found = 0;
    fc.assert(
      fc.property(sizes, sums, (persons, given) => {
        const published = given.map((sum) => sum.filter((one) => one < persons.length));
        const groups = smallGroups(published, persons, 5);
        const names = (sum: readonly number[]) => sum.map(String);
        const exact = derivableGroups(
          published.map(names),
          new Map(persons.map((size, index) => [String(index), size])),
          5,
        ).map((group) => group.map(Number));
        // Both find every group that cannot be made of smaller found ones; unions of those follow from them.
        const minimal = (all: number[][]) =>
          all.filter(
            (group) =>
              !all.some((other) => other.length < group.length && other.every((one) => group.includes(one))),
          );
        expect(sorted(minimal(groups))).toEqual(sorted(minimal(exact)));
        found += exact.length > 0 ? 1 : 0;
      }),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(300);
  });
});
