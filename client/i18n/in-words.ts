import { type Language, languages } from '../../server/core/locale.ts';
import {
  type ChosenWord,
  type Dictionary,
  dictionaryOf,
  formsOf,
} from '../../server/core/words/dictionary.ts';
import { fillWords } from '../../server/core/words/placeholders.ts';
import type { UnitTerm } from '../../server/core/words/unit-term.ts';

const dictionaries = new WeakMap<readonly ChosenWord[], Dictionary>();
const filled = new WeakMap<Dictionary, WeakMap<object, unknown>>();

/** The municipality's dictionary, made once for each list of words that is fetched. */
export function dictionaryIn(words: readonly ChosenWord[]): Dictionary {
  const known = dictionaries.get(words) ?? dictionaryOf(words);
  dictionaries.set(words, known);
  return known;
}

const areaWords = new WeakMap<readonly ChosenWord[], ChosenWord[]>();

/** The words with which {units} are a survey's own units; made once, so that what is filled with them is too. */
export function wordsSpeakingOf(words: ChosenWord[], term: UnitTerm): ChosenWord[] {
  if (term === 'unit') return words;
  const known = areaWords.get(words) ?? [
    ...words.filter(({ key }) => key !== 'unit'),
    ...languages.map(
      (language): ChosenWord => ({ key: 'unit', language, ...formsOf(dictionaryIn(words), term, language) }),
    ),
  ];
  areaWords.set(words, known);
  return known;
}

/**
 * Messages with the municipality's own words where they have placeholders, {theUnits} and the like, in texts and in
 * what functions give. Made once for each dictionary, so that the same messages are the same object.
 */
export function withWords<T extends object>(texts: T, words: readonly ChosenWord[], language: Language): T {
  const dictionary = dictionaryIn(words);
  const known = filled.get(dictionary) ?? new WeakMap<object, unknown>();
  filled.set(dictionary, known);
  if (!known.has(texts))
    known.set(
      texts,
      fillAll(texts, (text) => fillWords(text, dictionary, language)),
    );
  return known.get(texts) as T;
}

/** Whose messages: which language they read, and whose words. A place is one. */
export interface Reader {
  language: Language;
  municipality: { words: readonly ChosenWord[] };
}

/** Messages for a reader, where no hook can be called. */
export function textsFor<T extends object>(
  { language, municipality }: Reader,
  texts: Record<Language, T>,
): T {
  return withWords(texts[language], municipality.words, language);
}

function fillAll(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  if (typeof value === 'function') return (...given: unknown[]) => fillAll(value(...given), fill);
  if (Array.isArray(value)) return value.map((part) => fillAll(part, fill));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillAll(part, fill)]));
}
