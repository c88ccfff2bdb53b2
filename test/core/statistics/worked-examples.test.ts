import { describe, it } from 'vitest';
import { isRefused } from '../../../server/core/refusal.ts';
import { answerKind } from '../../../server/core/response-rate/dispositions.ts';
import { standardisedAlphaOf } from '../../../server/core/scales/alpha.ts';
import { betweenWithin } from '../../../server/core/statistics/between-within.ts';
import { relativeSd, welchTest } from '../../../server/core/statistics/comparison.ts';
import { weightedMean, weightedSpread } from '../../../server/core/statistics/complex-sample.ts';
import { pearson } from '../../../server/core/statistics/correlation.ts';
import { descriptives, quantile } from '../../../server/core/statistics/descriptives.ts';
import { cliffsDelta, hedgesG } from '../../../server/core/statistics/effect-sizes.ts';
import {
  combineUnits,
  meanInPopulation,
  seOfShareInPopulation,
} from '../../../server/core/statistics/finite-population.ts';
import { kish } from '../../../server/core/statistics/kish.ts';
import { solver } from '../../../server/core/statistics/linear-system.ts';
import { missingByKind } from '../../../server/core/statistics/missing.ts';
import { benjaminiYekutieli } from '../../../server/core/statistics/multiple-testing.ts';
import { dissentionOf, medianCategory, polarisationOf } from '../../../server/core/statistics/ordinal.ts';
import { midRanks } from '../../../server/core/statistics/rank-tests.ts';
import { domainDf, sampleDesign, standardError } from '../../../server/core/statistics/sample-design.ts';
import {
  balance,
  clopperPearson,
  exactFinite,
  wilson,
  wilsonFinite,
} from '../../../server/core/statistics/shares.ts';
import { taylorTest } from '../../../server/core/statistics/weighted-comparison.ts';
import { momentsOf } from '../../../server/core/statistics/weighted-descriptives.ts';
import { weightedQuantile } from '../../../server/core/statistics/weighted-quantiles.ts';
import { postStratify } from '../../../server/core/weighting/base-weights.ts';
import { expectPrinted } from '../printed.ts';
import { answers } from './arbitrary.ts';

function given<Found extends object>(found: Found): Exclude<Found, { refused: string }> {
  if (isRefused(found)) throw new Error(found.mend);
  return found as Exclude<Found, { refused: string }>;
}

const year = [answers(0, 2, 8, 30, 50, 30), answers(8, 6, 6, 18, 32, 50)].map((counts) =>
  descriptives(counts),
);
const [first, second] = year as [(typeof year)[0], (typeof year)[0]];
const welch = welchTest(second, first);
const scale = { min: 1, max: 6 };
const listed = (values: readonly number[]) => values.map((value) => ({ value, count: 1 }));

/** 28 persons whose answers go together three times in four among those who differ: r = ½. */
const half = pearson(
  [
    [1, 1, 9],
    [-1, -1, 9],
    [1, -1, 3],
    [-1, 1, 3],
    [0, 0, 4],
  ].map(([x = 0, y = 0, count = 0]) => ({ x, y, count })),
);
const split = betweenWithin([answers(1, 1, 1), answers(0, 0, 0, 1, 1, 1)]);
const ten = (mean: number) => ({ n: 10, mean, variance: 1 });
const g = hedgesG(ten(4.5), ten(4))?.g ?? 0;
const parents = { n: 18, mean: 4.611, variance: 1.42 ** 2 };
const [of25, endless] = [meanInPopulation(parents, 25), meanInPopulation(parents, null)];
const unit = (n: number, sum: number, invited: number) => ({ n, mean: sum / n, variance: 1, invited });
const units = combineUnits([unit(18, 82, 25), unit(9, 38, 10), unit(30, 137, 80)]);
const cost = kish([1, 2, 3, 4]);
const missing = missingByKind([
  { answer: 4, count: 96 },
  { answer: 'dontKnow', count: 24 },
  { answer: 'notApplicable', count: 5 },
  { answer: null, count: 3 },
]);
const bars = [8, 6, 6, 18, 32, 50];
const ends = balance({ highCount: 82, lowCount: 14, n: 120 });
const taylor = taylorTest({ estimate: 4.2, se: 0.1 }, { estimate: 3.9, se: 0.1 });
const weighed = [
  { value: 1, count: 1, weight: 1 },
  { value: 2, count: 1, weight: 2 },
  { value: 10, count: 1, weight: 1 },
];
const boys = given(
  postStratify(new Array<number>(84).fill(1), new Array<string>(84).fill('boys'), new Map([['boys', 1_030]])),
);
const design = given(
  sampleDesign([1.2, 0.8, 1, 1.5, 0.7, 1.1, 0.9, 1.3, 0.6, 0.9].map((weight) => ({ weight }))),
);
const tenAnswers = [6, 5, 4, 6, 2, 3, 5, 1, 4, 5];
const [tenMean, tenSpread] = [weightedMean(design, tenAnswers), weightedSpread(design, tenAnswers)];
const strata = given(
  sampleDesign(['a', 'a', 'b', 'b', 'b'].map((stratum, at) => ({ weight: 1, stratum, cluster: `${at}` }))),
);
const ones = given(sampleDesign([{ weight: 1 }, { weight: 1 }, { weight: 1 }, { weight: 1 }]));
const moments = momentsOf([
  { value: 4, weight: 0.5 },
  { value: 4, weight: 2 },
])[0];
const alike = [
  [1, 0.4, 0.4],
  [0.4, 1, 0.4],
  [0.4, 0.4, 1],
];
const solved = solver([
  [4, 2],
  [2, 3],
])([2, 5]);
const w = { of40: wilson(14, 40), none: wilson(0, 5), of25: wilsonFinite(5, 18, 25), of18: wilson(5, 18) };
const cp = { none: clopperPearson(0, 5), of25: clopperPearson(18, 25) };
const firm = exactFinite(5, 18, 25);

