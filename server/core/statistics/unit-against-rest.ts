import { mergeCounts } from '../scoring.ts';
import {
  brownForsythe,
  type Difference,
  newcombe,
  type SpreadTest,
  sdDifference,
  type WelchTest,
  welchTest,
} from './comparison.ts';
import { fisherExact } from './contingency.ts';
import { descriptives, total, type ValueCount } from './descriptives.ts';
import { normalTwoSided } from './distributions.ts';
import { cliffsDelta, type DeltaSize } from './effect-sizes.ts';

/** A unit minus the rest of the municipality. A part is null where its test is not defined. */
export interface UnitAgainstRest {
  n: number;
  restN: number;
  mean: WelchTest | null;
  spread: (Difference & { se: number; p: number; brownForsythe: SpreadTest | null }) | null;
  dissatisfied: (Difference & { p: number }) | null;
  /** Of the whole distribution: how often one of the unit answers higher than one of the rest. */
  superiority: { delta: number; size: DeltaSize } | null;
}

/**
 * Everybody but the unit's own persons, by subtracting counts. A unit is never compared with a total that contains
 * it: the overlap hides part of the difference (methods: C4). Example: 5, 9, 6 less 1, 2, 6 leaves 4, 7, 0. Throws a
 * RangeError when the whole does not hold the unit.
 */
export function restOf(whole: readonly ValueCount[], unit: readonly ValueCount[]): ValueCount[] {
  const left = mergeCounts([...whole, ...unit.map(({ value, count }) => ({ value, count: -count }))]);
  const lacking = left.find(({ count }) => count < 0);
  if (lacking)
    throw new RangeError(`the whole lacks ${-lacking.count} of the unit's persons at ${lacking.value}`);
  return left.filter(({ count }) => count > 0);
}

/**
 * One unit against all others together, from the counts of the unit and of the whole that holds it: the mean by
 * Welch, the SD by the Taylor z with Brown–Forsythe beside it, the dissatisfied by Newcombe and Fisher, the whole
 * shape by Cliff's δ. Scale points and shares, unit minus rest. `isDissatisfied` says which values are the bad end.
 * Not adjusted for the number of units: `benjaminiHochberg` over all of them does that. Throws a RangeError when the
 * whole does not hold the unit.
 *
 * Example: a unit with 12, 8 answers of 1, 2 in a whole with 20, 60: mean 1.4 against 1 + 52/60 = 1.867.
 */
export function unitAgainstRest(
  unit: readonly ValueCount[],
  whole: readonly ValueCount[],
  isDissatisfied: (value: number) => boolean,
): UnitAgainstRest {
  const rest = restOf(whole, unit);
  const [own, others] = [descriptives(unit), descriptives(rest)];
  const spread = sdDifference(own, others);
  const share = (counts: readonly ValueCount[]) => ({
    count: total(counts.filter(({ value }) => isDissatisfied(value))),
    n: total(counts),
  });
  const dissatisfied = newcombe(share(unit), share(rest));
  return {
    n: own.n,
    restN: others.n,
    mean: welchTest(own, others),
    spread: spread && {
      ...spread,
      p: normalTwoSided(spread.difference / spread.se),
      brownForsythe: brownForsythe([unit, rest]),
    },
    dissatisfied: dissatisfied && { ...dissatisfied, p: fisherExact(share(unit), share(rest)) },
    superiority: cliffsDelta(unit, rest),
  };
}
