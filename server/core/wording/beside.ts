import { printAmbition } from '../ambition/wording.ts';
import type { Language } from '../locale.ts';
import { alertShare } from '../spread.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { fillWords } from '../words/placeholders.ts';
import { badEndValues } from './bad-end.ts';
import { formatCount, formatShare, formatSigned } from './numbers.ts';
import type { FullSituation, Situation } from './situation.ts';
import { wordsIn } from './words.ts';

/**
 * The ambition and the stored status: «Ambisjon 5,0–4,0: innenfor, men usikkert.» Null where none is given. Doubt is
 * computed from the spread, so it is told only where the spread is.
 */
export function ambitionSentence(
  situation: Situation & { figures: { mean: number } },
  language: Language,
  dictionary: Dictionary,
): string | null {
  const { ambition, figures } = situation;
  if (!ambition) return null;
  const words = wordsIn(language).ambition;
  const { rule, code } = ambition;
  if (code === 'delegated') return fillWords(words.delegated, dictionary, language);
  const wording = printAmbition({ rule, footnoteMark: null }, language, 'running');
  if (code === 'missingReference') return words.is(wording, words.missingReference);
  if (code === 'deviation') {
    const wanted = rule.form === 'exact' ? rule.value : 0;
    return words.is(wording, words.deviation(formatSigned(figures.mean - wanted, 1, language)));
  }
  const status = code === 'below' ? words[wordForMissed(situation)] : words[code];
  const isUncertain = ambition.uncertain && figures.shown === 'all';
  return words.is(wording, isUncertain ? words.uncertain(status) : status);
}

/** Only a band on a scale where high is good can be missed from below alone. */
function wordForMissed({ ambition, direction }: Situation): 'below' | 'notReached' {
  return ambition?.rule.form === 'band' && direction === 'higherIsBetter' ? 'below' : 'notReached';
}

/**
 * The minority alert and its reason: a tenth or more are at the bad end, or they have surely become more. The mean is
 * called good enough only where an ambition says so. Null without an alert.
 *
 * Example: «Mindretallsvarsel: snittet er godt nok, men 12 % av dem som svarte, er misfornøyde. Noen bør spørre hvorfor.»
 */
export function alertSentence(situation: FullSituation, language: Language): string | null {
  if (!situation.minorityAlert) return null;
  const words = wordsIn(language).alert;
  const { ambition } = situation;
  const isGoodEnough = ambition?.code === 'reached' || ambition?.code === 'within';
  const mean = isGoodEnough ? words.goodEnough : words.notSeen;
  return `${words.start}: ${mean} ${alertReason(situation, language)}. ${words.ask}`;
}

function alertReason({ figures, comparison, ...situation }: FullSituation, language: Language): string {
  const words = wordsIn(language).alert;
  const values = badEndValues(situation, language);
  const share = formatShare(figures.dissatisfiedShare, language);
  if (figures.dissatisfiedShare >= alertShare || !comparison.comparable) {
    return words.share[situation.badEnd](share, values);
  }
  const { previousCount, previousN } = comparison.dissatisfied;
  return words.rise[situation.badEnd](formatShare(previousCount / previousN, language), share, values);
}

/**
 * How many answered: «120 av 168 svarte (71 %).»; an open link has no response rate, and that is said. Null where
 * nothing is to be said of it here.
 */
export function responseSentence({ response }: Situation, language: Language): string | null {
  if (!response) return null;
  const words = wordsIn(language).response;
  if (response.shown === 'nothing') return words.withheld;
  const answered = formatCount(response.answeredCount, language);
  if (response.invitedCount === null || response.responseRate === null) return words.openLink(answered);
  return words.of(
    answered,
    formatCount(response.invitedCount, language),
    formatShare(response.responseRate, language),
  );
}
