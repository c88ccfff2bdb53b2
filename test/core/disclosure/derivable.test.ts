import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivableGroups } from './derivable.ts';
import { randomTree, shownUnits, type treeOf, unitsBelow } from './trees.ts';

const sizes = (given: Record<string, number>) => new Map(Object.entries(given));

describe('groups that can be worked out', () => {
  it('are found by subtracting one sum from another', () => {
    expect(derivableGroups([['a', 'b', 'c'], ['a'], ['b']], sizes({ a: 20, b: 30, c: 3 }), 5)).toEqual([
      ['c'],
    ]);
    expect(derivableGroups([['a', 'b', 'c'], ['a']], sizes({ a: 20, b: 30, c: 3 }), 5)).toEqual([]);
  });

  it('are found through overlapping sums, where no sum contains another', () => {
    const overlapping = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ];
    expect(derivableGroups(overlapping, sizes({ a: 2, b: 30, c: 30 }), 5)).toEqual([['a']]);
  });

  it('may hold several units, as long as they are few persons in all', () => {
    const published = [['a', 'b', 'c'], ['c']];
    expect(derivableGroups(published, sizes({ a: 2, b: 2, c: 30 }), 5)).toEqual([['a', 'b']]);
    expect(derivableGroups(published, sizes({ a: 2, b: 3, c: 30 }), 5)).toEqual([]);
  });

  it('do not count units without persons', () => {
    expect(derivableGroups([['a', 'b'], ['a']], sizes({ a: 20, b: 0 }), 5)).toEqual([]);
  });

  it('are those that raise no rank when their sum is added, tried one by one', () => {
    const sets = fc.array(fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 }), {
      minLength: 1,
      maxLength: 5,
    });
    const counts = fc.array(fc.nat(12), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(sets, counts, (published, persons) => {
        const unitSizes = new Map(
          ['a', 'b', 'c', 'd', 'e', 'f'].map((unit, i) => [unit, persons[i] as number]),
        );
        const found = derivableGroups(published, unitSizes, 10).map((group) => group.toSorted().join(''));
        expect(found.toSorted()).toEqual(triedOneByOne(published, unitSizes, 10));
      }),
      { numRuns: 300 },
    );
  });
});

/** Every set of occupied units below the limit whose indicator leaves the rank as it was, by plain fractions. */
function triedOneByOne(published: string[][], unitSizes: Map<string, number>, limit: number): string[] {
  const units = [...unitSizes].filter(([, size]) => size > 0).map(([unit]) => unit);
  const vectorOf = (set: readonly string[]) => units.map((unit) => (set.includes(unit) ? 1 : 0));
  const rows = published.map(vectorOf);
  const rank = rankOf(rows);
  const found: string[] = [];
  for (let mask = 1; mask < 2 ** units.length; mask++) {
    const group = units.filter((_, index) => mask & (1 << index));
    const persons = group.reduce((sum, unit) => sum + (unitSizes.get(unit) as number), 0);
    if (persons < limit && rankOf([...rows, vectorOf(group)]) === rank) found.push(group.toSorted().join(''));
  }
  return found.toSorted();
}

/** At most six columns of 0 and 1: floating point with a generous tolerance is exact enough. */
function rankOf(given: number[][]): number {
  const rows = given.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] as number) > 1e-6);
    if (at === -1) continue;
    const [pivot] = rows.splice(at, 1) as [number[]];
    rows.splice(rank, 0, pivot);
    rows.forEach((row, index) => {
      if (index <= rank) return;
      const factor = (row[column] as number) / (pivot[column] as number);
      row.forEach((value, i) => {
        row[i] = value - factor * (pivot[i] as number);
      });
    });
    rank += 1;
  }
  return rank;
}

describe.each([5, 10, 15])('with the limit %i, over random municipalities', (limit) => {
  const attack =
    (suppress: boolean) =>
    ({ tree, own }: ReturnType<typeof treeOf>) => {
      const below = unitsBelow(tree);
      const published = shownUnits(tree, own, limit, suppress).map((unitId) => below.get(unitId) as string[]);
      return derivableGroups(published, own, limit);
    };

  it('nobody below it can be worked out', () => {
    fc.assert(
      fc.property(randomTree, (municipality) => {
        expect(attack(true)(municipality)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('some can be when no sibling is hidden, so the attack works', () => {
    const found = fc
      .sample(randomTree, { numRuns: 200, seed: 7 })
      .filter((one) => attack(false)(one).length > 0);
    expect(found.length).toBeGreaterThan(20);
  });
});
