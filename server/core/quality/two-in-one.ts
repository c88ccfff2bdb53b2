import type { Lexicon } from './lexicon.ts';
import { fitsAny, placesOf, type Token } from './text.ts';

/** Where two things are joined. */
export interface Join {
  /** The place of the joiner among the words; where there is only a stroke, of the word before it. */
  at: number;
  /** The words of it, as they stand. */
  found: string;
}

/**
 * Where a question asks of two things. «Og» joins much that is one: pairs that belong together («barn og unge»), the two parties of
 * something («mellom skole og hjem»), two who do something with each other («rektor og lærerne samarbeider»), names («Møre og Romsdal»), one doing in two words («sitte og vente»), the same once more
 * («bedre og bedre»), numbers. `isChoice` is a question with given answers, where «a eller b» is answered with yes.
 */
export function joinsIn(text: string, tokens: readonly Token[], words: Lexicon, isChoice: boolean): Join[] {
  const paired = placesOf(tokens, words.pairs);
  let parties = 0;
  const found: Join[] = [];
  tokens.forEach((token, at) => {
    if (fitsAny(token.lower, words.between)) parties++;
    if (isStroke(text, tokens, at)) {
      found.push({ at: at - 1, found: text.slice(tokens[at - 1]?.at, token.end) });
      return;
    }
    if (!words.joiners.includes(token.lower)) return;
    const [left, right] = [tokens[at - 1], tokens[at + 1]];
    if (!left || !right || paired.has(at)) return;
    if (parties > 0) {
      parties--;
      return;
    }
    if (isChoice && words.either.includes(token.lower)) return;
    if (isOneThing(left, right, words, at) || isMutual(tokens, words, at)) return;
    found.push({ at, found: text.slice(left.at, right.end) });
  });
  return found;
}

function isOneThing(left: Token, right: Token, words: Lexicon, at: number): boolean {
  if (left.lower.endsWith('-') && words.elided.includes(left.lower)) return true;
  if (isName(left) && isName(right) && (at > 1 || !/^\p{Ll}/u.test(right.text))) return true;
  if (left.lower === right.lower || `u${left.lower}` === right.lower) return true;
  if (/^\d/.test(left.text) || /^\d/.test(right.text)) return true;
  return fitsAny(left.lower, words.postures) || words.afterJoiner.includes(right.lower);
}

/** What is after the second of the two, and before another joiner, and tells that the two do it with each other. */
function isMutual(tokens: readonly Token[], words: Lexicon, at: number): boolean {
  const after = tokens.slice(at + 2);
  const end = after.findIndex(({ lower, isAfterMark }) => isAfterMark || words.joiners.includes(lower));
  return after.slice(0, end < 0 ? undefined : end).some(({ lower }) => words.mutual.includes(lower));
}

const isName = ({ text }: Token) => /^\p{Lu}/u.test(text);

/** «Brøyting/strøing»: a stroke with nothing beside it, between two words. «og/eller» is a joiner already. */
function isStroke(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  const isBare = text.slice(before.end, token.at) === '/';
  return isBare && /^\p{L}{3}/u.test(before.text) && /^\p{L}{3}/u.test(token.text);
}

/**
 * The text as two, where it can be told what belongs to each: «Prisen og kvaliteten på maten» becomes «Prisen på maten» and
 * «Kvaliteten på maten», «Lærerne er flinke og bryr seg» becomes «Lærerne er flinke» and «Lærerne bryr seg». A proposal: whoever
 * writes reads both.
 */
export function splitAt(
  text: string,
  tokens: readonly Token[],
  { at }: Join,
  words: Lexicon,
): [string, string] {
  const joiner = tokens[at] as Token;
  const isStrokeHere = !words.joiners.includes(joiner.lower);
  const leftAt = isStrokeHere ? at : at - 1;
  const rightAt = at + 1;
  const left = tokens[leftAt] as Token;
  const right = tokens[rightAt] as Token;
  const start = startOf(text, tokens, words);
  const verb = tokens.findIndex(({ lower }) => words.verbs.includes(lower));
  if (words.verbs.includes(right.lower) && verb > 0 && verb < leftAt) {
    const subject = text.slice(start, tokens[verb - 1]?.end);
    return tidy(text.slice(start, left.end), `${subject} ${text.slice(right.at)}`);
  }
  // An article goes with what it stands before, on both sides.
  const hasArticle = words.articles.includes(right.lower) && tokens[rightAt + 1] !== undefined;
  const lastOfRight = tokens[hasArticle ? rightAt + 1 : rightAt] as Token;
  const isLeftArticled = hasArticle && words.articles.includes(tokens[leftAt - 1]?.lower ?? '');
  const firstOfLeft = tokens[isLeftArticled ? leftAt - 1 : leftAt] as Token;
  const [before, after] = [text.slice(start, firstOfLeft.at), text.slice(lastOfRight.end)];
  // «Skole- og barnehagetilbudet»: the whole of the cut word cannot be known, so it stays as it is.
  return tidy(
    before + text.slice(firstOfLeft.at, left.end) + after,
    before + text.slice(right.at, lastOfRight.end) + after,
  );
}

/** After «både» where the text begins with it. */
function startOf(text: string, tokens: readonly Token[], words: Lexicon): number {
  const [first, second] = tokens;
  return first && second && words.both.includes(first.lower)
    ? second.at
    : text.length - text.trimStart().length;
}

function tidy(one: string, other: string): [string, string] {
  const neat = (text: string) => {
    const trimmed = text.replaceAll(/\s+/g, ' ').trim();
    return trimmed.slice(0, 1).toUpperCase() + trimmed.slice(1);
  };
  return [neat(one), neat(other)];
}
