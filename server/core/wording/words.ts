import type { Language } from '../locale.ts';
import { en } from './words.en.ts';
import { nb, type Words } from './words.nb.ts';
import { nn } from './words.nn.ts';

const words: Record<Language, Words> = { nb, nn, en };

/** The words of results in a language: `wordsIn('nn').spread.smaller` is «Svara er meir samla». */
export function wordsIn(language: Language): Words {
  return words[language];
}

/** A list as it is spoken: `listed(['1', '2', '3'], 'eller')` is «1, 2 eller 3»; one alone is itself. */
export function listed(parts: readonly string[], conjunction: string): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.at(-1)}`;
}
