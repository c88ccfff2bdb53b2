import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Figures } from '../../../server/core/release/figures.ts';
import { fullFigures } from '../../../server/core/release/held-figures.ts';
import { populationFigures } from '../../../server/core/release/population-figures.ts';
import type { SubjectTally } from '../../../server/core/release/tallies.ts';
import { weightedMean, weightedSpread } from '../../../server/core/statistics/complex-sample.ts';
import { type SampleDesign, sampleDesign } from '../../../server/core/statistics/sample-design.ts';
import { postStratify, type Weighted } from '../../../server/core/weighting/base-weights.ts';
import { calibratedDesign } from '../../../server/core/weighting/calibrate.ts';

const tally = { scale: { min: 1, max: 6 }, direction: 'higherIsBetter' } as SubjectTally;
const told = (answers: readonly number[]): Figures => {
  const values = [1, 2, 3, 4, 5, 6].map((value) => ({
    value,
    count: answers.filter((answer) => answer === value).length,
  }));
  const held = { values, dontKnowCount: 0, notApplicableCount: 0 } as Parameters<typeof fullFigures>[1];
  return { shown: 'all', ...fullFigures(tally, held, true) };
};
const margin = {
  background: 'kjonn',
  categories: [
    { code: 'k', populationCount: 500 },
    { code: 'm', populationCount: 500 },
    { code: 'annet', populationCount: null },
  ],
};

it('each group counts as its share of the population, and nobody else counts', () => {
  const groups: Record<string, number[]> = {
    k: Array.from({ length: 60 }, (_, at) => (at % 2 ? 6 : 4)),
    m: Array.from({ length: 40 }, (_, at) => (at % 2 ? 5 : 3)),
    annet: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  };
  const found = populationFigures(margin, (code) => told(groups[code] ?? []));
  expect(found).toMatchObject({ n: 100, mean: 4.5, dissatisfiedShare: 0 });
});

it('is null where a group that is counted is not told whole', () => {
  const m = told([4, 5, 4, 5, 4, 5, 4, 5, 4, 5]);
  const others: (Figures | undefined)[] = [
    undefined,
    { shown: 'nothing' },
    { shown: 'mean', n: 12, mean: 4 },
    { shown: 'nearlyAll', value: 6 },
  ];
  for (const k of others) expect(populationFigures(margin, (code) => (code === 'k' ? k : m))).toBeNull();
});

it('is what the persons themselves give when they are post-stratified, as R does it', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 10, maxLength: 40 });
  const varied = answers.filter((given) => new Set(given).size > 1);
  fc.assert(
    fc.property(varied, varied, fc.integer({ min: 50, max: 900 }), (k, m, women) => {
      const counts = { k: women, m: 1_000 - women };
      const categories = Object.entries(counts).map(([code, populationCount]) => ({ code, populationCount }));
      const found = populationFigures({ background: 'kjonn', categories }, (code) =>
        told(code === 'k' ? k : m),
      );
      const values = [...k, ...m];
      const categoryOf = [...k.map(() => 'k'), ...m.map(() => 'm')];
      const ones = values.map(() => 1);
      const targets = new Map(Object.entries(counts));
      const { weights } = postStratify(ones, categoryOf, targets) as Weighted;
      const drawn = sampleDesign(weights.map((weight) => ({ weight }))) as SampleDesign;
      const design = calibratedDesign(drawn, ones, [{ name: 'kjonn', categoryOf, targets }]);
      const mean = weightedMean(design, values);
      const { sd } = weightedSpread(design, values);
      const expected = [mean?.estimate, mean?.se, mean?.low, mean?.high, sd, values.length];
      const given = [found?.mean, found?.seMean, found?.meanLow, found?.meanHigh, found?.sd, found?.n];
      for (const [at, value] of given.entries()) expect(value).toBeCloseTo(expected[at] as number, 9);
    }),
    { numRuns: 200 },
  );
});
