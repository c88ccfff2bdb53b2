import type { Language } from '../locale.ts';
import { en } from './lexicon-en.ts';
import { nb } from './lexicon-nb.ts';
import { nn } from './lexicon-nn.ts';

/**
 * The words of a language that the rules of wording know. An entry is words with a space between; `*` at a word's end is any
 * ending, also none.
 */
export interface Lexicon {
  /** What joins two things: «og», «eller». */
  joiners: readonly string[];
  /** Those of them that ask for one of two, which a question with yes and no can do. */
  either: readonly string[];
  /** What is joined and is one thing, with the joiner: «barn og ung*». */
  pairs: readonly string[];
  /** The first part of compounds that are one thing together, as «natur-» in «natur- og friluftsliv». */
  elided: readonly string[];
  /** What two parties stand after: «mellom». */
  between: readonly string[];
  /** What two do with each other, and is one thing: «samarbeider», «hverandre». */
  mutual: readonly string[];
  /** What stands first in one doing told with two words, as «sitter» in «sitter og venter». */
  postures: readonly string[];
  /** What ends an alternative that is no second thing, as «ikke» in «eller ikke». */
  afterJoiner: readonly string[];
  /** What may stand before the second of two things and belongs to it. */
  articles: readonly string[];
  /** Words that go with the joiner and fall away with it: «både». */
  both: readonly string[];
  /** Verbs, for telling where a second statement begins. */
  verbs: readonly string[];
  /** What tells which answer is hoped for. */
  leading: readonly string[];
  /** Words of praise and blame, where they stand before what they describe. */
  loaded: readonly string[];
  negators: readonly string[];
  /** Words that are negations in themselves. */
  negatives: readonly string[];
  /** Negations that deny nothing: «ikke minst». */
  fineNegations: readonly string[];
  /** Where another clause begins. */
  clauses: readonly string[];
  /** Of those, what begins a condition, which is not what is asked: «når jeg er syk». */
  conditions: readonly string[];
  /** The person who answers: «jeg», «du». */
  person: readonly string[];
  /** What is that person's: «min», «ditt». */
  possessive: readonly string[];
  /** Others, whose matters one may not know: «barn*». */
  others: readonly string[];
  /** What tells that one can only guess. */
  guesses: readonly string[];
  /** Framing of an opinion, which makes nothing the person's own: «synes du om». */
  frames: readonly string[];
  /** Matters of GDPR article 9, where they are the person's own. */
  special: readonly string[];
  /** Matters of GDPR article 10, where they are the person's own. */
  criminal: readonly string[];
  /** What many hold for private, and no special law is about. */
  private: readonly string[];
  /** What asks of the whole. */
  general: readonly string[];
  /** Labels of a scale. */
  good: readonly string[];
  bad: readonly string[];
  middle: readonly string[];
  /** What turns a label: «lite» in «lite treffende». */
  turning: readonly string[];
  strong: readonly string[];
  weak: readonly string[];
  /** The two ends that belong together. */
  opposites: readonly (readonly [string, string])[];
  dontKnow: string;
}

const lexicons: Record<Language, Lexicon> = { nb, nn, en };

/** The words of a language, or null of one that there are no rules for. */
export function lexiconOf(language: string): Lexicon | null {
  return Object.hasOwn(lexicons, language) ? lexicons[language as Language] : null;
}
