/** Classes that stand in the same cells but for the layers in question. */
export interface Pairs {
  /** A number of its own, from 0. */
  id: number;
  /** u, its v, the next u, its v and so on. */
  places: readonly number[];
}

export interface Partner {
  other: number;
  layers: number;
}

/**
 * Persons by the cells they stand in. Every told table counts each person once per layer: everyone by unit, then one
 * layer per background question. A class is those who stand in the same cells of every layer. Sets of layers are given
 * as bits, the first layer lowest.
 */
export class CellClasses {
  /** Per group of persons, its class; −1 for a group without persons. */
  readonly classOf: Int32Array;
  readonly size: number;
  /** By layer, then class. */
  readonly #cells: Int32Array[];
  // By the bits of some layers: asked for so often that a look-up in a map would be felt.
  readonly #numbers: (Int32Array | undefined)[] = [];
  readonly #members: (readonly (readonly number[])[] | undefined)[] = [];
  readonly #mixes: (ReadonlyMap<number, number> | undefined)[] = [];
  readonly #pairs: (Map<number, Pairs> | undefined)[] = [];
  #pairCount = 0;
  readonly #around = new Map<number, readonly number[]>();
  readonly #partners = new Map<number, readonly Partner[]>();

  /** `layers`: per layer, the cell each group of persons stands in, −1 for none; `persons`: in each group. */
  constructor(layers: readonly Int32Array[], persons: readonly number[]) {
    const groups = [...persons.keys()].filter((group) => (persons[group] as number) > 0);
    const byGroup = layers.reduce(
      (numbers: Int32Array, layer) =>
        folded(
          numbers,
          Int32Array.from(groups, (group) => layer[group] as number),
        ),
      new Int32Array(groups.length),
    );
    this.classOf = new Int32Array(persons.length).fill(-1);
    const first: number[] = [];
    for (const [index, place] of byGroup.entries()) {
      this.classOf[groups[index] as number] = place;
      first[place] ??= groups[index] as number;
    }
    this.size = first.length;
    this.#cells = layers.map((layer) => Int32Array.from(first, (group) => layer[group] as number));
  }

  /** Those in the same cells as this one in some layers, itself with them. */
  sharing(one: number, layers: number): readonly number[] {
    return this.#membersAt(layers)[this.#numbersAt(layers)[one] as number] as readonly number[];
  }

