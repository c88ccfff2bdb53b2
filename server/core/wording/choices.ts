import { type Localized, languages } from '../locale.ts';
import { elementOf, isTicked, offeredChoices } from '../questionnaire/choices.ts';
import { isLocalized } from '../questionnaire/definition.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import { respondTexts } from './respond.ts';
import { wordsIn } from './words.ts';

/**
 * What a choice of a question says: the questionnaire's own words, else those the citizen's page has for yes and no, else
 * its code. Example: `false` of a consent is «Krysset ikke av».
 */
export function choiceText(questionnaire: Questionnaire, itemName: string, code: string): Localized {
  const element = elementOf(questionnaire.definition, itemName);
  const isYes = code === 'true';
  if (element?.type === 'file') {
    return inEach((language) => wordsIn(language).choices[isYes ? 'sentPicture' : 'sentNoPicture']);
  }
  const text = element && offeredChoices(element).find((choice) => choice.code === code)?.text;
  if (isLocalized(text)) return text;
  if (element?.type !== 'boolean') return inEach(() => code);
  if (!isTicked(element)) return inEach((language) => respondTexts[language][isYes ? 'yes' : 'no']);
  return inEach((language) => (isYes ? respondTexts[language].agree : wordsIn(language).choices.notTicked));
}

function inEach(told: (language: (typeof languages)[number]) => string): Localized {
  return Object.fromEntries(languages.map((language) => [language, told(language)])) as unknown as Localized;
}
