import { setupLocale, surveyLocalization } from 'survey-core';
import { surveyJsNb } from '../i18n/surveyjs.nb.ts';
import { surveyJsNn } from '../i18n/surveyjs.nn.ts';

/**
 * Our own dictionaries for every way the two Norwegian languages are named. SurveyJS ships `no` alone, partly
 * machine-translated, and falls back to English for what it lacks; these lack nothing.
 */
export function registerLocales(): void {
  // SurveyJS shows the default text for its default locale. Ours is bokmål; left at English, English would be bokmål.
  surveyLocalization.defaultLocale = 'nb';
  for (const localeCode of ['nb', 'nb-NO', 'no']) {
    setupLocale({ localeCode, strings: surveyJsNb, nativeName: 'bokmål', englishName: 'Norwegian Bokmål' });
  }
  for (const localeCode of ['nn', 'nn-NO']) {
    setupLocale({ localeCode, strings: surveyJsNn, nativeName: 'nynorsk', englishName: 'Norwegian Nynorsk' });
  }
}
