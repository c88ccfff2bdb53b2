import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused, type Refusal } from '../../../server/core/refusal.ts';
import { weightedMean } from '../../../server/core/statistics/complex-sample.ts';
import { kish } from '../../../server/core/statistics/kish.ts';
import { sampleDesign } from '../../../server/core/statistics/sample-design.ts';
import { postStratify } from '../../../server/core/weighting/base-weights.ts';
import { calibratedDesign, calibrateLinearly } from '../../../server/core/weighting/calibrate.ts';
import type { Margin } from '../../../server/core/weighting/margins.ts';
import { furthest, rake } from '../../../server/core/weighting/rake.ts';
import { defaultBounds, populationWeights } from '../../../server/core/weighting/trim.ts';
import { notFinite } from '../statistics/arbitrary.ts';

interface Person {
  age: string;
  area: string;
  start: number;
}

const ages = ['young', 'middle', 'old'];
const areas = ['town', 'country'];
const anyPerson = fc.record({
  age: fc.constantFrom(...ages),
  area: fc.constantFrom(...areas),
  start: fc.double({ min: 0.2, max: 5, noNaN: true }),
});
/** Somebody of every combination, so that the margins can be met. */
const each: Person[] = ages.flatMap((age) => areas.map((area) => ({ age, area, start: 1 })));
const anyPeople = fc.array(anyPerson, { maxLength: 60 }).map((more) => [...each, ...more]);
const anyPopulation = fc.record({
  young: fc.integer({ min: 500, max: 5_000 }),
  middle: fc.integer({ min: 500, max: 5_000 }),
  old: fc.integer({ min: 500, max: 5_000 }),
  townShare: fc.integer({ min: 20, max: 80 }),
});
type Population = typeof anyPopulation extends fc.Arbitrary<infer Known> ? Known : never;

const starts = (people: readonly Person[]) => people.map(({ start }) => start);
const totalOf = ({ young, middle, old }: Population) => young + middle + old;
function marginsOf(people: readonly Person[], population: Population): Margin[] {
  const { townShare, ...byAge } = population;
  const town = (totalOf(population) * townShare) / 100;
  return [
    { name: 'age', categoryOf: people.map(({ age }) => age), targets: new Map(Object.entries(byAge)) },
    {
      name: 'area',
      categoryOf: people.map(({ area }) => area),
      targets: new Map([
        ['town', town],
        ['country', totalOf(population) - town],
      ]),
    },
  ];
}

function given<Found extends object>(found: Found | Refusal): Found {
  if (isRefused(found)) throw new Error(found.mend);
  return found;
}
const raked = (people: readonly Person[], population: Population) =>
  given(rake(starts(people), marginsOf(people, population), { maxRounds: 1_000 })).weights;

