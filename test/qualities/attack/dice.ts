import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance from a seed: the same seed throws the same dice on every machine. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  share(): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<One>(from: readonly One[]): One;
  /** An index, with these relative weights. */
  weighted(weights: readonly number[]): number;
  shuffled<One>(from: readonly One[]): One[];
}

export function diceOf(seed: number): Dice {
  const generator = xoroshiro128plus(seed);
  // Neighbouring seeds give much the same first numbers.
  for (let warmUp = 0; warmUp < 24; warmUp++) generator.next();
  const share = () => (generator.next() >>> 0) / 2 ** 32;
  const between = (low: number, high: number) => low + Math.floor(share() * (high - low + 1));
  return {
    share,
    happens: (probability) => share() < probability,
    between,
    pick: (from) => from[between(0, from.length - 1)] as (typeof from)[number],
    weighted: (weights) => {
      let left = share() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      return index === -1 ? weights.length - 1 : index;
    },
    shuffled: (from) => {
      const deck = [...from];
      for (let last = deck.length - 1; last > 0; last--) {
        const other = between(0, last);
        [deck[last], deck[other]] = [
          deck[other] as (typeof deck)[number],
          deck[last] as (typeof deck)[number],
        ];
      }
      return deck;
    },
  };
}
