import type { Lexicon } from './lexicon.ts';
import { findPhrases, fitsAny, placesOf, type Token } from './text.ts';

/** Two negations in one clause, as they stand: «ikke misfornøyd». Null where there are fewer. */
export function doubleNegation(tokens: readonly Token[], words: Lexicon): string[] | null {
  const fine = placesOf(tokens, words.fineNegations);
  const negatives = new Set(findPhrases(tokens, words.negatives).map(([first]) => first));
  let found: string[] = [];
  for (const [at, { lower, text, isAfterMark }] of tokens.entries()) {
    if (isAfterMark || words.clauses.includes(lower)) found = [];
    if (fine.has(at)) continue;
    if (fitsAny(lower, words.negators) || negatives.has(at)) found.push(text);
    // Two of the kind «mangler og savner» deny one thing each; it takes a negator to turn one.
    if (
      found.length > 1 &&
      found.some((one) => fitsAny(one.toLowerCase().replaceAll('’', "'"), words.negators))
    )
      return found;
  }
  return null;
}
