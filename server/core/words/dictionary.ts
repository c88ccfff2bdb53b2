import type { Language } from '../locale.ts';
import { type FormName, type Forms, formNames, type WordKey } from './keys.ts';
import { offeredWords } from './offered.ts';

/** One word a municipality has chosen, as it is stored and sent. */
export interface ChosenWord extends Forms {
  key: WordKey;
  language: Language;
}

/** What a municipality has chosen, by key and language. What is not there has the standard word. */
export type Dictionary = Partial<Record<WordKey, Partial<Record<Language, Forms>>>>;

export function dictionaryOf(chosen: readonly ChosenWord[]): Dictionary {
  const dictionary: Dictionary = {};
  for (const { key, language, ...forms } of chosen) {
    dictionary[key] = { ...dictionary[key], [language]: forms };
  }
  return dictionary;
}

/** All forms in force of a term. */
export function formsOf(dictionary: Dictionary, key: WordKey, language: Language): Forms {
  return dictionary[key]?.[language] ?? standardForms(key, language);
}

/** One form in force: `wordFor({}, 'unit', 'theMany', 'nb')` is «enhetene». Never with a capital of a sentence. */
export function wordFor(dictionary: Dictionary, key: WordKey, form: FormName, language: Language): string {
  return formsOf(dictionary, key, language)[form];
}

/** The word of a municipality that has chosen none: the first that is offered. */
export function standardForms(key: WordKey, language: Language): Forms {
  return offeredWords[key][0][language];
}

export function sameForms(one: Forms, other: Forms): boolean {
  return formNames.every((name) => one[name] === other[name]);
}

/** What has to be stored: words that are the standard ones say nothing, and follow the standard if it changes. */
export function withoutStandard(chosen: readonly ChosenWord[]): ChosenWord[] {
  return chosen.filter((word) => !sameForms(word, standardForms(word.key, word.language)));
}