describe('raking', () => {
  it('hits every margin within a millionth of the population, with weights above 0', () => {
    fc.assert(
      fc.property(anyPeople, anyPopulation, (people, population) => {
        const weights = raked(people, population);
        const off = furthest(marginsOf(people, population), weights);
        expect(off).toBeLessThanOrEqual(1e-6 * totalOf(population));
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(notFinite(weights)).toEqual([]);
      }),
    );
  });

  it('of raked weights changes nothing: one round, and each as it was but for the tolerance', () => {
    fc.assert(
      fc.property(anyPeople, anyPopulation, (people, population) => {
        const weights = raked(people, population);
        const again = given(rake(weights, marginsOf(people, population)));
        expect(again.rounds).toBe(1);
        again.weights.forEach((weight, person) => {
          expect(weight / (weights[person] as number)).toBeCloseTo(1, 4);
        });
      }),
    );
  });

  it('does not depend on the order of persons, nor on the unit of the start weights', () => {
    fc.assert(
      fc.property(anyPeople, anyPopulation, fc.constantFrom(0.01, 7, 1e6), (people, population, unit) => {
        const weights = raked(people, population);
        const back = raked(people.toReversed(), population).toReversed();
        const scaled = raked(
          people.map((person) => ({ ...person, start: person.start * unit })),
          population,
        );
        weights.forEach((weight, person) => {
          expect((back[person] as number) / weight).toBeCloseTo(1, 9);
          expect((scaled[person] as number) / weight).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  it('gives persons who are alike weights in proportion to their start', () => {
    fc.assert(
      fc.property(anyPeople, anyPopulation, (people, population) => {
        const weights = raked(people, population);
        people.forEach((person, at) => {
          const like = people.findIndex(({ age, area }) => age === person.age && area === person.area);
          const [own, first] = [weights[at] as number, weights[like] as number];
          expect(own / first / (person.start / (people[like] as Person).start)).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  it('to the margins the answers already have leaves the weights alone', () => {
    const ones = each.map(() => 1);
    const own = marginsOf(each, { young: 2, middle: 2, old: 2, townShare: 50 });
    expect(given(rake(ones, own))).toMatchObject({ weights: ones, rounds: 1 });
  });
});

describe('trimmed population weights', () => {
  it('hold bounds and margins together, or are refused in words', () => {
    fc.assert(
      fc.property(anyPeople, anyPopulation, (people, population) => {
        const margins = marginsOf(people, population);
        const found = populationWeights(starts(people), margins, defaultBounds, { maxRounds: 1_000 });
        if (isRefused(found)) {
          expect(found.mend.length).toBeGreaterThan(20);
          return;
        }
        const mean = totalOf(population) / people.length;
        expect(Math.min(...found.final)).toBeGreaterThanOrEqual(defaultBounds.lower * mean * (1 - 1e-5));
        expect(Math.max(...found.final)).toBeLessThanOrEqual(defaultBounds.upper * mean * (1 + 1e-5));
        expect(furthest(margins, found.final)).toBeLessThanOrEqual(1e-6 * totalOf(population));
        expect(found.after).toEqual(kish(found.final));
        expect(notFinite(found)).toEqual([]);
      }),
    );
  });
});

describe('calibration', () => {
  it('by cells and by regression hits what it is given, whatever the start', () => {
    fc.assert(
      fc.property(anyPeople, anyPopulation, (people, population) => {
        const margins = marginsOf(people, population);
        const linear = given(calibrateLinearly(starts(people), margins)).weights;
        expect(furthest(margins, linear)).toBeLessThanOrEqual(1e-6 * totalOf(population));
        const [byAge] = margins;
        if (!byAge) throw new Error('a margin');
        const cells = given(postStratify(starts(people), byAge.categoryOf, byAge.targets)).weights;
        expect(furthest([byAge], cells)).toBeLessThanOrEqual(1e-9 * totalOf(population));
        expect(notFinite([linear, cells])).toEqual([]);
      }),
    );
  });

  it('with one margin is the same by cells, by raking and by regression', () => {
    fc.assert(
      fc.property(anyPeople, anyPopulation, (people, population) => {
        const [byAge] = marginsOf(people, population);
        if (!byAge) throw new Error('a margin');
        const cells = given(postStratify(starts(people), byAge.categoryOf, byAge.targets)).weights;
        const all = [rake(starts(people), [byAge]), calibrateLinearly(starts(people), [byAge])];
        for (const found of all) {
          given(found).weights.forEach((weight, person) => {
            expect(weight / (cells[person] as number)).toBeCloseTo(1, 9);
          });
        }
      }),
    );
  });

  it('leaves no uncertainty of what the margins settle', () => {
    fc.assert(
      fc.property(anyPeople, anyPopulation, (people, population) => {
        const [byAge] = marginsOf(people, population);
        if (!byAge) throw new Error('a margin');
        const { weights } = given(rake(starts(people), [byAge]));
        const plain = given(sampleDesign(weights.map((weight) => ({ weight }))));
        const design = calibratedDesign(plain, starts(people), [byAge]);
        const share = weightedMean(
          design,
          people.map(({ age }) => Number(age === 'old')),
        );
        expect(share?.estimate).toBeCloseTo(population.old / totalOf(population), 6);
        expect(share?.se).toBeCloseTo(0, 9);
      }),
    );
  });
});
