import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import type { Language } from '../../server/core/locale.ts';
import { wordFor } from '../../server/core/words/dictionary.ts';
import type { FormName, WordKey } from '../../server/core/words/keys.ts';
import { capital, fillWords } from '../../server/core/words/placeholders.ts';
import type { UnitTerm } from '../../server/core/words/unit-term.ts';
import { appTexts, type Texts } from '../i18n/app.ts';
import { dictionaryIn, textsFor, withWords, wordsSpeakingOf } from '../i18n/in-words.ts';
import type { Municipality } from './queries.ts';

/** Where the reader is: which municipality, in which language. Every page stands inside one. */
export interface Place {
  municipality: Municipality;
  language: Language;
  /** With the municipality's own words in them. */
  texts: Texts;
  /** `/fet/nn`: what every address of this place starts with. */
  base: string;
}

const PlaceContext = createContext<Place | null>(null);

/** Takes the messages as they are written, and gives them on with the municipality's own words. */
export function PlaceProvider({ value, children }: { value: Place; children: ReactNode }): ReactNode {
  const texts = withWords(value.texts, value.municipality.words, value.language);
  return createElement(PlaceContext.Provider, { value: { ...value, texts } }, children);
}

/** The place where {units} and the like are a survey's own units. What it is without one, it stays. */
export function placeSpeakingOf(place: Place, term: UnitTerm | undefined): Place {
  const words = wordsSpeakingOf(place.municipality.words, term ?? 'unit');
  if (words === place.municipality.words) return place;
  const there = { ...place, municipality: { ...place.municipality, words } };
  return { ...there, texts: textsFor(there, appTexts) };
}

/** What stands within speaks of a survey's units by their own word: those of a citizen survey are areas. */
export function SpeakingOf({
  units,
  children,
}: {
  units: UnitTerm | undefined;
  children: ReactNode;
}): ReactNode {
  const place = usePlace();
  const value = useMemo(() => placeSpeakingOf(place, units), [place, units]);
  return createElement(PlaceContext.Provider, { value }, children);
}

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('a page stands outside its municipality');
  return place;
}

/** A page's own messages in the reader's language, with the municipality's own words in them. */
export function useTexts<T extends object>(texts: Record<Language, T>): T {
  return textsFor(usePlace(), texts);
}

/** The municipality's own words one by one, for what no message says: a heading from data, a kind in a list. */
export function useWords() {
  const { municipality, language } = usePlace();
  const dictionary = dictionaryIn(municipality.words);
  return {
    /** `word('unit', 'theMany')` is «enhetene»; without a form the first, «enhet». */
    word: (key: WordKey, form: FormName = 'one') => wordFor(dictionary, key, form, language),
    /** The same with a capital: «Enhetene». */
    heading: (key: WordKey, form: FormName = 'one') => capital(wordFor(dictionary, key, form, language)),
    /** A text with placeholders: «Vises for {theCouncil}.» */
    fill: (text: string) => fillWords(text, dictionary, language),
  };
}
