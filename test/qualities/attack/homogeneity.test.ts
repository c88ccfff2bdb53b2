import { describe, expect, it } from 'vitest';
import { attackHomogeneity } from './homogeneity.ts';
import { tablesOf } from './tables.ts';
import { heldWhen, inWords, respondents, type Told, tinyMunicipality } from './tiny.ts';

function found(answers: number[], as: Told['as']): string[] {
  const people = respondents('k1', 'woman', answers);
  const held = heldWhen(tinyMunicipality([people]), [{ unitId: 'k1', as }]);
  return inWords(tablesOf(held).flatMap((table) => attackHomogeneity(held, table)));
}

describe('a cell of one mind', () => {
  it('tells every answer by its bars, and by its mean at the end of the scale', () => {
    expect(found([5, 5, 5], 'all')).toHaveLength(3);
    expect(found([6, 6, 6], 'mean')).toEqual(['k1 woman 1 = 6', 'k1 woman 2 = 6', 'k1 woman 3 = 6']);
    expect(found([5, 5, 5], 'mean')).toEqual([]);
    expect(found(new Array(20).fill(6), 'nearlyAll')).toEqual([]);
  });

  it('tells the only one who differs what all the others answered', () => {
    const others = [1, 2, 3].map((number) => `k1 woman ${number} = 4 by k1 woman 4`);
    expect(found([4, 4, 4, 1], 'all')).toEqual(others);
    expect(found([6, 6, 6, 1], 'mean')).toHaveLength(3);
    expect(found([4, 4, 4, 1], 'mean')).toEqual([]);
    expect(found([4, 4, 1, 1], 'all')).toEqual([]);
  });
});
