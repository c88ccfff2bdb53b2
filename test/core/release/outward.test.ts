import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresSchema, responseFiguresSchema } from '../../../server/core/release/figures.schema.ts';
import type { Comparison, Figures } from '../../../server/core/release/figures.ts';
import {
  outwardComparison,
  outwardFigures,
  outwardResponse,
  pooledFigures,
  whyNotFollowed,
} from '../../../server/core/release/outward.ts';
import {
  comparisonOf,
  figuresOf,
  homeCareBefore,
  homeCareNow,
  satisfaction,
} from '../../client/app-figures.ts';

const withheld = { shown: 'nothing', reason: 'withheld' } as const;
const told: Comparison = comparisonOf(homeCareNow, homeCareBefore);
const stored = (counts: number[]): Figures => {
  const { caution: _, ...figures } = figuresOf(counts);
  return figures;
};
const outward = (counts: number[]) => outwardFigures(stored(counts), satisfaction);

describe('a figure as it leaves', () => {
  const cases: [what: string, Figures, unknown][] = [
    ['hidden or empty, which look alike', { shown: 'nothing' }, withheld],
    ['few answers', { shown: 'mean', n: 7, mean: 4 }, { shown: 'mean', n: 7, mean: 4 }],
    ['nearly all', { shown: 'nearlyAll', value: 6 }, { shown: 'nearlyAll', value: 6 }],
    ['twelve far apart, mark F', stored([4, 0, 1, 1, 2, 4]), { shown: 'tooUncertain', n: 12 }],
    ['nineteen, mark E', stored([1, 2, 3, 4, 5, 4]), { ...stored([1, 2, 3, 4, 5, 4]), caution: 'E' }],
    ['enough alike, no mark', stored(homeCareNow), { ...stored(homeCareNow), caution: null }],
  ];
  it.each(cases)('%s', (_what, figures, expected) => {
    expect(outwardFigures(figures, satisfaction)).toEqual(expected);
    expect(figuresSchema.parse(outwardFigures(figures, satisfaction))).toEqual(expected);
  });

  it('never has mean, spread or answers where it is too uncertain or withheld', () => {
    const counts = fc.array(fc.nat(9), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, (given) => {
        const n = given.reduce((sum, count) => sum + count, 0);
        fc.pre(n >= 10 && Math.max(...given) < n);
        const found = outward(given);
        const { meanLow, meanHigh } = figuresOf(given);
        expect(found.shown === 'all').toBe((meanHigh - meanLow) / 2 <= 1 + 1e-9);
        if (found.shown !== 'all') expect(Object.keys(found).sort()).toEqual(['n', 'shown']);
      }),
    );
  });

  it('is stripped of anything else that would tell of a hidden group', () => {
    expect(figuresSchema.parse({ ...withheld, n: 4, mean: 3.2, caution: 'F' })).toEqual(withheld);
    expect(responseFiguresSchema.parse({ ...withheld, answeredCount: 4, invitedCount: 9 })).toEqual(withheld);
    expect(() => figuresSchema.parse({ shown: 'nothing' })).toThrow();
  });
});

describe('a comparison as it leaves', () => {
  const whole = outward(homeCareNow);
  const uncertain = outward([4, 0, 1, 1, 2, 4]);
  const hidden = { comparable: false, reason: 'withheld' };

  it('is told between two shown figures', () => {
    expect(outwardComparison(told, whole, outward(homeCareBefore))).toBe(told);
  });
  it.each([
    ['this time’s figure is too uncertain', uncertain, whole],
    ['last time’s is, whose mean it would give away', whole, uncertain],
    ['last time’s is withheld', whole, withheld],
    ['last time’s is not there', whole, undefined],
  ])('is not where %s', (_what, now, before) => {
    expect(outwardComparison(told, now, before)).toEqual(hidden);
  });
  it('keeps its own reason where it was never made', () => {
    const first: Comparison = { comparable: false, reason: 'noPreviousRound' };
    expect(outwardComparison(first, uncertain, undefined)).toBe(first);
  });
});

it('how many answered is not told beside a withheld figure', () => {
  const response = { shown: 'all', answeredCount: 12, invitedCount: 20, responseRate: 0.6 } as const;
  expect(outwardResponse(response, withheld)).toEqual(withheld);
  expect(outwardResponse(response, outward(homeCareNow))).toBe(response);
  expect(outwardResponse({ shown: 'nothing' }, outward(homeCareNow))).toEqual(withheld);
  expect(outwardResponse(undefined, null)).toEqual(withheld);
});

it('answers that cannot be followed are not asked what would follow them', () => {
  const notAsked = { shown: 'nothing', reason: 'not_asked' };
  expect([whyNotFollowed('anonymous'), whyNotFollowed('openLink')]).toEqual([notAsked, notAsked]);
  expect([whyNotFollowed('confidential'), whyNotFollowed('imported')]).toEqual([null, null]);
});

it('two surveys have no common figure', () => {
  expect(pooledFigures(2)).toEqual({ shown: 'nothing', reason: 'not_computable' });
  expect(pooledFigures(1)).toBeNull();
});
