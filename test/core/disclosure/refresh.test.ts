import { describe, expect, it } from 'vitest';
import { hierarchyOf } from '../../../server/core/disclosure/hierarchy.ts';
import { mayRefresh, type Snapshot } from '../../../server/core/disclosure/refresh.ts';
import type { Figures } from '../../../server/core/release/figures.ts';
import { figuresOf } from '../../client/app-figures.ts';
import { treeOf } from './trees.ts';

const hierarchy = hierarchyOf(treeOf({ 'k/a': 0, 'k/b': 0, 'k/c': 0 }).tree);
const nothing: Figures = { shown: 'nothing' };
const mean = (n: number, value: number): Figures => ({ shown: 'mean', n, mean: value });
const whole = (...counts: number[]): Figures => figuresOf(counts);
const women = { background: 'gender', category: 'w' };

type Cells = Record<string, Figures>;
const snapshot = (everyone: Cells, ofWomen: Cells = {}): Snapshot => ({
  cells: [
    ...Object.entries(everyone).map(([unitId, figures]) => ({ unitId, cut: null, figures })),
    ...Object.entries(ofWomen).map(([unitId, figures]) => ({ unitId, cut: women, figures })),
  ].map((cell) => ({ ...cell, subjectKind: 'item' as const, subject: 'q1' })),
  responses: [],
});

type Case = [what: string, before: Snapshot, after: Snapshot, allowed: boolean];
const twenty = whole(2, 3, 4, 5, 3, 3);
const cases: Case[] = [
  ['the same answers', snapshot({ k: twenty }), snapshot({ k: twenty }), true],
  ['one new answer', snapshot({ k: twenty }), snapshot({ k: whole(2, 3, 4, 5, 3, 4) }), false],
  ['four new answers', snapshot({ k: twenty }), snapshot({ k: whole(3, 4, 5, 6, 3, 3) }), false],
  ['five new answers', snapshot({ k: twenty }), snapshot({ k: whole(3, 4, 5, 6, 4, 3) }), true],
  ['one answer taken back', snapshot({ k: twenty }), snapshot({ k: whole(2, 3, 4, 5, 3, 2) }), false],
  ['five taken back', snapshot({ k: twenty }), snapshot({ k: whole(1, 2, 3, 4, 2, 3) }), true],
  [
    'one answer exchanged for another',
    snapshot({ k: twenty }),
    snapshot({ k: whole(2, 3, 4, 5, 2, 4) }),
    false,
  ],
  ['five exchanged', snapshot({ k: twenty }), snapshot({ k: whole(0, 0, 4, 5, 3, 8) }), true],
  [
    'a mean of as many that has moved',
    snapshot({ k: mean(7, 4) }),
    snapshot({ k: mean(7, 4 + 1 / 7) }),
    false,
  ],
  [
    'the same mean by other arithmetic',
    snapshot({ k: mean(7, 4.1) }),
    snapshot({ k: mean(7, 4.1 + 1e-12) }),
    true,
  ],
  ['two more with a mean', snapshot({ k: mean(7, 4) }), snapshot({ k: mean(9, 4) }), false],
  [
    'two more, from a mean to a spread',
    snapshot({ k: mean(9, 4) }),
    snapshot({ k: whole(1, 1, 2, 3, 2, 2) }),
    false,
  ],
  ['what was hidden before', snapshot({ k: nothing }), snapshot({ k: twenty }), true],
  ['what is hidden now', snapshot({ k: twenty }), snapshot({ k: nothing }), true],
  ['what was not there before', snapshot({}), snapshot({ k: twenty }), true],
  [
    'five in a unit, and eight in all: three are in the hidden ones',
    snapshot({ k: whole(5, 5, 5, 5, 5, 5), 'k/a': twenty, 'k/b': nothing }),
    snapshot({ k: whole(7, 7, 7, 6, 6, 5), 'k/a': whole(3, 4, 5, 6, 4, 3), 'k/b': nothing }),
    false,
  ],
  [
    'five in a unit, and the same five in all',
    snapshot({ k: whole(5, 5, 5, 5, 5, 5), 'k/a': twenty, 'k/b': nothing }),
    snapshot({ k: whole(6, 6, 6, 6, 6, 5), 'k/a': whole(3, 4, 5, 6, 4, 3), 'k/b': nothing }),
    true,
  ],
  [
    'five women and one man: the man is the difference',
    snapshot({ k: whole(5, 5, 5, 5, 5, 5) }, { k: twenty }),
    snapshot({ k: whole(6, 6, 6, 6, 6, 6) }, { k: whole(3, 4, 5, 6, 4, 3) }),
    false,
  ],
];

describe('a release is not made anew for fewer than five answers', () => {
  it.each(cases)('%s', (_what, before, after, allowed) => {
    expect(mayRefresh(before, after, hierarchy)).toBe(allowed);
  });

  it.each([
    [20, 20, true],
    [20, 21, false],
    [20, 24, false],
    [20, 25, true],
    [20, 18, false],
  ])('%s who answered, then %s', (then, now, allowed) => {
    const answered = (answeredCount: number): Snapshot => ({
      cells: [],
      responses: [
        {
          unitId: 'k',
          figures: { shown: 'all', answeredCount, invitedCount: 40, responseRate: answeredCount / 40 },
        },
        { unitId: 'k/a', figures: { shown: 'nothing' } },
      ],
    });
    expect(mayRefresh(answered(then), answered(now), hierarchy)).toBe(allowed);
  });

  it('three more who do not know are three more answers', () => {
    const withDontKnow = (dontKnowCount: number) =>
      snapshot({ k: { ...figuresOf([2, 3, 4, 5, 3, 3]), dontKnowCount } });
    expect(mayRefresh(withDontKnow(1), withDontKnow(4), hierarchy)).toBe(false);
    expect(mayRefresh(withDontKnow(1), withDontKnow(6), hierarchy)).toBe(true);
    const touched = (notApplicableCount: number | null) =>
      snapshot({ k: { ...figuresOf([2, 3, 4, 5, 3, 3]), notApplicableCount } });
    expect(mayRefresh(touched(1), touched(3), hierarchy)).toBe(false);
    expect(mayRefresh(touched(1), touched(7), hierarchy)).toBe(true);
    expect([
      mayRefresh(touched(null), touched(3), hierarchy),
      mayRefresh(touched(3), touched(null), hierarchy),
    ]).toEqual([true, true]);
  });
});
