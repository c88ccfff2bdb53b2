import type { Scale } from '../questionnaire/format.ts';
import type { DisclosureLimits } from './limits.ts';
import { withoutBreaches } from './pool-check.ts';
import {
  maySum,
  mayTell,
  type PoolRound,
  peopleUnder,
  type RoundPeople,
  regionOf,
  unseenIn,
} from './pool-regions.ts';

export interface PoolingInput {
  now: PoolRound;
  /** The same question in the round before, with the units it hides; null where there is none. */
  before: PoolRound | null;
  limits: DisclosureLimits;
  scale: Pick<Scale, 'min' | 'max'>;
  /** Sisters are of one kind and one parent. */
  kindOf(unitId: string): string;
}

/** What a withheld unit could be told together with. Never how many that would be. */
export interface PoolingOffer {
  previousRound: boolean;
  /** The other hidden units of its kind under the same parent; null: not with them. */
  sisters: readonly string[] | null;
}

/**
 * For each withheld unit of one subject, what it could be told together with (methods: C9): the same unit in the round
 * before, or its hidden sisters. A pool is a sum like any other, so what it leaves of those hidden beside it must be
 * safe too; the offers hold together, also if every one of them is taken. Units told of nothing are left out. Where a
 * pool would only be told as «nearly all», or so near the scale's end that it tells each answer, it is not offered.
 *
 * A told unit is in no pool: less its own figure, the pool would be the figure of the hidden one.
 *
 * Example: two kindergartens with 4 answers each year, hidden both years, may each be told together with the year
 * before, and the two together this year; had one been told last year, its two years together would tell of this one.
 */
export function poolingOffers(input: PoolingInput): Map<string, PoolingOffer> {
  const { now, before } = input;
  if (now.hidden.has(now.hierarchy.root)) return new Map();
  const withBefore =
    before && !before.hidden.has(before.hierarchy.root) ? roundPools(input, before) : new Set();
  const touched = new Set([...withBefore].map((unitId) => regionOf(now, unitId as string)));
  const sisters = sisterPools(input, touched);
  const offered = now.hierarchy.upwards.filter((unitId) => withBefore.has(unitId) || sisters.has(unitId));
  const offers = new Map(
    offered.map((unitId) => [
      unitId,
      { previousRound: withBefore.has(unitId), sisters: sisters.get(unitId) ?? null },
    ]),
  );
  return withoutBreaches(input, offers);
}

/**
 * What may be offered of an indicator and its items: only what each of them may. An indicator is a sum of its items, so
 * with the pools of all but one of them the last one's could be worked out. Fewer pools leave more, so what is safe
 * stays safe. `byMember`: what `poolingOffers` says of each, the indicator among them.
 *
 * Example: told with the round before for the indicator and one item but not for the other, a unit is offered nothing.
 */
export function sharedOffers(
  byMember: readonly ReadonlyMap<string, PoolingOffer>[],
): Map<string, PoolingOffer> {
  const [first = new Map<string, PoolingOffer>(), ...others] = byMember;
  const shared = new Map<string, PoolingOffer>();
  for (const [unitId, offer] of first) {
    const theirs = others.map((offers) => offers.get(unitId));
    const previousRound = offer.previousRound && theirs.every((other) => other?.previousRound);
    const isSame = theirs.every((other) => String(other?.sisters) === String(offer.sisters));
    const sisters = isSame ? offer.sisters : null;
    if (previousRound || sisters) shared.set(unitId, { previousRound, sisters });
  }
  return shared;
}

/** One unit's two rounds: they lie in one remainder of each. */
interface RoundPool {
  unitId: string;
  people: [now: RoundPeople, before: RoundPeople];
  regions: [now: string, before: string];
}

/**
 * Units that may be told over both rounds, all of them at once. A told pool can be subtracted only from the two
 * remainders it lies in, both of them; so for each such pair, what is left of both must be safe together, and neither
 * may be left empty: then the other's part of the pool would be known by itself. Lowest units first, in their order.
 */
function roundPools(input: PoolingInput, before: PoolRound): Set<string> {
  const { now, limits } = input;
  const accepted: RoundPool[] = [];
  const waiting: RoundPool[] = [];
  for (const pool of candidates(input, before)) {
    const isApart = accepted.every((other) => !overlaps(pool, other));
    if (!isApart) continue;
    if (leavesSafe([...accepted, pool], now, before, limits)) accepted.push(pool);
    else waiting.push(pool);
  }
  // What the accepted leave of a pair may be exactly one more pool: then it is known already, and may be told.
  const known = waiting.filter((pool) =>
    accepted.some((other) => isSamePair(other, pool) && isRestOf(pool, accepted, now, before)),
  );
  return new Set([...accepted, ...known].map(({ unitId }) => unitId));
}

