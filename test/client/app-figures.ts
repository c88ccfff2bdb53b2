import type { IndicatorSource, Value } from '../../client/parts/queries.ts';
import { amongUnits } from '../../server/core/release/among-units.ts';
import type { Comparison, FullFigures } from '../../server/core/release/figures.ts';
import { notAsked, type OutwardFigures, outwardFigures } from '../../server/core/release/outward.ts';
import { descriptives } from '../../server/core/statistics/descriptives.ts';
import { endShares } from '../../server/core/statistics/end-shares.ts';
import { type JudgedChange, judgeFamilies } from '../../server/core/statistics/families.ts';
import { rawChange } from '../../server/core/statistics/raw-change.ts';
import { wilson } from '../../server/core/statistics/shares.ts';

export const satisfaction = {
  min: 1,
  max: 6,
  low: { nb: 'svært misfornøyd', nn: 'svært misnøgd', en: 'very dissatisfied' },
  high: { nb: 'svært fornøyd', nn: 'svært nøgd', en: 'very satisfied' },
};
export const agreement = {
  ...satisfaction,
  low: { nb: 'helt uenig', nn: 'heilt usamd', en: 'strongly disagree' },
};

/** The guide's home-care pair: the same mean, a larger spread, two dissatisfied become fourteen. */
export const homeCareBefore = [0, 2, 8, 30, 50, 30];
export const homeCareNow = [8, 6, 6, 18, 32, 50];

/** What the server sends of a figure, mark and all, from the number of answers at 1, 2, … 6. */
export function outwardOf(counts: number[]): OutwardFigures {
  return outwardFigures(figuresOf(counts), satisfaction);
}

/** The same as shown whole, with no mark, whatever the interval. */
export function figuresOf(counts: number[]): { shown: 'all'; caution: 'E' | null } & FullFigures {
  const bars = counts.map((count, index) => ({ value: index + 1, count }));
  const found = descriptives(bars);
  const ends = endShares(bars, satisfaction);
  return {
    shown: 'all',
    caution: null,
    n: found.n,
    mean: found.mean as number,
    sd: found.sd as number,
    seMean: found.seMean as number,
    seSd: found.seSd,
    meanLow: found.meanLow as number,
    meanHigh: found.meanHigh as number,
    bars,
    lowShare: ends.lowShare as number,
    highShare: ends.highShare as number,
    dissatisfiedCount: ends.lowCount,
    dissatisfiedShare: ends.lowCount / found.n,
    dontKnowCount: 0,
    dontKnowShare: 0,
    notApplicableCount: 0,
  };
}

/** The comparison the server's core stores for two rounds. */
export function comparisonOf(now: number[], before: number[]): Comparison {
  const sample = (counts: number[]) => ({
    counts: counts.map((count, index) => ({ value: index + 1, count })),
    dissatisfiedCount: (counts[0] ?? 0) + (counts[1] ?? 0),
  });
  const change = rawChange(sample(now), sample(before), satisfaction);
  const [judged] = judgeFamilies([{ family: 'municipality', change }]) as [JudgedChange];
  return { comparable: true, previousPeriod: '2025', ...judged };
}

/** What the server sends of units together, from what it sends of each. */
export function amongOf(
  units: readonly { unitId: string; parentUnitId: string | null; now: { figures: OutwardFigures } | null }[],
): IndicatorSource['among'] {
  const { betweenPercent, ...among } = amongUnits(
    units.map(({ now, ...unit }) => ({ ...unit, figures: now?.figures ?? notAsked })),
  );
  const sentence = { nb: '', nn: '', en: '' };
  return { ...among, split: betweenPercent === null ? null : { betweenPercent, sentence } };
}

/** What the server sends of the rounds, the oldest first, all on one scale and with one question. */
export function historyOf(values: readonly (Value | null)[]): IndicatorSource['history'] {
  return values.flatMap((value) => {
    if (!value) return [];
    const { figures } = value;
    const dissatisfiedInterval =
      figures.shown === 'all' ? wilson(figures.dissatisfiedCount, figures.n) : null;
    return [{ ...value, scale: { min: 1, max: 6 }, dissatisfiedInterval, isBreak: false }];
  });
}
