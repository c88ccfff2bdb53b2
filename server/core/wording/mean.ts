import type { Language } from '../locale.ts';
import type { Comparison } from '../release/figures.ts';
import type { JudgedChange } from '../statistics/families.ts';
import { formatCount, formatMean, formatSigned } from './numbers.ts';
import type { FullSituation, Situation } from './situation.ts';
import type { Words } from './words.nb.ts';
import { wordsIn } from './words.ts';

export type Compared = Extract<Comparison, { comparable: true }>;

/** What may be said of a change: the stored verdict, or that it is about as last time, or that we cannot say. */
export type Told<Verdict> = Verdict | 'about' | 'notSure' | 'notSureAmongMany';

/** Rounding must not decide a difference of exactly the least change, nor an interval that ends at the widest. */
const hair = 1e-9;

/** Whether a difference is below the least change worth a word: −0.07 of a mean on 1–6 is, where that is 0.25. */
export function isMinor({ difference, minimum }: { difference: number; minimum: number }): boolean {
  return Math.abs(difference) < minimum - hair;
}

/**
 * Whether a change that is not sure may be called «about as last time»: a minor difference, with an interval within
 * twice the least change of the mean, for the spread too. Among few answers a small difference may hide a large one,
 * and then we cannot say.
 *
 * Example: −0.07 (−0.39 to +0.25) of a mean on 1–6 is; −0.2 (−1.3 to +0.8) is not.
 */
export function isAbout(
  change: JudgedChange['mean' | 'spread'],
  { mean }: Pick<JudgedChange, 'mean'>,
): boolean {
  const widest = 2 * mean.minimum + hair;
  return isMinor(change) && change.low >= -widest && change.high <= widest;
}

/**
 * What may be said of the mean. A change only by the stored verdict. Where the interval leaves out nought, only the
 * adjustment for many comparisons stands against a change, and that is said.
 *
 * Example: the demo pair, −0.07 (−0.39 to +0.25), is `about`; +0.4 (+0.1 to +0.7) that is not sure is
 * `notSureAmongMany`.
 */
export function meanTold(change: Pick<JudgedChange, 'mean'>): Told<'up' | 'down'> {
  const { mean } = change;
  if (mean.verdict !== 'noSureChange') return mean.verdict;
  if (isAbout(mean, change)) return 'about';
  const leavesOutNought = mean.low > 0 || mean.high < 0;
  return leavesOutNought && mean.reason === 'notSure' ? 'notSureAmongMany' : 'notSure';
}

/**
 * The mean on its scale: «Snittet er 4,8 av 6», with «(lavt er bra)» behind it where it is so, and no full stop yet.
 */
export function meanOnScale(mean: number, situation: Situation, language: Language): string {
  const { of } = wordsIn(language).mean;
  return (
    of(formatMean(mean, language), formatCount(situation.scale.max, language)) + goodEnd(situation, language)
  );
}

/** « (lavt er bra)» where low answers are the good ones, else nothing. */
export function goodEnd({ direction }: Pick<Situation, 'direction'>, language: Language): string {
  return direction === 'lowerIsBetter' ? ` (${wordsIn(language).mean.lowIsGood})` : '';
}

/**
 * The mean beside last time’s: «Snittet er 4,8 av 6, omtrent som sist.»; where a change cannot be told, last time’s
 * mean and the interval of the difference, so that the reader sees how little is known.
 */
export function meanSentence(situation: FullSituation, language: Language): string {
  const { figures, comparison } = situation;
  const start = meanOnScale(figures.mean, situation, language);
  if (!comparison.comparable) return `${start}.`;
  return start + besideLastTime(figures.mean, comparison, wordsIn(language).mean, language);
}

function besideLastTime(mean: number, change: Compared, words: Words['mean'], language: Language): string {
  const told = meanTold(change);
  const before = formatMean(mean - change.mean.difference, language);
  if (told === 'about') return words.about;
  if (told === 'up' || told === 'down') return words[told](before);
  const { low, high } = change.mean;
  // Where nobody differs, in either round, there is no interval to give.
  const between =
    low < high ? ` ${words.between(formatSigned(low, 1, language), formatSigned(high, 1, language))}` : '';
  return `${words.before(before)} ${words[told]}${between}.`;
}
