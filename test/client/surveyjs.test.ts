import { surveyLocalization } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { surveyJsNb } from '../../client/i18n/surveyjs.nb.ts';
import { surveyJsNn } from '../../client/i18n/surveyjs.nn.ts';
import { registerLocales } from '../../client/survey/locales.ts';

registerLocales();
const english = surveyLocalization.locales['en'] as Record<string, string>;
/** Words that are right in Norwegian too, being only numbers and names put in. */
const sameInBoth = ['rowNameTemplateTitle'];

describe('SurveyJS speaks our Norwegian', () => {
  it.each([
    ['bokmål', surveyJsNb],
    ['nynorsk', surveyJsNn],
  ])('%s has every text SurveyJS has', (_name, own) => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(['nb', 'nb-NO', 'no', 'nn', 'nn-NO'])('%s gives no English text', (code) => {
    const left = Object.keys(english).filter(
      (key) => !sameInBoth.includes(key) && surveyLocalization.getString(key, code) === english[key],
    );
    expect(left).toEqual([]);
  });

  it('nynorsk is not bokmål', () => {
    expect(surveyLocalization.getString('dontKnowItemText', 'nn-NO')).toBe('Veit ikkje');
    expect(surveyLocalization.getString('dontKnowItemText', 'nb-NO')).toBe('Vet ikke');
    expect(surveyLocalization.getString('dontKnowItemText', 'no')).toBe('Vet ikke');
  });

  it('keeps every place where something is put in', () => {
    const places = (text: string) => [...text.matchAll(/\{[^}]+\}/g)].map(String).sort();
    for (const own of [surveyJsNb, surveyJsNn]) {
      const wrong = Object.entries(own).filter(
        ([key, text]) => `${places(text)}` !== `${places(english[key] ?? '')}`,
      );
      expect(wrong).toEqual([]);
    }
  });
});
