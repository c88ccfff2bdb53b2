import type { Questionnaire, Scale } from '../questionnaire/format.ts';

/** The fewest persons behind a figure. Limits count persons, unweighted (security: P1, P3; methods: C9). */
export interface DisclosureLimits {
  mean: 5 | 10;
  /** Mean and SD together fix every answer of a small group: 53 % of all answer sets of five on 1–6. */
  spread: 10;
  publicSpread: 15;
  /** What is taken from a shown sum must be spread over two units, or it is the figure of one. */
  minimumHiddenUnits: 2;
}

/** Colleagues know each other, and sensitive services concern few: there a mean needs ten. */
export function disclosureLimits(questionnaire: Pick<Questionnaire, 'kind' | 'sensitive'>): DisclosureLimits {
  const strict = questionnaire.kind === 'employee' || questionnaire.sensitive;
  return { mean: strict ? 10 : 5, spread: 10, publicSpread: 15, minimumHiddenUnits: 2 };
}

const homogeneousBelow = 10;

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