function candidates({ now, limits, scale }: PoolingInput, before: PoolRound): RoundPool[] {
  return now.hierarchy.upwards.flatMap((unitId) => {
    const isHiddenTwice = now.hidden.has(unitId) && before.hidden.has(unitId);
    if (!isHiddenTwice || before.hierarchy.pathUp(unitId).length === 0) return [];
    const people: RoundPool['people'] = [
      { round: now, units: unseenIn(now, unitId) },
      { round: before, units: unseenIn(before, unitId) },
    ];
    const [region, earlier] = [regionOf(now, unitId), regionOf(before, unitId)];
    const isEmpty = people.some(({ units }) => units.length === 0);
    if (isEmpty || region === null || earlier === null || !mayTell(people, limits, scale)) return [];
    return [{ unitId, people, regions: [region, earlier] }];
  });
}

function overlaps(one: RoundPool, other: RoundPool): boolean {
  return one.people.some(({ units }, at) => units.some((unit) => other.people[at]?.units.includes(unit)));
}

function isSamePair(one: RoundPool, other: RoundPool): boolean {
  return one.regions[0] === other.regions[0] && one.regions[1] === other.regions[1];
}

/** What is left of a pair of remainders when every pool in them is taken away. */
function restOf(
  regions: RoundPool['regions'],
  pools: readonly RoundPool[],
  now: PoolRound,
  before: PoolRound,
): RoundPool['people'] {
  const left = (round: PoolRound, at: 0 | 1): RoundPeople => {
    const taken = new Set(pools.flatMap(({ people }) => people[at].units));
    return { round, units: peopleUnder(round, regions[at]).filter((unit) => !taken.has(unit)) };
  };
  return [left(now, 0), left(before, 1)];
}

function leavesSafe(
  pools: readonly RoundPool[],
  now: PoolRound,
  before: PoolRound,
  limits: DisclosureLimits,
): boolean {
  return pools.every(({ regions }) => {
    const rest = restOf(regions, pools, now, before);
    return rest.every(({ units }) => units.length > 0) && maySum(rest, limits);
  });
}

function isRestOf(
  pool: RoundPool,
  accepted: readonly RoundPool[],
  now: PoolRound,
  before: PoolRound,
): boolean {
  const rest = restOf(pool.regions, accepted, now, before);
  return rest.every(
    ({ units }, at) =>
      units.length === pool.people[at]?.units.length &&
      units.every((unit) => pool.people[at]?.units.includes(unit)),
  );
}

/**
 * Hidden sisters, all of one kind under one parent in one pool. Where nothing else is hidden beside them their sum is
 * known already; else what is left must be safe, and a remainder that pools over rounds are taken from is left alone.
 */
function sisterPools(input: PoolingInput, touched: ReadonlySet<unknown>): Map<string, readonly string[]> {
  const { now, limits, scale, kindOf } = input;
  const offers = new Map<string, readonly string[]>();
  const taken = new Map<string, Set<string>>();
  for (const parent of now.hierarchy.upwards.toReversed()) {
    const hidden = now.hierarchy.childrenOf(parent).filter((unitId) => now.hidden.has(unitId));
    for (const sisters of Map.groupBy(hidden, kindOf).values()) {
      const region = regionOf(now, parent);
      if (sisters.length < 2 || region === null) continue;
      const units = sisters.flatMap((unitId) => unseenIn(now, unitId));
      const before = taken.get(region) ?? new Set();
      const rest = peopleUnder(now, region).filter((unit) => !units.includes(unit) && !before.has(unit));
      const isKnown = rest.length === 0 && before.size === 0;
      const isLeftSafe = rest.length === 0 || maySum([{ round: now, units: rest }], limits);
      const isFree = !touched.has(region) && units.every((unit) => !before.has(unit));
      if (!mayTell([{ round: now, units }], limits, scale) || !(isKnown || (isFree && isLeftSafe))) continue;
      taken.set(region, new Set([...before, ...units]));
      for (const unitId of sisters)
        offers.set(
          unitId,
          sisters.filter((sister) => sister !== unitId),
        );
    }
  }
  return offers;
}
