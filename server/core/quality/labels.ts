import type { Lexicon } from './lexicon.ts';
import { fitsAny, type Token, tokensOf } from './text.ts';

/** How a label judges: -1 bad, 0 neither, 1 good; null where it is not known. And how strongly it says so. */
export interface Judged {
  sign: -1 | 0 | 1 | null;
  strength: 1 | 2 | 3;
  /** «ikke i det hele tatt»: nothing of it, which is the natural end of a scale that begins at nothing. */
  isNothing: boolean;
}

/** What a label says, such as «svært misfornøyd»: bad, strongly. */
export function judge(label: string, words: Lexicon): Judged {
  const tokens = tokensOf(label);
  const strength = strengthOf(tokens, words);
  const isTurned = tokens.some(({ lower }) => words.turning.includes(lower));
  const isNothing = words.turning.includes(tokens[0]?.lower ?? '');
  if (tokens.some(({ lower }) => words.middle.includes(lower)))
    return { sign: 0, strength, isNothing: false };
  const isGood = tokens.some(({ lower }) => words.good.includes(lower));
  const isBad = tokens.some(({ lower }) => words.bad.includes(lower));
  if (isGood === isBad) return { sign: null, strength, isNothing };
  return { sign: isGood !== isTurned ? 1 : -1, strength, isNothing };
}

function strengthOf(tokens: readonly Token[], words: Lexicon): 1 | 2 | 3 {
  if (tokens.some(({ lower }) => fitsAny(lower, words.strong))) return 3;
  return tokens.some(({ lower }) => words.weak.includes(lower)) ? 1 : 2;
}

/** The other end of a label, as «svært misfornøyd» of «svært fornøyd»; null where it is not known. */
export function oppositeOf(label: string, words: Lexicon): string | null {
  const tokens = tokensOf(label);
  for (const [bad, good] of words.opposites) {
    for (const [from, to] of [
      [bad, good],
      [good, bad],
    ] as const) {
      const token = tokens.find(({ lower }) => lower === from);
      if (!token) continue;
      const isCapital = token.text !== token.lower;
      const other = isCapital ? to.slice(0, 1).toUpperCase() + to.slice(1) : to;
      return label.slice(0, token.at) + other + label.slice(token.end);
    }
  }
  return null;
}
