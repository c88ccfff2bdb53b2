import { descriptives, type ValueCount } from './descriptives.ts';

/** How the differences between persons split over units. Null: not defined for these answers. */
export interface BetweenWithin {
  /** Persons, and units with anyone in them. */
  n: number;
  units: number;
  /** Σ n_u(ȳ_u − ȳ)². */
  betweenSquares: number | null;
  /** Σ (n_u − 1)s²_u. */
  withinSquares: number | null;
  /** Share of the variation that lies between units, 0–1; too large when units are small. */
  etaSquared: number | null;
  /** The same without that bias; may fall below 0, which means none to be seen. */
  epsilonSquared: number | null;
  /** How alike two persons of one unit are, −1/(n̄ − 1) to 1. */
  icc: number | null;
  /** η² and the rest, in percent; they sum to 100. */
  betweenPercent: number | null;
  withinPercent: number | null;
}

/**
 * The split of the variation between and within units (methods: C2), from each unit's counts: SS between Σ n_u(ȳ_u −
 * ȳ)², SS within Σ (n_u − 1)s²_u, and their sum the whole.
 *
 * - η² = SS_b/SS (Fisher 1925): what the sentence says.
 * - ε² = (SS_b − (k − 1)·MS_w)/SS (Kelley 1935): η² without what chance alone puts between k units.
 * - ICC(1) = (MS_b − MS_w)/(MS_b + (n₀ − 1)·MS_w), n₀ = (n − Σn²_u/n)/(k − 1) (Shrout and Fleiss 1979; units of unequal
 *   size: Donner 1986).
 *
 * Squares are in squared scale points. Units without answers take no part. All shares are null with fewer than two
 * units or when nobody differs; ε² and ICC also when no unit holds two persons. RangeError for a count that is not a
 * whole number of persons.
 *
 * Example: two units, 1, 2, 3 and 4, 5, 6: SS_b 13.5, SS_w 4, η² .7714, ε² .7143, ICC .8065: "77 % av forskjellene
 * ligger mellom enhetene, 23 % inni hver".
 */
export function betweenWithin(units: readonly (readonly ValueCount[])[]): BetweenWithin {
  return betweenWithinOf(units.map((counts) => descriptives(counts)));
}

/** A unit as a release tells of it: persons, mean and sample variance; null of one person. */
export interface DescribedUnit {
  n: number;
  mean: number | null;
  variance: number | null;
}

/** The same from what is known of each unit, where its answers are not: as exact, since only these figures count. */
export function betweenWithinOf(units: readonly DescribedUnit[]): BetweenWithin {
  const held = units.filter(({ n }) => n > 0);
  const n = held.reduce((sum, unit) => sum + unit.n, 0);
  // Reckoned from one of the means, so that equal means lie exactly at the mean of all.
  const first = held[0]?.mean as number;
  const mean = first + held.reduce((sum, unit) => sum + unit.n * ((unit.mean as number) - first), 0) / n;
  const between = held.reduce((sum, unit) => sum + unit.n * ((unit.mean as number) - mean) ** 2, 0);
  const within = held.reduce((sum, unit) => sum + (unit.n - 1) * (unit.variance ?? 0), 0);
  const all = between + within;
  const counted = { n, units: held.length };
  if (held.length < 2 || all === 0) return { ...counted, ...undefinedSplit };
  const eta = between / all;
  return {
    ...counted,
    betweenSquares: between,
    withinSquares: within,
    etaSquared: eta,
    ...unbiased(
      held.map((unit) => unit.n),
      between,
      within,
    ),
    betweenPercent: 100 * eta,
    withinPercent: 100 - 100 * eta,
  };
}

const undefinedSplit = {
  betweenSquares: null,
  withinSquares: null,
  etaSquared: null,
  epsilonSquared: null,
  icc: null,
  betweenPercent: null,
  withinPercent: null,
};

function unbiased(
  sizes: readonly number[],
  between: number,
  within: number,
): Pick<BetweenWithin, 'epsilonSquared' | 'icc'> {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const [betweenDf, withinDf] = [sizes.length - 1, n - sizes.length];
  if (withinDf === 0) return { epsilonSquared: null, icc: null };
  const [betweenMean, withinMean] = [between / betweenDf, within / withinDf];
  // The size of units that unequal ones correspond to; their plain mean when all are equal.
  const size = (n - sizes.reduce((sum, each) => sum + each ** 2, 0) / n) / betweenDf;
  return {
    epsilonSquared: (between - betweenDf * withinMean) / (between + within),
    icc: (betweenMean - withinMean) / (betweenMean + (size - 1) * withinMean),
  };
}