  /** The others of the same unit's cell (the first layer), with the layers they differ in: those who differ in few first. */
  partnersOf(one: number): readonly Partner[] {
    const known = this.#partners.get(one);
    if (known) return known;
    const partners = this.sharing(one, 1)
      .filter((other) => other !== one)
      .map((other) => ({ other, layers: this.#layersThatDiffer(one, other) }))
      .sort((these, those) => bitCount(these.layers) - bitCount(those.layers));
    this.#partners.set(one, partners);
    return partners;
  }

  #layersThatDiffer(one: number, other: number): number {
    let bits = 0;
    for (let layer = 0; layer < this.#cells.length; layer++) {
      const cells = this.#cells[layer] as Int32Array;
      if (cells[one] !== cells[other]) bits |= 1 << layer;
    }
    return bits;
  }

  /** Those who stand where p does in some layers, each with the one who stands where q does there, and else beside them. */
  pairsBetween(p: number, q: number, layers: number): Pairs {
    const chosen = this.#numbersAt(layers);
    const key = (chosen[p] as number) * this.size + (chosen[q] as number);
    const found = this.#pairs[layers] ?? new Map<number, Pairs>();
    this.#pairs[layers] = found;
    const known = found.get(key);
    if (known) return known;
    const [others, mixes] = [this.#numbersAt(this.#except(layers)), this.#mixesAt(layers)];
    const there = (chosen[q] as number) * this.size;
    const places: number[] = [];
    for (const u of this.sharing(p, layers)) {
      const v = mixes.get(there + (others[u] as number));
      if (v !== undefined) places.push(u, v);
    }
    const pairs = { id: this.#pairCount++, places };
    found.set(key, pairs);
    return pairs;
  }

  /** One class for each other cell of a layer with somebody who stands where somebody in p's cell does otherwise. */
  cellsAround(p: number, layer: number): readonly number[] {
    const cells = this.#cells[layer] as Int32Array;
    const key = layer * this.size + (this.#numbersAt(1 << layer)[p] as number);
    const known = this.#around.get(key);
    if (known) return known;
    const found = new Map<number, number>();
    for (const one of this.sharing(p, 1 << layer)) {
      for (const other of this.sharing(one, this.#except(1 << layer)))
        found.set(cells[other] as number, other);
    }
    found.delete(cells[p] as number);
    const around = [...found.values()];
    this.#around.set(key, around);
    return around;
  }

  /**
   * Whether no group of four classes or fewer with this one in it can be worked out. Where p and s stand in the cells
   * of q and r, in one order or the other, every sum holds as many of p and s as of q and r; so a group that can be
   * worked out and holds p holds q or r as well. Four such rectangles with nobody in common ask for more than three
   * others. Those without persons are in no sum.
   */
  isLoose(p: number, isOccupied: (one: number) => boolean): boolean {
    const taken = new Set<number>();
    let rectangles = 0;
    for (const { other: q, layers } of this.partnersOf(p)) {
      if (taken.has(q) || !isOccupied(q)) continue;
      const { places } = this.pairsBetween(p, q, layers);
      const isFree = (one: number) => one !== p && !taken.has(one) && isOccupied(one);
      const found = places.findIndex(
        (u, at) => at % 2 === 0 && isFree(u) && isFree(places[at + 1] as number),
      );
      if (found === -1) continue;
      rectangles++;
      if (rectangles > 3) return true;
      for (const one of [q, ...places.slice(found, found + 2)]) taken.add(one);
    }
    return false;
  }

  #except(layers: number): number {
    return ((1 << this.#cells.length) - 1) & ~layers;
  }

  /** Per class, a number for its cells in some layers together. */
  #numbersAt(layers: number): Int32Array {
    const known = this.#numbers[layers];
    if (known) return known;
    const highest = 31 - Math.clz32(layers);
    const numbers =
      layers === 0
        ? new Int32Array(this.size)
        : folded(this.#numbersAt(layers & ~(1 << highest)), this.#cells[highest] as Int32Array);
    this.#numbers[layers] = numbers;
    return numbers;
  }

  #membersAt(layers: number): readonly (readonly number[])[] {
    const known = this.#members[layers];
    if (known) return known;
    const members: number[][] = [];
    for (const [one, number] of this.#numbersAt(layers).entries()) {
      const list = members[number];
      if (list) list.push(one);
      else members[number] = [one];
    }
    this.#members[layers] = members;
    return members;
  }

  /** The class by its cells in some layers and its cells in the others. */
  #mixesAt(layers: number): ReadonlyMap<number, number> {
    const known = this.#mixes[layers];
    if (known) return known;
    const [chosen, others] = [this.#numbersAt(layers), this.#numbersAt(this.#except(layers))];
    const mixes = new Map<number, number>();
    for (const [one, number] of chosen.entries())
      mixes.set(number * this.size + (others[one] as number), one);
    this.#mixes[layers] = mixes;
    return mixes;
  }
}

/** So many are kept: those of the pattern at hand, and of the same with one background hidden. */
const mostKept = 12;

/** Classes are the same for all subjects that hide the same cuts, and take time to make. */
export function cellClassesCache(persons: readonly number[]): (layers: readonly Int32Array[]) => CellClasses {
  const kept: { layers: readonly Int32Array[]; classes: CellClasses }[] = [];
  return (layers) => {
    const at = kept.findIndex((one) => isSame(one.layers, layers));
    const [found] = at === -1 ? [{ layers, classes: new CellClasses(layers, persons) }] : kept.splice(at, 1);
    const entry = found as (typeof kept)[number];
    kept.unshift(entry);
    kept.length = Math.min(kept.length, mostKept);
    return entry.classes;
  };
}

function isSame(these: readonly Int32Array[], those: readonly Int32Array[]): boolean {
  return these.length === those.length && these.every((layer, at) => isEqual(layer, those[at] as Int32Array));
}

function isEqual(one: Int32Array, other: Int32Array): boolean {
  for (let group = 0; group < one.length; group++) if (one[group] !== other[group]) return false;
  return true;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left &= left - 1) count++;
  return count;
}

/** New numbers, for the old ones together with a cell each (−1 or more). */
function folded(numbers: Int32Array, cells: Int32Array): Int32Array {
  let width = 1;
  for (const cell of cells) width = Math.max(width, cell + 2);
  const found = new Map<number, number>();
  const next = new Int32Array(numbers.length);
  for (let index = 0; index < numbers.length; index++) {
    const key = (numbers[index] as number) * width + (cells[index] as number) + 1;
    const known = found.get(key);
    next[index] = known ?? found.size;
    if (known === undefined) found.set(key, found.size);
  }
  return next;
}
