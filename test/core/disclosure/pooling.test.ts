import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hierarchyOf } from '../../../server/core/disclosure/hierarchy.ts';
import { disclosureLimits } from '../../../server/core/disclosure/limits.ts';
import type { PoolRound } from '../../../server/core/disclosure/pool-regions.ts';
import { type PoolingOffer, poolingOffers, sharedOffers } from '../../../server/core/disclosure/pooling.ts';
import { populationOf } from '../../../server/core/disclosure/population.ts';
import { derivableGroups } from './derivable.ts';
import { randomTree, shownUnits, treeOf, unitsBelow } from './trees.ts';

const limits = disclosureLimits({ kind: 'user', sensitive: false });
const scale = { min: 1, max: 6 };
const spreadOut = (count: number) => Array.from({ length: count }, (_, index) => 1 + (index % 6));

/** A round with these answers in each unit, and what is hidden of it. */
function roundOf(answers: Record<string, number[]>, hidden: Iterable<string>): PoolRound {
  const { tree } = treeOf(Object.fromEntries(Object.keys(answers).map((unitId) => [unitId, 0])));
  const hierarchy = hierarchyOf(tree);
  const groups = Object.entries(answers).map(([unitId], place) => ({ unitId, place }));
  const subject = {
    ...{ key: 'item', scale, itemKeys: [] },
    valuesOf: (place: number) => (Object.values(answers)[place] ?? []).map((value) => ({ value, count: 1 })),
  };
  return { hierarchy, population: populationOf(hierarchy, subject, groups), hidden: new Set(hidden) };
}

const counted = (sizes: Record<string, number>, hidden: string[]) =>
  roundOf(Object.fromEntries(Object.entries(sizes).map(([unit, n]) => [unit, spreadOut(n)])), hidden);

const offers = (
  now: PoolRound,
  before: PoolRound | null,
  kindOf: (unit: string) => string = () => 'unit',
): Record<string, PoolingOffer> => Object.fromEntries(poolingOffers({ now, before, limits, scale, kindOf }));

/** Two small kindergartens hidden beside a large one. */
const small = { 'k/a': 4, 'k/b': 4, 'k/c': 30 };
const ab = ['k/a', 'k/b'];

describe('a withheld unit may be told together', () => {
  it('with the round before, and with its hidden sisters', () => {
    expect(offers(counted(small, ab), counted(small, ab))).toEqual({
      'k/a': { previousRound: true, sisters: ['k/b'] },
      'k/b': { previousRound: true, sisters: ['k/a'] },
    });
  });

  it('with the round before also where another was hidden then: what is left is of both', () => {
    const before = counted({ ...small, 'k/b': 9, 'k/d': 4 }, ['k/a', 'k/d']);
    expect(offers(counted(small, ab), before)['k/a']?.previousRound).toBe(true);
  });

  it('with its sisters alone in the first round', () => {
    expect(offers(counted(small, ab), null)).toEqual({
      'k/a': { previousRound: false, sisters: ['k/b'] },
      'k/b': { previousRound: false, sisters: ['k/a'] },
    });
  });

  it('and a unit that is told is offered nothing', () => {
    expect(offers(counted(small, ab), counted(small, ab))).not.toHaveProperty('k/c');
    expect(offers(counted({ 'k/a': 9, 'k/b': 8 }, []), null)).toEqual({});
  });
});

type Refused = [why: string, now: PoolRound, before: PoolRound | null];
const withBefore: Refused[] = [
  [
    'which told it then: the difference would tell of now',
    counted(small, ab),
    counted({ ...small, 'k/a': 9 }, ['k/b']),
  ],
  [
    'when both together are too few',
    counted({ ...small, 'k/a': 2 }, ab),
    counted({ ...small, 'k/a': 2 }, ab),
  ],
  [
    'when nobody answered now: it would be the other round’s own figure',
    counted({ ...small, 'k/a': 0 }, ab),
    counted(small, ab),
  ],
  ['when nobody answered then', counted(small, ab), counted({ ...small, 'k/a': 0 }, ab)],
  ['when it did not exist then', counted(small, ab), counted({ 'k/b': 4, 'k/c': 30 }, ['k/b'])],
  [
    'when what is left of the sister would be too few',
    counted({ ...small, 'k/b': 2 }, ab),
    counted({ ...small, 'k/b': 2 }, ab),
  ],
  [
    'when all of them gave the same answer',
    roundOf({ 'k/a': [6, 6, 6, 6], 'k/b': spreadOut(4), 'k/c': spreadOut(30) }, ab),
    roundOf({ 'k/a': [6, 6, 6, 5], 'k/b': spreadOut(4), 'k/c': spreadOut(30) }, ab),
  ],
  [
    'when those left gave the same answer',
    roundOf({ 'k/a': spreadOut(4), 'k/b': [1, 1, 1, 1], 'k/c': spreadOut(30) }, ab),
    roundOf({ 'k/a': spreadOut(4), 'k/b': [1, 1, 1, 1], 'k/c': spreadOut(30) }, ab),
  ],
  ['when the whole municipality is hidden', counted(small, ['k', ...ab]), counted(small, ab)],
];

describe('it may not be told together with the round before', () => {
  it.each(withBefore)('%s', (_why, now, before) => {
    expect(offers(now, before)['k/a']?.previousRound ?? false).toBe(false);
  });
});

