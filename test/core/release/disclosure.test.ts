import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hierarchyOf } from '../../../server/core/disclosure/hierarchy.ts';
import { isHomogeneous } from '../../../server/core/disclosure/limits.ts';
import type { ReleaseCell } from '../../../server/core/release/compute.ts';
import { subjectTallies } from '../../../server/core/release/tallies.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { derivableGroups } from '../disclosure/derivable.ts';
import { randomTree, treeOf, unitsBelow } from '../disclosure/trees.ts';
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
        const published = shownSets(cells, subjectKind, subject, levels);
        for (const name of small) {
          // Only sums of this unit alone are looked for: it counts as one person, the others as many.
          const alone = [...sizes].map(([unitId, size]): [string, number] => [unitId, size && 2]);
          const groups = derivableGroups(published, new Map([...alone, [name, 1]]), 2);
          expect(groups, `${subject} ${name}`).toEqual([]);
        }
      }
    }
  });

  it('hides one sibling beside each, the same one for every subject', () => {
    const whole = hiddenSubjects(cells);
    expect(
      ['Brannvesen', 'Byggesak', 'Arkiv', 'Politisk sekretariat'].map((unitId) => whole.get(unitId)),
    ).toEqual(Array.from({ length: 4 }, () => 18));
  });

  it('hides besides two units of five where answers lie near the end of the scale, and a pair where all are alike', () => {
    const whole = hiddenSubjects(cells);
    expect(whole.get('Bekkefaret barnehage')).toBe(10);
    expect(whole.get('Solstua barnehage')).toBe(10);
    expect([whole.get('Kino'), whole.get('Kulturskole')]).toEqual([8, 8]);
    expect(whole.size).toBe(8);
  });
});

/** For how many of the 18 subjects each unit that is hidden at all is hidden. */
function hiddenSubjects(cells: ReleaseCell[]): Map<string, number> {
  const hidden = cells.filter(({ figures }) => figures.shown === 'nothing');
  return new Map([...Map.groupBy(hidden, ({ unitId }) => unitId)].map(([unitId, of]) => [unitId, of.length]));
}

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

describe('an attacker who takes tables of an indicator and its items together', () => {
  const scale = { min: 1, max: 6 };
  const questionnaire = questionnaireOf([
    { indicator: 'both', minValidItems: 2, items: [{ name: 'a' }, { name: 'b' }] },
  ]);
  /** Persons who answered both, only a, or only b are sums of their own. */
  const partsOf = { a: ['both a', 'only a'], b: ['both b', 'only b'], both: ['both a', 'both b'] } as const;

  it.each([
    [
      'everyone answered all',
      fc.constantFrom(1, 4, 5, 6, 6, 6),
      (n: number, mean: number) => n < 5 || isHomogeneous(n, mean, scale),
    ],
    [
      'many skipped some',
      fc.constantFrom(1, 3, 4, 5, 6, 6, 6, 6, undefined, undefined),
      (n: number) => n < 5,
    ],
  ])('works out no withheld figure where %s', (_, answer, isWithheld) => {
    let tried = 0;
    fc.assert(
      fc.property(randomTree, fc.infiniteStream(answer), ({ tree, own }, stream) => {
        const people: Person[] = [...own].flatMap(([unitId, count]) =>
          Array.from({ length: count }, () => ({
            unitId,
            answers: { a: stream.next().value, b: stream.next().value },
          })),
        );
        const random = { questionnaire, tree, counts: countPeople(questionnaire, people, null) };
        const { cells } = firstRelease(random);
        const below = unitsBelow(tree);
        const atoms = atomSizes(people);
        const partsIn = (unitId: string, subject: string) =>
          partsOf[subject as keyof typeof partsOf].map((part) => `${unitId} ${part}`);
        const published = cells
          .filter(({ figures }) => figures.shown !== 'nothing')
          .map(({ unitId, subject }) =>
            (below.get(unitId) as string[]).flatMap((unit) => partsIn(unit, subject)),
          );
        const everySize = new Map(
          subjectSizes(questionnaire, random).map(({ subject, sizes }) => [subject, sizes]),
        );
        for (const { subject, heldOf } of subjectTallies(questionnaire, hierarchyOf(tree), random.counts)) {
          const ownOf = (unitId: string) => everySize.get(subject)?.get(unitId) ?? 0;
          for (const { unitId } of tree.filter((node) => ownOf(node.unitId) > 0)) {
            const { mean } = descriptives(heldOf(unitId).values);
            const isLeaf = below.get(unitId)?.length === 1;
            const n = ownOf(unitId);
            if (!isLeaf || mean === null || !isWithheld(n, mean)) continue;
            const target = partsIn(unitId, subject);
            // Someone who answered b but not a is found in any tables of both: a group by answer, not by unit.
            if (!target.some((atom) => atom.includes('both') && atoms.has(atom))) continue;
            tried += 1;
            const sizes = new Map([...atoms].map(([atom]) => [atom, target.includes(atom) ? 1 : 3]));
            const whole = target.filter((atom) => atoms.has(atom)).length;
            const groups = derivableGroups(published, sizes, 3).filter((group) => group.length === whole);
            expect(groups).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(500);
  });

  const twoItems = (
    unitId: string,
    pairs: [number | undefined, number | undefined, count: number][],
  ): Person[] =>
    pairs.flatMap(([a, b, count]) => Array.from({ length: count }, () => ({ unitId, answers: { a, b } })));
  const large = [
    ...twoItems('k/large', [
      [2, 3, 10],
      [5, 4, 10],
    ]),
    ...twoItems('k/larger', [
      [2, 3, 20],
      [5, 4, 20],
    ]),
  ];
  const shownOf = (people: Person[]) => {
    const { tree } = treeOf(Object.fromEntries(people.map(({ unitId }) => [unitId, 0])));
    const { cells } = firstRelease({ questionnaire, tree, counts: countPeople(questionnaire, people, null) });
    return (subject: string) =>
      cells
        .filter((cell) => cell.subject === subject && cell.figures.shown !== 'nothing')
        .map(({ unitId }) => unitId);
  };

  it('finds an item hidden where too few have a score, with the same sibling, though the item has enough answers', () => {
    const shown = shownOf([
      ...twoItems('k/few', [
        [2, 5, 3],
        [4, undefined, 2],
        [undefined, 4, 2],
      ]),
      ...twoItems('k/none', [
        [4, undefined, 6],
        [undefined, 4, 6],
      ]),
      ...large,
    ]);
    for (const subject of ['a', 'b', 'both']) expect(shown(subject), subject).toEqual(['k', 'k/larger']);
  });

  it('finds an item hidden where the scores lie near the end of the scale, though the item’s answers do not', () => {
    const shown = shownOf([
      ...twoItems('k/alike', [
        [6, 5, 2],
        [5, 5, 3],
        [1, undefined, 2],
        [undefined, 1, 2],
      ]),
      ...large,
    ]);
    for (const subject of ['a', 'b', 'both']) expect(shown(subject), subject).toEqual(['k', 'k/larger']);
  });

  function atomSizes(people: Person[]): Map<string, number> {
    const sizes = new Map<string, number>();
    for (const { unitId, answers } of people) {
      const given = ['a', 'b'].filter((item) => answers[item] !== undefined);
      for (const item of given) {
        const atom = `${unitId} ${given.length === 2 ? 'both' : 'only'} ${item}`;
        sizes.set(atom, (sizes.get(atom) ?? 0) + 1);
      }
    }
    return sizes;
  }
});