const examples: [name: string, found: (number | null | undefined)[], printed: string][] = [
  ['descriptives', [first.meanLow, first.meanHigh], '4.646 4.987'],
  ['quantile', [quantile(listed([1, 2, 3, 10]), 0.25)], '1.75'],
  [
    'welchTest',
    [welch?.difference, welch?.t, welch?.df, welch?.p, welch?.low, welch?.high],
    '−.067 −.41 200.7 .68 −.385 .252',
  ],
  ['relativeSd', [relativeSd(first, scale), relativeSd(second, scale)], '.4422 .6883'],
  ['pearson', [half?.r, half?.low, half?.high, half?.t, half?.p], '.5 .156 .736 2.944 .0067'],
  ['betweenWithin', [split.betweenSquares, split.withinSquares, split.etaSquared], '13.5 4 .7714'],
  ['betweenWithin, unbiased', [split.epsilonSquared, split.icc], '.7143 .8065'],
  ['hedgesG', [g / 0.5, g], '.9576 .479'],
  ['cliffsDelta', [cliffsDelta(answers(1, 2), answers(0, 1, 1))?.delta], '−.67'],
  [
    'meanInPopulation',
    [of25.se, of25.low, of25.high, endless.low, endless.high],
    '.1771 4.237 4.985 3.905 5.317',
  ],
  ['seOfShareInPopulation', [seOfShareInPopulation(5, 18, 25)], '.0575'],
  ['combineUnits', [82 / 18, 38 / 9, 137 / 30, units.mean], '4.556 4.222 4.567 4.534'],
  ['combineUnits, other means', [(82 + 38 + 137) / 57, (82 / 18 + 38 / 9 + 137 / 30) / 3], '4.509 4.448'],
  ['kish', [cost?.effectiveN, cost?.deff], '3.333 1.2'],
  ['solver', solved, '−0.5 2'],
  ['missingByKind', [missing.n, missing.answeredN, missing.askedN, missing.dontKnowShare], '96 120 128 .20'],
  ['benjaminiYekutieli', benjaminiYekutieli([0.01, 0.04, 0.03]), '.055 .0733 .0733'],
  ['polarisationOf and dissentionOf', [polarisationOf(bars), dissentionOf(bars)], '.2583 .4498'],
  ['medianCategory', [medianCategory([0, 2, 8, 30, 50, 30])], '4'],
  ['midRanks', [...midRanks(answers(1, 2, 1)).values()], '1 2.5 4'],
  ['wilson', [w.of40?.low, w.of40?.high, w.none?.low, w.none?.high], '.2213 .5049 0 .4345'],
  ['clopperPearson', [cp.none?.high, cp.of25?.low, cp.of25?.high], '.5218 .5061 .8793'],
  ['wilsonFinite', [w.of25?.low, w.of25?.high, w.of18?.low, w.of18?.high], '.1832 .3974 .1250 .5087'],
  ['exactFinite', [firm?.lowCount, firm?.highCount, firm?.low, firm?.high], '5 10 .20 .40'],
  ['balance', [ends?.balance, ends?.se, ends?.low, ends?.high], '.567 .0632 .443 .690'],
  [
    'taylorTest',
    [taylor?.difference, taylor?.z, taylor?.p, taylor?.low, taylor?.high],
    '.3 2.12 .034 .02 .58',
  ],
  [
    'weightedQuantile',
    [weightedQuantile(weighed, 0.5, 'math'), weightedQuantile(weighed, 0.5, 'hf7')],
    '2 4',
  ],
  ['weightedMean', [tenMean?.estimate, tenMean?.se], '4.16 .6228'],
  ['weightedSpread', [tenSpread.variance, tenSpread.sd, tenSpread.seSd], '3.1938 1.7871 .3476'],
  ['momentsOf', [moments?.count, moments?.weight, moments?.squaredWeight], '2 2.5 4.25'],
  [
    'standardError',
    [
      standardError(
        ones,
        [-1.5, -0.5, 0.5, 1.5].map((off) => off / 4),
      ),
    ],
    '.645',
  ],
  [
    'domainDf',
    [domainDf(strata, [true, true, true, true, false]), domainDf(strata, [false, false, true, true, true])],
    '2 2',
  ],
  ['standardisedAlphaOf', [standardisedAlphaOf(alike)], '.667'],
  ['postStratify', [boys.weights[0]], '12.26'],
  [
    'answerKind',
    [['breakOff', 'partial'].indexOf(answerKind({ answeredCount: 9, applicableCount: 12 }))],
    '1',
  ],
];

describe('the worked example', () => {
  it.each(examples)('of %s is right in every printed digit', (_, found, printed) => {
    expectPrinted(found, printed);
  });
});
