import { type CountedSet, tiedSets, withDifferences } from './counted-sets.ts';

/**
 * Persons whose answer all told counts together leave only one room for (security: attack b), alone or once one of
 * their own subtracts the own answer: for each such group of persons, the told sums it is read from.
 *
 * For every group of persons and scale point, how many of the group can and must have given it. A set's count bounds
 * each of its groups by what the others can and must have; a group's size bounds each point by the others. Bounds are
 * tightened until nothing moves. A group all of whose persons must have given one answer is cornered.
 *
 * A set of which only the sum is told bounds each group by how low and high the others can be.
 *
 * `own` has the true counts of each group, which say who could be the insider. Example: women who answered only 4 or
 * 5, and old people who answered only 5 or 6: old women answered 5.
 */
export function cornered(
  told: readonly CountedSet[],
  reach: readonly Reach[],
  own: (group: number) => readonly number[],
): { group: number; sources: number[] }[] {
  return tiedSets(told).flatMap((tied) => {
    // A set by itself has been judged by how alike its answers are.
    if (tied.length < 2) return [];
    const part = new Part(withDifferences(tied), reach, own);
    return part.exposed().map((group) => ({ group, sources: part.sourcesAround(group) }));
  });
}

/**
 * Sets are gone through so many times at most. Bounds of large groups can creep for long, but nobody is cornered by
 * creeping: what corners somebody is a set with no room at all.
 */
const mostVisits = 6;

/** What an answer at a scale point can be: one value for an item, a step's width for a score. */
export interface Reach {
  low: number;
  high: number;
}

/** Group and scale point of a subtracted answer. */
interface Insider {
  place: number;
  step: number;
}

class Part {
  readonly #sets: { places: Int32Array; set: CountedSet }[];
  readonly #groups: number[];
  readonly #own: (readonly number[])[];
  readonly #sizes: number[];
  readonly #around: number[][];
  readonly #steps: number;
  readonly #reach: readonly Reach[];

