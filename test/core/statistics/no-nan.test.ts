import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classicAnova,
  studentTest,
  welchAnova,
} from '../../../server/core/statistics/analysis-of-variance.ts';
import { betweenWithin } from '../../../server/core/statistics/between-within.ts';
import {
  brownForsythe,
  newcombe,
  relativeSd,
  sdDifference,
  welchTest,
} from '../../../server/core/statistics/comparison.ts';
import {
  designEffect,
  weightedMean,
  weightedRatio,
  weightedSpread,
  weightedTotal,
} from '../../../server/core/statistics/complex-sample.ts';
import { fisherExact, shareTest } from '../../../server/core/statistics/contingency.ts';
import { descriptives, type ValueCount } from '../../../server/core/statistics/descriptives.ts';
import { designTTest, raoScott } from '../../../server/core/statistics/design-tests.ts';
import { weightedShares } from '../../../server/core/statistics/domains.ts';
import { cliffsDelta, cohensDInterval, hedgesG } from '../../../server/core/statistics/effect-sizes.ts';
import { endShares } from '../../../server/core/statistics/end-shares.ts';
import { combineUnits, seOfShareInPopulation } from '../../../server/core/statistics/finite-population.ts';
import { kish } from '../../../server/core/statistics/kish.ts';
import {
  meanFunnel,
  sdFunnel,
  shareFunnel,
} from '../../../server/core/statistics/many-units/unit-funnels.ts';
import {
  agreementOf,
  blairLacy,
  consensusOf,
  dissentionOf,
  leikD,
  medianCategory,
  polarisationOf,
} from '../../../server/core/statistics/ordinal.ts';
import { kruskalWallis, mannWhitney } from '../../../server/core/statistics/rank-tests.ts';
import { rawChange } from '../../../server/core/statistics/raw-change.ts';
import { sampleDesign } from '../../../server/core/statistics/sample-design.ts';
import { weightedShareInterval } from '../../../server/core/statistics/share-intervals.ts';
import { balance, clopperPearson, wilson } from '../../../server/core/statistics/shares.ts';
import { unitAgainstRest } from '../../../server/core/statistics/unit-against-rest.ts';
import { quantileEstimate } from '../../../server/core/statistics/weighted-quantiles.ts';
import { answers, anySteps, notFinite } from './arbitrary.ts';

/** Persons on steps of a scale, empty, single, constant, two-valued and up to a million. */
const steps = fc.oneof(
  anySteps,
  fc.constantFrom([0, 0], [1, 0], [0, 1_000_000, 0], [1, 0, 0, 0, 0, 1], [1e6, 1e6], [1e6, 0, 0, 0, 0, 1]),
);
/** Steps that lie like index scores and like register figures. */
const place = fc.constantFrom(
  (step: number) => step + 1,
  (step: number) => step / 3,
  (step: number) => step / 10 + 0.1,
  (step: number) => 1e9 + step,
  (step: number) => step * 1e-9,
);

