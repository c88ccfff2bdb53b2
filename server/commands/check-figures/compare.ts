import { cautionMark } from '../../core/ambition/caution.ts';
import { type Localized, languages } from '../../core/locale.ts';
import type { FullFigures } from '../../core/release/figures.ts';
import { barsOf, mergeCounts } from '../../core/scoring.ts';
import { spreadLabel } from '../../core/spread.ts';
import { welchTest } from '../../core/statistics/comparison.ts';
import { descriptives, type ValueCount } from '../../core/statistics/descriptives.ts';
import { cliffsDelta, hedgesG } from '../../core/statistics/effect-sizes.ts';
import { endShares } from '../../core/statistics/end-shares.ts';
import { type JudgedChange, judgeFamilies } from '../../core/statistics/families.ts';
import { rawChange, type Sample } from '../../core/statistics/raw-change.ts';
import { resultInWords } from '../../core/wording/sentence.ts';
import { StartError } from '../../platform/errors.ts';
import { scaleOf } from './describe.ts';
import { openFile } from './open-file.ts';

export interface CompareOptions {
  item: string;
  scale?: string | undefined;
  /** Where a low answer is the good one, so that the dissatisfied are at the high end. */
  lowerIsBetter: boolean;
}

/**
 * `compare NOW BEFORE --item X`: the first file against the second as a release would compare two rounds, the three
 * comparisons being a family by themselves. A release judges many together, so its adjusted p is this one or larger.
 * `sentence` is the result in words as the page would say it, in each language.
 */
export async function compareFiles(now: string, before: string, options: CompareOptions) {
  const [present, past] = [await answersIn(now, options.item), await answersIn(before, options.item)];
  const scale = scaleOf(
    options.scale,
    [...present, ...past].map(({ value }) => value),
  );
  const sampleOf = (counts: ValueCount[]) => {
    const ends = endShares(counts, scale);
    return { counts, dissatisfiedCount: options.lowerIsBetter ? ends.highCount : ends.lowCount };
  };
  const [later, earlier] = [sampleOf(present), sampleOf(past)];
  const [a, b] = [descriptives(present), descriptives(past)];
  for (const [path, { n }] of [
    [now, a],
    [before, b],
  ] as const) {
    if (n < 2)
      throw new StartError(`${path}: «${options.item}» has ${n} answers, and a comparison needs two.`);
  }
  const change = rawChange(later, earlier, scale);
  const [judged] = judgeFamilies([{ family: 'municipality', change }]) as [JudgedChange];
  return {
    item: options.item,
    scale,
    now: { ...a, dissatisfiedCount: later.dissatisfiedCount },
    before: { ...b, dissatisfiedCount: earlier.dissatisfiedCount },
    ...judged,
    welch: welchTest(a, b),
    hedgesG: hedgesG(a, b),
    cliffsDelta: cliffsDelta(present, past),
    sentence: sentenceOf(later, scale, judged, options),
  };
}

/** The longest scale a sentence speaks of is 0–100; a column such as kroner has no end that is the bad one. */
const longestScale = 100;

/** Null where there is no scale to speak of: its ends are alike, not whole, or too far apart. */
function sentenceOf(
  { counts, dissatisfiedCount }: Sample,
  scale: { min: number; max: number },
  judged: JudgedChange,
  { lowerIsBetter }: CompareOptions,
): Localized | null {
  const length = scale.max - scale.min;
  if (!Number.isInteger(scale.min) || !Number.isInteger(length)) return null;
  if (length < 1 || length > longestScale) return null;
  const figures = figuresOf(counts, dissatisfiedCount, scale);
  const situation = {
    scale,
    direction: lowerIsBetter ? ('lowerIsBetter' as const) : ('higherIsBetter' as const),
    badEnd: 'dissatisfied' as const,
    period: '',
    figures,
    comparison: { comparable: true as const, previousPeriod: '', ...judged },
    before: null,
    spreadLabel: spreadLabel(figures, scale),
    minorityAlert: false,
    // Whoever has the file has its figures, so even the most uncertain is told, with its interval.
    caution: cautionMark(figures, scale) ? ('E' as const) : null,
    ambition: null,
    response: null,
    pooling: [],
  };
  const say = (language: (typeof languages)[number]) => [language, resultInWords(situation, language)];
  return Object.fromEntries(languages.map(say)) as Localized;
}

function figuresOf(
  counts: readonly ValueCount[],
  dissatisfiedCount: number,
  scale: { min: number; max: number },
): { shown: 'all' } & FullFigures {
  const { n, mean, sd, seMean, seSd, meanLow, meanHigh } = descriptives(counts);
  const { lowShare, highShare } = endShares(counts, scale);
  // With two answers or more each of these is defined.
  return {
    shown: 'all',
    n,
    mean: mean as number,
    sd: sd as number,
    seMean: seMean as number,
    seSd,
    meanLow: meanLow as number,
    meanHigh: meanHigh as number,
    bars: barsOf(counts, scale),
    lowShare: lowShare as number,
    highShare: highShare as number,
    dissatisfiedCount,
    dissatisfiedShare: dissatisfiedCount / n,
    // A file does not tell «vet ikke» from a blank.
    dontKnowCount: null,
    dontKnowShare: null,
    notApplicableCount: null,
  };
}

async function answersIn(path: string, item: string): Promise<ValueCount[]> {
  const values = (await openFile(path)).numbers(item);
  return mergeCounts(values.flatMap((value) => (value === null ? [] : [{ value, count: 1 }])));
}
