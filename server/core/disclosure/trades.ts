import type { Participants } from './participants.ts';

/**
 * What persons in some cells could trade with persons in others who stand in the same cells of every other layer: u
 * answered a, v answered b, and had they traded, an a would have gone from the first cells to the second and a b back.
 * Trades of a for b, b for c and so on round to a leave every table as it is.
 */
export class Trades {
  /** u, its v, the next u, its v and so on. */
  readonly #pairs: readonly number[];
  /** Per class, the scale points somebody answered, one bit each. */
  readonly #answered: Int32Array;
  /** By a: the bs it can be traded for. */
  readonly #bits: Int32Array;
  readonly #paths = new Map<number, readonly number[] | null>();

  constructor(steps: number, pairs: readonly number[], answered: Int32Array) {
    this.#pairs = pairs;
    this.#answered = answered;
    this.#bits = new Int32Array(steps);
    for (let at = 0; at < pairs.length; at += 2) {
      const traded = answered[pairs[at + 1] as number] as number;
      for (let a = 0, left = answered[pairs[at] as number] as number; left > 0; a++, left >>= 1) {
        if (left & 1) this.#bits[a] = (this.#bits[a] as number) | (traded & ~(1 << a));
      }
    }
  }

  /**
   * Adds those to an exchange who by trading bring an answer back for another; false when there are not enough who
   * have no part in it yet, and then it is as it was.
   */
  bring(part: Participants, from: number, to: number): boolean {
    const path = this.#path(from, to);
    if (!path) return false;
    const before = part.mark();
    for (let at = 1; at < path.length; at++) {
      if (!this.take(part, path[at - 1] as number, path[at] as number)) {
        part.backTo(before);
        return false;
      }
    }
    return true;
  }

  /** The answers that can be traded for this one. */
  givenFor(to: number): number[] {
    return [...this.#bits.keys()].filter((a) => ((this.#bits[a] as number) & (1 << to)) !== 0);
  }

  /** The same by one trade. */
  take(part: Participants, a: number, b: number): boolean {
    for (let at = 0; at < this.#pairs.length; at += 2) {
      const [u, v] = [this.#pairs[at] as number, this.#pairs[at + 1] as number];
      if (((this.#answered[u] as number) & (1 << a)) === 0) continue;
      if (((this.#answered[v] as number) & (1 << b)) === 0) continue;
      const before = part.mark();
      if (part.take(u, a) && part.take(v, b)) return true;
      part.backTo(before);
    }
    return false;
  }

  /** The answers passed on the shortest way from one to another, both with them; null when there is none. */
  #path(from: number, to: number): readonly number[] | null {
    const key = from * this.#bits.length + to;
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    const found = this.#search(from, to);
    this.#paths.set(key, found);
    return found;
  }

  #search(from: number, to: number): number[] | null {
    const before = new Map<number, number>([[from, from]]);
    for (const at of before.keys()) {
      for (const next of stepsIn(this.#bits[at] as number)) if (!before.has(next)) before.set(next, at);
    }
    if (!before.has(to)) return null;
    const path = [to];
    while (path[0] !== from) path.unshift(before.get(path[0] as number) as number);
    return path;
  }
}

const known: number[][] = [];

/** The places of the bits that are set. */
export function stepsIn(bits: number): readonly number[] {
  known[bits] ??= Array.from({ length: 32 - Math.clz32(bits) }, (_, step) => step).filter(
    (step) => (bits & (1 << step)) !== 0,
  );
  return known[bits];
}
