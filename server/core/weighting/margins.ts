import type { Refusal } from '../refusal.ts';
import { demandNumber } from '../statistics/demands.ts';

/** One thing the population is known by: how many have each value, and each person's own. */
export interface Margin {
  name: string;
  /** By person, in the order of their weights. */
  categoryOf: readonly string[];
  /** Persons in the population, by category. */
  targets: ReadonlyMap<string, number>;
}

export type MarginRefusal = 'noData' | 'unknownCategory' | 'emptyCategory' | 'marginsDisagree';

/** Below this many answers a category's weight rests on few, and the caller should say so (methods: C5). */
export const thinBelow = 20;

/** Margins whose totals differ by less than this share are the same population, counted on the same day. */
const sameTotal = 1e-6;

/**
 * What is wrong with margins, or null (methods: C5): nobody to weigh; a person in a category the population table does
 * not have; a category of the population that nobody answered from (merge it: dropping it would weigh for a population
 * that is not there); margins that add up to different populations. RangeError when a margin has another number of
 * persons, or a target that is no number above 0. Example: targets of 500 women and 500 men, but nobody male answered:
 * `emptyCategory`.
 */
export function marginFault(persons: number, margins: readonly Margin[]): Refusal<MarginRefusal> | null {
  if (persons === 0 || margins.length === 0) {
    return { refused: 'noData', mend: 'there is nobody to weigh, or nothing to weigh by' };
  }
  for (const margin of margins) {
    const fault = categoryFault(persons, margin);
    if (fault) return fault;
  }
  const totals = margins.map((margin) => totalOf(margin));
  const [first = 0] = totals;
  const other = totals.findIndex((total) => Math.abs(total - first) > sameTotal * first);
  if (other === -1) return null;
  const mend = `«${margins[0]?.name}» adds up to ${first}, but «${margins[other]?.name}» to ${totals[other]}: take both from the same population and date`;
  return { refused: 'marginsDisagree', mend };
}

/**
 * RangeError unless every start weight is a number above 0: a person of weight 0 can never be brought to stand for
 * anyone. Example: 1, 2.5 passes; 0 does not.
 */
export function demandStart(start: readonly number[]): void {
  for (const weight of start) {
    demandNumber(weight, 'start weight');
    if (weight <= 0) throw new RangeError(`a start weight is ${weight}, which is not above 0`);
  }
}

function categoryFault(
  persons: number,
  { name, categoryOf, targets }: Margin,
): Refusal<MarginRefusal> | null {
  if (categoryOf.length !== persons) {
    throw new RangeError(`«${name}» has ${categoryOf.length} persons, but there are ${persons} weights`);
  }
  for (const [category, target] of targets) {
    demandNumber(target, `population of «${name}: ${category}»`);
    if (target <= 0) throw new RangeError(`the population of «${name}: ${category}» is ${target}`);
  }
  const present = new Set(categoryOf);
  const unknown = [...present].find((category) => !targets.has(category));
  if (unknown !== undefined) {
    const mend = `somebody is «${unknown}» in «${name}», which the population table does not have: add it, or merge it with another`;
    return { refused: 'unknownCategory', mend };
  }
  const empty = [...targets.keys()].find((category) => !present.has(category));
  if (empty === undefined) return null;
  const mend = `nobody who answered is «${empty}» in «${name}»: merge it with a category that is like it`;
  return { refused: 'emptyCategory', mend };
}

/** The population a margin adds up to, in persons. Example: 500 women and 500 men: 1,000. */
export function totalOf({ targets }: Margin): number {
  return [...targets.values()].reduce((sum, target) => sum + target, 0);
}

/**
 * Categories with fewer than twenty answers, as `margin: category`; none if all have as many. Example: `age: 18–24`.
 */
export function thinCategories(margins: readonly Margin[]): string[] {
  return margins.flatMap(({ name, categoryOf, targets }) =>
    [...targets.keys()]
      .filter((category) => categoryOf.filter((own) => own === category).length < thinBelow)
      .map((category) => `${name}: ${category}`),
  );
}

/** The sum of weights in each category that anyone is in. Example: a, b, a with weights 1, 2, 3: a 4, b 2. */
export function weightedTotals({ categoryOf }: Margin, weights: readonly number[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [person, category] of categoryOf.entries()) {
    totals.set(category, (totals.get(category) ?? 0) + (weights[person] as number));
  }
  return totals;
}
