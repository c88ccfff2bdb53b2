import { describe, expect, it } from 'vitest';
import { attackBounds } from './bounds.ts';
import type { Respondent } from './published.ts';
import { tablesOf } from './tables.ts';
import { heldWhen, inWords, respondents, type Told, tinyMunicipality } from './tiny.ts';

function found(people: Respondent[] | Respondent[][], told: Told[]): string[] {
  const releases = Array.isArray(people[0]) ? (people as Respondent[][]) : [people as Respondent[]];
  const held = heldWhen(tinyMunicipality(releases), told);
  return inWords(tablesOf(held).flatMap((table) => attackBounds(held, table)));
}

describe('what the told figures leave room for', () => {
  it('is one answer where all gave the same', () => {
    const people = respondents('k1', 'woman', [5, 5, 5]);
    const each = people.map(({ person }) => `${person} = 5`);
    expect(found(people, [{ unitId: 'k1' }])).toEqual(each);
    // A mean in the middle may be made in many ways; one at the end in one.
    expect(found(people, [{ unitId: 'k1', as: 'mean' }])).toEqual([]);
    const high = respondents('k1', 'woman', [6, 6, 6]);
    expect(found(high, [{ unitId: 'k1', as: 'mean' }])).toHaveLength(3);
  });

  it('is one answer for the only one who differs, who then knows all the others', () => {
    const people = respondents('k1', 'woman', [6, 6, 6, 2]);
    const by = 'by k1 woman 4';
    const others = [1, 2, 3].map((number) => `k1 woman ${number} = 6 ${by}`);
    expect(found(people, [{ unitId: 'k1' }])).toEqual(others);
    expect(found(respondents('k1', 'woman', [6, 6, 2, 2]), [{ unitId: 'k1' }])).toEqual([]);
  });

  it('is full for whoever gave the lowest answer to a mean just below the end', () => {
    const people = respondents('k1', 'woman', [1, 6, 6, 6, 6]);
    expect(found(people, [{ unitId: 'k1', as: 'mean' }])).toHaveLength(4);
    expect(found(respondents('k1', 'woman', [1, 5, 6, 6, 6]), [{ unitId: 'k1', as: 'mean' }])).toEqual([]);
  });

  it('is one answer where what a unit holds beyond a category is alike', () => {
    const people = [...respondents('k1', 'woman', [1, 2, 3, 4, 5, 6]), ...respondents('k1', 'man', [4, 4])];
    const told: Told[] = [{ unitId: 'k1' }, { unitId: 'k1', gender: 'woman' }];
    expect(found(people, told)).toEqual(['k1 man 1 = 4', 'k1 man 2 = 4']);
  });

  it('is one answer for the only one who can be somewhere, when someone must be', () => {
    // Somebody in k1 answered 1; no woman in k did; there is one man in k1.
    const people = [
      ...respondents('k1', 'woman', [2, 3, 4]),
      ...respondents('k1', 'man', [1]),
      ...respondents('k2', 'woman', [2, 3, 4]),
      ...respondents('k2', 'man', [1, 2, 3, 4]),
    ];
    const told: Told[] = [{ unitId: 'k1' }, { unitId: 'k', gender: 'woman' }];
    expect(found(people, told)).toContain('k1 man 1 = 1');
    expect(found(people, told.slice(0, 1))).toEqual([]);
  });

  it('is all but two for "nearly all", which tells the others once the two are known', () => {
    const [many, two] = [respondents('k1', 'woman', new Array(20).fill(6)), respondents('k1', 'man', [1, 2])];
    const people = [...many, ...two];
    expect(found(people, [{ unitId: 'k1', as: 'nearlyAll' }])).toEqual([]);
    const told: Told[] = [
      { unitId: 'k1', as: 'nearlyAll' },
      { unitId: 'k1', gender: 'man' },
    ];
    const others = found(people, told).filter((claim) => claim.startsWith('k1 woman'));
    expect(others).toHaveLength(20);
  });

  it('is one answer where one person was corrected between two releases', () => {
    const first = respondents('k1', 'woman', [1, 2, 3, 4, 5, 6]);
    const second = first.map((person, index) => (index === 2 ? { ...person, answers: { a: 6 } } : person));
    const told: Told[] = [{ unitId: 'k1' }, { unitId: 'k1', version: 2 }];
    const [before, after] = [found([first, second], told.slice(0, 1)), found([first, second], told)];
    expect(before).toEqual([]);
    expect(after).toEqual(expect.arrayContaining(['k1 woman 3 = 3', 'k1 woman 3 = 6']));
  });

  it('is one answer where a mean takes all the low answers there are, for the colleague who knows the own', () => {
    // k1's three men add up to 5. Of all men together the lowest three answers are 1, 2 and 2: the rest are left 6s.
    const people = [
      ...respondents('k1', 'man', [1, 2, 2]),
      ...respondents('k1', 'woman', [5]),
      ...respondents('k2', 'man', [6, 6]),
    ];
    const told: Told[] = [
      { unitId: 'k1', as: 'mean' },
      { unitId: 'k', gender: 'man' },
    ];
    const others = ['k2 man 1 = 6 by k1 woman 1', 'k2 man 2 = 6 by k1 woman 1'];
    expect(found(people, told)).toEqual(expect.arrayContaining(others));
    const roomier = [
      ...respondents('k1', 'man', [1, 2, 3]),
      ...respondents('k1', 'woman', [5]),
      ...respondents('k2', 'man', [2, 6]),
    ];
    expect(found(roomier, told).filter((claim) => claim.startsWith('k2'))).toEqual([]);
  });

  it('is many answers where men and women answered alike, told by unit and by gender', () => {
    const people = ['k1', 'k2'].flatMap((unitId) =>
      ['man', 'woman'].flatMap((gender) => respondents(unitId, gender, [4, 4, 5, 5])),
    );
    const told: Told[] = [
      { unitId: 'k' },
      { unitId: 'k1' },
      { unitId: 'k', gender: 'man' },
      { unitId: 'k1', gender: 'man' },
    ];
    expect(found(people, told)).toEqual([]);
  });
});
