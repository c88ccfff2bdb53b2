import { expect, it } from 'vitest';
import { hierarchyOf } from '../../../server/core/disclosure/hierarchy.ts';
import { type AnsweredCounts, tellsWithoutValue } from '../../../server/core/disclosure/without-value.ts';
import { treeOf } from './trees.ts';

const hierarchy = hierarchyOf(treeOf({ 'k/d/a': 0, 'k/d/b': 0, 'k/c': 0 }).tree);
const counts = (n: number, dontKnowCount = 0, notApplicableCount = 0) => ({
  n,
  dontKnowCount,
  notApplicableCount,
});

function toldIn(units: Record<string, AnsweredCounts>, hidden: string[] = []): string[] {
  return [
    ...tellsWithoutValue(
      hierarchy,
      5,
      (unitId) => !hidden.includes(unitId),
      (unitId) => units[unitId] as AnsweredCounts,
    ),
  ].sort();
}

it('everything is told where everyone who gave no value is among enough who did', () => {
  const units = { k: counts(50, 3, 2), 'k/d': counts(30, 3), 'k/d/a': counts(20, 2), 'k/d/b': counts(10, 1) };
  expect(toldIn({ ...units, 'k/c': counts(20, 0, 2) })).toEqual(['k', 'k/c', 'k/d', 'k/d/a', 'k/d/b']);
});

it('what a whole less its parts would give to a unit without values is not told of the whole', () => {
  const units = { 'k/d': counts(20, 2, 1), 'k/d/a': counts(20, 2), 'k/d/b': counts(0, 0, 1) };
  // The department is not told, so its own three stand among those of the whole, where twenty gave a value.
  expect(toldIn({ ...units, k: counts(40, 2, 1), 'k/c': counts(20) }, ['k/d/b'])).toEqual(['k/c', 'k/d/a']);
  expect(toldIn({ ...units, k: counts(40, 2, 1), 'k/c': counts(20) }, ['k/d/b', 'k/c'])).toEqual([
    'k',
    'k/d/a',
  ]);
});

it('a unit that left nobody without a value is no danger', () => {
  const units = { k: counts(40, 2), 'k/d': counts(20, 2), 'k/d/a': counts(20, 2), 'k/d/b': counts(0) };
  expect(toldIn({ ...units, 'k/c': counts(20) }, ['k/d/b'])).toEqual(['k', 'k/c', 'k/d', 'k/d/a']);
});
