import { type Language, languages } from '../locale.ts';
import type { JargonWord } from './jargon.ts';

/** One of the municipality's own list, as it is kept: always in a language. */
export interface ListedJargonWord extends JargonWord {
  language: Language;
}

/** Longer than this is no word, and no longer list is read through at every stroke. */
export const longestJargonWord = 80;
export const mostJargonWords = 500;

/** What a line of the list is wrong by. */
export type JargonLineFault = 'twice' | 'tooLong' | 'noWord';

export interface ReadJargon {
  words: ListedJargonWord[];
  /** By line, from 1. */
  faults: { line: number; fault: JargonLineFault; word: string }[];
}

/** Between the word and what may be written instead: an equals sign, or what stands between two columns of a sheet. */
const between = /\s*(?:\t|;|=|→|->)\s*/;

/** A list as it is typed or pasted: a word a line, and after `=` what may be written instead. Empty lines are nothing. */
export function jargonFrom(text: string, language: Language): ReadJargon {
  const read: ReadJargon = { words: [], faults: [] };
  const seen = new Set<string>();
  text.split(/\r\n|\r|\n/).forEach((written, at) => {
    // A tab first in the line is an empty first column, so it is split before it is tidied.
    const [word = '', ...rest] = written.split(between).map(tidy);
    const instead = rest.find((column) => column !== '') ?? '';
    if (word === '' && instead === '') return;
    const fault = faultOf(word, instead, seen);
    if (fault) {
      read.faults.push({ line: at + 1, fault, word: word || instead });
      return;
    }
    seen.add(word.toLowerCase());
    read.words.push({ language, word, ...(instead === '' ? {} : { instead }) });
  });
  return read;
}

function faultOf(word: string, instead: string, seen: ReadonlySet<string>): JargonLineFault | null {
  if (word === '') return 'noWord';
  if (word.length > longestJargonWord || instead.length > longestJargonWord) return 'tooLong';
  return seen.has(word.toLowerCase()) ? 'twice' : null;
}

/** The list as it is typed, in its order. */
export function jargonText(words: readonly ListedJargonWord[], language: Language): string {
  return words
    .filter((one) => one.language === language)
    .map(({ word, instead }) => (instead === undefined ? word : `${word} = ${instead}`))
    .join('\n');
}

/** By language and then by the alphabet, so that the same words are the same list. */
export function sortedJargon(words: readonly ListedJargonWord[]): ListedJargonWord[] {
  const order = new Intl.Collator('nb');
  return words.toSorted(
    (one, other) =>
      languages.indexOf(one.language) - languages.indexOf(other.language) ||
      order.compare(one.word, other.word),
  );
}

/** What a word is known by: the same in large and small letters. */
export const jargonName = ({ language, word }: ListedJargonWord): string =>
  `${language} ${word.toLowerCase()}`;

/** What has come in, gone out, or got another word instead, from one list to another. */
export function jargonChanges(
  before: readonly ListedJargonWord[],
  after: readonly ListedJargonWord[],
): { added: ListedJargonWord[]; removed: ListedJargonWord[]; changed: ListedJargonWord[] } {
  const [old, now] = [byName(before), byName(after)];
  return {
    added: after.filter((one) => !old.has(jargonName(one))),
    removed: before.filter((one) => !now.has(jargonName(one))),
    changed: after.filter((one) => {
      const was = old.get(jargonName(one));
      return was !== undefined && (was.word !== one.word || was.instead !== one.instead);
    }),
  };
}

/**
 * What two have made of the same list, together: what only one has changed is as they have it, and where both have changed a word,
 * `mine` stands.
 */
export function mergedJargon(
  base: readonly ListedJargonWord[],
  mine: readonly ListedJargonWord[],
  theirs: readonly ListedJargonWord[],
): ListedJargonWord[] {
  const { added, removed, changed } = jargonChanges(base, mine);
  const merged = byName(theirs);
  for (const one of removed) merged.delete(jargonName(one));
  for (const one of [...added, ...changed]) merged.set(jargonName(one), one);
  return sortedJargon([...merged.values()]);
}

const byName = (words: readonly ListedJargonWord[]) => new Map(words.map((one) => [jargonName(one), one]));

const tidy = (text: string) => text.trim().replaceAll(/\s+/g, ' ');
