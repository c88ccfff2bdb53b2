import { mergeCounts } from '../scoring.ts';
import type { Difference } from './comparison.ts';
import { type PairCount, pearson } from './correlation.ts';
import { descriptives } from './descriptives.ts';
import { tTwoSided } from './distributions.ts';
import { type NotAsked, type NotComputable, type RoundMode, refusalOfLinking } from './linked-answers.ts';

export interface PairedComparison extends Difference {
  kind: 'paired';
  /** Persons who answered both times. */
  n: number;
  /** SD of the persons' own changes: how differently they moved. */
  sdOfChange: number;
  t: number;
  df: number;
  /** Two-sided. */
  p: number;
  /** Persons who went up, stayed and went down. */
  up: number;
  same: number;
  down: number;
  /** Correlation of first and second answer; null when one of them does not vary or fewer than three answered. */
  r: number | null;
}

/**
 * The same persons before (x) and now (y): the mean of their own changes y − x with its t interval and p, n − 1 degrees
 * of freedom (Student 1908), in scale points. Sharper than Welch's test, since each person is their own control. Only
 * between confidential rounds; else `not_asked`, and the answers are not read. `not_computable` with fewer than two
 * persons or when all moved alike. RangeError for a count that is not a whole number of persons. Example: changes 0, 1,
 * 1, 2 of four persons: 1, SD .816, t 2.449, p .092, interval −.30 to 2.30.
 */
export function pairedComparison(
  modes: { now: RoundMode; before: RoundMode },
  readPairs: () => readonly PairCount[],
): PairedComparison | NotAsked | NotComputable {
  const refusal = refusalOfLinking([modes.now, modes.before]);
  if (refusal) return refusal;
  const pairs = readPairs();
  const changes = mergeCounts(pairs.map(({ x, y, count }) => ({ value: y - x, count })));
  const { n, mean, sd, seMean, meanLow, meanHigh } = descriptives(changes);
  if (mean === null || seMean === null || sd === null)
    return { kind: 'not_computable', reason: 'tooFewPersons' };
  if (sd === 0) return { kind: 'not_computable', reason: 'nothingVaries' };
  const personsWhere = (holds: (change: number) => boolean) =>
    changes.reduce((sum, { value, count }) => sum + (holds(value) ? count : 0), 0);
  // Index scores that are equal but for rounding have not moved.
  const still = 1e-9;
  return {
    kind: 'paired',
    n,
    difference: mean,
    low: meanLow as number,
    high: meanHigh as number,
    sdOfChange: sd,
    t: mean / seMean,
    df: n - 1,
    p: tTwoSided(mean / seMean, n - 1),
    up: personsWhere((change) => change > still),
    same: personsWhere((change) => Math.abs(change) <= still),
    down: personsWhere((change) => change < -still),
    r: pearson(pairs)?.r ?? null,
  };
}
