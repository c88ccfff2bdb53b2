import { describe, expect, it } from 'vitest';
import { mergeCounts, personScore } from '../../../server/core/scoring.ts';
import { welchTest } from '../../../server/core/statistics/comparison.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import * as distributions from '../../../server/core/statistics/distributions.ts';
import { cliffsDelta, cohensDInterval } from '../../../server/core/statistics/effect-sizes.ts';
import { combineUnits } from '../../../server/core/statistics/finite-population.ts';
import { kish } from '../../../server/core/statistics/kish.ts';
import { laneyRateChart, xmrChart } from '../../../server/core/statistics/many-units/control-chart.ts';
import { funnel } from '../../../server/core/statistics/many-units/funnel.ts';
import { noncentralTCdf } from '../../../server/core/statistics/noncentral-t.ts';
import { agreementOf } from '../../../server/core/statistics/ordinal.ts';
import { kruskalWallis, mannWhitney } from '../../../server/core/statistics/rank-tests.ts';
import { sampleDesign } from '../../../server/core/statistics/sample-design.ts';
import { standardise } from '../../../server/core/statistics/standardisation.ts';
import { trendLine } from '../../../server/core/statistics/trend.ts';
import { taylorTest } from '../../../server/core/statistics/weighted-comparison.ts';
import { momentsOf, weightedDescriptives } from '../../../server/core/statistics/weighted-descriptives.ts';
import { weightedQuantile } from '../../../server/core/statistics/weighted-quantiles.ts';
import { formatDecimal } from '../../../server/core/wording/numbers.ts';
import { answers, notFinite } from './arbitrary.ts';

const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e200];
const one = { value: 1, count: 1 };
const places = (bad: number) => Array.from({ length: 12 }, (_, at) => (at === 5 ? bad : at));
const units = (bad: number) => places(1).map((value, key) => ({ key: `${key}`, n: 9, value, se: bad }));
const cell = (population: number) => ({ summary: { n: 2, mean: 1, variance: 1 }, population });
const items = [0, 0].map((weight) => ({
  weight,
  direction: 'higherIsBetter' as const,
  scale: { min: 1, max: 6 },
}));

/** A number that is none, in each place where one may come in; never a NaN or an Infinity out. */
const doors: [name: string, ask: (bad: number) => unknown][] = [
  ['an answer', (value) => descriptives([one, { value, count: 2 }])],
  ['an answer that is compared', (value) => cliffsDelta([one], [{ value, count: 2 }])],
  ['an answer that is ranked', (value) => mannWhitney([one, { value: 2, count: 3 }], [{ value, count: 2 }])],
  ['ranked groups', (value) => kruskalWallis([[one], [{ value, count: 2 }]])],
  ['a count', (count) => cliffsDelta([one], [{ value: 1, count }])],
  ['a count that is ranked', (count) => kruskalWallis([[one], [{ value: 2, count }]])],
  ['a weight', (weight) => kish([1, weight])],
  ['a weighted answer', (weight) => weightedDescriptives(momentsOf([{ value: 1, weight }]))],
  ['a weight of a sample', (weight) => sampleDesign([{ weight }, { weight: 1 }])],
  ['a quantile’s value', (value) => weightedQuantile([{ value, count: 1, weight: 1 }], 0.5, 'hf7')],
  ['a quantile’s weight', (weight) => weightedQuantile([{ value: 1, count: 1, weight }], 0.5, 'hf7')],
  ['persons on a step', (count) => agreementOf([1, count])],
  ['a point in time', (mean) => trendLine([1, 2, 3, mean].map((m, time) => ({ time, mean: m, n: 9 })))],
  ['a register’s point', (point) => xmrChart(places(point))],
  ['a rate', (count) => laneyRateChart(places(count).map((c) => ({ count: c, size: 9 })))],
  ['a funnel’s target', (target) => funnel(units(1), target)],
  ['a funnel’s error', (se) => funnel(units(se), 4)],
  ['a population', (population) => standardise([cell(population), cell(3)])],
  ['an estimate', (estimate) => taylorTest({ estimate, se: 1 }, { estimate: 1, se: 1 })],
  ['a standard error', (se) => taylorTest({ estimate: 1, se }, { estimate: 1, se: 1 })],
  ['a noncentrality', (delta) => noncentralTCdf(1, 10, delta)],
  ['a noncentral t', (t) => noncentralTCdf(t, 10, 1)],
];

