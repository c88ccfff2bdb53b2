import { weightedMean } from './complex-sample.ts';
import type { SampleDesign } from './sample-design.ts';
import type { Asked, Estimate, Values } from './sample-estimate.ts';

/** The group each person belongs to, in the design's order; null for a person whose group is not known. */
export type Groups = readonly (string | null)[];

/**
 * One result for each group, in the order of the names. The design stays whole, as R's `svyby` and `subset` keep it:
 * how many of a sample fall in a group is itself a matter of chance. A person whose group is not known is in none.
 *
 * Example: `byGroup(unitOf, (within) => weightedMean(design, answers, { within }))`.
 */
export function byGroup<Result>(
  groups: Groups,
  resultOf: (within: readonly boolean[], group: string) => Result,
): Map<string, Result> {
  const names = [...new Set(groups)].filter((name) => name !== null).sort();
  return new Map(
    names.map((name) => [
      name,
      resultOf(
        groups.map((group) => group === name),
        name,
      ),
    ]),
  );
}

/**
 * The share of each category among those whose category is known, 0–1, as the mean of a value that is 1 in it and 0
 * outside (R's `svymean` of a factor). The shares sum to 1. Empty when nobody is known. RangeError when categories and
 * design do not match. For intervals near 0 and 1 see share-intervals.ts.
 *
 * Example: of the stratified schools .6389 are eligible for awards, SE .0344.
 */
export function weightedShares(
  design: SampleDesign,
  categories: Groups,
  asked: Asked = {},
): Map<string, Estimate> {
  const shares = new Map<string, Estimate>();
  byGroup(categories, (_, name) => {
    const share = weightedMean(design, indicator(categories, name), asked);
    if (share) shares.set(name, share);
  });
  return shares;
}

/** 1 in the category, 0 in another, null where none is known. Example: 'a', 'b', null and the name a: 1, 0, null. */
export function indicator(categories: Groups, name: string): Values {
  return categories.map((category) => (category === null ? null : Number(category === name)));
}
