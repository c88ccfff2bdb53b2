import type { Descriptives } from './descriptives.ts';
import { defaultLevel, tPointAt } from './distributions.ts';

/** How the respondents came to be asked, and what the figure is to say something about. */
export interface Statement {
  drawn: 'randomSample' | 'everyone';
  about: 'presentPopulation' | 'comparison';
}

/**
 * Whether the finite population correction may narrow an interval (methods: C1): only for a random sample, and only
 * in statements about the population as it is now. Where everyone was asked, the correction would say that nothing
 * but non-response is uncertain, and a comparison of years or units is never about those very persons.
 *
 * Example: 24 of 30 parents answered: ±9 points with it, ±20 without. The parents were not drawn: without.
 */
export function correctionApplies({ drawn, about }: Statement): boolean {
  return drawn === 'randomSample' && about === 'presentPopulation';
}

/** A mean and how uncertain it is in a population of N; null with fewer than two answers. */
export interface FiniteMean {
  mean: number | null;
  se: number | null;
  low: number | null;
  high: number | null;
}

type Sample = Pick<Descriptives, 'n' | 'mean' | 'variance'>;

/**
 * The mean of n answers from a population of N: SE = s/√n·√(1 − n/N) and the t interval with n − 1 degrees of
 * freedom (Cochran 1977, chapter 2), on the values' scale. Pass `null` for a population without end. When all N
 * answered, the SE is 0 and the interval is the mean itself: print no interval then. RangeError when n > N.
 *
 * Example: 18 of 25, mean 4.611, SD 1.420: SE .1771, interval 4.237–4.985; without the correction 3.905–5.317.
 */
export function meanInPopulation(
  sample: Sample,
  population: number | null,
  level: number = defaultLevel,
): FiniteMean {
  const { n, mean, variance } = sample;
  const left = shareLeft(n, population);
  if (mean === null || variance === null) return { mean, se: null, low: null, high: null };
  const se = Math.sqrt((variance / n) * left);
  const half = tPointAt(level, n - 1) * se;
  return { mean, se, low: mean - half, high: mean + half };
}

/**
 * The standard error of a share in a population of N: √((1 − n/N)·p(1 − p)/(n − 1)). Null with fewer than two
 * answers. RangeError when n > N or the count is no part of n. For the interval use `wilsonFinite` or `exactFinite`
 * (shares.ts), which do not fail at 0 and 1. Example: 5 of 18 in a population of 25: .0575.
 */
export function seOfShareInPopulation(count: number, n: number, population: number | null): number | null {
  const left = shareLeft(n, population);
  if (!(count >= 0 && count <= n)) throw new RangeError(`${count} is not a part of ${n}`);
  if (n < 2) return null;
  const share = count / n;
  return Math.sqrt((left * share * (1 - share)) / (n - 1));
}

/** A unit as a stratum: its answers and how many were invited. */
export interface InvitedUnit extends Sample {
  invited: number;
}

export interface CombinedMean extends FiniteMean {
  /** Answers in all minus units. */
  df: number | null;
}

/**
 * Units added up by how many were invited, so that a unit that answered well does not count for more: mean
 * ΣN_u·ȳ_u/ΣN_u, SE² = Σ(N_u/N)²·(1 − n_u/N_u)·s²_u/n_u, t with n − k degrees of freedom (Cochran 1977, chapter 5).
 * `corrected: false` leaves the finite population correction out (see `correctionApplies`). All null when a unit
 * has no mean: it would be dropped silently; the SE and interval are null when a unit has fewer than two answers.
 * RangeError when more answered than were invited.
 *
 * Example: 18 of 25 with mean 4.556, 9 of 10 with 4.222, 30 of 80 with 4.567: 4.534 by invited, SE .1211; the mean
 * over all who answered is 4.509 and the mean of the means 4.448.
 */
export function combineUnits(
  units: readonly InvitedUnit[],
  { corrected = true, level = defaultLevel }: { corrected?: boolean; level?: number } = {},
): CombinedMean {
  const nothing = { mean: null, se: null, low: null, high: null, df: null };
  const parts = units.map(({ n, mean, variance, invited }) => {
    // Asked for in any case: more answers than invited are a fault with the correction and without.
    const left = shareLeft(n, invited);
    return { invited, mean, variance: variance === null ? null : (variance / n) * (corrected ? left : 1) };
  });
  const invited = parts.reduce((sum, part) => sum + part.invited, 0);
  const average = (term: (part: (typeof parts)[number]) => number) =>
    parts.reduce((sum, part) => sum + term(part), 0) / invited;
  if (invited === 0 || parts.some((part) => part.mean === null)) return nothing;
  const mean = average((part) => (part.mean as number) * part.invited);
  if (parts.some((part) => part.variance === null)) return { ...nothing, mean };
  const se = Math.sqrt(average((part) => (part.variance as number) * part.invited ** 2) / invited);
  const df = units.reduce((sum, unit) => sum + unit.n, 0) - units.length;
  const half = tPointAt(level, df) * se;
  return { mean, se, low: mean - half, high: mean + half, df };
}

/** 1 − n/N: the share of the population that is still unknown; 1 without an end to it. */
function shareLeft(n: number, population: number | null): number {
  if (population === null) return 1;
  if (!(population > 0 && n <= population))
    throw new RangeError(`${n} persons cannot have answered in a population of ${population}`);
  return 1 - n / population;
}
