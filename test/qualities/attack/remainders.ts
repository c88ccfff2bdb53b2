import type { Region } from './classes.ts';
import { type Bits, bitsKey, isWithin, overlaps, without } from './sets.ts';

/** So many regions of one table at most, or the attack on a naive publication would not end. */
const mostRegions = 3000;

/**
 * What is told, and what is left when one thing told is taken from another that holds it, again and again. A region
 * that others make up, which tell all it tells, is left out in the end: they leave less room than it does.
 */
export class Remainders {
  readonly #found = new Map<string, Region>();
  /** Of regions that two others make up: one of these. */
  readonly #parts = new Map<string, Bits>();

  /** Smaller ones are found sooner to make up larger ones. */
  constructor(regions: Iterable<Region>) {
    for (const region of [...regions].sort((one, other) => one.n - other.n)) this.#add(region);
  }

  /** Whether some remainders were not kept. */
  get isFull(): boolean {
    return this.#found.size >= mostRegions;
  }

  #add(region: Region): void {
    if (region.n === 0) return;
    const key = bitsKey(region.who);
    const before = this.#found.get(key);
    if (!before) {
      if (this.#found.size < mostRegions) this.#found.set(key, { ...region });
      return;
    }
    if (tellsAll(before, region)) return;
    // Told more of than before: it comes again, as something newly found.
    this.#found.delete(key);
    this.#found.set(key, {
      ...before,
      sum: before.sum ?? region.sum,
      squares: before.squares ?? region.squares,
      bars: before.bars ?? region.bars,
      nearlyAllIn: before.nearlyAllIn ?? region.nearlyAllIn,
    });
    this.#parts.delete(key);
  }

  /** Takes each from each, the newly found too. */
  close(): Region[] {
    const done: [string, Region][] = [];
    // Entries added while the loop runs come in turn.
    for (const [key, region] of this.#found) {
      for (const [otherKey, other] of done) {
        // More was told of one since: it comes again.
        if (this.#found.get(key) !== region) break;
        if (this.#found.get(otherKey) !== other) continue;
        if (other.n > region.n) this.#takeAway(otherKey, other, key, region);
        else if (region.n > other.n) this.#takeAway(key, region, otherKey, other);
      }
      done.push([key, region]);
    }
    return [...this.#found].filter(([key]) => !this.#parts.has(key)).map(([, region]) => region);
  }

  /**
   * A part that others make up is left to them. Of a whole that two others make up only what lies across them is taken:
   * what lies within one of them is taken from that one. Whatever is taken away in turn, what lies across can be first.
   */
  #takeAway(key: string, whole: Region, partKey: string, part: Region): void {
    if (this.#parts.has(partKey) || !isWithin(part.who, whole.who)) return;
    const one = this.#parts.get(key);
    if (one && (isWithin(part.who, one) || !overlaps(part.who, one))) return;
    const left = lessOf(whole, part);
    if (left.sum === null && left.bars === null) return;
    this.#add(left);
    if (one || !tellsAll(part, whole) || !this.#found.has(bitsKey(left.who))) return;
    this.#parts.set(key, part.who);
  }
}

function tellsAll(one: Region, other: Region): boolean {
  return (
    (one.sum !== null || other.sum === null) &&
    (one.squares !== null || other.squares === null) &&
    (one.bars !== null || other.bars === null) &&
    (one.nearlyAllIn !== null || other.nearlyAllIn === null)
  );
}

export function lessOf(whole: Region, part: Region): Region {
  const less = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one - other;
  return {
    who: without(whole.who, part.who),
    n: whole.n - part.n,
    sum: less(whole.sum, part.sum),
    squares: less(whole.squares, part.squares),
    bars: whole.bars && part.bars && whole.bars.map((count, bar) => count - (part.bars?.[bar] as number)),
    nearlyAllIn: null,
    how: `${whole.how} − ${part.how}`,
  };
}
