import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivableGroups } from '../../../server/core/disclosure/derivable.ts';
import type { ReleaseCell } from '../../../server/core/release/compute.ts';
import { randomTree, unitsBelow } from '../disclosure/trees.ts';
import { attack, firstRelease, subjectSizes } from './attack.ts';
import {
  countPeople,
  type Person,
  questionnaireOf,
  realMunicipality,
  realQuestionnaire,
} from './municipality.ts';

const counted = { questionnaire: realQuestionnaire, ...realMunicipality() };
const small = ['Brannvesen', 'Politisk sekretariat'];
const byLattice = {
  internal: firstRelease(counted).cells,
  public: firstRelease(counted, 'public').cells,
};

describe.each(['internal', 'public'] as const)('the %s release of the real-data municipality', (lattice) => {
  const cells = byLattice[lattice];

  it('shows nothing of the unit with one answer and the unit with three', () => {
    const own = cells.filter(({ unitId }) => small.includes(unitId));
    expect(own).toHaveLength(2 * 18);
    for (const cell of own) {
      expect(cell.figures).toEqual({ shown: 'nothing' });
      expect(cell.comparison).toEqual({ comparable: false, reason: 'noPreviousRound' });
    }
    const { responses } = firstRelease(counted, lattice);
    for (const name of small) {
      expect(responses.find(({ unitId }) => unitId === name)?.figures).toEqual({ shown: 'nothing' });
    }
  });

  it('lets neither be worked out for any subject, from the means or from the spreads', () => {
    for (const { subject, subjectKind, sizes } of subjectSizes(counted.questionnaire, counted)) {
      for (const levels of [['mean', 'all'], ['all']]) {
        const groups = derivableGroups(shownSets(cells, subjectKind, subject, levels), sizes, 10_000);
        const withSmall = groups.filter((group) => group.length === 1 && small.includes(group[0] ?? ''));
        expect(withSmall, subject).toEqual([]);
      }
    }
  });

  it('hides only one unit beside each of the two, and always the same', () => {
    const hidden = new Set(
      cells.filter(({ figures }) => figures.shown === 'nothing').map(({ unitId }) => unitId),
    );
    expect([...hidden].sort()).toEqual([]);
  });
});

function shownSets(cells: ReleaseCell[], subjectKind: string, subject: string, levels: string[]): string[][] {
  const below = unitsBelow(counted.tree);
  return cells
    .filter((cell) => cell.subject === subject && cell.subjectKind === subjectKind)
    .filter((cell) => levels.includes(cell.figures.shown))
    .map((cell) => below.get(cell.unitId) as string[]);
}

describe('an attacker with both releases', () => {
  it('of the real-data municipality finds no group below the limits', () => {
    expect(attack(counted, { mean: 5, spread: 10, publicSpread: 15 })).toEqual([]);
  });

  it('finds the two small units where they stand without the sibling that is hidden for them', () => {
    const { sizes } = subjectSizes(counted.questionnaire, counted).at(-1) ?? { sizes: new Map() };
    const published = [...unitsBelow(counted.tree)].filter(([unitId]) => !small.includes(unitId));
    const groups = derivableGroups(
      published.map(([, units]) => units),
      sizes,
      5,
    );
    expect(groups.flat().sort()).toEqual(expect.arrayContaining(small));
  });

  const questionnaires = {
    user: questionnaireOf([
      { indicator: 'one', minValidItems: 1, items: [{ name: 'a', direction: 'lowerIsBetter' }] },
      { indicator: 'two', minValidItems: 'twoThirds', items: [{ name: 'b' }, { name: 'c', weight: 2 }] },
    ]),
    employee: questionnaireOf([{ indicator: 'one', minValidItems: 1, items: [{ name: 'a' }] }], {
      kind: 'employee',
    }),
  };
  it.each([
    ['user' as const, 5],
    ['employee' as const, 10],
  ])('of random municipalities finds none either: %s survey', (kind, mean) => {
    const questionnaire = questionnaires[kind];
    fc.assert(
      fc.property(
        randomTree,
        fc.infiniteStream(fc.constantFrom(1, 2, 3, 4, 5, 6, 6, 6, 6, undefined, 'dontKnow' as const)),
        ({ tree, own }, stream) => {
          const people: Person[] = [...own].flatMap(([unitId, count]) =>
            Array.from({ length: count }, () => ({
              unitId,
              answers: Object.fromEntries(questionnaire.items.map(({ name }) => [name, stream.next().value])),
            })),
          );
          const invited = [...own].map(([unitId, count]) => ({ unitId, count: count + 3 }));
          const random = { questionnaire, tree, counts: countPeople(questionnaire, people, invited) };
          expect(attack(random, { mean, spread: 10, publicSpread: 15 })).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