  constructor(
    sets: readonly CountedSet[],
    reach: readonly Reach[],
    own: (group: number) => readonly number[],
  ) {
    this.#groups = [...new Set(sets.flatMap(({ groups }) => groups))];
    const placeOf = new Map(this.#groups.map((group, place) => [group, place]));
    this.#own = this.#groups.map(own);
    this.#sizes = this.#own.map((counts) => counts.reduce((sum, count) => sum + count, 0));
    this.#reach = reach;
    this.#steps = reach.length;
    this.#sets = sets.map((set) => ({
      set,
      places: Int32Array.from(set.groups, (group) => placeOf.get(group) as number),
    }));
    this.#around = this.#groups.map(() => []);
    for (const [index, { places }] of this.#sets.entries()) {
      for (const place of places) (this.#around[place] as number[]).push(index);
    }
  }

  sourcesAround(group: number): number[] {
    const place = this.#groups.indexOf(group);
    const sets = (this.#around[place] as number[]).map((index) => this.#sets[index] as { set: CountedSet });
    return [...new Set(sets.flatMap(({ set }) => set.sources))];
  }

  exposed(): number[] {
    const steps = this.#steps;
    const low = new Int32Array(this.#groups.length * steps);
    const high = Int32Array.from(low, (_, at) => this.#sizes[Math.floor(at / steps)] as number);
    this.#tighten(
      low,
      high,
      this.#sets.map((_, index) => index),
      null,
    );
    const exposed = new Set<number>();
    for (const place of this.#sizes.keys()) if (this.#isFixed(low, place, null)) exposed.add(place);
    const fixedAlone = new Set(exposed);
    for (const [place, counts] of this.#own.entries()) {
      for (const [step, count] of counts.entries()) {
        if (count === 0) continue;
        for (const found of this.#exposedTo({ place, step }, low, high)) {
          if (!fixedAlone.has(found)) exposed.add(found);
        }
      }
    }
    return [...exposed].map((place) => this.#groups[place] as number);
  }

  /** Groups that are cornered once this person subtracts the own answer. */
  #exposedTo(insider: Insider, low: Int32Array, high: Int32Array): number[] {
    const sets = (this.#around[insider.place] as number[]).filter((index) =>
      this.#isTouched(index, insider, low, high),
    );
    if (sets.length === 0) return [];
    const [ownLow, ownHigh] = [low.slice(), high.slice()];
    const at = insider.place * this.#steps + insider.step;
    ownLow[at] = Math.max(0, (ownLow[at] as number) - 1);
    ownHigh[at] = (ownHigh[at] as number) - 1;
    const left = (this.#sizes[insider.place] as number) - 1;
    for (let step = 0; step < this.#steps; step++) {
      const own = insider.place * this.#steps + step;
      ownHigh[own] = Math.min(ownHigh[own] as number, left);
    }
    const changed = this.#tighten(ownLow, ownHigh, sets, insider);
    return [...changed, insider.place].filter((place) => this.#isFixed(ownLow, place, insider));
  }

  /** Whether a subtracted answer takes the last room in a set: until then it corners nobody there. */
  #isTouched(index: number, insider: Insider, low: Int32Array, high: Int32Array): boolean {
    const { places, set } = this.#sets[index] as { places: Int32Array; set: CountedSet };
    const isAlone = this.#sizes[insider.place] === 1;
    if (!set.counts) return this.#isNearAnEnd(places, set.sum, low, high);
    for (let step = 0; step < this.#steps; step++) {
      if (step !== insider.step && !isAlone) continue;
      let [lows, highs] = [0, 0];
      for (const place of places) {
        lows += low[place * this.#steps + step] as number;
        highs += high[place * this.#steps + step] as number;
      }
      const count = set.counts[step] as number;
      const room = step === insider.step ? count - 1 - lows : highs - count - 1;
      if (lows < highs && room <= 0) return true;
    }
    return false;
  }

  #isFixed(low: Int32Array, place: number, insider: Insider | null): boolean {
    const size = (this.#sizes[place] as number) - (insider?.place === place ? 1 : 0);
    if (size < 1) return false;
    for (let step = 0; step < this.#steps; step++) {
      if ((low[place * this.#steps + step] as number) >= size) return true;
    }
    return false;
  }

  /** Tightens until nothing moves, from these sets on; gives the places whose bounds moved. */
  #tighten(
    low: Int32Array,
    high: Int32Array,
    first: readonly number[],
    insider: Insider | null,
  ): Set<number> {
    const waiting = new Set(first);
    const moved = new Set<number>();
    const visits = new Map<number, number>();
    for (const index of waiting) {
      waiting.delete(index);
      const visited = (visits.get(index) ?? 0) + 1;
      if (visited > mostVisits) continue;
      visits.set(index, visited);
      const { places, set } = this.#sets[index] as { places: Int32Array; set: CountedSet };
      const touched = new Set<number>();
      if (!set.counts) this.#tightenSum(low, high, places, set.sum, insider, touched);
      for (let step = 0; set.counts && step < this.#steps; step++) {
        const isReduced = insider?.step === step && places.includes(insider.place);
        const count = (set.counts[step] as number) - (isReduced ? 1 : 0);
        this.#tightenSet(low, high, places, step, count, touched);
      }
      for (const place of touched) this.#tightenGroup(low, high, place, insider);
      for (const place of touched) {
        moved.add(place);
        for (const other of this.#around[place] as number[]) waiting.add(other);
      }
    }
    return moved;
  }

  #tightenSet(
    low: Int32Array,
    high: Int32Array,
    places: Int32Array,
    step: number,
    count: number,
    touched: Set<number>,
  ): void {
    let [lows, highs, widest] = [0, 0, 0];
    for (const place of places) {
      const [must, can] = [
        low[place * this.#steps + step] as number,
        high[place * this.#steps + step] as number,
      ];
      lows += must;
      highs += can;
      if (can - must > widest) widest = can - must;
    }
    // With room for the widest group no bound moves.
    if (count - lows >= widest && highs - count >= widest) return;
    for (const place of places) {
      const at = place * this.#steps + step;
      const [must, can] = [low[at] as number, high[at] as number];
      const [least, most] = [count - (highs - can), count - (lows - must)];
      if (least > must) low[at] = least;
      if (most < can) high[at] = most;
      if (least > must || most < can) {
        touched.add(place);
        lows += (low[at] as number) - must;
        highs += (high[at] as number) - can;
      }
    }
  }

  /** Whether a sum lies so near the lowest or highest possible that one answer more or less matters. */
  #isNearAnEnd(places: Int32Array, sum: number, low: Int32Array, high: Int32Array): boolean {
    const span = (this.#reach.at(-1)?.high ?? 0) - (this.#reach[0]?.low ?? 0);
    let [least, most] = [0, 0];
    for (const place of places) {
      least += this.#extreme(low, high, place, this.#sizes[place] as number, false).sum;
      most += this.#extreme(low, high, place, this.#sizes[place] as number, true).sum;
    }
    return sum - least <= 2 * span || most - sum <= 2 * span;
  }

  /** The lowest (or highest) sum a group's bounds allow, and the answer furthest from that end in it. */
  #extreme(
    low: Int32Array,
    high: Int32Array,
    place: number,
    size: number,
    isHighest: boolean,
  ): { sum: number; last: number } {
    const valueAt = (step: number) =>
      isHighest ? (this.#reach[step] as Reach).high : (this.#reach[step] as Reach).low;
    let [sum, left] = [0, size];
    let last = isHighest ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const used = (step: number, count: number) => {
      if (count <= 0) return;
      sum += count * valueAt(step);
      left -= count;
      last = isHighest ? Math.min(last, valueAt(step)) : Math.max(last, valueAt(step));
    };
    for (let step = 0; step < this.#steps; step++) used(step, low[place * this.#steps + step] as number);
    for (let index = 0; index < this.#steps && left > 0; index++) {
      const step = isHighest ? this.#steps - 1 - index : index;
      const at = place * this.#steps + step;
      used(step, Math.min(left, (high[at] as number) - (low[at] as number)));
    }
    return { sum, last };
  }

  /** What a told sum leaves for each group when the others are as low, or as high, as they can be. */
  #tightenSum(
    low: Int32Array,
    high: Int32Array,
    places: Int32Array,
    told: number,
    insider: Insider | null,
    touched: Set<number>,
  ): void {
    const isIn = insider !== null && places.includes(insider.place);
    const reach = isIn ? (this.#reach[insider.step] as Reach) : { low: 0, high: 0 };
    const sizeOf = (place: number) =>
      (this.#sizes[place] as number) - (isIn && place === insider.place ? 1 : 0);
    const ends = Array.from(places, (place) => ({
      place,
      least: this.#extreme(low, high, place, sizeOf(place), false),
      most: this.#extreme(low, high, place, sizeOf(place), true),
    }));
    const leastOfAll = ends.reduce((sum, { least }) => sum + least.sum, 0);
    const mostOfAll = ends.reduce((sum, { most }) => sum + most.sum, 0);
    for (const { place, least, most } of ends) {
      if (sizeOf(place) < 1) continue;
      const room = {
        low: told - reach.high - (mostOfAll - most.sum) - (most.sum - most.last),
        high: told - reach.low - (leastOfAll - least.sum) - (least.sum - least.last),
      };
      for (let step = 0; step < this.#steps; step++) {
        const at = place * this.#steps + step;
        const value = this.#reach[step] as Reach;
        const fits = value.high >= room.low - 1e-9 && value.low <= room.high + 1e-9;
        if (fits || (high[at] as number) <= (low[at] as number)) continue;
        high[at] = low[at] as number;
        touched.add(place);
      }
    }
  }

  /** A group's own size: what some points must take, the others cannot. */
  #tightenGroup(low: Int32Array, high: Int32Array, place: number, insider: Insider | null): void {
    const size = (this.#sizes[place] as number) - (insider?.place === place ? 1 : 0);
    let [lows, highs] = [0, 0];
    for (let step = 0; step < this.#steps; step++) {
      lows += low[place * this.#steps + step] as number;
      highs += high[place * this.#steps + step] as number;
    }
    for (let step = 0; step < this.#steps; step++) {
      const at = place * this.#steps + step;
      const [must, can] = [low[at] as number, high[at] as number];
      low[at] = Math.max(must, size - (highs - can));
      high[at] = Math.min(can, size - (lows - must));
      lows += (low[at] as number) - must;
      highs += (high[at] as number) - can;
    }
  }
}
