import { commonFirstNames } from './common-names.ts';
import type { RedactionMark, Span } from './redaction.ts';

export interface Phrase {
  /** In small letters, its words with one space between. */
  phrase: string;
  mark: RedactionMark;
}

/**
 * What is worth looking for elsewhere when these parts of a text are taken out: each part as it is, and of names and places
 * of several words each word with a capital: «Kari Nordmann» is «Kari» in the next text. Each once.
 */
export function phrasesOf(text: string, spans: readonly Span[]): Phrase[] {
  const phrases = spans.flatMap(({ from, to, mark }) => {
    const part = text
      .slice(from, to)
      .split(/\s+/)
      .map((word) => word.replace(/^[^\p{L}\p{N}@+]+|[^\p{L}\p{N}]+$/gu, ''))
      .filter(Boolean);
    const isName = mark === 'name' || mark === 'place';
    const words = isName && part.length > 1 ? part.filter((word) => /^\p{Lu}\p{L}{2,}/u.test(word)) : [];
    return [part.join(' '), ...words].map((phrase) => ({ phrase: plainForm(phrase), mark }));
  });
  const seen = new Set<string>();
  return phrases.filter(({ phrase }) => {
    if (phrase.length < 2 || seen.has(phrase)) return false;
    seen.add(phrase);
    return true;
  });
}

/**
 * A word or phrase as it is compared: in small letters, and without the genitive where that is sure. «Karis» is «kari», and
 * «hans» is not «han».
 */
export function plainForm(text: string): string {
  const lower = text
    .toLocaleLowerCase('nb')
    .replaceAll(/\s+/g, ' ')
    .replace(/['’]s?$/, '');
  const last = /[^ ]+$/.exec(lower)?.[0] ?? '';
  return last.endsWith('s') && commonFirstNames.has(last.slice(0, -1)) ? lower.slice(0, -1) : lower;
}

/** Whether a word or phrase is the other one, or its genitive: both as `plainForm` gives them. */
export function isSamePhrase(found: string, wanted: string): boolean {
  return found === wanted || found === `${wanted}s`;
}
