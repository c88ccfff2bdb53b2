import { expect } from 'vitest';
import { isRefused, type Refusal } from '../../server/core/refusal.ts';
import { weightedMean, weightedSpread } from '../../server/core/statistics/complex-sample.ts';
import { type SampleDesign, sampleDesign } from '../../server/core/statistics/sample-design.ts';
import { postStratify } from '../../server/core/weighting/base-weights.ts';
import { calibratedDesign, calibrateLinearly } from '../../server/core/weighting/calibrate.ts';
import type { Margin } from '../../server/core/weighting/margins.ts';
import { rake } from '../../server/core/weighting/rake.ts';
import { trim } from '../../server/core/weighting/trim.ts';
import { expectClose } from '../core/close.ts';
import { bfi } from './bfi.ts';
import type { GoldCheck, GoldChecks } from './check.ts';
import { expectAll } from './compare-all.ts';
import { numbersOf } from './data.ts';
import { kishAsR } from './kish.ts';

const rows = bfi();
const population = 20_000;
const start = rows.map(() => population / rows.length);
const genderOf = rows.map((row) => row['gender'] as string);
const ages = ['0-17', '18-24', '25-34', '35-49', '50+'];
const ageOf = numbersOf(rows, 'age').map(
  (age) =>
    ages[[17, 24, 34, 49, Number.POSITIVE_INFINITY].findIndex((end) => (age as number) <= end)] as string,
);
const cellOf = rows.map((_, person) => `${genderOf[person]} ${ageOf[person]}`);
const cells = ['1', '2'].flatMap((gender) => ages.map((agegrp) => ({ gender, agegrp })));
const targets = (names: string[], counts: number[]) =>
  new Map(names.map((name, at) => [name, counts[at] as number]));
const gender: Margin = {
  name: 'gender',
  categoryOf: genderOf,
  targets: targets(['1', '2'], [10_150, 9_850]),
};
const age: Margin = {
  name: 'age',
  categoryOf: ageOf,
  targets: targets(ages, [2_000, 2_200, 3_600, 5_200, 7_000]),
};
const cross: Margin = {
  name: 'cell',
  categoryOf: cellOf,
  targets: targets(
    cells.map((cell) => `${cell.gender} ${cell.agegrp}`),
    [1030, 1150, 1860, 2650, 3460, 970, 1050, 1740, 2550, 3540],
  ),
};
const education: Margin = {
  name: 'education',
  categoryOf: rows.map((row) => row['education'] ?? 'unknown'),
  targets: targets(['1', '2', '3', '4', '5', 'unknown'], [3_600, 5_200, 4_100, 3_300, 2_200, 1_600]),
};

function given<Answer extends object>(answer: Answer | Refusal): Exclude<Answer, Refusal> {
  if (isRefused(answer)) throw new Error(`${answer.refused}: ${answer.mend}`);
  return answer as Exclude<Answer, Refusal>;
}

const exactly = { tolerance: 1e-13, maxRounds: 1_000 };
const poststratified = given(postStratify(start, cellOf, cross.targets)).weights;
const raked = given(rake(start, [gender, age], exactly)).weights;
const linear = given(calibrateLinearly(start, [gender, age])).weights;

const plain = (weights: readonly number[]): SampleDesign =>
  given(sampleDesign(weights.map((weight) => ({ weight }))));
const beyond = (weights: readonly number[], margins: Margin[]) =>
  calibratedDesign(plain(weights), start, margins);

/**
 * R's `rake` takes one margin out of the influence after another, ten rounds, where ours takes all at once. With two
 * margins the two agree; with three R stops a little before: the SE differs in its fourth digit.
 */
function inTurn(weights: readonly number[], margins: Margin[]): SampleDesign {
  const steps = margins.map(
    (margin) => beyond(weights, [margin]).beyondMargins as (z: readonly number[]) => number[],
  );
  const rounds = Array.from({ length: 10 }, () => steps).flat();
  return { ...plain(weights), beyondMargins: (z) => rounds.reduce((left, step) => step(left), z) };
}

const means = (design: SampleDesign) =>
  ['A2', 'C1', 'E4', 'N1', 'O3'].map((item) => {
    const found = weightedMean(design, numbersOf(rows, item));
    return { item, mean: found?.estimate, se: found?.se, ci95_low: found?.low, ci95_high: found?.high };
  });

/** Weights come out of iterations: relative 1e-8, and so does what is made of them. */
function expectNear(actual: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number') {
    const off = Math.abs((actual as number) - expected);
    expect(off, path).toBeLessThanOrEqual(1e-8 * Math.max(1e-3, Math.abs(expected)));
  } else if (expected !== null && typeof expected === 'object') {
    expect(Object.keys(actual as object).sort(), path).toEqual(Object.keys(expected).sort());
    for (const [key, one] of Object.entries(expected)) {
      expectNear((actual as Record<string, unknown>)[key], one, `${path}.${key}`);
    }
  } else expect(actual, path).toBe(expected);
}