describe('what is no number is refused', () => {
  it.each(doors)('as %s', (_, ask) => {
    for (const bad of odd) expect(() => ask(bad), String(bad)).toThrow(RangeError);
  });

  it('as a figure in a sentence, and so is one too large to be written out', () => {
    for (const bad of [...odd, 1e17]) expect(() => formatDecimal(bad, 1, 'nb')).toThrow(RangeError);
  });

  it('as degrees of freedom without end, and as points that no double holds', () => {
    const { chiSquareUpper, fUpper, logGamma, normalQuantile, tPointAt, tTwoSided } = distributions;
    const asked = [
      () => chiSquareUpper(5, Number.POSITIVE_INFINITY),
      () => fUpper(2, Number.POSITIVE_INFINITY, 5),
      () => fUpper(2, 5, Number.POSITIVE_INFINITY),
      () => tTwoSided(2, Number.POSITIVE_INFINITY),
      () => tPointAt(0.95, Number.POSITIVE_INFINITY),
      () => tPointAt(0.95, 0.001),
      () => normalQuantile(1e-320),
      () => logGamma(Number.POSITIVE_INFINITY),
    ];
    for (const ask of asked) expect(ask).toThrow(RangeError);
  });

  it('as weights of an index that are all 0', () => {
    expect(() => personScore([3, 4], items, 1)).toThrow(RangeError);
  });

  it('as more answers than invited, with the correction and without', () => {
    const unit = { n: 9, mean: 4, variance: 1, invited: 8 };
    expect(() => combineUnits([unit])).toThrow(RangeError);
    expect(() => combineUnits([unit], { corrected: false })).toThrow(RangeError);
  });
});

describe('what is very small, very large or very sure still has an answer', () => {
  it('as weights that vanish when they are squared: they sum to nothing', () => {
    expect(kish([1e-200, 1e-200])).toBeNull();
    expect(() => weightedDescriptives(momentsOf([{ value: 1, weight: 1e-200 }]))).toThrow(RangeError);
  });

  it('as the tails of t and F', () => {
    const { fUpper, tPointAt, normalPointAt } = distributions;
    expect(tPointAt(0.95, 1e300)).toBeCloseTo(normalPointAt(0.95), 12);
    expect(fUpper(1e-300, 3, 1e9)).toBe(1);
    expect(fUpper(1e300, 3, 9)).toBeGreaterThanOrEqual(0);
  });

  it('as z of a tail that the library takes for nothing', () => {
    const { normalCdf, normalQuantile } = distributions;
    for (const p of [1e-10, 1e-17, 1e-20, 1e-100, 1e-250, 1e-300]) {
      expect(normalCdf(normalQuantile(p)) / p, `${p}`).toBeCloseTo(1, 9);
    }
  });

  it('as variances that vanish when they are squared', () => {
    const found = welchTest({ n: 5, mean: 1, variance: 1e-200 }, { n: 5, mean: 2, variance: 1e-200 });
    expect(found?.df).toBeCloseTo(8, 9);
  });

  it('as the interval of a d of thousands, at once', () => {
    const [low, high] = [answers(999_999, 1), answers(0, 0, 0, 0, 1, 999_999)].map((counts) =>
      descriptives(counts),
    );
    if (!low || !high) throw new Error('two groups');
    const found = cohensDInterval(high, low);
    expect(notFinite(found)).toEqual([]);
    // δ of so large a t has the SD t/√(2·df): here d·1.96/√(2·1,999,998).
    const d = 5_000 - 2 / 1_000;
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeCloseTo((2 * 1.96 * d) / Math.sqrt(2 * 1_999_998), 0);
  });

  it('as a million persons in each of two groups', () => {
    const [first, second] = [answers(5e5, 5e5), answers(4e5, 6e5)];
    expect(notFinite([mannWhitney(first, second), kruskalWallis([first, second])])).toEqual([]);
    expect(mergeCounts([...first, ...second])).toEqual(answers(9e5, 11e5));
  });
});
