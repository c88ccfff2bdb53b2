import { cautionLimits, isWide } from '../ambition/caution.ts';
import type { Language } from '../locale.ts';
import { manyDoNotKnow } from '../statistics/missing.ts';
import { formatCount, formatMean, formatShare } from './numbers.ts';
import type { FullSituation } from './situation.ts';
import { wordsIn } from './words.ts';

/**
 * Why a figure marked `E` is to be read with care: «Tolkes forsiktig: det er bare 16 svar, og snittet kan ligge et sted
 * mellom 3,5 og 5,0.» The interval is not told beyond the ends of the scale. Null without the mark.
 */
export function cautionSentence(
  { figures, scale, caution }: FullSituation,
  language: Language,
): string | null {
  if (caution !== 'E') return null;
  const words = wordsIn(language).caution;
  const low = Math.max(figures.meanLow, scale.min);
  const high = Math.min(figures.meanHigh, scale.max);
  const isFew = figures.n < cautionLimits.fewestAnswers;
  const reasons = [
    ...(isFew ? [words.few(formatCount(figures.n, language))] : []),
    ...(!isFew || isWide(figures, scale)
      ? [words.wide(formatMean(low, language), formatMean(high, language))]
      : []),
  ];
  return `${words.start}: ${reasons.join(words.and)}.`;
}

/** From five points between rounds, those who gave a value are hardly the same kind of people (methods: C7). */
const movedShare = 0.05;

/**
 * Those who answered "vet ikke", of everyone who answered the question: when they are many, and when their share has
 * moved so much that the means are harder to compare.
 *
 * Example: 45 beside 120 values is «Mange vet ikke: 45 av 165 (27 %) svarte «vet ikke».»
 */
export function dontKnowSentences(
  { figures, comparison, before }: FullSituation,
  language: Language,
): string[] {
  const words = wordsIn(language).dontKnow;
  const { dontKnowCount, dontKnowShare } = figures;
  if (dontKnowCount === null || dontKnowShare === null) return [];
  const share = formatShare(dontKnowShare, language);
  const sentences: string[] = [];
  if (manyDoNotKnow({ dontKnowShare })) {
    const asked = formatCount(figures.n + dontKnowCount, language);
    sentences.push(words.many(formatCount(dontKnowCount, language), asked, share));
  }
  if (comparison.comparable && before && before.dontKnowCount !== null) {
    const shareBefore = before.dontKnowCount / (before.n + before.dontKnowCount);
    const moved = dontKnowShare - shareBefore;
    // Rounding must not decide a difference of exactly five points.
    if (Math.abs(moved) >= movedShare - 1e-9) {
      const say = moved > 0 ? words.larger : words.smaller;
      sentences.push(say(share, formatShare(shareBefore, language)));
    }
  }
  return sentences;
}
