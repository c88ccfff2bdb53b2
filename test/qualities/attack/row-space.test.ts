import { describe, expect, it } from 'vitest';
import { attackRowSpace } from './row-space.ts';
import { systemOf } from './system.ts';
import { heldWhen, inWords, respondents, type Told, tinyMunicipality } from './tiny.ts';

const big = respondents('k1', 'woman', [1, 2, 3, 4, 5, 6]);
const found = (municipality: ReturnType<typeof tinyMunicipality>, told: Told[]) =>
  inWords(attackRowSpace(systemOf(heldWhen(municipality, told), '2025')));

describe('the row space of published sums', () => {
  it.each([1, 2, 3, 4])('gives a withheld unit of %i, by the whole less the others', (size) => {
    const small = respondents('k2', 'woman', [6, 5, 4, 3].slice(0, size));
    const told: Told[] = [
      { unitId: 'k', as: 'mean' },
      { unitId: 'k1', as: 'mean' },
    ];
    const sum = small.reduce((total, { answers }) => total + (answers['a'] as number), 0);
    const names = small.map(({ person }) => person).join(' + ');
    expect(found(tinyMunicipality([[...big, ...small]]), told)).toEqual([`${names} = ${sum}`]);
  });

  it('does not give a withheld unit of five, nor two of which only the sum is known', () => {
    const five = respondents('k2', 'woman', [6, 5, 4, 3, 2]);
    const [three, two] = [respondents('k2', 'woman', [6, 5, 4]), respondents('k3', 'woman', [1, 2])];
    const told: Told[] = [{ unitId: 'k' }, { unitId: 'k1' }];
    expect(found(tinyMunicipality([[...big, ...five]]), told)).toEqual([]);
    expect(found(tinyMunicipality([[...big, ...three, ...two]]), told)).toEqual([]);
  });

  it('gives the one man of a unit, by a category of the whole less the same in the other unit', () => {
    const people = [...big, ...respondents('k1', 'man', [1, 1, 2, 2, 3]), ...respondents('k2', 'man', [4])];
    const told: Told[] = [
      { unitId: 'k', gender: 'man' },
      { unitId: 'k1', gender: 'man' },
    ];
    expect(found(tinyMunicipality([people]), told)).toEqual(['k2 man 1 = 4']);
  });

  it('gives a group that takes units and categories together, each of them large', () => {
    const people = [
      ...big,
      ...respondents('k1', 'man', [2, 2]),
      ...respondents('k2', 'woman', [5, 5, 5]),
      ...respondents('k2', 'man', [3, 3, 4, 4, 4, 4]),
    ];
    // k1 + the men − k2's men = everyone in k1 and its men again: only k2's women are left when all is taken away.
    const told: Told[] = [{ unitId: 'k' }, { unitId: 'k1' }, { unitId: 'k2', gender: 'man' }];
    expect(found(tinyMunicipality([people]), told)).toEqual(['k2 woman 1 + k2 woman 2 + k2 woman 3 = 15']);
  });

  it('gives the latecomer, by the second release less the first', () => {
    const late = respondents('k1', 'late', [2]);
    const municipality = tinyMunicipality([big, [...big, ...late]]);
    const told: Told[] = [{ unitId: 'k1' }, { unitId: 'k1', version: 2 }];
    expect(found(municipality, told)).toEqual(['k1 late 1 = 2']);
    expect(found(municipality, [{ unitId: 'k1', version: 2 }])).toEqual([]);
  });

  it('gives what a corrected answer rose by', () => {
    const corrected = big.map((person, index) => (index === 0 ? { ...person, answers: { a: 4 } } : person));
    const told: Told[] = [{ unitId: 'k1' }, { unitId: 'k1', version: 2 }];
    expect(found(tinyMunicipality([big, corrected]), told)).toEqual(['change of k1 woman 1 = 3']);
  });

  it('gives the one who left a question out, by an indicator less its items', () => {
    const people = respondents('k1', 'woman', [1, 2, 3, 4, 5, 6]).map((person, index) => {
      const a = person.answers['a'] as number;
      return { ...person, answers: index === 0 ? { a, i: a } : { a, b: 4, i: (a + 4) / 2 } };
    });
    const items = ['a', 'b'].map((subject) => ({ subject, isTurned: false }));
    const indicators = [{ subject: 'i', items: ['a', 'b'], minValidItems: 1 }];
    const municipality = tinyMunicipality([people as typeof big], { items, indicators });
    const told: Told[] = ['a', 'b', 'i'].map((subject) => ({ unitId: 'k1', subject }));
    expect(found(municipality, told)).toEqual(['k1 woman 1 = 1', 'k1 woman 1 = 1']);
    expect(found(municipality, told.slice(0, 2))).toEqual([]);
  });
});
