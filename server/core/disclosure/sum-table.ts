import { prime } from './null-space.ts';

/** Finds what was added with the opposite of a pair of residues. */
export interface SumTable {
  add(a: number, b: number, entry: number): void;
  /** Every entry whose residues and these add up to zero. */
  eachOpposite(a: number, b: number, visit: (entry: number) => void): void;
}

/**
 * An open hash table over two residues, for as many entries as said. A map of lists does the same ten times slower,
 * and this is the innermost loop of disclosure control.
 */
export function sumTable(entryCount: number): SumTable {
  const slotCount = 2 ** Math.ceil(Math.log2(2 * entryCount + 2));
  // Residues a and b as one exact number, plus 1 so that 0 is an empty slot.
  const keys = new Float64Array(slotCount);
  const entries = new Float64Array(slotCount);
  const slotOf = (a: number, b: number) => (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 0;
  return {
    add(a, b, entry) {
      let slot = slotOf(a, b) % slotCount;
      while (keys[slot] !== 0) slot = (slot + 1) % slotCount;
      keys[slot] = a * prime + b + 1;
      entries[slot] = entry;
    },
    eachOpposite(a, b, visit) {
      const [oppositeA, oppositeB] = [(prime - a) % prime, (prime - b) % prime];
      const wanted = oppositeA * prime + oppositeB + 1;
      let slot = slotOf(oppositeA, oppositeB) % slotCount;
      while (keys[slot] !== 0) {
        if (keys[slot] === wanted) visit(entries[slot] as number);
        slot = (slot + 1) % slotCount;
      }
    },
  };
}
