import { type Language, languages } from '../../../server/core/locale.ts';
import {
  type ChosenWord,
  type Dictionary,
  formsOf,
  sameForms,
} from '../../../server/core/words/dictionary.ts';
import { guessForms } from '../../../server/core/words/inflect.ts';
import {
  type FormName,
  type Forms,
  formNames,
  type WordKey,
  wordKeys,
} from '../../../server/core/words/keys.ts';
import { type OfferedWord, offeredWords } from '../../../server/core/words/offered.ts';

/**
 * What stands in the form for one term. `own` begins as the word in force, and is kept while an offered word is tried,
 * so that nothing typed is lost.
 */
export interface DraftWord {
  /** The place among the offered words, or the municipality's own word. */
  choice: number | 'own';
  own: OfferedWord;
  /** The forms somebody has typed, by language; the others follow the first form. */
  typed: Record<Language, FormName[]>;
}
export type Draft = Record<WordKey, DraftWord>;

export function draftOf(dictionary: Dictionary): Draft {
  const entries = wordKeys.map((key): [WordKey, DraftWord] => {
    const own = byLanguage((language) => formsOf(dictionary, key, language));
    const place = offeredWords[key].findIndex((word) =>
      languages.every((language) => sameForms(word[language], own[language])),
    );
    return [key, { choice: place < 0 ? 'own' : place, own, typed: byLanguage(() => []) }];
  });
  return Object.fromEntries(entries) as Draft;
}

/** The word that is chosen, in every language. */
export function chosenIn(draft: Draft, key: WordKey): OfferedWord {
  const { choice, own } = draft[key];
  return choice === 'own' ? own : (offeredWords[key][choice] ?? own);
}

export function withChoice(draft: Draft, key: WordKey, choice: number | 'own'): Draft {
  return { ...draft, [key]: { ...draft[key], choice } };
}

/** With a form typed. The first form brings a guess at those that nobody has typed. */
export function withForm(
  draft: Draft,
  key: WordKey,
  language: Language,
  name: FormName,
  text: string,
): Draft {
  const word = draft[key];
  const typed = [...new Set([...word.typed[language], name])];
  const forms: Forms = { ...word.own[language], [name]: text };
  if (name === 'one') {
    const guess = guessForms(text, language);
    for (const other of formNames) if (!typed.includes(other)) forms[other] = guess[other];
  }
  const own = { ...word.own, [language]: forms };
  return { ...draft, [key]: { ...word, own, typed: { ...word.typed, [language]: typed } } };
}

/** As the server takes it. */
export function wordsOf(draft: Draft): ChosenWord[] {
  return wordKeys.flatMap((key) => {
    const word = chosenIn(draft, key);
    return languages.map((language) => ({ key, language, ...word[language] }));
  });
}

export type FormFault = 'missing' | 'braces';

export function faultIn(text: string): FormFault | null {
  if (text.trim() === '') return 'missing';
  return /[{}]/.test(text) ? 'braces' : null;
}

export function isFaulty(draft: Draft): boolean {
  return wordsOf(draft).some((word) => formNames.some((name) => faultIn(word[name]) !== null));
}

function byLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return { nb: make('nb'), nn: make('nn'), en: make('en') };
}
