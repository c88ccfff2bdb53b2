import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cut, DeclaredTables, PersonGroup } from '../../../server/core/disclosure/declared.ts';
import { hierarchyOf } from '../../../server/core/disclosure/hierarchy.ts';
import { disclosureLimits } from '../../../server/core/disclosure/limits.ts';
import { protect } from '../../../server/core/disclosure/protect.ts';
import { smallGroups } from '../../../server/core/disclosure/small-groups.ts';
import { treeOf } from './trees.ts';

/** Persons of one unit: for each kind, the background answers and one answer per person. */
type Crowd = [unitId: string, categories: (string | null)[], answers: number[]];

const spreadOut = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => 1 + ((index + from) % 6));
const gender = { name: 'gender', categories: ['w', 'm'] };
const age = { name: 'age', categories: ['young', 'old'] };
const women: Cut = { background: 'gender', category: 'w' };
const men: Cut = { background: 'gender', category: 'm' };

function declared(crowds: Crowd[], more: Partial<DeclaredTables> = {}): DeclaredTables {
  const { tree } = treeOf(Object.fromEntries(crowds.map(([unitId]) => [unitId, 0])));
  return {
    hierarchy: hierarchyOf(tree),
    limits: disclosureLimits({ kind: 'user', sensitive: false }),
    lattice: 'internal',
    backgrounds: [gender],
    groups: crowds.map(
      ([unitId, categories, answers]): PersonGroup => ({ unitId, categories, count: answers.length }),
    ),
    invited: null,
    subjects: [
      {
        key: 'item',
        scale: { min: 1, max: 6 },
        itemKeys: [],
        valuesOf: (group) =>
          [...Map.groupBy(crowds[group]?.[2] ?? [], (answer) => answer)].map(([value, { length }]) => ({
            value,
            count: length,
          })),
      },
    ],
    ...more,
  };
}

const levels = (tables: DeclaredTables, units: string[], cut: Cut | null) => {
  const protection = protect(tables);
  return units.map((unitId) => protection.levelOf('item', unitId, cut));
};