describe('with sisters', () => {
  const kinds = (unit: string) => (unit.startsWith('k/s') ? 'school' : 'kindergarten');

  it('of its own kind only, where those of the other kind are safe by themselves', () => {
    const now = counted({ 'k/a': 4, 'k/b': 4, 'k/s1': 4, 'k/s2': 4, 'k/c': 30 }, [
      'k/a',
      'k/b',
      'k/s1',
      'k/s2',
    ]);
    expect(offers(now, null, kinds)).toMatchObject({
      'k/a': { sisters: ['k/b'] },
      'k/s1': { sisters: ['k/s2'] },
    });
  });

  it('not where one of another kind would be left alone', () => {
    const now = counted({ 'k/a': 4, 'k/b': 4, 'k/s1': 4, 'k/c': 30 }, ['k/a', 'k/b', 'k/s1']);
    expect(offers(now, null, kinds)).toEqual({});
  });

  it('not where one of two has nobody: it would be the other’s own figure', () => {
    expect(offers(counted({ 'k/a': 8, 'k/b': 0, 'k/c': 30 }, ab), null)).toEqual({});
  });

  it('an empty one among them is offered the same as the others: hidden and empty look alike', () => {
    const now = counted({ 'k/a': 4, 'k/b': 4, 'k/d': 0, 'k/c': 30 }, ['k/a', 'k/b', 'k/d']);
    expect(offers(now, null)['k/d']).toEqual({ previousRound: false, sisters: ['k/a', 'k/b'] });
  });
});

it('an indicator and its items are offered only what all of them may be', () => {
  const both = poolingOffers({
    now: counted(small, ab),
    before: counted(small, ab),
    limits,
    scale,
    kindOf: () => 'x',
  });
  const sistersOnly = poolingOffers({
    now: counted(small, ab),
    before: null,
    limits,
    scale,
    kindOf: () => 'x',
  });
  expect(sharedOffers([])).toEqual(new Map());
  expect(sharedOffers([both, both])).toEqual(both);
  expect(sharedOffers([both, sistersOnly])).toEqual(sistersOnly);
  expect(sharedOffers([both, new Map()])).toEqual(new Map());
  const other = new Map([['k/a', { previousRound: true, sisters: ['k/d'] }]]);
  expect(sharedOffers([both, other])).toEqual(new Map([['k/a', { previousRound: true, sisters: null }]]));
});

it('an offer tells no number', () => {
  const told = JSON.stringify(offers(counted(small, ab), counted(small, ab)));
  expect(told).not.toMatch(/\d/);
});

it('an offer that gives somebody away only together with another is left out', () => {
  // Over both rounds k/b/1 and k/b/2 would make up k/b, which is told now, and so tell what k/a had before.
  const now = counted({ 'k/a': 4, 'k/c': 1, 'k/b/1': 1, 'k/b/2': 4 }, ['k/a', 'k/c', 'k/b/1', 'k/b/2']);
  const before = counted({ 'k/a': 1, 'k/c': 0, 'k/b/1': 4, 'k/b/2': 1 }, [
    'k/a',
    'k/c',
    'k/b',
    'k/b/1',
    'k/b/2',
  ]);
  const found = offers(now, before);
  const pooled = ['k/a', 'k/b/1', 'k/b/2'].filter((unitId) => found[unitId]?.previousRound);
  expect(pooled.length).toBeLessThan(3);
});

describe('all offers taken at once', () => {
  // The sums a reader has: each round's told units, and every pool.
  it('let no group of fewer than five be worked out', () => {
    let offered = 0;
    const earlier = fc.array(fc.oneof(fc.nat(12), fc.nat(40)), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(randomTree, earlier, fc.boolean(), ({ tree, own }, sizes, twoKinds) => {
        const ownBefore = new Map(
          [...own.keys()].map((unit, at) => [unit, own.get(unit) ? (sizes[at] ?? 0) : 0]),
        );
        const round = (persons: ReadonlyMap<string, number>) => {
          const shown = new Set(shownUnits(tree, persons, limits.mean));
          const hidden = tree.map(({ unitId }) => unitId).filter((unitId) => !shown.has(unitId));
          return counted(Object.fromEntries(persons), hidden);
        };
        const [now, before] = [round(own), round(ownBefore)];
        const kindOf = (unit: string) => (twoKinds && Number(unit.at(-1)) % 2 === 0 ? 'even' : 'all');
        const found = poolingOffers({ now, before, limits, scale, kindOf });
        offered += found.size;
        const below = unitsBelow(tree);
        const named = (when: string, unit: string) => (below.get(unit) ?? []).map((one) => `${when} ${one}`);
        const told = (when: string, { hidden }: PoolRound) =>
          tree.filter(({ unitId }) => !hidden.has(unitId)).map(({ unitId }) => named(when, unitId));
        const pools = [...found].flatMap(([unit, { previousRound, sisters }]) => [
          ...(previousRound ? [[...named('now', unit), ...named('before', unit)]] : []),
          ...(sisters ? [[unit, ...sisters].flatMap((one) => named('now', one))] : []),
        ]);
        const persons = new Map([
          ...[...own].map(([unit, n]) => [`now ${unit}`, n] as const),
          ...[...ownBefore].map(([unit, n]) => [`before ${unit}`, n] as const),
        ]);
        const all = [...told('now', now), ...told('before', before), ...pools];
        expect(derivableGroups(all, persons, 5)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(offered).toBeGreaterThan(500);
  });
});
