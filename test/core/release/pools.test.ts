import { describe, expect, it } from 'vitest';
import { disclosureLimits } from '../../../server/core/disclosure/limits.ts';
import { computeRelease } from '../../../server/core/release/compute.ts';
import { poolsOfRound, type ToldRound } from '../../../server/core/release/pools.ts';
import { treeOf } from '../disclosure/trees.ts';
import { countPeople, nameHash, questionnaireOf } from './municipality.ts';

const questionnaire = questionnaireOf([
  { indicator: 'i', minValidItems: 1, items: [{ name: 'a' }, { name: 'b' }] },
]);
const limits = disclosureLimits(questionnaire);
const small = { 'k/a': 4, 'k/b': 4, 'k/c': 30, 'k/d': 26 };

/** A round as released, everyone having answered both items as different as can be. */
function round(period: string, persons: Record<string, number>): ToldRound {
  const { tree } = treeOf(persons);
  const people = Object.entries(persons).flatMap(([unitId, count]) =>
    Array.from({ length: count }, (_, person) => ({
      unitId,
      answers: { a: 1 + (person % 6), b: 1 + ((person * 2 + 1) % 6) },
    })),
  );
  const counts = countPeople(questionnaire, people, null);
  const { cells } = computeRelease({
    ...{ questionnaire, tree, counts, hash: nameHash },
    lattice: 'internal',
    previous: null,
  });
  return {
    ...{ period, questionnaire, tree, counts },
    isTold: (kind, subject, unitId) =>
      cells.some(
        (cell) =>
          cell.subjectKind === kind &&
          cell.subject === subject &&
          cell.unitId === unitId &&
          cell.cut === null &&
          cell.figures.shown !== 'nothing',
      ),
  };
}

const offered = (now: ToldRound, before: ToldRound | null, isSame = true) =>
  poolsOfRound(now, before, limits, () => isSame).map(({ subjectKind, subject, unitId, offer }) => ({
    ...{ subjectKind, subject, unitId },
    ...offer,
  }));

describe('what withheld units could be told together with', () => {
  it('is each other where both are hidden, once for an indicator and its items together', () => {
    expect(offered(round('2027', small), null)).toEqual([
      { subjectKind: 'indicator', subject: 'i', unitId: 'k/a', previousRound: false, sisters: ['k/b'] },
      { subjectKind: 'indicator', subject: 'i', unitId: 'k/b', previousRound: false, sisters: ['k/a'] },
    ]);
  });

  it('is the round before too, but not when the question was another then', () => {
    const [now, before] = [round('2027', small), round('2025', small)];
    expect(offered(now, before).some(({ previousRound }) => previousRound)).toBe(true);
    expect(offered(now, before, false).some(({ previousRound }) => previousRound)).toBe(false);
  });

  it('is nothing where nothing is withheld', () => {
    expect(offered(round('2027', { 'k/c': 30, 'k/d': 26 }), null)).toEqual([]);
  });
});
