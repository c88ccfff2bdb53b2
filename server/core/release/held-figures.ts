import { barsOf } from '../scoring.ts';
import { type Descriptives, descriptives, type ValueCount } from '../statistics/descriptives.ts';
import { endShares } from '../statistics/end-shares.ts';
import type { Sample } from '../statistics/raw-change.ts';
import type { FullFigures } from './figures.ts';
import type { SubjectTally, Tally } from './tallies.ts';

/** What a figure is of, as far as its arithmetic asks. */
export type FigureSubject = Pick<SubjectTally, 'direction'> & { scale: { min: number; max: number } };

/** What a comparison is made of. */
export function sampleOf(tally: SubjectTally, held: Tally): Sample {
  return { counts: held.values, dissatisfiedCount: dissatisfiedCount(tally, held) };
}

function dissatisfiedCount(tally: FigureSubject, held: Tally): number {
  const ends = endShares(barsOf(held.values, tally.scale), tally.scale);
  return tally.direction === 'lowerIsBetter' ? ends.highCount : ends.lowCount;
}

export function meanFigures(held: Tally): { n: number; mean: number } {
  const { n, mean } = descriptives(held.values);
  return { n, mean: certain(mean) };
}

/** The scale point nearly all are at. */
export function commonestAnswer(tally: SubjectTally, held: Tally): { value: number } {
  const [first] = barsOf(held.values, tally.scale).sort((one, other) => other.count - one.count);
  return { value: (first as ValueCount).value };
}

/**
 * All that is told of a figure shown whole: mean and SD with their standard errors and the interval, one bar per scale
 * point, the ends, the dissatisfied by the subject's direction; and where it may be told those who gave no value, with
 * «vet ikke» as a share of those who gave a value or said so.
 */
export function fullFigures(tally: FigureSubject, held: Tally, tellsWithoutValue: boolean): FullFigures {
  const found: Descriptives = descriptives(held.values);
  const bars = barsOf(held.values, tally.scale);
  const ends = endShares(bars, tally.scale);
  const dissatisfied = dissatisfiedCount(tally, held);
  return {
    n: found.n,
    mean: certain(found.mean),
    sd: certain(found.sd),
    seMean: certain(found.seMean),
    seSd: found.seSd,
    meanLow: certain(found.meanLow),
    meanHigh: certain(found.meanHigh),
    bars,
    lowShare: certain(ends.lowShare),
    highShare: certain(ends.highShare),
    dissatisfiedCount: dissatisfied,
    dissatisfiedShare: dissatisfied / found.n,
    dontKnowCount: tellsWithoutValue ? held.dontKnowCount : null,
    dontKnowShare: tellsWithoutValue ? held.dontKnowCount / (found.n + held.dontKnowCount) : null,
    notApplicableCount: tellsWithoutValue ? held.notApplicableCount : null,
  };
}

/** Disclosure lets nothing below five answers through, and no spread below ten, so these are always defined. */
function certain(value: number | null): number {
  if (value === null) throw new RangeError('a shown figure is undefined');
  return value;
}
