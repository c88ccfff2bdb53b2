import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from './classes.ts';
import { Remainders } from './remainders.ts';
import { bitsKey, bitsOf, isWithin, membersOf, sizeOf, without } from './sets.ts';

const width = 6;

/** Told of classes of one person each, the person in class c having answered c + 1. */
function told(members: number[]): Region {
  const sum = members.reduce((all, member) => all + member + 1, 0);
  const nothing = { squares: null, bars: null, nearlyAllIn: null };
  return { ...nothing, who: bitsOf(width, members), n: members.length, sum, how: members.join() };
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

  it('make up all that taking everything from everything gives', () => {
    const cells = fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(cells, (given) => {
        const found = new Remainders(given.map(told)).close();
        for (const region of found) expect(region.sum).toBe(told(membersOf(region.who)).sum);
        const made = unionsOf(found);
        for (const key of byTrying(given)) expect(made.has(key)).toBe(true);
      }),
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
