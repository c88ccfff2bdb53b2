import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../server/core/locale.ts';
import {
  type ChosenWord,
  dictionaryOf,
  formsOf,
  sameForms,
  standardForms,
  withoutStandard,
  wordFor,
} from '../../../server/core/words/dictionary.ts';
import { guessForms } from '../../../server/core/words/inflect.ts';
import { type Forms, formNames, wordKeys } from '../../../server/core/words/keys.ts';
import { offeredWords } from '../../../server/core/words/offered.ts';
import {
  capital,
  fillWords,
  hasPlaceholder,
  unknownPlaceholders,
} from '../../../server/core/words/placeholders.ts';
import { speakingOf, unitTermOf } from '../../../server/core/words/unit-term.ts';

const etat: ChosenWord = {
  ...{ key: 'unit', language: 'nb' },
  ...{ article: 'en', one: 'etat', theOne: 'etaten', many: 'etater', theMany: 'etatene' },
};
const ksf = offeredWords.successFactor[2]?.nb as Forms;

describe('what a survey’s units are called', () => {
  it('is areas where citizens were asked and every unit is one, else units', () => {
    expect(unitTermOf('citizen', ['area', 'area'])).toBe('area');
    expect(unitTermOf('citizen', ['area', 'school'])).toBe('unit');
    expect(unitTermOf('citizen', [])).toBe('unit');
    expect(unitTermOf('user', ['area'])).toBe('unit');
  });

  it('is said by the municipality’s own word for it, in each language', () => {
    const bydel = offeredWords.area[1]?.nb as Forms;
    const dictionary = dictionaryOf([etat, { key: 'area', language: 'nb', ...bydel }]);
    const said = (term: 'unit' | 'area', language: Language) =>
      fillWords('{theUnits}, {aUnit}', speakingOf(dictionary, term), language);
    expect(languages.map((language) => said('area', language))).toEqual([
      ...['bydelene, en bydel', 'områda, eit område', 'the areas, an area'],
    ]);
    expect(said('unit', 'nb')).toBe('etatene, en etat');
  });
});

describe('the dictionary', () => {
  it('has the standard words where nothing is chosen, and each language by itself', () => {
    expect(wordFor({}, 'unit', 'theMany', 'nb')).toBe('enhetene');
    expect(wordFor({}, 'council', 'theOne', 'nn')).toBe('kommunestyret');
    const dictionary = dictionaryOf([etat]);
    expect(wordFor(dictionary, 'unit', 'theMany', 'nb')).toBe('etatene');
    expect(wordFor(dictionary, 'unit', 'theMany', 'nn')).toBe('einingane');
    expect(formsOf(dictionary, 'mayor', 'en')).toEqual(standardForms('mayor', 'en'));
  });

  it('needs not hold what is the standard', () => {
    const standard: ChosenWord = { key: 'unit', language: 'nn', ...standardForms('unit', 'nn') };
    expect(withoutStandard([standard, etat])).toEqual([etat]);
    expect(sameForms(etat, { ...etat, theMany: 'etatane' })).toBe(false);
  });

  it('offers words whole in every form and language, each of them once', () => {
    for (const key of wordKeys) {
      for (const language of languages) {
        const offered = offeredWords[key].map((word) => word[language]);
        for (const forms of offered) {
          for (const name of formNames) expect(forms[name], `${key} ${language}`).toMatch(/^\S(.*\S)?$/);
          expect(forms.article).toMatch({ nb: /^e[nt]$/, nn: /^(ein|ei|eit)$/, en: /^an?$/ }[language]);
        }
        if (language !== 'en') expect(new Set(offered.map(({ one }) => one)).size).toBe(offered.length);
      }
    }
  });
});

