import type { Region } from './classes.ts';
import { lessOf, Remainders } from './remainders.ts';
import { isWithin, membersOf, without } from './sets.ts';

/**
 * The told cells, and all that is left when told cells within them are taken away. Where there are too many remainders
 * to find all, chains come first: one cell is taken away, then as many others as fit, the largest first; they reach
 * deep. `sizes`: persons per class.
 */
export function regionsOf(cells: readonly Region[], sizes: readonly number[]): Region[] {
  const withBars = cells.filter(({ bars }) => bars !== null);
  const apart = apartOf(withBars, sizes);
  const found = new Remainders([...cells, ...apart]);
  const regions = found.close();
  if (!found.isFull) return regions;
  const withSums = cells.filter(({ sum }) => sum !== null);
  return new Remainders([...cells, ...apart, ...chainsOf(withBars), ...chainsOf(withSums)]).close();
}

function* chainsOf(layer: readonly Region[]): Generator<Region> {
  const largestFirst = layer.toSorted((one, other) => other.n - one.n);
  for (const cell of largestFirst) {
    const within = largestFirst.filter((other) => other.n < cell.n && isWithin(other.who, cell.who));
    for (const first of within) {
      let rest = lessOf(cell, first);
      yield rest;
      for (const other of within) {
        if (other.n > rest.n || !isWithin(other.who, rest.who)) continue;
        rest = lessOf(rest, other);
        yield rest;
      }
    }
  }
}

/**
 * Two overlapping cells differ, answer by answer, by those who are in one alone. Where they differ by so much that
 * nothing can have cancelled, it is told what those of either kind answered: most often a corrected answer.
 */
function apartOf(cells: readonly Region[], sizes: readonly number[]): Region[] {
  const found: Region[] = [];
  for (const [index, one] of cells.entries()) {
    for (const other of cells.slice(index + 1)) {
      const differences = (one.bars as number[]).map((count, bar) => count - (other.bars?.[bar] as number));
      const [risen, fallen] = differences.reduce(
        ([up, down], by) => (by > 0 ? [up + by, down] : [up, down - by]),
        [0, 0],
      );
      for (const [whole, part, told, sign] of [
        [one, other, risen, 1],
        [other, one, fallen, -1],
      ] as const) {
        if (told === 0) continue;
        const who = without(whole.who, part.who);
        const n = membersOf(who).reduce((sum, place) => sum + (sizes[place] as number), 0);
        if (n !== told) continue;
        const bars = differences.map((difference) => Math.max(0, sign * difference));
        const how = `${whole.how} beside ${part.how}`;
        found.push({ who, n, bars, sum: null, squares: null, nearlyAllIn: null, how });
      }
    }
  }
  return found;
}
