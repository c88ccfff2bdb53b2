import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCounts } from '../../../server/core/scoring.ts';
import { betweenWithin } from '../../../server/core/statistics/between-within.ts';
import { relativeSd } from '../../../server/core/statistics/comparison.ts';
import { descriptives, type ValueCount } from '../../../server/core/statistics/descriptives.ts';
import { cliffsDelta } from '../../../server/core/statistics/effect-sizes.ts';
import { endShares } from '../../../server/core/statistics/end-shares.ts';
import {
  agreementOf,
  blairLacy,
  consensusOf,
  dissentionOf,
  leikD,
  medianCategory,
  polarisationOf,
} from '../../../server/core/statistics/ordinal.ts';
import { answers, anyAnswers, anySteps, heldSteps } from './arbitrary.ts';

const onSteps = (counts: readonly number[], from: number, step: number): ValueCount[] =>
  counts.map((count, index) => ({ value: from + step * index, count }));

describe('spread on an ordered scale', () => {
  it('keeps its bounds: A within −1 and 1, the others and the relative SD within 0 and 1', () => {
    fc.assert(
      fc.property(heldSteps, (found) => {
        const unit = [consensusOf, dissentionOf, leikD, blairLacy, polarisationOf].map((of) => of(found));
        for (const figure of unit) {
          expect(figure).toBeGreaterThanOrEqual(-1e-12);
          expect(figure).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(Math.abs(agreementOf(found) as number)).toBeLessThanOrEqual(1);
        const relative = relativeSd(descriptives(answers(...found)), { min: 1, max: found.length }) ?? 0;
        expect(relative).toBeGreaterThanOrEqual(0);
        expect(relative).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has an SD of at most half the scale times √(n/(n − 1)), and ends that hold shares of all', () => {
    fc.assert(
      fc.property(heldSteps, (found) => {
        const scale = { min: 1, max: found.length };
        const { n, sd } = descriptives(answers(...found));
        const most = ((scale.max - scale.min) / 2) * Math.sqrt(n / (n - 1));
        if (sd !== null) expect(sd).toBeLessThanOrEqual(most * (1 + 1e-12));
        const { lowShare, highShare } = endShares(answers(...found), scale);
        for (const share of [lowShare, highShare]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect((lowShare ?? 0) + (highShare ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('reaches its ends only where all are alike and where half stand at each end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 500 }), fc.nat(), (k, n, at) => {
        const alike = Array.from({ length: k }, (_, step) => (step === at % k ? n : 0));
        const split = Array.from({ length: k }, (_, step) => (step === 0 || step === k - 1 ? n : 0));
        expect([agreementOf(alike), consensusOf(alike), leikD(alike), blairLacy(alike)]).toEqual([
          1, 1, 0, 0,
        ]);
        expect([consensusOf(split), leikD(split), blairLacy(split)]).toEqual([0, 1, 1]);
        // With two steps both are covered, and the layer is flat.
        expect(agreementOf(split)).toBeCloseTo(k === 2 ? 0 : -1, 12);
        expect(relativeSd(descriptives(answers(...split)), { min: 1, max: k })).toBeCloseTo(1, 12);
      }),
    );
  });

  it('does not change with how many answered, if the shares are the same', () => {
    fc.assert(
      fc.property(heldSteps, fc.integer({ min: 2, max: 9 }), (found, times) => {
        const many = found.map((count) => count * times);
        for (const of of [agreementOf, consensusOf, leikD, blairLacy, medianCategory]) {
          expect(of(many)).toBeCloseTo(of(found) as number, 10);
        }
      }),
    );
  });

  it('in SD follows the step of the scale and not its start; relative to the scale it follows neither', () => {
    const from = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(heldSteps, from, fc.integer({ min: 1, max: 20 }), (found, start, step) => {
        const [plain, moved] = [
          descriptives(onSteps(found, 1, 1)),
          descriptives(onSteps(found, start, step)),
        ];
        const end = start + step * (found.length - 1);
        const relative = relativeSd(plain, { min: 1, max: found.length });
        const relativeMoved = relativeSd(moved, { min: start, max: end });
        for (const figure of ['sd', 'seMean', 'seSd'] as const) {
          if (plain[figure] === null) expect(moved[figure], figure).toBeNull();
          else expect(moved[figure], figure).toBeCloseTo(step * plain[figure], 8);
        }
        expect(moved.mean).toBeCloseTo(start + step * ((plain.mean as number) - 1), 8);
        if (relative === null) expect(relativeMoved).toBeNull();
        else expect(relativeMoved).toBeCloseTo(relative, 8);
      }),
    );
  });
});

describe('a scale that is turned round', () => {
  it('has the same spread, the mean from the other end, and its ends changed about', () => {
    fc.assert(
      fc.property(heldSteps, (found) => {
        const turned = found.toReversed();
        for (const of of [agreementOf, consensusOf, leikD, blairLacy]) {
          expect(of(turned)).toBeCloseTo(of(found) as number, 10);
        }
        const scale = { min: 1, max: found.length };
        const [plain, mirrored] = [descriptives(answers(...found)), descriptives(answers(...turned))];
        expect(mirrored.mean).toBeCloseTo(1 + found.length - (plain.mean as number), 10);
        expect(mirrored.median).toBeCloseTo(1 + found.length - (plain.median as number), 10);
        expect(mirrored.q1).toBeCloseTo(1 + found.length - (plain.q3 as number), 10);
        for (const figure of ['sd', 'seMean', 'seSd'] as const) {
          if (plain[figure] === null) expect(mirrored[figure], figure).toBeNull();
          else expect(mirrored[figure], figure).toBeCloseTo(plain[figure], 8);
        }
        const [ends, turnedEnds] = [
          endShares(answers(...found), scale),
          endShares(answers(...turned), scale),
        ];
        expect([turnedEnds.lowCount, turnedEnds.highShare]).toEqual([ends.highCount, ends.lowShare]);
      }),
    );
  });

  it('turns the sign of Cliff’s δ', () => {
    const turn = (counts: readonly ValueCount[]) =>
      counts.map(({ value, count }) => ({ value: 7 - value, count }));
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (one, other) => {
        const [there, back] = [cliffsDelta(one, other), cliffsDelta(turn(one), turn(other))];
        expect(back === null).toBe(there === null);
        if (there && back) expect(there.delta + back.delta).toBe(0);
      }),
    );
  });
});

describe('counts', () => {
  it('of two units put together give the figures of their persons put together', () => {
    fc.assert(
      fc.property(anySteps, anySteps, (one, other) => {
        const listed = [...answers(...one), ...answers(...other)].flatMap(({ value, count }) =>
          Array.from({ length: count }, () => ({ value, count: 1 })),
        );
        const merged = descriptives(mergeCounts([...answers(...one), ...answers(...other)]));
        expect(merged).toEqual(descriptives(mergeCounts(listed)));
      }),
      { numRuns: 50 },
    );
  });

  it('split into between and within add up to the whole, in squares and in percent', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { maxLength: 8 }), (units) => {
        const split = betweenWithin(units);
        const { n, variance } = descriptives(mergeCounts(units.flat()));
        expect(split.n).toBe(n);
        if (split.betweenSquares === null || split.withinSquares === null) return;
        const whole = (n - 1) * (variance as number);
        expect((split.betweenSquares + split.withinSquares) / whole).toBeCloseTo(1, 9);
        expect((split.betweenPercent ?? 0) + (split.withinPercent ?? 0)).toBeCloseTo(100, 10);
        expect(split.etaSquared).toBeGreaterThanOrEqual(0);
        expect(split.etaSquared).toBeLessThanOrEqual(1);
        expect(split.epsilonSquared ?? 0).toBeLessThanOrEqual((split.etaSquared ?? 0) + 1e-12);
        expect(split.icc ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
