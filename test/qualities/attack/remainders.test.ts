import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from './classes.ts';
import { Remainders } from './remainders.ts';
import { bitsKey, bitsOf, isWithin, membersOf, sizeOf, without } from './sets.ts';

const width = 7;

/** Told of classes of one person each, the person in class c having answered c + 1. */
function told(members: number[], hasBars = false): Region {
  const sum = members.reduce((all, member) => all + member + 1, 0);
  const bars = hasBars ? Array.from({ length: width }, (_, bar) => (members.includes(bar) ? 1 : 0)) : null;
  const who = bitsOf(width, members);
  return { who, n: members.length, sum, bars, squares: null, nearlyAllIn: null, how: members.join() };
}

describe('remainders', () => {
  it('are what is left, and not what they make up', () => {
    const found = new Remainders([told([0, 1, 2, 3]), told([0, 1]), told([2])]).close();
    expect(found.map(({ who, sum }) => [membersOf(who), sum])).toEqual(
      expect.arrayContaining([
        [[0, 1], 3],
        [[2], 3],
        [[3], 4],
      ]),
    );
    expect(found).toHaveLength(3);
  });

  it('make up all that taking everything from everything gives, counts per answer or sums alone', () => {
    const persons = Array.from({ length: width }, (_, member) => member);
    const cell = fc.tuple(fc.subarray(persons, { minLength: 1 }), fc.boolean());
    const cells = fc.array(cell, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cells, (given) => {
        const found = new Remainders(given.map(([members, hasBars]) => told(members, hasBars))).close();
        for (const { who, sum } of found) if (sum !== null) expect(sum).toBe(told(membersOf(who)).sum);
        const made = unionsOf(found);
        for (const key of byTrying(given.map(([members]) => members))) expect(made.has(key)).toBe(true);
        const madeWithBars = unionsOf(found.filter(({ bars }) => bars !== null));
        const withBars = given.flatMap(([members, hasBars]) => (hasBars ? [members] : []));
        for (const key of byTrying(withBars)) expect(madeWithBars.has(key)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function byTrying(given: number[][]): Set<string> {
  const all = new Map(given.map((members) => [members.join(), bitsOf(width, members)]));
  for (let size = 0; size !== all.size; ) {
    size = all.size;
    for (const whole of [...all.values()]) {
      for (const part of [...all.values()]) {
        if (!isWithin(part, whole) || sizeOf(part) === sizeOf(whole)) continue;
        const left = without(whole, part);
        all.set(membersOf(left).join(), left);
      }
    }
  }
  return new Set([...all.values()].map(bitsKey));
}

/** Of regions that share nobody. */
function unionsOf(regions: readonly Region[]): Set<string> {
  let made = [bitsOf(width, [])];
  for (const { who } of regions) {
    const apart = made.filter((one) => one.every((word, index) => (word & (who[index] as number)) === 0));
    made = [...made, ...apart.map((one) => one.map((word, index) => word | (who[index] as number)))];
  }
  return new Set(made.map(bitsKey));
}