const cellWeights = (weights: readonly number[]) =>
  cells.map((cell) => {
    const persons = [...cellOf.keys()].filter((person) => cellOf[person] === `${cell.gender} ${cell.agegrp}`);
    return { ...cell, weight: weights[persons[0] as number], n: persons.length };
  });

const weightsOf =
  (weights: readonly number[]): GoldCheck =>
  ({ expected }) =>
    expectNear({ cells: cellWeights(weights), summary: kishAsR(weights) }, expected);
const meansOf =
  (design: SampleDesign): GoldCheck =>
  ({ expected }) =>
    expectAll(means(design), expected);

export const checks: GoldChecks = {
  margins: ({ expected }) => {
    const counted = (margin: Margin) => Object.fromEntries(margin.targets);
    const freq = (margin: Margin, of: (cell: string) => number | undefined) =>
      cells.map((cell) => ({ ...cell, Freq: of(`${cell.gender} ${cell.agegrp}`) ?? margin.targets.size }));
    const sample = (name: string) => cellOf.filter((cell) => cell === name).length;
    const { sample: gold, ...rest } = expected as {
      sample: { gender: string; agegrp: string; Freq: number }[];
    };
    expectAll(
      {
        N: population,
        gender: counted(gender),
        agegrp: counted(age),
        cross: freq(cross, (cell) => cross.targets.get(cell)),
      },
      rest,
    );
    for (const { gender: of, agegrp, Freq } of gold) expect(sample(`${of} ${agegrp}`)).toBe(Freq);
  },
  'unweighted-means': meansOf(plain(start)),
  'poststrat-weights': weightsOf(poststratified),
  'poststrat-means': meansOf(beyond(poststratified, [cross])),
  'rake-weights': weightsOf(raked),
  'rake-means': meansOf(beyond(raked, [gender, age])),
  'calibrate-raking-means': meansOf(beyond(raked, [gender, age])),
  'linear-weights': ({ expected }) => {
    const design = beyond(linear, [gender, age]);
    expectNear({ cells: cellWeights(linear), summary: kishAsR(linear), means: means(design) }, expected);
  },
  'naive-se': meansOf(plain(raked)),
  'share-high-raked': ({ expected }) => {
    const design = beyond(raked, [gender, age]);
    const found = ['A2', 'C1', 'N1'].map((item) => {
      const high = numbersOf(rows, item).map((value) => (value === null ? null : Number(value >= 5)));
      const share = weightedMean(design, high);
      return { item, share: share?.estimate, se: share?.se };
    });
    expectAll(found, expected);
  },
  'domain-raked': ({ expected }) => {
    const design = beyond(raked, [gender, age]);
    const found = (expected as { item: string; education: number }[]).map(({ item, education: level }) => {
      const within = rows.map((row) => row['education'] === String(level));
      const mean = weightedMean(design, numbersOf(rows, item), { within });
      return { item, education: level, mean: mean?.estimate, se: mean?.se };
    });
    expectAll(found, expected);
  },
  'weighted-sd': ({ expected }) => {
    const found = ['A2', 'C1', 'N1'].map((item) => {
      const values = numbersOf(rows, item);
      const { n, sd } = weightedSpread(plain(raked), values);
      // Forms differ by the correction alone: none, ours by those who answered, R's by everyone in a calibrated sample.
      const population = (sd as number) * Math.sqrt((n - 1) / n);
      const asR = population * Math.sqrt(rows.length / (rows.length - 1));
      return {
        item,
        n,
        mean: weightedMean(plain(raked), values)?.estimate,
        sd_pop: population,
        sd_svyvar: asR,
      };
    });
    expectAll(found, expected);
  },
  trim: ({ expected }) => {
    const mean = population / rows.length;
    const bounds = { lower: 0.4 * mean, upper: 2.5 * mean };
    const weights = trim(raked, bounds);
    const a2 = weightedMean(plain(weights), numbersOf(rows, 'A2'))?.estimate;
    expectNear({ ...bounds, summary: kishAsR(weights), A2: a2 }, expected);
  },
  'kish-plain': ({ expected }) => {
    const all = expected as ({ weights: number[] } & Record<string, number | null>)[];
    for (const { weights, ...gold } of all) expectAll(kishAsR(weights), gold);
  },
  'rake-three': ({ expected }) => {
    const margins = [gender, age, education];
    const { weights } = given(rake(start, margins, exactly));
    const after = ({ categoryOf, targets: of }: Margin) =>
      Object.fromEntries(
        [...of.keys()].map((category) => [
          category,
          weights.reduce((sum, weight, person) => sum + (categoryOf[person] === category ? weight : 0), 0),
        ]),
      );
    const { means: gold, edu_margin: table, ...rest } = expected as Record<string, unknown>;
    expectNear(
      {
        margins_after: { gender: after(gender), agegrp: after(age), edu: after(education) },
        summary: kishAsR(weights),
        first_10_weights: Object.fromEntries(weights.slice(0, 10).map((weight, at) => [at + 1, weight])),
      },
      rest,
    );
    for (const { edu, Freq } of table as { edu: string; Freq: number }[]) {
      expectClose(education.targets.get(edu), Freq, edu);
    }
    expectNear(means(inTurn(weights, margins)), gold);
  },
};
