import { type Bits, isWithin, sizeOf, without } from './sets.ts';
import { addKnown, type Known, type Table } from './tables.ts';

const mostSets = 3_000;
const rounds = 3;

/** What is told, and what is left when one thing told is taken from another that holds it, again and again. */
export function withRemainders(table: Table): Known[] {
  const found = new Map<string, Known>();
  for (const cell of table.cells) addKnown(found, cell);
  let fresh = [...found.values()];
  for (let round = 0; round < rounds && fresh.length > 0 && found.size < mostSets; round++) {
    const before = new Set(found.keys());
    const all = [...found.values()];
    for (const one of fresh) {
      for (const other of all) {
        for (const [whole, part] of [
          [one, other],
          [other, one],
        ] as const) {
          if (whole === part || part.n >= whole.n || !isWithin(part.who, whole.who)) continue;
          const left = difference(whole, part);
          if (left && found.size < mostSets) addKnown(found, left);
        }
      }
    }
    fresh = [...found].filter(([key]) => !before.has(key)).map(([, known]) => known);
  }
  return [...found.values()];
}

function difference(whole: Known, part: Known): Known | null {
  const minus = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one - other;
  const sum = minus(whole.sum, part.sum);
  if (sum === null) return null;
  const who: Bits = without(whole.who, part.who);
  const { bars } = part;
  return {
    who,
    n: sizeOf(who),
    sum,
    squares: minus(whole.squares, part.squares),
    bars: whole.bars && bars ? whole.bars.map((count, bar) => count - (bars[bar] as number)) : null,
    nearlyAllIn: null,
    how: `${whole.how} − ${part.how}`,
  };
}
