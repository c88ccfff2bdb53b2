import type { Classes, Region } from './classes.ts';
import { type Counts, lower, raise } from './counts.ts';
import { membersOf } from './sets.ts';

/** What is told of some classes, and of which. */
export interface Told {
  region: Region;
  places: number[];
}

export interface Room {
  classes: Classes;
  told: Told[];
  /** What is told, by class. */
  around: number[][];
  /** Values, and their squares. */
  weights: [number[], number[]];
}

export function roomOf(classes: Classes, regions: readonly Region[]): Room {
  const told = regions.map((region) => ({ region, places: membersOf(region.who) }));
  const around = classes.sizes.map((): number[] => []);
  for (const [index, { places }] of told.entries()) for (const place of places) around[place]?.push(index);
  const { values } = classes.table;
  return { classes, told, around, weights: [values, values.map((value) => value ** 2)] };
}

/** Rules counts out until nothing told rules out more. Begins with what is told of these classes; with all if null. */
export function narrow(room: Room, counts: Counts, from: readonly number[] | null): void {
  const waiting = new Set(
    from === null ? room.told.keys() : from.flatMap((place) => room.around[place] as number[]),
  );
  for (const index of waiting) {
    waiting.delete(index);
    const told = room.told[index] as Told;
    for (const place of narrowBy(room, counts, told)) {
      for (const other of room.around[place] as number[]) waiting.add(other);
    }
  }
}

/** The classes of which less is possible than before. */
function narrowBy(room: Room, counts: Counts, { region, places }: Told): Set<number> {
  const changed = new Set<number>();
  const { barCount } = room.classes.table;
  const touch = (place: number) => {
    counts.settle(place);
    changed.add(place);
  };
  for (let bar = 0; bar < barCount; bar++) {
    const range = region.bars
      ? ([region.bars[bar], region.bars[bar]] as [number, number])
      : nearly(region, bar);
    if (range) narrowBar(counts, places, barCount, bar, range, touch);
  }
  if (region.sum !== null) narrowSum(room, counts, places, region.sum, 0, touch);
  if (region.squares !== null) narrowSum(room, counts, places, region.squares, 1, touch);
  return changed;
}

/** «Nearly all»: two are elsewhere at most. */
function nearly({ nearlyAllIn, n }: Region, bar: number): [number, number] | null {
  return nearlyAllIn === bar ? [n - 2, n] : null;
}

/** Of those in a bar, no class can have more than the others leave, nor fewer than they need. */
function narrowBar(
  { barLow, barHigh }: Counts,
  places: readonly number[],
  barCount: number,
  bar: number,
  [fewest, most]: [number, number],
  touch: (place: number) => void,
): void {
  let [lows, highs] = [0, 0];
  for (const place of places) {
    lows += barLow[place * barCount + bar] as number;
    highs += barHigh[place * barCount + bar] as number;
  }
  if (lows > most || highs < fewest) throw new RangeError('no answers fit what is told');
  if (highs === lows) return;
  for (const place of places) {
    const at = place * barCount + bar;
    const [least, greatest] = [barLow[at] as number, barHigh[at] as number];
    if (least === greatest) continue;
    const isLower = lower(barHigh, at, most - lows + least);
    const isHigher = raise(barLow, at, fewest - highs + greatest);
    if (isLower || isHigher) touch(place);
  }
}

/** No class can be so high that the others, at their lowest, would be too much; nor so low. */
function narrowSum(
  { classes, weights: both }: Room,
  counts: Counts,
  places: readonly number[],
  sum: number,
  power: 0 | 1,
  touch: (place: number) => void,
): void {
  const weights = both[power];
  let [up, down] = [sum, -sum];
  for (const place of places) {
    up -= counts.known(place, weights, power, true);
    down += counts.known(place, weights, power, false);
  }
  if (up < 0 || down < 0) throw new RangeError('no answers fit what is told');
  const width = classes.table.values.length;
  for (const place of places) {
    const low = counts.known(place, weights, power, true);
    const high = counts.known(place, weights, power, false);
    if (high - low <= Math.min(up, down)) continue;
    const isImpossible = () =>
      counts.extreme(place, weights, true) > low + up || counts.extreme(place, weights, false) < high - down;
    let isChanged = false;
    for (let at = place * width; at < (place + 1) * width; at++) {
      if (narrowCount(counts, at, isImpossible)) isChanged = true;
    }
    if (isChanged) touch(place);
  }
}

/** Takes one count's ends away while no answers fit them. */
function narrowCount({ low, high }: Counts, at: number, isImpossible: () => boolean): boolean {
  const [fewest, most] = [low[at] as number, high[at] as number];
  let [from, to] = [fewest, most];
  for (; from < to; to--) {
    low[at] = to;
    if (!isImpossible()) break;
  }
  low[at] = fewest;
  for (; from < to; from++) {
    high[at] = from;
    if (!isImpossible()) break;
  }
  [low[at], high[at]] = [from, to];
  return from !== fewest || to !== most;
}
