import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PersonGroup } from '../../../server/core/disclosure/declared.ts';
import { toldGroups } from '../../../server/core/disclosure/group-counts.ts';
import { disclosureLimits } from '../../../server/core/disclosure/limits.ts';

const limits = disclosureLimits({ kind: 'citizen', sensitive: false });
const gender = { name: 'gender', categories: ['woman', 'man', 'other'] };
const age = { name: 'age', categories: ['young', 'old'] };

const toldOf = (backgrounds: (typeof gender)[], rows: [categories: (string | null)[], count: number][]) => {
  const groups = rows.map(([categories, count]): PersonGroup => ({ unitId: 'root', categories, count }));
  return [...toldGroups({ limits, backgrounds, groups })].map((key) => key.split('\n')[1]).sort();
};

it('all groups are told where each is large and nobody is left', () => {
  const rows: [(string | null)[], number][] = [
    [['woman'], 60],
    [['man'], 40],
  ];
  expect(toldOf([gender], rows)).toEqual(['man', 'woman']);
});

it('a small group takes the next smallest with it, since the rest would tell it', () => {
  const rows: [(string | null)[], number][] = [
    [['woman'], 60],
    [['man'], 36],
    [['other'], 4],
  ];
  expect(toldOf([gender], rows)).toEqual(['woman']);
});

it('so do a few who did not answer; many do not', () => {
  const rows = (unanswered: number): [(string | null)[], number][] => [
    [['woman'], 60],
    [['man'], 36],
    [[null], unanswered],
  ];
  expect(toldOf([gender], rows(14))).toEqual(['woman']);
  expect(toldOf([gender], rows(15))).toEqual(['man', 'woman']);
});

it('nothing is told of too few', () => {
  expect(toldOf([gender], [[['woman'], 14]])).toEqual([]);
  expect(toldOf([gender], [])).toEqual([]);
  const few: [(string | null)[], number][] = [
    [['woman'], 15],
    [['man'], 3],
  ];
  expect(toldOf([gender], few)).toEqual([]);
});

it('the last question gives way where two together tell of a few', () => {
  // All the young are women: women less the young are two old women.
  const rows: [(string | null)[], number][] = [
    [['woman', 'young'], 20],
    [['woman', 'old'], 2],
    [['man', 'old'], 40],
  ];
  expect(toldOf([gender, age], rows)).toEqual(['man', 'woman']);
});

it('a raised limit counts here as well', () => {
  const groups = [
    { unitId: 'a', categories: ['woman'], count: 10 },
    { unitId: 'b', categories: ['woman'], count: 9 },
    { unitId: 'a', categories: ['man'], count: 40 },
  ];
  const given = { backgrounds: [gender], groups };
  expect(toldGroups({ ...given, limits }).size).toBe(2);
  const raised = disclosureLimits({ kind: 'citizen', sensitive: false }, { spread: 20 });
  expect(toldGroups({ ...given, limits: raised }).size).toBe(0);
});

it('what is told, and what it leaves, is always nobody or enough', () => {
  const count = fc.integer({ min: 0, max: 40 });
  const rows = fc.array(
    fc.tuple(fc.constantFrom('woman', 'man', 'other', null), fc.constantFrom('young', 'old', null), count),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const groups = given.map(([one, other, count]) => ({
        unitId: 'root',
        categories: [one, other],
        count,
      }));
      const told = toldGroups({ limits, backgrounds: [gender, age], groups });
      const all = groups.reduce((sum, group) => sum + group.count, 0);
      for (const [column, { name, categories }] of [gender, age].entries()) {
        const sizes = categories.flatMap((category) => {
          const own = groups.filter((group) => group.categories[column] === category);
          return told.has(`${name}\n${category}`) ? [own.reduce((sum, group) => sum + group.count, 0)] : [];
        });
        for (const size of sizes) expect(size).toBeGreaterThanOrEqual(15);
        const rest = all - sizes.reduce((sum, size) => sum + size, 0);
        if (sizes.length > 0) expect(rest === 0 || rest >= 15).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