describe('words in a text', () => {
  it('come where the placeholders are, in the form asked for, with a capital where it has one', () => {
    const text = '{Units} i {theCouncil}: {aUnit}, {theUnit}, {theUnits}s tall. {AScorecard}.';
    expect(fillWords(text, {}, 'nb')).toBe(
      'Enheter i kommunestyret: en enhet, enheten, enhetenes tall. Et målekart.',
    );
    expect(fillWords(text, dictionaryOf([etat]), 'nb')).toContain('Etater i kommunestyret: en etat, etaten');
    expect(
      fillWords('{SuccessFactors}', dictionaryOf([{ ...etat, ...ksf, key: 'successFactor' }]), 'nb'),
    ).toBe('KSF-er');
    expect(fillWords('{ACommittee} and {theCommittees}', {}, 'en')).toBe('A committee and the committees');
  });

  it('let other words agree with their gender', () => {
    const place = offeredWords.unit[4] as (typeof offeredWords.unit)[number];
    const texts = { nb: '{unit:Ny/Nytt} {unit}', nn: '{unit:Ein/Ei/Eit} {unit:ny/nytt} {unit}' };
    const chosen = (['nb', 'nn'] as const).map((language) => ({
      key: 'unit' as const,
      language,
      ...place[language],
    }));
    expect(fillWords(texts.nb, {}, 'nb')).toBe('Ny enhet');
    expect(fillWords(texts.nb, dictionaryOf(chosen), 'nb')).toBe('Nytt tjenestested');
    expect(fillWords(texts.nn, {}, 'nn')).toBe('Ei ny eining');
    expect(fillWords(texts.nn, dictionaryOf(chosen), 'nn')).toBe('Ein ny tenestestad');
    expect(fillWords('{council:Ein/Ei/Eit} {council:}x', {}, 'nn')).toBe('Eit x');
  });

  it('leave other braces alone, and tell of them', () => {
    expect(fillWords('{enheten} {unit}', {}, 'nb')).toBe('{enheten} enhet');
    expect(unknownPlaceholders('{enheten} {theUnit} {unitt}')).toEqual(['enheten', 'unitt']);
    expect(hasPlaceholder('{theUnit}')).toBe(true);
    expect(hasPlaceholder('{enheten} $')).toBe(false);
    expect(capital('')).toBe('');
  });
});

describe('the guess at the forms of a typed word', () => {
  const guessed = (word: string, language: 'nb' | 'nn' | 'en') => {
    const { article, one, theOne, many, theMany } = guessForms(word, language);
    return `${article} ${one}, ${theOne}, ${many}, ${theMany}`;
  };

  it.each([
    'en etat, etaten, etater, etatene',
    'en gruppe, gruppen, grupper, gruppene',
    'et tjenesteområde, tjenesteområdet, tjenesteområder, tjenesteområdene',
    'et fagutvalg, fagutvalget, fagutvalg, fagutvalgene',
    'en komité, komiteen, komiteer, komiteene',
    'en områdeleder, områdelederen, områdeledere, områdelederne',
    'et kriterium, kriteriet, kriterier, kriteriene',
    'en FOU, FOU-en, FOU-er, FOU-ene',
    'en viktig faktor, den viktige faktoren, viktige faktorer, de viktige faktorene',
    'et lokalt utvalg, det lokale utvalget, lokale utvalg, de lokale utvalgene',
  ])('bokmål: %s', (forms) => {
    const first = forms.split(', ')[0] ?? '';
    expect(guessed(first.slice(first.indexOf(' ') + 1), 'nb')).toBe(forms);
  });

  it.each([
    'ein etat, etaten, etatar, etatane',
    'ei avdeling, avdelinga, avdelingar, avdelingane',
    'ei verksemd, verksemda, verksemder, verksemdene',
    'ei gruppe, gruppa, grupper, gruppene',
    'eit utval, utvalet, utval, utvala',
    'eit styre, styret, styre, styra',
    'eit kriterium, kriteriet, kriterium, kriteria',
    'ein komité, komiteen, komitear, komiteane',
    'ein leiar, leiaren, leiarar, leiarane',
  ])('nynorsk: %s', (forms) => {
    const first = forms.split(', ')[0] ?? '';
    expect(guessed(first.slice(first.indexOf(' ') + 1), 'nn')).toBe(forms);
  });

  it.each([
    'an agency, the agency, agencies, the agencies',
    'a branch, the branch, branches, the branches',
    'a team, the team, teams, the teams',
  ])('English: %s', (forms) => {
    expect(guessed(forms.split(', ')[0]?.replace(/^an? /, '') ?? '', 'en')).toBe(forms);
  });

  it('of nothing is nothing', () => {
    expect(guessForms('  ', 'nn')).toEqual({ article: 'ein', one: '', theOne: '', many: '', theMany: '' });
  });

  it('is never without a form that the server wants', () => {
    for (const language of languages) {
      for (const word of ['x', 'e', 'ny ting', 'ABC', 'ø', 'by y']) {
        expect(Object.values(guessForms(word, language)).every((form) => form.length > 0)).toBe(true);
      }
    }
  });
});
