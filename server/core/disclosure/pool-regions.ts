import type { Scale } from '../questionnaire/format.ts';
import type { Hierarchy } from './hierarchy.ts';
import { type DisclosureLimits, isAlike, isHomogeneous, isNearlyAll } from './limits.ts';
import type { Population } from './population.ts';

/** One round of one subject: who answered, and which units are not told. */
export interface PoolRound {
  hierarchy: Hierarchy;
  population: Population;
  /** Units whose mean is withheld. */
  hidden: ReadonlySet<string>;
}

/** The own people of some units in one round. */
export interface RoundPeople {
  round: PoolRound;
  units: readonly string[];
}

/**
 * The nearest told unit above a unit's own people, or the unit itself where it is told. Everyone with the same one
 * stands in the same remainder, which is what the told sums of a round give away. Null: they stand in no told sum.
 */
export function regionOf({ hierarchy, hidden }: PoolRound, unitId: string): string | null {
  return hierarchy.pathUp(unitId).find((above) => !hidden.has(above)) ?? null;
}

/** The units with people of their own in the remainder under a told unit. */
export function peopleUnder(round: PoolRound, region: string): string[] {
  const { hierarchy, population } = round;
  return hierarchy.upwards.filter(
    (unitId) => population.personsOf(unitId) > 0 && regionOf(round, unitId) === region,
  );
}

/** Those of a hidden unit, with everything below it, who stand in no told unit below. */
export function unseenIn(round: PoolRound, unitId: string): string[] {
  const region = regionOf(round, unitId);
  return round.hierarchy.upwards.filter(
    (below) =>
      round.population.personsOf(below) > 0 &&
      round.hierarchy.pathUp(below).includes(unitId) &&
      regionOf(round, below) === region,
  );
}

/** How many, and how many gave the answer most gave. */
export function heldBy(parts: readonly RoundPeople[]): { n: number; commonest: number } {
  const bars = parts.map(({ round, units }) => round.population.barsOf(units));
  const steps = (bars[0] as number[]).map((_, step) =>
    bars.reduce((sum, own) => sum + (own[step] as number), 0),
  );
  return { n: steps.reduce((sum, count) => sum + count, 0), commonest: Math.max(0, ...steps) };
}

/** Whether people may be told of together: enough of them, of two units or rounds at least, and not all alike. */
export function maySum(parts: readonly RoundPeople[], limits: DisclosureLimits): boolean {
  const { n, commonest } = heldBy(parts);
  const places = parts.reduce((sum, { units }) => sum + units.length, 0);
  return n >= limits.mean && places >= limits.minimumHiddenUnits && !isAlike(n, commonest);
}

/** Whether a pool's own figure may be told. Its mean is near enough from the answers at each scale point. */
export function mayTell(
  parts: readonly RoundPeople[],
  limits: DisclosureLimits,
  scale: Pick<Scale, 'min' | 'max'>,
): boolean {
  if (!maySum(parts, limits)) return false;
  const { n, commonest } = heldBy(parts);
  const sum = parts
    .flatMap(({ round, units }) =>
      round.population.barsOf(units).map((count, step) => count * (scale.min + step)),
    )
    .reduce((all, part) => all + part, 0);
  return !isNearlyAll(n, commonest) && !isHomogeneous(n, sum / n, scale);
}