describe('figures by background', () => {
  const balanced: Crowd[] = ['k/a', 'k/b', 'k/c'].flatMap((unitId): Crowd[] => [
    [unitId, ['w'], spreadOut(20)],
    [unitId, ['m'], spreadOut(18, 3)],
  ]);
  const units = ['k', 'k/a', 'k/b', 'k/c'];

  it('are told where the unit has thirty answers and every category ten', () => {
    expect(levels(declared(balanced), units, women)).toEqual(['all', 'all', 'all', 'all']);
    expect(levels(declared(balanced), units, men)).toEqual(['all', 'all', 'all', 'all']);
  });

  it('are not told of a unit with fewer than thirty, nor of a sibling that would give it away', () => {
    const small: Crowd[] = [...balanced, ['k/d', ['w'], spreadOut(11)], ['k/d', ['m'], spreadOut(12)]];
    const all = [...units, 'k/d'];
    expect(levels(declared(small), all, null)).toEqual(['all', 'all', 'all', 'all', 'all']);
    expect(levels(declared(small), all, women)).toEqual(['all', 'nothing', 'all', 'all', 'nothing']);
  });

  it('are told of the whole municipality only where colleagues are asked', () => {
    const limits = disclosureLimits({ kind: 'employee', sensitive: false });
    expect(levels(declared(balanced, { limits }), units, women)).toEqual([
      'all',
      'nothing',
      'nothing',
      'nothing',
    ]);
  });

  it('are not told of either category where the other has too few', () => {
    const skewed: Crowd[] = [...balanced, ['k/d', ['w'], spreadOut(40)], ['k/d', ['m'], spreadOut(3)]];
    expect(levels(declared(skewed), ['k/d'], women)).toEqual(['nothing']);
    expect(levels(declared(skewed), ['k/d'], men)).toEqual(['nothing']);
  });

  it('are not told where the few who did not say would be what is left', () => {
    const silent: Crowd[] = [...balanced, ['k/a', [null], [3, 4]]];
    const protection = protect(declared(silent));
    const shown = ['w', 'm'].filter(
      (category) => protection.levelOf('item', 'k/a', { background: 'gender', category }) !== 'nothing',
    );
    expect(shown.length).toBeLessThan(2);
  });

  it('tell the public a spread from fifteen only', () => {
    const tables = declared(
      ['k/a', 'k/b', 'k/c'].flatMap((unitId): Crowd[] => [
        [unitId, ['w'], spreadOut(40)],
        [unitId, ['m'], spreadOut(12)],
      ]),
      { lattice: 'public' },
    );
    expect(levels(tables, ['k/a'], men)).toEqual(['mean']);
    expect(protect(tables).reasonOf('item', 'k/a', men)).toBe('tooFew');
    // Women, told beside everyone, would tell of the men.
    expect(levels(tables, ['k/a'], women)).toEqual(['mean']);
    expect(protect(tables).reasonOf('item', 'k/a', women)).toBe('secondary');
  });

  it('give way where two backgrounds together leave one person over', () => {
    const nested: Crowd[] = ['k/a', 'k/b'].flatMap((unitId): Crowd[] => [
      [unitId, ['w', 'young'], spreadOut(19)],
      [unitId, ['m', 'old'], spreadOut(20, 2)],
    ]);
    const tables = declared([...nested, ['k/a', ['w', 'old'], [1]]], { backgrounds: [gender, age] });
    const protection = protect(tables);
    const cuts = [gender, age].map(({ name, categories }) =>
      categories.every(
        (category) => protection.levelOf('item', 'k/a', { background: name, category }) === 'all',
      ),
    );
    // Women less young women is her, so not both are told.
    expect(cuts).not.toEqual([true, true]);
  });

  it('give way where the answers around a person leave one possible', () => {
    const cornered: Crowd[] = [
      ['k/a', ['w', 'old'], [5, 5]],
      ['k/a', ['w', 'young'], [...spreadOut(0), ...[4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5]]],
      ['k/a', ['m', 'old'], [5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6]],
      ['k/a', ['m', 'young'], spreadOut(12)],
      ...['k/b', 'k/c'].flatMap((unitId): Crowd[] => [
        [unitId, ['w', 'old'], spreadOut(15)],
        [unitId, ['m', 'young'], spreadOut(16)],
        [unitId, ['w', 'young'], spreadOut(15)],
        [unitId, ['m', 'old'], spreadOut(16)],
      ]),
    ];
    const protection = protect(declared(cornered, { backgrounds: [gender, age] }));
    const isTold = (background: string, category: string) =>
      protection.levelOf('item', 'k/a', { background, category }) === 'all';
    expect(isTold('gender', 'w') && isTold('age', 'old')).toBe(false);
  });

  it('are withheld for a question, a category or a subject nobody declared', () => {
    const protection = protect(declared(balanced));
    expect(protection.levelOf('item', 'k', { background: 'age', category: 'old' })).toBe('nothing');
    expect(protection.levelOf('other', 'k', null)).toBe('nothing');
    expect(protection.reasonOf('other', 'k', null)).toBeNull();
  });
});

describe('more backgrounds than a unit has people for', () => {
  it('leave the first declared there, and all of them for the whole municipality', () => {
    const backgrounds = ['one', 'two', 'three'].map((name) => ({ name, categories: ['a', 'b'] }));
    // Every pair of answers in every combination, in each of four units of 48.
    const crowds = ['k/a', 'k/b', 'k/c', 'k/d'].flatMap((unitId): Crowd[] =>
      Array.from({ length: 8 }, (_, bits): Crowd => {
        const categories = [0, 1, 2].map((at) => (bits & (1 << at) ? 'a' : 'b'));
        return [unitId, categories, spreadOut(6)];
      }),
    );
    const tables = declared(crowds, { backgrounds });
    const told = (unitId: string) =>
      backgrounds.filter(
        ({ name }) => levels(tables, [unitId], { background: name, category: 'a' })[0] === 'all',
      );
    expect(told('k')).toHaveLength(3);
    expect(told('k/a').map(({ name }) => name)).toEqual(['one', 'two', 'three']);
    const smaller = declared(
      crowds.map(([unitId, categories, answers]) => [unitId, categories, answers.slice(0, 5)]),
      { backgrounds },
    );
    expect(levels(smaller, ['k/a'], { background: 'one', category: 'a' })).toEqual(['all']);
    expect(levels(smaller, ['k/a'], { background: 'three', category: 'a' })).toEqual(['all']);
    const few = declared(
      crowds.map(([unitId, categories, answers]) => [unitId, categories, answers.slice(0, 4)]),
      { backgrounds },
    );
    expect(levels(few, ['k/a'], { background: 'one', category: 'a' })).toEqual(['all']);
    expect(levels(few, ['k/a'], { background: 'three', category: 'a' })).toEqual(['nothing']);
  });
});

