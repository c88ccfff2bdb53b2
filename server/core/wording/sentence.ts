import type { Language } from '../locale.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { alertSentence, ambitionSentence, responseSentence } from './beside.ts';
import { cautionSentence, dontKnowSentences } from './cautions.ts';
import { goodEnd, meanOnScale, meanSentence } from './mean.ts';
import { formatCount } from './numbers.ts';
import type { FullSituation, Situation } from './situation.ts';
import { spreadSentences } from './spread.ts';
import { listed, wordsIn } from './words.ts';

/**
 * A result in words, only from what is stored and shown, so that anyone can check it against the table: the mean, how
 * the answers spread and how many are at the bad end, each beside last time where the two can be compared; then what
 * to be careful about, the ambition, the alert and the response. Where a figure is not shown, nothing is told of it.
 * `dictionary`: what the municipality calls things; none given, the standard words.
 *
 * Example, the demo pair in bokmål: «Snittet er 4,8 av 6, omtrent som sist. Men svarene spriker mer: 14 av 120 er
 * misfornøyde (1 eller 2), mot 2 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.»
 */
export function resultInWords(situation: Situation, language: Language, dictionary: Dictionary = {}): string {
  return sentencesOf(situation, language, dictionary)
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function sentencesOf(situation: Situation, language: Language, dictionary: Dictionary): (string | null)[] {
  const { figures } = situation;
  const words = wordsIn(language).notShown;
  switch (figures.shown) {
    case 'nothing':
      return [words.withheld, togetherSentence(situation, language)];
    case 'notAsked':
      return [words[figures.reason](situation.period)];
    case 'notComputable':
      return [words.notComputable];
    case 'tooUncertain':
      return [wordsIn(language).caution.tooUncertain, responseSentence(situation, language)];
    case 'nearlyAll': {
      const [value, max] = [figures.value, situation.scale.max].map((one) => formatCount(one, language));
      const all = words.nearlyAll(value as string, max as string);
      return [`${all}${goodEnd(situation, language)}.`, responseSentence(situation, language)];
    }
    case 'mean':
      return fewSentences({ ...situation, figures }, language, dictionary);
    case 'all':
      return fullSentences({ ...situation, figures }, language, dictionary);
  }
}

function togetherSentence({ pooling }: Situation, language: Language): string | null {
  const { and, notShown } = wordsIn(language);
  return pooling.length === 0 ? null : notShown.together(listed(pooling, and));
}

/** Below the spread limit: nothing computed from the spread, so no doubt, mark or alert either (security: P3). */
function fewSentences(
  situation: Situation & { figures: { shown: 'mean'; n: number; mean: number } },
  language: Language,
  dictionary: Dictionary,
): (string | null)[] {
  const { figures, comparison, period } = situation;
  const { mean, notCompared } = wordsIn(language);
  const isChanged = !comparison.comparable && comparison.reason === 'changedQuestion';
  return [
    meanOnScale(figures.mean, situation, language) + mean.amongFew(formatCount(figures.n, language)),
    isChanged ? notCompared.changedQuestion(period) : null,
    ambitionSentence(situation, language, dictionary),
    responseSentence(situation, language),
  ];
}

function fullSentences(
  situation: FullSituation,
  language: Language,
  dictionary: Dictionary,
): (string | null)[] {
  const { comparison, period, caution } = situation;
  const { notCompared, caution: words } = wordsIn(language);
  const response = responseSentence(situation, language);
  if (caution === 'F') return [words.tooUncertain, response];
  return [
    meanSentence(situation, language),
    ...spreadSentences(situation, language),
    comparison.comparable ? null : notCompared[comparison.reason](period),
    cautionSentence(situation, language),
    ...dontKnowSentences(situation, language),
    ambitionSentence(situation, language, dictionary),
    alertSentence(situation, language),
    response,
  ];
}
