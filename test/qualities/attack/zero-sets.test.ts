import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prime } from './modular.ts';
import { zeroSets } from './zero-sets.ts';

describe('sets that add up to nothing', () => {
  it('are those that trying every set of four finds', () => {
    const value = fc.integer({ min: -3, max: 3 }).map((one) => (one + prime) % prime);
    const vectors = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(vectors, (given) => {
        const sorted = (sets: number[][]) => sets.map((set) => set.join()).sort();
        expect(sorted(zeroSets(given, 4))).toEqual(sorted(byTrying(given)));
      }),
    );
  });
});

function byTrying(vectors: number[][]): number[][] {
  const isNothing = (places: number[]) =>
    [0, 1].every(
      (part) => places.reduce((sum, place) => sum + (vectors[place]?.[part] as number), 0) % prime === 0,
    );
  const all = Array.from({ length: 2 ** vectors.length }, (_, mask) =>
    vectors.flatMap((_vector, place) => ((mask >> place) & 1 ? [place] : [])),
  ).filter((places) => places.length > 0 && places.length <= 4);
  return all.filter(
    (places) => isNothing(places) && (places.length === 1 || places.every((place) => !isNothing([place]))),
  );
}