describe('answers that are all alike', () => {
  const others: Crowd[] = ['k/b', 'k/c', 'k/d'].map((unitId): Crowd => [unitId, [], spreadOut(24)]);
  const plain = { backgrounds: [] };

  it('are told as «nearly all» from twenty persons, without a number, and a sibling keeps them company', () => {
    const tables = declared([['k/a', [], [...new Array(23).fill(6), 2]], ...others], plain);
    const protection = protect(tables);
    expect(protection.levelOf('item', 'k/a', null)).toBe('nearlyAll');
    expect(protection.reasonOf('item', 'k/a', null)).toBe('homogeneous');
    const hidden = ['k/b', 'k/c', 'k/d'].filter(
      (unitId) => protection.levelOf('item', unitId, null) !== 'all',
    );
    expect(hidden).toHaveLength(1);
    expect(protection.reasonOf('item', hidden[0] as string, null)).toBe('secondary');
  });

  it('are told of a department and of the whole municipality too', () => {
    const alike = (unitId: string): Crowd => [unitId, [], [...new Array(23).fill(6), 2]];
    const alone = declared([alike('k/a')], plain);
    expect(levels(alone, ['k', 'k/a'], null)).toEqual(['nearlyAll', 'nearlyAll']);
    const department = declared([alike('k/a/1'), ...others], plain);
    expect(levels(department, ['k/a', 'k/a/1'], null)).toEqual(['nearlyAll', 'nearlyAll']);
  });

  it('are withheld without a word below twenty, and where what is left would be told by it', () => {
    const few = declared([['k/a', [], new Array(12).fill(6)], ...others], plain);
    expect(protect(few).levelOf('item', 'k/a', null)).toBe('nothing');
    expect(protect(few).reasonOf('item', 'k/a', null)).toBe('homogeneous');
    const besideSmall = declared(
      [['k/a', [], [...new Array(23).fill(6), 2]], ['k/e', [], [1, 1, 2]], ...others],
      plain,
    );
    expect(protect(besideSmall).levelOf('item', 'k/a', null)).toBe('nothing');
  });

  it('in what is left after the shown units hide one unit more', () => {
    const crowds: Crowd[] = [
      ['k/a', [], [6, 6, 6]],
      ['k/b', [], [6, 6, 6, 6, 6, 6]],
      ['k/c', [], spreadOut(24)],
      ['k/d', [], spreadOut(30)],
    ];
    expect(levels(declared(crowds, plain), ['k/a', 'k/b', 'k/c', 'k/d'], null)).toEqual([
      'nothing',
      'nothing',
      'nothing',
      'all',
    ]);
  });
});

describe('reasons', () => {
  it('tell nobody, too few, alike and for others’ sake apart inside', () => {
    const protection = protect(
      declared(
        [
          ['k/a', [], [1, 3, 4]],
          ['k/b', [], spreadOut(12)],
          ['k/c', [], spreadOut(30)],
          ['k/e', [], [6, 6, 5, 6, 6]],
          ['k/f', [], spreadOut(14)],
          ['k/g', [], spreadOut(7)],
          ['k/h', [], spreadOut(8)],
          ['k/i', [], [6, 6, 5, 5, 6, 6]],
        ],
        { backgrounds: [] },
      ),
    );
    expect(protection.reasonOf('item', 'k/a', null)).toBe('tooFew');
    expect(protection.reasonOf('item', 'k/e', null)).toBe('homogeneous');
    expect(protection.reasonOf('item', 'k/i', null)).toBe('homogeneous');
    expect(protection.reasonOf('item', 'k', null)).toBeNull();
    expect(protection.levelOf('item', 'k/h', null)).toBe('mean');
    expect(protection.reasonOf('item', 'k/h', null)).toBe('tooFew');
  });

  it('say that there is nobody', () => {
    const tables = declared(
      [
        ['k/a', [], []],
        ['k/b', [], spreadOut(20)],
      ],
      { backgrounds: [] },
    );
    expect(protect(tables).reasonOf('item', 'k/a', null)).toBe('noData');
    expect(protect(tables).showsResponses('k/a')).toBe(false);
  });
});

