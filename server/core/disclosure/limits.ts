import type { Questionnaire, Scale } from '../questionnaire/format.ts';

/** The fewest persons behind a figure. Limits count persons, unweighted (security: P1, P3, P5; methods: C9). */
export interface DisclosureLimits {
  mean: number;
  /** Mean and SD together fix every answer of a small group: 53 % of all answer sets of five on 1–6. */
  spread: number;
  publicSpread: number;
  /** What is taken from a shown sum must be spread over two units, or it is the figure of one. */
  minimumHiddenUnits: 2;
  /** Those with one answer to a background question, in any unit (P5). */
  cut: number;
  /** Answers in a unit before it is cut by background at all; null: only the whole municipality is (P5). */
  cutUnit: number | null;
}

/** A round may ask for more than the rules do, never for less. */
export interface RaisedLimits {
  mean?: number;
  spread?: number;
}

/**
 * The limits of a round. Colleagues know each other, and sensitive services concern few: there a mean needs ten, and
 * colleagues are cut by background in the whole municipality only. Throws a RangeError for a limit that is lowered.
 */
export function disclosureLimits(
  questionnaire: Pick<Questionnaire, 'kind' | 'sensitive'>,
  raised: RaisedLimits = {},
): DisclosureLimits {
  const strict = questionnaire.kind === 'employee' || questionnaire.sensitive;
  const mean = atLeast(strict ? 10 : 5, raised.mean, 'mean');
  const spread = Math.max(atLeast(10, raised.spread, 'spread'), mean);
  return {
    mean,
    spread,
    publicSpread: Math.max(15, spread),
    minimumHiddenUnits: 2,
    cut: Math.max(10, mean),
    cutUnit: questionnaire.kind === 'employee' ? null : 30,
  };
}

function atLeast(rule: number, asked: number | undefined, name: string): number {
  if (asked === undefined) return rule;
  if (!Number.isInteger(asked) || asked < rule) {
    throw new RangeError(`the limit for the ${name} may be raised above ${rule}, not set to ${asked}`);
  }
  return asked;
}

/** From ten answers a mean near the scale's end leaves room enough (P4). */
export const homogeneousBelow = 10;

/**
 * Whether so few answers lie so near the scale's end that the mean tells what each person said (security: P4). Within
 * one answer of the end: all sit at the end, or would, but for what one person alone could have answered. That
 * person, subtracting the own answer, would read everyone else's. Five answers on 1–6: 5.0 and above, 2.0 and below.
 */
export function isHomogeneous(n: number, mean: number, scale: Pick<Scale, 'min' | 'max'>): boolean {
  if (n >= homogeneousBelow) return false;
  const oneAnswer = scale.max - scale.min;
  // An index is a mean of means: rounding must not open the door.
  const shortOf = Math.min(n * (scale.max - mean), n * (mean - scale.min));
  return shortOf <= oneAnswer + 1e-9;
}

/**
 * Whether all persons but one at most gave the same answer (P4). Their distribution would tell what each said; where
 * one differs, that one would know all the others'.
 */
export function isAlike(n: number, commonestCount: number): boolean {
  return n > 0 && commonestCount >= n - 1;
}

/** Fewer persons are not told of as «nearly all». */
export const nearlyAllFrom = 20;
/** How many may differ among «nearly all». */
export const nearlyAllBut = 2;

/**
 * Whether a distribution is told only as «nearly all» (P4): all but two at most gave the same answer. Two, not one,
 * so that somebody who differs cannot know that everyone else agrees. Below twenty persons two are more than a tenth,
 * and there alike answers are withheld without a word.
 */
export function isNearlyAll(n: number, commonestCount: number): boolean {
  return n >= nearlyAllFrom && commonestCount >= n - nearlyAllBut;
}
