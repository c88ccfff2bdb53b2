/** A piece of two texts read together: what both have, what only the first has, or what only the second has. */
export interface Piece {
  fate: 'same' | 'removed' | 'added';
  text: string;
}

/** Words with what belongs in them, blanks, and each other sign by itself. */
const token = /[\p{L}\p{N}\p{M}]+|\s+|[^\s\p{L}\p{N}\p{M}]/gu;
/** Above so many pairs of words two texts are told as two, in place of holding every word against every other. */
const mostPairs = 4_000_000;
/** With less than this share of their letters in common, two texts are told as two: a stray common word is no help. */
const leastAlike = 0.3;

/**
 * Two texts word by word: what is taken away stands before what came in its place. The pieces that are not `added` are the first text,
 * those that are not `removed` the second.
 */
export function wordDifferences(before: string, after: string): Piece[] {
  const [was, is] = [before.match(token) ?? [], after.match(token) ?? []];
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  while (
    end < was.length - start &&
    end < is.length - start &&
    was[was.length - 1 - end] === is[is.length - 1 - end]
  )
    end++;
  const [oldMiddle, newMiddle] = [was.slice(start, was.length - end), is.slice(start, is.length - end)];
  const pieces = joined([
    ...was.slice(0, start).map((text): Piece => ({ fate: 'same', text })),
    ...(oldMiddle.length * newMiddle.length > mostPairs
      ? asTwo(oldMiddle.join(''), newMiddle.join(''))
      : byLongestCommon(oldMiddle, newMiddle)),
    ...was.slice(was.length - end).map((text): Piece => ({ fate: 'same', text })),
  ]);
  const common = lettersIn(pieces.filter(({ fate }) => fate === 'same'));
  const all = Math.max(lettersIn([{ text: before }]), lettersIn([{ text: after }]));
  return common < all * leastAlike ? asTwo(before, after) : pieces;
}

function asTwo(before: string, after: string): Piece[] {
  const both: Piece[] = [
    { fate: 'removed', text: before },
    { fate: 'added', text: after },
  ];
  return both.filter(({ text }) => text !== '');
}

/** The longest common subsequence of words, worked out from the end so that it is read from the beginning. */
function byLongestCommon(was: readonly string[], is: readonly string[]): Piece[] {
  const width = is.length + 1;
  const lengths = new Uint32Array((was.length + 1) * width);
  const at = (one: number, other: number) => lengths[one * width + other] as number;
  for (let one = was.length - 1; one >= 0; one--) {
    for (let other = is.length - 1; other >= 0; other--) {
      lengths[one * width + other] =
        was[one] === is[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const pieces: Piece[] = [];
  let [one, other] = [0, 0];
  while (one < was.length || other < is.length) {
    if (one < was.length && other < is.length && was[one] === is[other]) {
      pieces.push({ fate: 'same', text: was[one++] as string });
      other++;
    } else if (one < was.length && (other === is.length || at(one + 1, other) >= at(one, other + 1))) {
      pieces.push({ fate: 'removed', text: was[one++] as string });
    } else pieces.push({ fate: 'added', text: is[other++] as string });
  }
  return pieces;
}

/** With neighbours of one fate together, and a lone blank between two changes counted with them, so that a run of words is one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    found.push(...asTwo(removed, added));
    [removed, added] = ['', ''];
  };
  pieces.forEach(({ fate, text }, at) => {
    const isBetween = fate === 'same' && /^\s+$/.test(text) && (removed || added) && isChange(pieces[at + 1]);
    if (fate === 'removed' || isBetween) removed += text;
    if (fate === 'added' || isBetween) added += text;
    if (fate !== 'same' || isBetween) return;
    flush();
    const last = found.at(-1);
    if (last?.fate === 'same') last.text += text;
    else found.push({ fate, text });
  });
  flush();
  return found;
}

function isChange(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.fate !== 'same';
}

function lettersIn(pieces: readonly { text: string }[]): number {
  return pieces.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}
