import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosureLimits } from '../../../server/core/disclosure/limits.ts';
import type { PopulationMargin, RoundDesign } from '../../../server/core/opening/round-design.ts';
import { isRefused } from '../../../server/core/refusal.ts';
import type { ReleaseCell } from '../../../server/core/release/compute.ts';
import type { Disclosed, Figures } from '../../../server/core/release/figures.ts';
import { fullFigures } from '../../../server/core/release/held-figures.ts';
import type { SubjectTally } from '../../../server/core/release/tallies.ts';
import { togetherCells } from '../../../server/core/release/weighed-together.ts';
import { type Weighing, weighingOf } from '../../../server/core/release/weighing.ts';
import { momentsOf, weightedDescriptives } from '../../../server/core/statistics/weighted-descriptives.ts';
import { calibrateLinearly } from '../../../server/core/weighting/calibrate.ts';

/** Someone who answered: K or M, of the town (U) or the country (E) or not telling, and what they answered. */
interface Person {
  gender: string;
  area: string | null;
  answer: number;
}

const tally = { scale: { min: 1, max: 6 }, direction: 'higherIsBetter' } as SubjectTally;
const limits = disclosureLimits({ kind: 'citizen', sensitive: false });
const backgrounds = [
  { name: 'gender', categories: ['K', 'M'] },
  { name: 'area', categories: ['U', 'E', 'elsewhere'] },
];
const marginOf = (background: string, counts: Record<string, number | null>): PopulationMargin => ({
  background,
  categories: Object.entries(counts).map(([code, populationCount]) => ({ code, populationCount })),
});
const gender = marginOf('gender', { K: 500, M: 500 });
const area = marginOf('area', { U: 550, E: 450, elsewhere: null });
const both: RoundDesign = { strata: [], margins: [gender, area] };

const peopleOf = (combination: string, count: number, answers: readonly number[]): Person[] =>
  Array.from({ length: count }, (_, at) => ({
    gender: combination[0] as string,
    area: combination[1] ?? null,
    answer: answers[at % answers.length] as number,
  }));
/** The cells of methods C5, and a few who do not tell where they live. */
const combinations: [string, number][] = [
  ['KU', 30],
  ['KE', 50],
  ['MU', 20],
  ['ME', 20],
];
const people = combinations.flatMap(([one, count], at) => peopleOf(one, count, [1 + at, 3, 6 - at, 4]));
const others = peopleOf('K', 20, [1, 2, 6, 6]);

const weigh = (persons: readonly Person[], design: RoundDesign = both): Weighing =>
  weighingOf(
    design,
    {
      backgrounds,
      groups: persons.map((one) => ({ unitId: 'root', categories: [one.gender, one.area], count: 1 })),
    },
    limits,
  );

function figuresOf(persons: readonly Person[]): Figures {
  const values = [1, 2, 3, 4, 5, 6].map((value) => ({
    value,
    count: persons.filter(({ answer }) => answer === value).length,
  }));
  const held = { values, dontKnowCount: 0, notApplicableCount: 0 } as Parameters<typeof fullFigures>[1];
  return { shown: 'all', ...fullFigures(tally, held, true) };
}

/** What a release tells of them: the whole, and each group by itself. */
function cellsOf(persons: readonly Person[]): ReleaseCell[] {
  const cell = (cut: ReleaseCell['cut'], own: readonly Person[]) => ({
    ...{ unitId: 'root', cut, subjectKind: 'item' as const, subject: 'q1' },
    figures: figuresOf(own) as Disclosed<Figures>,
    comparison: { comparable: false, reason: 'noPreviousRound' } as ReleaseCell['comparison'],
  });
  return [
    cell(null, persons),
    ...['K', 'M'].map((category) =>
      cell(
        { background: 'gender', category },
        persons.filter((one) => one.gender === category),
      ),
    ),
    ...['U', 'E'].map((category) =>
      cell(
        { background: 'area', category },
        persons.filter((one) => one.area === category),
      ),
    ),
  ];
}
const together = (persons: readonly Person[]) =>
  togetherCells(weigh(persons), cellsOf(persons), 'root')[0]?.figures;

