import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused } from '../../../server/core/refusal.ts';
import { mergeCounts } from '../../../server/core/scoring.ts';
import { weightedMean, weightedSpread } from '../../../server/core/statistics/complex-sample.ts';
import { descriptives, quantile } from '../../../server/core/statistics/descriptives.ts';
import { kish } from '../../../server/core/statistics/kish.ts';
import { type SampledPerson, sampleDesign } from '../../../server/core/statistics/sample-design.ts';
import { momentsOf, weightedDescriptives } from '../../../server/core/statistics/weighted-descriptives.ts';
import { type QuantileRule, weightedQuantile } from '../../../server/core/statistics/weighted-quantiles.ts';
import { anyWeighed } from './arbitrary.ts';

const rules: QuantileRule[] = ['math', 'school', 'hf7'];

function designOf(persons: readonly SampledPerson[]) {
  const design = sampleDesign(persons);
  if (isRefused(design)) throw new Error(design.mend);
  return design;
}

/** Null with null, else equal but for rounding. */
function expectSame(actual: number | null | undefined, gold: number | null, what: string): void {
  if (gold === null) expect(actual, what).toBeNull();
  else expect(actual, what).toBeCloseTo(gold, 8);
}

describe('weights of 1', () => {
  it('give exactly the unweighted figures: mean, SD, their errors, quartiles', () => {
    fc.assert(
      fc.property(anyWeighed, (found) => {
        const equal = found.map(({ value }) => ({ value, weight: 1 }));
        const plain = descriptives(mergeCounts(found.map(({ value }) => ({ value, count: 1 }))));
        expect(weightedDescriptives(momentsOf(equal))).toEqual({
          ...plain,
          weightSum: found.length,
          effectiveN: found.length,
          deff: 1,
        });
        const values = equal.map(({ value }) => value);
        const design = designOf(equal);
        const [mean, spread] = [weightedMean(design, values), weightedSpread(design, values)];
        expectSame(mean?.estimate, plain.mean, 'mean');
        expectSame(mean?.se, plain.seMean, 'SE of the mean');
        expectSame(mean?.low, plain.meanLow, 'low end');
        expectSame(spread.variance, plain.variance, 'variance');
        expectSame(spread.sd, plain.sd, 'SD');
        expectSame(spread.seSd, plain.seSd, 'SE of the SD');
      }),
    );
  });

  it('or of any other equal size give the quantiles of type 7', () => {
    const p = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
    fc.assert(
      fc.property(anyWeighed, p, fc.double({ min: 0.1, max: 9, noNaN: true }), (found, at, weight) => {
        const counts = mergeCounts(found.map(({ value }) => ({ value, count: 1 })));
        const weighed = counts.map((answer) => ({ ...answer, weight }));
        expect(weightedQuantile(weighed, at, 'hf7')).toBeCloseTo(quantile(counts, at) as number, 8);
      }),
    );
  });

  it('say that nothing is lost: Kish’s effective n is n', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (n, size) => {
          const found = kish(Array.from({ length: n }, () => size));
          expect(found?.effectiveN).toBeCloseTo(n, 9);
          expect(found?.deff).toBeCloseTo(1, 12);
        },
      ),
    );
  });
});

describe('weights', () => {
  it('may be multiplied by any number, and the persons may stand in any order', () => {
    fc.assert(
      fc.property(anyWeighed, fc.double({ min: 0.01, max: 100, noNaN: true }), (found, times) => {
        const scaled = found.map(({ value, weight }) => ({ value, weight: weight * times })).reverse();
        const [plain, changed] = [found, scaled].map((list) => weightedDescriptives(momentsOf(list)));
        if (!plain || !changed) throw new Error('both');
        for (const figure of ['mean', 'sd', 'seMean', 'seSd', 'median', 'effectiveN', 'deff'] as const) {
          expectSame(changed[figure], plain[figure], figure);
        }
        const values = (list: typeof found) => list.map(({ value }) => value);
        const [mean, other] = [found, scaled].map((list) => weightedMean(designOf(list), values(list)));
        expectSame(other?.se, mean?.se ?? null, 'SE');
      }),
    );
  });

  it('cost effective n, never give it: deff is 1 or more, and n_eff lies in 1–n', () => {
    fc.assert(
      fc.property(anyWeighed, (found) => {
        const cost = kish(found.map(({ weight }) => weight));
        expect(cost?.deff).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(cost?.effectiveN).toBeGreaterThanOrEqual(1 - 1e-12);
        // deff = 1 + CV² with the population form of the CV.
        const cv = ((cost?.cv ?? 0) ** 2 * (found.length - 1)) / found.length;
        expect(cost?.deff).toBeCloseTo(1 + cv, 9);
      }),
    );
  });

  it('give quantiles that rise with p, from the lowest answer to the highest, by every rule', () => {
    fc.assert(
      fc.property(anyWeighed, (found) => {
        const weighed = found.map((person) => ({ ...person, count: 1 }));
        const values = found.map(({ value }) => value).sort((one, other) => one - other);
        for (const rule of rules) {
          const all = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((p) => weightedQuantile(weighed, p, rule));
          for (const [at, found] of all.slice(1).entries()) {
            expect(found as number, rule).toBeGreaterThanOrEqual((all[at] as number) - 1e-12);
          }
          expect(all[0] as number, rule).toBeGreaterThanOrEqual(values[0] as number);
          expect(all.at(-1), rule).toBeCloseTo(values.at(-1) as number, 12);
        }
      }),
    );
  });

  it('of a stratum each, or a cluster each, are a plain sample', () => {
    fc.assert(
      fc.property(anyWeighed, (found) => {
        const values = found.map(({ value }) => value);
        const plain = weightedMean(designOf(found), values);
        const clustered = found.map(({ weight }, at) => ({ weight, cluster: `${at}`, stratum: 'all' }));
        expect(weightedMean(designOf(clustered), values)).toEqual(plain);
      }),
    );
  });
});
