import type { Language } from '../locale.ts';
import { type Dictionary, formsOf } from './dictionary.ts';
import { type FormName, type WordKey, wordKeys } from './keys.ts';

/** Where in the dictionary a placeholder points; `withArticle` is «en enhet» in one. */
interface Place {
  key: WordKey;
  form: Exclude<FormName, 'article'>;
  withArticle: boolean;
}

/**
 * Every placeholder a message may have. For `unit` they are {unit}, {aUnit}, {theUnit}, {units} and {theUnits}: enhet,
 * en enhet, enheten, enheter, enhetene. With a capital first, {TheUnits}, the word gets one too.
 */
const places: ReadonlyMap<string, Place> = new Map(
  wordKeys.flatMap((key): [string, Place][] => {
    const name = capital(key);
    return [
      [key, { key, form: 'one', withArticle: false }],
      [`a${name}`, { key, form: 'one', withArticle: true }],
      [`the${name}`, { key, form: 'theOne', withArticle: false }],
      [`${key}s`, { key, form: 'many', withArticle: false }],
      [`the${name}s`, { key, form: 'theMany', withArticle: false }],
    ];
  }),
);

const placeholder = /\{([A-Za-z]+)(?::([^{}]*))?\}/g;

/** The names in braces in a text that are no placeholder of ours. A test asks this of every message. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name).filter((name) => !placeOf(name));
}

export function hasPlaceholder(text: string): boolean {
  return [...text.matchAll(placeholder)].some(([, name = '']) => placeOf(name));
}

/**
 * The text with the municipality's words in place: `fillWords('Settes på {theUnits}.', {}, 'nb')` is «Settes på
 * enhetene.» After a colon stand the forms of another word, by the gender of the term: `{unit:ny/nytt} {unit}` is «ny
 * enhet» and «nytt tjenestested», in nynorsk `{unit:ein/ei/eit}`. Braces around anything else are left as they are.
 */
export function fillWords(text: string, dictionary: Dictionary, language: Language): string {
  if (!text.includes('{')) return text;
  return text.replace(placeholder, (whole, name: string, byGender?: string) => {
    const place = placeOf(name);
    if (!place) return whole;
    const forms = formsOf(dictionary, place.key, language);
    if (byGender !== undefined) return agreeing(byGender.split('/'), forms.article);
    const word = place.withArticle ? `${forms.article} ${forms.one}` : forms[place.form];
    return /^[A-Z]/.test(name) ? capital(word) : word;
  });
}

/** The form for en/ein, ei and et/eit, or for the first two together and et/eit, by the article. */
function agreeing(choices: string[], article: string): string {
  const [first = '', second = first] = choices;
  if (/t$/i.test(article)) return choices.at(-1) ?? first;
  return choices.length > 2 && /i$/i.test(article) ? second : first;
}

/** With a capital first letter; «KSF» stays as it is. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function placeOf(name: string): Place | undefined {
  return places.get(name.charAt(0).toLowerCase() + name.slice(1));
}
