import { describe, expect, it } from 'vitest';
import {
  brownForsythe,
  newcombe,
  relativeSd,
  sdDifference,
  welchTest,
} from '../../../server/core/statistics/comparison.ts';
import { descriptives, type ValueCount } from '../../../server/core/statistics/descriptives.ts';
import { type JudgedChange, judgeFamilies } from '../../../server/core/statistics/families.ts';
import { rawChange, type Sample } from '../../../server/core/statistics/raw-change.ts';
import { expectClose } from '../close.ts';
import { type GoldDescription, goldCase } from '../gold.ts';

const scale = { min: 1, max: 6 };
const answers = (...counts: number[]): ValueCount[] =>
  counts.map((count, index) => ({ value: index + 1, count }));
const before = answers(0, 2, 8, 30, 50, 30);
const now = answers(8, 6, 6, 18, 32, 50);
const sample = (counts: ValueCount[]) => ({
  counts,
  dissatisfiedCount: (counts[0]?.count ?? 0) + (counts[1]?.count ?? 0),
});

/** One comparison judged by itself. */
function change(later: Sample, earlier: Sample, on: { min: number; max: number }): JudgedChange {
  const raw = rawChange(later, earlier, on);
  return judgeFamilies([{ family: 'municipality', change: raw }])[0] as JudgedChange;
}

describe('the demo pair', () => {
  it('has the verdicts: mean not sure, spread larger', () => {
    const found = change(sample(now), sample(before), scale);
    expect(found.mean.verdict).toBe('noSureChange');
    expect(found.spread.verdict).toBe('larger');
    expect(found.dissatisfied).toMatchObject({ previousCount: 2, previousN: 120 });
    expect(change(sample(before), sample(now), scale).spread.verdict).toBe('smaller');
  });
});

describe('tests of two groups', () => {
  const items = goldCase<(GoldDescription & { item: string; gender: number })[]>(
    '01-bfi-descriptives',
    'by-gender',
  );
  const countsOf = (item: string, gender: number) =>
    answers(...Object.values(items.find((row) => row.item === item && row.gender === gender)?.counts ?? {}));

  it('agree with R’s Welch test on 25 items', () => {
    type Welch = Record<'diff' | 'se' | 't' | 'df' | 'p' | 'ci95_low' | 'ci95_high', number> & {
      item: string;
    };
    for (const gold of goldCase<Welch[]>('02-bfi-tests', 'welch-gender')) {
      const found = welchTest(descriptives(countsOf(gold.item, 1)), descriptives(countsOf(gold.item, 2)));
      expectClose(found?.difference, gold.diff, gold.item);
      expectClose(found?.se, gold.se, gold.item);
      expectClose(found?.t, gold.t, gold.item);
      expectClose(found?.df, gold.df, gold.item);
      expectClose((found?.p ?? 0) / gold.p, 1, gold.item);
      expectClose(found?.low, gold.ci95_low, gold.item);
      expectClose(found?.high, gold.ci95_high, gold.item);
    }
  });

  it('agree with R’s Newcombe interval on 25 shares', () => {
    type Share = Record<'x1' | 'n1' | 'x2' | 'n2' | 'diff' | 'newcombe_low' | 'newcombe_high', number>;
    for (const gold of goldCase<Share[]>('02-bfi-tests', 'share-high-gender')) {
      const found = newcombe({ count: gold.x1, n: gold.n1 }, { count: gold.x2, n: gold.n2 });
      expectClose(found?.difference, gold.diff, 'difference');
      expectClose(found?.low, gold.newcombe_low, 'low');
      expectClose(found?.high, gold.newcombe_high, 'high');
    }
  });

  it('are refused where nothing varies or nobody answered', () => {
    expect(welchTest(descriptives(answers(0, 5)), descriptives(answers(0, 0, 5)))).toBeNull();
    expect(welchTest(descriptives(answers(1)), descriptives(now))).toBeNull();
    expect(sdDifference(descriptives(answers(0, 5)), descriptives(now))).toBeNull();
    expect(brownForsythe([answers(0, 5), answers(5)])).toBeNull();
    expect(brownForsythe([[], now])).toBeNull();
    expect(newcombe({ count: 0, n: 0 }, { count: 1, n: 2 })).toBeNull();
    expect(relativeSd(descriptives(answers(0, 0, 0, 0, 0, 9)), scale)).toBeNull();
  });
});

describe('a change', () => {
  it('of the mean has a verdict only when it is both sure and at least 5 % of the scale', () => {
    const large = (shift: number) => sample(answers(0, 0, 1000 - shift, shift, 0, 0));
    expect(change(large(600), large(350), scale).mean).toMatchObject({ verdict: 'up' });
    expect(change(large(350), large(600), scale).mean).toMatchObject({ verdict: 'down' });
    expect(change(large(590), large(350), scale).mean).toMatchObject({ verdict: 'noSureChange' });
    const few = (high: number) => sample(answers(0, 0, 10 - high, high, 0, 0));
    expect(change(few(6), few(3), scale).mean).toMatchObject({ verdict: 'noSureChange' });
  });

  it('of the SD alone, because the mean neared the ceiling, is not called a smaller spread', () => {
    const middle = sample(answers(0, 20, 60, 160, 60, 20));
    const ceiling = sample(answers(0, 0, 0, 5, 70, 245));
    const found = change(ceiling, middle, scale);
    expect(found.spread.high).toBeLessThan(0);
    expect(found.mean.verdict).toBe('up');
    const [relativeNow, relativeBefore] = [ceiling, middle].map(({ counts }) =>
      relativeSd(descriptives(counts), scale),
    );
    expect(relativeNow as number).toBeGreaterThan(relativeBefore as number);
    expect(found.spread.verdict).toBe('noSureChange');
  });

  it('from answers that were all equal has no sure spread, since that spread has no uncertainty', () => {
    const found = change(sample(now), sample(answers(0, 0, 0, 0, 30)), scale);
    expect(found.spread).toMatchObject({ verdict: 'noSureChange' });
    expect(found.spread.low).toBeLessThan(found.spread.difference);
  });
});
