import { prime } from './modular.ts';

/**
 * The sets of at most `most` (four at most) vectors of residues that add up to nothing, by looking up the opposite of each single and
 * pair. Sets made of smaller ones with single members are left out: a member that vanishes alone stands alone.
 */
export function zeroSets(vectors: readonly (readonly number[])[], most: number): number[][] {
  const found: number[][] = [];
  const rest: number[] = [];
  for (const [place, vector] of vectors.entries()) {
    if (vector.every((value) => value === 0)) found.push([place]);
    else rest.push(place);
  }
  const at = (place: number) => vectors[place] as readonly number[];
  const isZero = (places: number[]) =>
    (vectors[0] as readonly number[]).every(
      (_, part) => places.reduce((sum, place) => sum + (at(place)[part] as number), 0) % prime === 0,
    );
  const singles = new Map<number, number[]>();
  for (const place of rest) push(singles, keyOf(at(place)), place);
  const pairs = new Map<number, [number, number][]>();
  const add = (set: number[]) => {
    if (isZero(set)) found.push(set);
  };
  for (const [index, one] of rest.entries()) {
    const own: [number, [number, number]][] = [];
    for (let next = index + 1; next < rest.length; next++) {
      const other = rest[next] as number;
      const sum = at(one).map((value, part) => (value + (at(other)[part] as number)) % prime);
      const opposite = keyOf(sum.map((value) => (prime - value) % prime));
      if (most >= 2 && sum.every((value) => value === 0)) found.push([one, other]);
      if (most < 3) continue;
      for (const third of singles.get(opposite) ?? []) if (third > other) add([one, other, third]);
      if (most < 4) continue;
      // Each four is met in three ways; the one where the first pair ends before the second begins is kept.
      for (const [low, high] of pairs.get(opposite) ?? []) if (high < one) add([low, high, one, other]);
      own.push([keyOf(sum), [one, other]]);
    }
    for (const [key, pair] of own) push(pairs, key, pair);
  }
  return found;
}

/** Two residues of 26 bits as one exact number. */
function keyOf([first = 0, second = 0]: readonly number[]): number {
  return first * prime + second;
}

function push<Entry>(lists: Map<number, Entry[]>, key: number, entry: Entry): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}
