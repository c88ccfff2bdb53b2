import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClaimPeriod,
  type ClaimStatement,
  judgeClaim,
  quantifiers,
} from '../../../server/core/claims/verdict.ts';
import type { OutwardFigures } from '../../../server/core/release/outward.ts';

const claim = (given: Partial<ClaimStatement> = {}): ClaimStatement => ({
  ...{ quantifier: 'all', end: 'dissatisfied', fewShare: 0.1, change: null },
  ...given,
});

/** So many of n at the bad end, so many at the good one. */
function told(bad: number, n: number, good = 0): OutwardFigures {
  const bars = [1, 2, 3, 4, 5, 6].map((value) => ({ value, count: 0 }));
  const [first, middle, last] = [bars[0], bars[2], bars[5]];
  if (first && middle && last) [first.count, middle.count, last.count] = [bad, n - bad - good, good];
  return {
    ...{
      shown: 'all',
      caution: null,
      n,
      mean: 3,
      sd: 1,
      seMean: 0.1,
      seSd: 0.1,
      meanLow: 2.8,
      meanHigh: 3.2,
      bars,
    },
    ...{ lowShare: bad / n, highShare: good / n, dissatisfiedCount: bad, dissatisfiedShare: bad / n },
    ...{ dontKnowCount: 0, dontKnowShare: 0, notApplicableCount: 0 },
  };
}
const round = (period: string, figures: OutwardFigures, isSameQuestion = true): ClaimPeriod => ({
  ...{ period, figures, isSameQuestion },
  comparison: { comparable: false, reason: 'noPreviousRound' },
});

describe('whether a claim is a trend or an exception', () => {
  it('the demo pair cannot be decided: a tenth lies within 7–19 %', () => {
    const judged = judgeClaim(claim(), [round('2026', told(14, 120)), round('2025', told(2, 120))]);
    expect(judged).toMatchObject({ verdict: 'undecided', reason: 'across', literally: false });
    expect(judged.shares.map(({ period, count, n }) => [period, count, n])).toEqual([
      ['2026', 14, 120],
      ['2025', 2, 120],
    ]);
    // (p + z²/2n ± z√(p(1 − p)/n + z²/4n²))/(1 + z²/n) with z 1.96.
    expect(judged.shares[0]?.interval.low).toBeCloseTo(0.0708, 3);
    expect(judged.shares[0]?.interval.high).toBeCloseTo(0.1863, 3);
  });

  it('a trend takes two rounds of the same question', () => {
    const now = round('2026', told(40, 120));
    expect(judgeClaim(claim(), [now, round('2025', told(35, 120))])).toMatchObject({
      verdict: 'trend',
      reason: null,
    });
    expect(judgeClaim(claim(), [now])).toMatchObject({ verdict: 'undecided', reason: 'onePeriod' });
    expect(judgeClaim(claim(), [now, round('2025', told(35, 120), false)])).toMatchObject({
      reason: 'changedQuestion',
    });
    expect(judgeClaim(claim(), [now, round('2025', told(2, 120))])).toMatchObject({
      reason: 'earlierDiffers',
    });
    const older = [now, round('2025', told(2, 120)), round('2024', told(40, 120))];
    expect(judgeClaim(claim(), older)).toMatchObject({ verdict: 'trend' });
  });

  it('an exception is surely below the bound, whatever was before', () => {
    const judged = judgeClaim(claim(), [round('2026', told(2, 120)), round('2025', told(60, 120))]);
    expect(judged).toMatchObject({ verdict: 'exception', reason: null, literally: false });
  });

  it.each([
    ['withheld', { shown: 'nothing', reason: 'withheld' }],
    ['notAsked', { shown: 'nothing', reason: 'not_asked' }],
    ['notAsked', { shown: 'nothing', reason: 'not_computable' }],
    ['tooUncertain', { shown: 'tooUncertain', n: 12 }],
    ['withheld', { shown: 'mean', n: 7, mean: 4 }],
    ['withheld', { shown: 'nearlyAll', value: 6 }],
  ] as const)('says why where there is no share: %s', (reason, figures) => {
    const judged = judgeClaim(claim(), [round('2026', figures), round('2025', told(60, 120))]);
    expect(judged).toMatchObject({ verdict: 'undecided', reason, literally: null });
    expect(judged.shares).toHaveLength(1);
  });

  it('says that there is no round, and refuses a bound that is no share', () => {
    expect(judgeClaim(claim(), [])).toMatchObject({ verdict: 'undecided', reason: 'noFigures', shares: [] });
    for (const fewShare of [0, 1, -0.1, Number.NaN]) {
      expect(() => judgeClaim(claim({ fewShare }), [])).toThrow(RangeError);
    }
  });
});

describe('the claim’s own word', () => {
  const literally = (quantifier: ClaimStatement['quantifier'], bad: number, n = 120) =>
    judgeClaim(claim({ quantifier }), [round('2026', told(bad, n))]).literally;

  it('is counted where it can be, and otherwise left open while chance could turn it', () => {
    expect([literally('all', 120), literally('all', 119)]).toEqual([true, false]);
    expect([literally('none', 0), literally('none', 1)]).toEqual([true, false]);
    expect([literally('most', 90), literally('most', 62), literally('most', 30)]).toEqual([
      true,
      null,
      false,
    ]);
    expect([literally('many', 40), literally('many', 14), literally('many', 2)]).toEqual([true, null, false]);
    expect([literally('few', 2), literally('few', 14), literally('few', 40)]).toEqual([true, null, false]);
  });

  it('may be of the satisfied', () => {
    const judged = judgeClaim(claim({ quantifier: 'most', end: 'satisfied' }), [
      round('2026', told(10, 120, 100)),
    ]);
    expect(judged).toMatchObject({ literally: true, shares: [{ count: 100 }] });
  });
});

it('more at the claimed end never turns a trend into an exception, and the verdict never looks at hidden rounds', () => {
  const rank = { exception: 0, undecided: 1, trend: 2 };
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 400 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n), fc.nat(n))),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.constantFrom(...quantifiers),
      ([n, one, other], fewShare, quantifier) => {
        const asked = claim({ fewShare, quantifier });
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        const before = round('2025', told(n, n));
        const low = judgeClaim(asked, [round('2026', told(fewer, n)), before]);
        const high = judgeClaim(asked, [round('2026', told(more, n)), before]);
        expect(rank[low.verdict]).toBeLessThanOrEqual(rank[high.verdict]);
        const hidden = round('2024', { shown: 'nothing', reason: 'withheld' });
        const beside = judgeClaim(asked, [round('2026', told(fewer, n)), hidden, before]);
        expect(beside).toEqual(low);
      },
    ),
  );
});