describe('a release beside an earlier one of the same answers', () => {
  const crowds: Crowd[] = [
    ['k/a', [], [1, 3, 4]],
    ['k/b', [], spreadOut(12)],
    ['k/c', [], spreadOut(30)],
    ['k/d', [], spreadOut(24)],
  ];
  const known = (units: string[]) =>
    units.map((unitId) => ({ subject: 'item', unitId, cut: null, level: 'all' as const }));
  const units = ['k', 'k/a', 'k/b', 'k/c', 'k/d'];

  it('shows what it would have shown where the two agree', () => {
    const alone = levels(declared(crowds, { backgrounds: [] }), units, null);
    const beside = declared(crowds, { backgrounds: [], known: known(['k', 'k/c', 'k/d']) });
    expect(levels(beside, units, null)).toEqual(alone);
    expect(alone).toEqual(['all', 'nothing', 'nothing', 'all', 'all']);
  });

  it('shows nothing new where the new would give away what the old hid', () => {
    const beside = declared(crowds, { backgrounds: [], known: known(['k', 'k/b', 'k/c']) });
    expect(levels(beside, units, null)).toEqual(['all', 'nothing', 'nothing', 'all', 'nothing']);
  });

  it('repeats the cuts told before, and tells no others', () => {
    const sexes: Crowd[] = ['k/a', 'k/b', 'k/c'].flatMap((unitId): Crowd[] => [
      [unitId, ['w'], spreadOut(20)],
      [unitId, ['m'], spreadOut(18, 3)],
    ]);
    const told = (unitId: string, level: 'mean' | 'all') => ({ subject: 'item', unitId, cut: women, level });
    const tables = declared(sexes, { known: [told('k', 'all'), told('k/b', 'mean')] });
    expect(levels(tables, ['k', 'k/a', 'k/b', 'k/c'], women)).toEqual(['all', 'nothing', 'mean', 'nothing']);
    expect(levels(tables, ['k', 'k/a'], men)).toEqual(['nothing', 'nothing']);
  });

  it('knows nothing of a subject that was not told', () => {
    const before = [{ subject: 'other', unitId: 'k', cut: null, level: 'all' as const }];
    expect(levels(declared(crowds, { backgrounds: [], known: before }), units, null)).toEqual([
      'all',
      'nothing',
      'nothing',
      'all',
      'all',
    ]);
  });

  it('takes cuts known from before as no unit figures', () => {
    const cut = { subject: 'item', unitId: 'k', cut: women, level: 'all' as const };
    const tables = declared(crowds, { backgrounds: [], known: [...known(['k', 'k/c', 'k/d']), cut] });
    expect(levels(tables, units, null)).toEqual(['all', 'nothing', 'nothing', 'all', 'all']);
  });
});

describe('whatever is declared', () => {
  const crowd = fc.record({
    gender: fc.constantFrom('w', 'w', 'w', 'm', null),
    age: fc.constantFrom('young', 'old', 'old', null),
    count: fc.oneof(fc.nat(3), fc.integer({ min: 8, max: 25 })),
  });
  const municipality = fc.array(fc.array(crowd, { minLength: 1, maxLength: 5 }), {
    minLength: 2,
    maxLength: 6,
  });

  it('no group of fewer than five can be worked out from what is told', () => {
    fc.assert(
      fc.property(municipality, fc.nat(5), (unitCrowds, from) => {
        const crowds = unitCrowds.flatMap((crowds, unit): Crowd[] =>
          crowds.map(
            (each, kind): Crowd => [
              `k/${unit % 2}/${unit}`,
              [each.gender, each.age],
              spreadOut(each.count, from + kind),
            ],
          ),
        );
        const tables = declared(crowds, { backgrounds: [gender, age] });
        const protection = protect(tables);
        const cuts = [
          null,
          ...[gender, age].flatMap(({ name, categories }) =>
            categories.map((category): Cut => ({ background: name, category })),
          ),
        ];
        const told = cuts.flatMap((cut) =>
          tables.hierarchy.upwards
            .filter((unitId) => protection.levelOf('item', unitId, cut) !== 'nothing')
            .map((unitId) => placesIn(tables, unitId, cut)),
        );
        expect(
          smallGroups(
            told,
            tables.groups.map(({ count }) => count),
            5,
          ),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function placesIn(
  { groups, backgrounds, hierarchy }: DeclaredTables,
  unitId: string,
  cut: Cut | null,
): number[] {
  const column = backgrounds.findIndex(({ name }) => name === cut?.background);
  return groups.flatMap((group, place) => {
    const isIn = cut === null || group.categories[column] === cut.category;
    return isIn && hierarchy.pathUp(group.unitId).includes(unitId) ? [place] : [];
  });
}
