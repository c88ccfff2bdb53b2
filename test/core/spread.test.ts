import { describe, expect, it } from 'vitest';
import type { Comparison, Figures } from '../../server/core/release/figures.ts';
import { minorityAlert, spreadLabel } from '../../server/core/spread.ts';
import { descriptives } from '../../server/core/statistics/descriptives.ts';

const scale = { min: 1, max: 6 };
function labelOf(...counts: number[]) {
  const bars = counts.map((count, index) => ({ value: index + 1, count }));
  return spreadLabel({ bars, sd: descriptives(bars).sd as number }, scale);
}

describe('the word for a spread', () => {
  it('goes from some to large in the demo pair', () => {
    expect(labelOf(0, 2, 8, 30, 50, 30)).toBe('someSpread');
    expect(labelOf(8, 6, 6, 18, 32, 50)).toBe('largeSpread');
  });

  it('is agreed when nearly all say the same, and very large when the answers lie everywhere', () => {
    expect(labelOf(0, 0, 0, 2, 20, 3)).toBe('agreed');
    expect(labelOf(10, 10, 10, 10, 10, 10)).toBe('veryLargeSpread');
  });

  it('is split when there are two camps, whatever the SD', () => {
    expect(labelOf(50, 0, 0, 0, 0, 50)).toBe('split');
    expect(labelOf(0, 0, 40, 5, 40, 0)).toBe('split');
    expect(labelOf(0, 0, 40, 40, 5, 0)).not.toBe('split');
    expect(labelOf(0, 0, 15, 5, 70, 0)).not.toBe('split');
  });
});

describe('the minority alert', () => {
  const figures = (dissatisfiedShare: number) => ({ shown: 'all', dissatisfiedShare }) as Figures;
  const judged = (verdict: 'up' | 'down' | 'noSureChange') =>
    ({ comparable: true, dissatisfied: { verdict } }) as Comparison;
  const none: Comparison = { comparable: false, reason: 'noPreviousRound' };

  it('is raised from a tenth dissatisfied while the mean meets the floor', () => {
    expect(minorityAlert(figures(0.1), none, true)).toBe(true);
    expect(minorityAlert(figures(0.09), none, true)).toBe(false);
    expect(minorityAlert(figures(0.3), none, false)).toBe(false);
  });

  it('is raised by a rise that the release calls sure, whatever one test by itself says', () => {
    expect(minorityAlert(figures(0.07), judged('up'), true)).toBe(true);
    expect(minorityAlert(figures(0.07), judged('up'), false)).toBe(false);
    expect(minorityAlert(figures(0.07), judged('noSureChange'), true)).toBe(false);
    expect(minorityAlert(figures(0.07), judged('down'), true)).toBe(false);
    const byOneTest = { difference: 0.06, low: 0.01, high: 0.11, verdict: 'noSureChange', reason: 'notSure' };
    const adjustedAway = { comparable: true, dissatisfied: byOneTest } as Comparison;
    expect(minorityAlert(figures(0.07), adjustedAway, true)).toBe(false);
  });

  it('says nothing where the spread is not shown', () => {
    expect(minorityAlert({ shown: 'mean', n: 7, mean: 5 }, none, true)).toBe(false);
  });
});
