import type { ScaleAnswer } from './answer.ts';
import type { Direction, Index, Scale } from './questionnaire/format.ts';
import type { ValueCount } from './statistics/descriptives.ts';

type Range = Pick<Scale, 'min' | 'max'>;

/** How one item enters a person's score. */
export interface ScoredItem {
  weight: number;
  direction: Direction;
  scale: Range;
}

/**
 * An answer with the good end up: an item where lower is better is turned, min + max − answer, on the same scale. Null
 * where there is no value. Example: 2 on 1–6 where lower is better: 5.
 */
export function itemScore(answer: ScaleAnswer | null, scale: Range, direction: Direction): number | null {
  if (typeof answer !== 'number') return null;
  return direction === 'lowerIsBetter' ? scale.min + scale.max - answer : answer;
}

/**
 * A person's score: the weighted mean of the valid, turned answers, on the items' scale. Null when fewer items are
 * valid than the index asks for (methods: C8). `answers` stand in the order of `items`. RangeError where all weights
 * are 0. Example: 4, 5 and "vet ikke" with equal weights: 4.5, since two of three are two thirds.
 */
export function personScore(
  answers: readonly (ScaleAnswer | null)[],
  items: readonly ScoredItem[],
  minValidItems: Index['minValidItems'],
): number | null {
  let [valid, weights, sum] = [0, 0, 0];
  items.forEach((item, index) => {
    const score = itemScore(answers[index] ?? null, item.scale, item.direction);
    if (score === null) return;
    valid += 1;
    weights += item.weight;
    sum += item.weight * score;
  });
  if (valid === 0 || valid < fewestValid(minValidItems, items.length)) return null;
  if (!(weights > 0)) throw new RangeError(`items of the weight ${weights} give no score`);
  return sum / weights;
}

/** Two thirds of the items, but two at least where there are two: one answer is no index. Example: 4 of 5. */
export function fewestValid(minValidItems: Index['minValidItems'], itemCount: number): number {
  if (minValidItems !== 'twoThirds') return minValidItems;
  return Math.max(Math.ceil((2 * itemCount) / 3), Math.min(2, itemCount));
}

/**
 * Persons' scores in one group, and those without a score: who answered «vet ikke» to some item; and who did not, but
 * «ikke relevant» to some.
 */
export interface GroupScores {
  scores: ValueCount[];
  dontKnowCount: number;
  notApplicableCount: number;
}

/**
 * Counts persons per group and score from the counted patterns of answers. RangeError as `personScore`. Example:
 * of two items that both must be valid, three persons answered 4, 5 and two 4, "vet ikke": 4.5 three times, and two who
 * do not know.
 */
export function scoreCounts(
  cells: readonly { group: number; answers: readonly (ScaleAnswer | null)[]; count: number }[],
  items: readonly ScoredItem[],
  minValidItems: Index['minValidItems'],
): Map<number, GroupScores> {
  const groups = new Map<number, GroupScores>();
  for (const { group, answers, count } of cells) {
    const scored = groups.get(group) ?? { scores: [], dontKnowCount: 0, notApplicableCount: 0 };
    groups.set(group, scored);
    const score = personScore(answers, items, minValidItems);
    if (score !== null) scored.scores.push({ value: score, count });
    else if (answers.includes('dontKnow')) scored.dontKnowCount += count;
    else if (answers.includes('notApplicable')) scored.notApplicableCount += count;
  }
  for (const scored of groups.values()) scored.scores = mergeCounts(scored.scores);
  return groups;
}

/** Values nearer than this are one value computed in two ways; distinct scores lie far more apart. */
const sameWithin = 1e-12;

/**
 * Adds up counts of the same value, in rising order. Of values that differ by rounding, 1e-12, the lowest stands.
 * Example: 4 twice, 5 once and 4 once: 4 three times, 5 once.
 */
export function mergeCounts(counts: readonly ValueCount[]): ValueCount[] {
  const merged: ValueCount[] = [];
  for (const { value, count } of [...counts].sort((one, other) => one.value - other.value)) {
    const last = merged.at(-1);
    if (last && value - last.value <= sameWithin) last.count += count;
    else merged.push({ value, count });
  }
  return merged;
}

/**
 * Scores in bins one scale step wide, centred on the scale's points, so that six bars tell the same story for an
 * indicator as for an item. A half goes to the lower bin: 4.5 is not yet 5. One bar per point, also the empty ones.
 * RangeError for a score outside the scale. Example: 1, 1.5 and 1.6 on 1–6: two at 1, one at 2.
 */
export function barsOf(scores: readonly ValueCount[], scale: Range): ValueCount[] {
  const bars = Array.from({ length: scale.max - scale.min + 1 }, (_, step) => ({
    value: scale.min + step,
    count: 0,
  }));
  for (const { value, count } of scores) {
    // A half computed a hair too high is still a half.
    const bar = bars[Math.ceil(value - 0.5 - 1e-9) - scale.min];
    if (!bar) throw new RangeError(`${value} lies outside the scale ${scale.min}–${scale.max}`);
    bar.count += count;
  }
  return bars;
}