describe('the weights', () => {
  it('tell which questions they are by, what they cost, and how far apart they are', () => {
    const { groups, weights } = weigh(people);
    expect(groups.map(({ category, answered }) => [category, answered])).toEqual([
      ['K', { shown: 'all', answeredCount: 80 }],
      ['M', { shown: 'all', answeredCount: 40 }],
      ['U', { shown: 'all', answeredCount: 50 }],
      ['E', { shown: 'all', answeredCount: 70 }],
    ]);
    // Raking gives weights from 0.6 to 1.8 of the mean, and an effective 101 (methods: C5).
    expect(weights).toEqual({
      ...{ backgrounds: ['gender', 'area'], n: 120, effectiveCount: 102, least: 0.6, greatest: 1.7 },
    });
  });

  it('leave the last question out where somebody would count too much, and then the next', () => {
    const skewed = { ...area, categories: marginOf('area', { U: 970, E: 30 }).categories };
    expect(weigh(people, { strata: [], margins: [gender, skewed] }).weights?.backgrounds).toEqual(['gender']);
    expect(weigh(people, { strata: [], margins: [skewed, gender] }).weights).toBeNull();
  });

  it('leave out a question whose groups are not all told, and weigh no sample that was drawn by groups', () => {
    const few = [...people, ...peopleOf('K', 3, [1])];
    expect(weigh(few).weights?.backgrounds).toEqual(['gender']);
    const strata = [{ name: 'Nord', populationCount: 1_000, baseWeight: null }];
    const drawn = weigh(people, { ...both, strata });
    expect(drawn.weights).toBeNull();
    expect(drawn.groups).toHaveLength(4);
  });

  it('are none of nobody', () => {
    expect(weigh([])).toMatchObject({ weights: null, shifts: [] });
  });
});

describe('the figures weighed by all at once', () => {
  const weightsOf = (persons: readonly Person[]) => {
    const elsewhere = persons.filter((one) => one.area === null).length;
    const of = (share: number) => (persons.length - elsewhere) * share;
    const targets = new Map([
      ['U', of(0.55)],
      ['E', of(0.45)],
      ...(elsewhere > 0 ? ([['?', elsewhere]] as const) : []),
    ]);
    const half = persons.length / 2;
    const found = calibrateLinearly(
      persons.map(() => 1),
      [
        {
          name: 'gender',
          categoryOf: persons.map((one) => one.gender),
          targets: new Map([
            ['K', half],
            ['M', half],
          ]),
        },
        { name: 'area', categoryOf: persons.map((one) => one.area ?? '?'), targets },
      ],
    );
    if (isRefused(found)) throw new Error(found.mend);
    return found.weights;
  };

  it.each([
    ['everybody is counted', people],
    ['some do not tell where they live', [...people, ...others]],
  ])('are those of the persons themselves, weighed one by one, where %s', (_, persons) => {
    const weights = weightsOf(persons);
    const weighed = persons.map(({ answer }, at) => ({ value: answer, weight: weights[at] as number }));
    const expected = weightedDescriptives(momentsOf(weighed));
    const bad = weighed.filter(({ value }) => value <= 2).reduce((sum, { weight }) => sum + weight, 0);
    const found = together(persons);
    expect(found?.n).toBe(persons.length);
    expect(found?.mean).toBe(Math.round(10 * (expected.mean as number)) / 10);
    expect(found?.sd).toBe(Math.round(100 * (expected.sd as number)) / 100);
    expect(found?.dissatisfiedShare).toBe(Math.round((100 * bad) / expected.weightSum) / 100);
  });

  it('are the same whoever within the told groups answered what: they tell of no combination', () => {
    const answer = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 120, maxLength: 120 }),
        fc.nat(),
        fc.nat(),
        (answers, one, other) => {
          const before = people.map((person, at) => ({ ...person, answer: answers[at] as number }));
          const at = (combination: string, from: number) => {
            const own = before.flatMap((p, place) => (p.gender + p.area === combination ? [place] : []));
            return own[from % own.length] as number;
          };
          // A woman of the town and a man of the country exchange answers with the two others of their groups.
          const [ku, me, ke, mu] = [at('KU', one), at('ME', other), at('KE', one), at('MU', other)];
          const x = before[ku]?.answer as number;
          const y = before[ke]?.answer as number;
          const turned = before.map((person, place) => ({
            ...person,
            answer: place === ku || place === me ? y : place === ke || place === mu ? x : person.answer,
          }));
          const start = before.map((person, place) => ({
            ...person,
            answer: place === ku || place === me ? x : place === ke || place === mu ? y : person.answer,
          }));
          expect(cellsOf(turned).map(({ figures }) => figures)).toEqual(
            cellsOf(start).map(({ figures }) => figures),
          );
          expect(together(turned)).toEqual(together(start));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are not there where the whole or a group is not told whole, or by one question alone', () => {
    const weighing = weigh(people);
    const cells = cellsOf(people);
    expect(togetherCells(weighing, cells, 'root')).toHaveLength(1);
    for (const [place] of cells.entries()) {
      const hidden = cells.map((cell, at) =>
        at === place ? { ...cell, figures: { shown: 'mean', n: 50, mean: 3 } as Disclosed<Figures> } : cell,
      );
      expect(togetherCells(weighing, hidden, 'root')).toEqual([]);
    }
    expect(togetherCells(weigh(people, { strata: [], margins: [gender] }), cells, 'root')).toEqual([]);
    expect(togetherCells(weighing, cells, 'another')).toEqual([]);
  });
});
