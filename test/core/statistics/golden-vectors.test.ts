import { describe, expect, it } from 'vitest';
import { isRefused } from '../../../server/core/refusal.ts';
import {
  brownForsythe,
  newcombe,
  relativeSd,
  sdDifference,
  welchTest,
} from '../../../server/core/statistics/comparison.ts';
import { weightedMean, weightedSpread } from '../../../server/core/statistics/complex-sample.ts';
import { fisherExact } from '../../../server/core/statistics/contingency.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { endShares } from '../../../server/core/statistics/end-shares.ts';
import { agreementOf, blairLacy, consensusOf, leikD } from '../../../server/core/statistics/ordinal.ts';
import { sampleDesign } from '../../../server/core/statistics/sample-design.ts';
import { momentsOf, weightedDescriptives } from '../../../server/core/statistics/weighted-descriptives.ts';
import { answers } from './arbitrary.ts';

/** The table of methods C2: to four digits, shares in percent to one; – is null. */
const columns = 'n mean sd seMean seSd relSd consensus leik blairLacy agreement low high'.split(' ');
const vectors: [name: string, counts: number[], figures: (number | null)[]][] = [
  ['all equal', [0, 0, 0, 0, 20, 0], [20, 5, 0, 0, null, 0, 1, 0, 0, 1, 0, 100]],
  [
    'flat',
    [10, 10, 10, 10, 10, 10],
    [60, 3.5, 1.7222, 0.2223, 0.0959, 0.6831, 0.4445, 0.6, 0.7778, 0, 33.3, 33.3],
  ],
  // The table prints 0 for the SE of the SD; C1 says such an SE is not shown, so it is null.
  ['split in two', [50, 0, 0, 0, 0, 50], [100, 3.5, 2.5126, 0.2513, null, 1, 0, 1, 1, -1, 50, 50]],
  [
    'seven points',
    [30, 40, 210, 130, 530, 50, 10],
    [1000, 4.28, 1.176, 0.0372, 0.028, 0.3935, 0.7257, 0.2867, 0.4027, 0.6113, 7, 6],
  ],
  [
    'the demo’s first year',
    [0, 2, 8, 30, 50, 30],
    [120, 4.8167, 0.9437, 0.0861, 0.0619, 0.4422, 0.7525, 0.2733, 0.402, 0.5933, 1.7, 66.7],
  ],
  [
    'the demo’s second year',
    [8, 6, 6, 18, 32, 50],
    [120, 4.75, 1.4965, 0.1366, 0.1098, 0.6883, 0.5502, 0.4333, 0.6109, 0.4833, 11.7, 68.3],
  ],
];

describe('the golden vectors of spread', () => {
  it.each(vectors)('hold in every column: %s', (_, counts, figures) => {
    const scale = { min: 1, max: counts.length };
    const found = descriptives(answers(...counts));
    const ends = endShares(answers(...counts), scale);
    const row = [
      found.n,
      found.mean,
      found.sd,
      found.seMean,
      found.seSd,
      relativeSd(found, scale),
      consensusOf(counts),
      leikD(counts),
      blairLacy(counts),
      agreementOf(counts),
      100 * (ends.lowShare as number),
      100 * (ends.highShare as number),
    ];
    row.forEach((figure, index) => {
      const [gold, column] = [figures[index] as number | null, columns[index] as string];
      if (gold === null) expect(figure, column).toBeNull();
      else expect(figure, column).toBeCloseTo(gold, column === 'low' || column === 'high' ? 1 : 4);
    });
  });
});

describe('the golden comparison of the demo’s two years', () => {
  const [before, now] = [answers(0, 2, 8, 30, 50, 30), answers(8, 6, 6, 18, 32, 50)];
  const [past, present] = [descriptives(before), descriptives(now)];
  const [lowBefore, lowNow] = [
    { count: 2, n: 120 },
    { count: 14, n: 120 },
  ];
  const welch = welchTest(present, past);
  const spread = sdDifference(present, past);
  const levene = brownForsythe([now, before]);
  const low = newcombe(lowNow, lowBefore);
  const z = (spread?.difference ?? 0) / (spread?.se ?? 0);
  const golden: [name: string, found: number | undefined, gold: number, digits: number][] = [
    ['mean, difference', welch?.difference, -0.07, 2],
    ['mean, t', welch?.t, -0.41, 2],
    ['mean, degrees of freedom', welch?.df, 200.7, 1],
    ['SD, difference', spread?.difference, 0.553, 3],
    ['SD, standard error of the difference', spread?.se, 0.126, 3],
    ['SD, low end', spread?.low, 0.31, 2],
    ['SD, high end', spread?.high, 0.8, 2],
    ['SD, z', z, 4.4, 1],
    ['Brown–Forsythe, F', levene?.f, 12.21, 2],
    ['Brown–Forsythe, first degrees of freedom', levene?.df1, 1, 12],
    ['Brown–Forsythe, second degrees of freedom', levene?.df2, 238, 12],
    ['answering 1–2, difference', low?.difference, 0.1, 12],
    ['answering 1–2, low end', low?.low, 0.038, 3],
    ['answering 1–2, high end', low?.high, 0.171, 3],
    ['answering 1–2, Fisher’s p', fisherExact(lowNow, lowBefore), 0.003, 3],
  ];
  it.each(golden)('holds: %s', (_, found, gold, digits) => {
    expect(found).toBeCloseTo(gold, digits);
  });

  it('has both means inside the ambition 5.0–4.0, so a board that sees means alone sees nothing', () => {
    for (const { mean } of [past, present]) {
      expect(mean).toBeGreaterThan(4);
      expect(mean).toBeLessThan(5);
    }
  });
});

describe('the weighted fixture', () => {
  const values = [6, 5, 4, 6, 2, 3, 5, 1, 4, 5];
  const weights = [1.2, 0.8, 1, 1.5, 0.7, 1.1, 0.9, 1.3, 0.6, 0.9];

  it('holds from weighted moments', () => {
    const persons = values.map((value, person) => ({ value, weight: weights[person] as number }));
    const found = weightedDescriptives(momentsOf(persons));
    expect(found.mean).toBeCloseTo(4.16, 6);
    expect(found.seMean).toBeCloseTo(0.622828, 6);
    expect(found.effectiveN).toBeCloseTo(9.3458, 4);
    expect(found.deff).toBeCloseTo(1.07, 4);
    expect(found.variance).toBeCloseTo(3.193778, 6);
    expect(found.sd).toBeCloseTo(1.787114, 6);
    expect(found.seSd).toBeCloseTo(0.347551, 6);
  });

  it('holds from the persons as a sample', () => {
    const design = sampleDesign(weights.map((weight) => ({ weight })));
    if (isRefused(design)) throw new Error(design.mend);
    const [mean, spread] = [weightedMean(design, values), weightedSpread(design, values)];
    expect(mean?.estimate).toBeCloseTo(4.16, 6);
    expect(mean?.se).toBeCloseTo(0.622828, 6);
    expect(spread.sd).toBeCloseTo(1.787114, 6);
    expect(spread.seSd).toBeCloseTo(0.347551, 6);
  });
});