describe('no figure that is not a number leaves', () => {
  it('from one group of answers', () => {
    fc.assert(
      fc.property(steps, place, (counts, at) => {
        const listed = counts.map((count, step) => ({ value: at(step), count }));
        const scale = { min: at(0), max: at(counts.length - 1) };
        const plain = descriptives(listed);
        const [first, n] = [counts[0] as number, plain.n];
        const ordinal = [
          agreementOf,
          polarisationOf,
          consensusOf,
          dissentionOf,
          leikD,
          blairLacy,
          medianCategory,
        ];
        const all = [
          plain,
          endShares(listed, scale),
          relativeSd(plain, scale),
          ordinal.map((of) => of(counts)),
          [wilson(first, n), clopperPearson(first, n), seOfShareInPopulation(first, n, n + 1)],
          counts.length > 2 && balance({ lowCount: first, highCount: counts.at(-1) as number, n }),
        ];
        expect(notFinite(all)).toEqual([]);
      }),
    );
  });

  it('from groups that are compared', () => {
    fc.assert(
      fc.property(steps, steps, place, (one, other, at) => {
        const listed = (counts: readonly number[]): ValueCount[] =>
          counts.map((count, step) => ({ value: at(step), count }));
        const groups = [listed(one), listed(other)] as const;
        const [first, second] = [descriptives(groups[0]), descriptives(groups[1])];
        const [low, lowOther] = [
          { count: one[0] as number, n: first.n },
          { count: other[0] as number, n: second.n },
        ];
        const units = [...groups, ...groups, ...groups, ...groups, ...groups].map((counts, key) => ({
          key: `${key}`,
          counts,
        }));
        const shares = units.map(({ key }, index) => ({ key, ...(index % 2 ? low : lowOther) }));
        const all = [
          [welchTest(first, second), studentTest(first, second), sdDifference(first, second)],
          [welchAnova([first, second, first]), classicAnova([first, second, first])],
          [brownForsythe(groups), mannWhitney(...groups), kruskalWallis(groups), cliffsDelta(...groups)],
          [newcombe(low, lowOther), shareTest(low, lowOther), fisherExact(low, lowOther)],
          [hedgesG(first, second), cohensDInterval(first, second)],
          [betweenWithin(groups), meanFunnel(units), sdFunnel(units), shareFunnel(shares)],
          unitAgainstRest(groups[0], groups.flat(), (value) => value <= at(1)),
          first.n > 0 && second.n > 0
            ? combineUnits([first, second].map((unit) => ({ ...unit, invited: unit.n + 1 })))
            : null,
        ];
        expect(notFinite(all)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('from a change between rounds', () => {
    fc.assert(
      fc.property(steps, steps, (one, other) => {
        const sample = (counts: readonly number[]) => ({
          counts: answers(...counts),
          dissatisfiedCount: counts[0] as number,
        });
        const [now, before] = [sample(one), sample(other)];
        const isFew = [one, other].some((counts) => counts.reduce((sum, count) => sum + count, 0) < 2);
        const ask = () => rawChange(now, before, { min: 1, max: 11 });
        if (isFew) expect(ask).toThrow(RangeError);
        else expect(notFinite(ask())).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('from a sample with strata, clusters, weights and missing answers', () => {
    const sampled = fc.record({
      stratum: fc.constantFrom('north', 'south'),
      cluster: fc.constantFrom('a', 'b', 'c'),
      weight: fc.oneof(
        fc.constant(0),
        fc.constantFrom(1 / 3, 1),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
      ),
      value: fc.option(fc.integer({ min: 0, max: 1 })),
      group: fc.option(fc.constantFrom('young', 'old')),
      within: fc.boolean(),
    });
    const methods = ['wilson', 'beta', 'logit', 'asin', 'mean'] as const;
    fc.assert(
      fc.property(fc.array(sampled, { maxLength: 25 }), (found) => {
        const design = sampleDesign(found);
        if ('refused' in design) return;
        const values = found.map(({ value }) => value);
        const categories = values.map((value) => (value === null ? null : `${value}`));
        const groups = found.map(({ group }) => group);
        const asked = { within: found.map(({ within }) => within) };
        const all = [
          kish(design.weights),
          [weightedMean(design, values, asked), weightedTotal(design, values, asked)],
          weightedRatio(design, values, values, asked),
          weightedSpread(design, values, asked),
          designEffect(design, values, asked),
          weightedShares(design, categories, asked),
          methods.map((method) => weightedShareInterval(design, values, method, asked)),
          (['math', 'school', 'hf7'] as const).map((rule) =>
            quantileEstimate(design, values, 0.5, rule, asked),
          ),
          designTTest(
            design,
            values,
            groups.map((group) => group && group === 'old'),
          ),
          raoScott(design, groups, categories),
        ];
        expect(notFinite(all)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
