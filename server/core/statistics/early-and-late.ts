import { type WelchTest, welchTest } from './comparison.ts';
import { type Descriptives, descriptives, type ValueCount } from './descriptives.ts';
import { cliffsDelta, type DeltaSize } from './effect-sizes.ts';
import { type NotAsked, type NotComputable, type RoundMode, refusalOfLinking } from './linked-answers.ts';

export interface EarlyAndLate {
  kind: 'earlyAndLate';
  early: Descriptives;
  late: Descriptives;
  /** Late minus early. */
  mean: WelchTest;
  superiority: { delta: number; size: DeltaSize };
}

/**
 * Early against late answers of one round. Those who answer only after reminders are thought to resemble those who
 * never answered (Armstrong & Overton 1977), so a clear difference hints at bias from non-response; no difference
 * proves nothing. Scale points. Only in a confidential round, since elsewhere no answer keeps its time; else
 * `not_asked`, and the answers are not read. `not_computable` when a group has fewer than two or neither varies.
 * Example: early 4, 5, 5 and late 3, 4, 4: late minus early −1. RangeError as `descriptives`.
 */
export function earlyAndLate(
  mode: RoundMode,
  readCounts: () => { early: readonly ValueCount[]; late: readonly ValueCount[] },
): EarlyAndLate | NotAsked | NotComputable {
  const refusal = refusalOfLinking([mode]);
  if (refusal) return refusal;
  const counts = readCounts();
  const [early, late] = [descriptives(counts.early), descriptives(counts.late)];
  const superiority = cliffsDelta(counts.late, counts.early);
  if (early.n < 2 || late.n < 2 || !superiority) return { kind: 'not_computable', reason: 'tooFewPersons' };
  const mean = welchTest(late, early);
  if (!mean) return { kind: 'not_computable', reason: 'nothingVaries' };
  return { kind: 'earlyAndLate', early, late, mean, superiority };
}
