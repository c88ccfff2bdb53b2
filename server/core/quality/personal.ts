import type { Lexicon } from './lexicon.ts';
import { findPhrases, fitsAny, phrasesIn, placesOf, type Token } from './text.ts';

/** Whether it is about the one who answers, or what is theirs; «hva synes du om» alone is not. */
function isPersonal(tokens: readonly Token[], words: Lexicon): boolean {
  const framed = placesOf(tokens, words.frames);
  return tokens.some(
    ({ lower }, at) => !framed.has(at) && (words.person.includes(lower) || words.possessive.includes(lower)),
  );
}

/**
 * Words of a list where they are of the person's own matters: «har du en kronisk sykdom», not «tilbudet til syke», nor a condition of
 * what is asked, «hjelpen jeg får når jeg er syk».
 */
export function ownMatters(
  text: string,
  tokens: readonly Token[],
  words: Lexicon,
  list: readonly string[],
): string[] {
  const condition = tokens.findIndex(({ lower }, at) => at > 0 && words.conditions.includes(lower));
  const asked = condition < 0 ? tokens : tokens.slice(0, condition);
  return isPersonal(asked, words) ? phrasesIn(text, asked, list) : [];
}

/**
 * Whether somebody may not know the answer. Everybody knows how it is to be oneself («tryggheten du føler»), not how it is to be
 * one's child, or how the municipality spends its money. «Jeg tror …» tells that it is a guess.
 */
export function mayNotKnow(tokens: readonly Token[], words: Lexicon): boolean {
  if (findPhrases(tokens, words.guesses).length > 0) return true;
  if (tokens.some(({ lower }) => words.person.includes(lower))) return false;
  if (!tokens.some(({ lower }) => words.possessive.includes(lower))) return true;
  return tokens.some(({ lower }) => fitsAny(lower, words.others));
}
