import { type PoolRound, peopleUnder, regionOf, unseenIn } from './pool-regions.ts';
import type { PoolingInput, PoolingOffer } from './pooling.ts';
import { groupLimit } from './review.ts';
import { smallGroups } from './small-groups.ts';

/** A sum that an offer would tell: of one unit over both rounds, or of sisters this round. */
interface Pool {
  units: readonly string[];
  rounds: readonly PoolRound[];
}

/**
 * The offers without those that, all taken together, would give a group of fewer than five away (P6): pools reach into
 * several remainders of both rounds, so every sum is solved at once. The later of those involved are left out first.
 */
export function withoutBreaches(
  input: PoolingInput,
  offers: ReadonlyMap<string, PoolingOffer>,
): Map<string, PoolingOffer> {
  const rounds = input.before ? [input.now, input.before] : [input.now];
  const places = new Map<string, number>();
  const sizes: number[] = [];
  const placeOf = (round: PoolRound, unitId: string): number => {
    const key = `${rounds.indexOf(round)} ${unitId}`;
    const known = places.get(key) ?? sizes.push(round.population.personsOf(unitId)) - 1;
    places.set(key, known);
    return known;
  };
  const told = rounds.flatMap((round) =>
    round.hierarchy.upwards
      .filter((unitId) => regionOf(round, unitId) === unitId)
      .map((unitId) => peopleUnder(round, unitId).map((unit) => placeOf(round, unit))),
  );
  const sumOf = ({ units, rounds: over }: Pool) =>
    over.flatMap((round) =>
      units.flatMap((unitId) => unseenIn(round, unitId).map((unit) => placeOf(round, unit))),
    );
  let pools = poolsOf(input, rounds, offers);
  for (;;) {
    const sums = pools.map(sumOf);
    const found = smallGroups([...told, ...sums], sizes, groupLimit);
    const involved = found.flatMap((group) => group.sums).filter((sum) => sum >= told.length);
    if (involved.length === 0) return offersOf(pools);
    const last = Math.max(...involved) - told.length;
    pools = pools.filter((_, place) => place !== last);
  }
}

function poolsOf(
  { now }: PoolingInput,
  rounds: readonly PoolRound[],
  offers: ReadonlyMap<string, PoolingOffer>,
): Pool[] {
  const sisterhoods = new Map(
    [...offers].flatMap(([unitId, { sisters }]) => {
      const units = sisters && [unitId, ...sisters].sort();
      return units ? [[units.join(' '), { units, rounds: [now] }] as const] : [];
    }),
  );
  return [
    ...sisterhoods.values(),
    ...[...offers].flatMap(([unitId, { previousRound }]) =>
      previousRound ? [{ units: [unitId], rounds }] : [],
    ),
  ];
}

function offersOf(pools: readonly Pool[]): Map<string, PoolingOffer> {
  const offers = new Map<string, PoolingOffer>();
  for (const { units, rounds } of pools) {
    for (const unitId of units) {
      const offer = offers.get(unitId) ?? { previousRound: false, sisters: null };
      const isSisters = units.length > 1;
      offers.set(unitId, {
        previousRound: offer.previousRound || (!isSisters && rounds.length > 1),
        sisters: isSisters ? units.filter((other) => other !== unitId) : offer.sisters,
      });
    }
  }
  return offers;
}
