/** A word of a text, with where it stands. A compound cut short keeps its hyphen: «natur-». */
export interface Token {
  /** As it stands. */
  text: string;
  lower: string;
  at: number;
  end: number;
  /** Whether a mark that ends a clause stands between it and the word before. */
  isAfterMark: boolean;
}

const word = /[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*-?/gu;

/** The words of a text. Apostrophes are made one kind, which changes no length. */
export function tokensOf(text: string): Token[] {
  const plain = text.replaceAll('’', "'");
  let before = 0;
  return [...plain.matchAll(word)].map((match) => {
    const at = match.index;
    const end = at + match[0].length;
    const isAfterMark = /[,.;:!?–]/.test(plain.slice(before, at));
    before = end;
    return { text: text.slice(at, end), lower: match[0].toLowerCase(), at, end, isAfterMark };
  });
}

/** Whether a word is one of a phrase: as it is, with any ending after `*`, or with any beginning where `*` stands first. */
export function fits(lower: string, pattern: string): boolean {
  if (pattern.endsWith('*')) return lower.startsWith(pattern.slice(0, -1));
  return pattern.startsWith('*') ? lower.endsWith(pattern.slice(1)) : lower === pattern;
}

export function fitsAny(lower: string, list: readonly string[]): boolean {
  return list.some((pattern) => fits(lower, pattern));
}

/** A list of phrases, each as its words, by what a text's word must be or begin with for one to begin there. */
interface Sorted {
  exact: Map<string, string[][]>;
  byLetter: Map<string, string[][]>;
  anywhere: string[][];
}

/** Lists are asked for at every word of every text, so each is sorted once. */
const sortedLists = new WeakMap<readonly string[], Sorted>();

function sorted(phrases: readonly string[]): Sorted {
  const known = sortedLists.get(phrases);
  if (known) return known;
  const patterns = phrases.map((phrase) => phrase.split(' '));
  const first = ([word = '']: string[]) => word;
  const made: Sorted = {
    exact: Map.groupBy(
      patterns.filter((pattern) => !first(pattern).includes('*')),
      first,
    ),
    byLetter: Map.groupBy(
      patterns.filter((pattern) => first(pattern).endsWith('*')),
      (pattern) => first(pattern).slice(0, 1),
    ),
    anywhere: patterns.filter((pattern) => first(pattern).startsWith('*')),
  };
  sortedLists.set(phrases, made);
  return made;
}

/** Where phrases of a list stand among the words, as pairs of first and last word; the longest, and no word is in two. */
export function findPhrases(tokens: readonly Token[], phrases: readonly string[]): [number, number][] {
  const { exact, byLetter, anywhere } = sorted(phrases);
  const found: [number, number][] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { lower } = tokens[at] as Token;
    let longest = 0;
    for (const list of [exact.get(lower), byLetter.get(lower.slice(0, 1)), anywhere]) {
      for (const pattern of list ?? []) {
        const isHere =
          pattern.length > longest &&
          pattern.every((part, next) => fits(tokens[at + next]?.lower ?? '', part));
        if (isHere) longest = pattern.length;
      }
    }
    if (longest === 0) continue;
    found.push([at, at + longest - 1]);
    at += longest - 1;
  }
  return found;
}

/** The places of all words that stand in phrases of a list. */
export function placesOf(tokens: readonly Token[], phrases: readonly string[]): Set<number> {
  return new Set(
    findPhrases(tokens, phrases).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, step) => first + step),
    ),
  );
}

/** What stands from one word to another, as it is written. */
export function between(
  text: string,
  tokens: readonly Token[],
  [first, last]: readonly [number, number],
): string {
  return text.slice(tokens[first]?.at, tokens[last]?.end);
}

/** The words of a list as they stand in the text. */
export function phrasesIn(text: string, tokens: readonly Token[], phrases: readonly string[]): string[] {
  return findPhrases(tokens, phrases).map((span) => between(text, tokens, span));
}
