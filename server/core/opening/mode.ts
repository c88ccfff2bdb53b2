import { leavesOf } from './overlap.ts';

/** The ways a round can ask people that may be chosen at its opening; never changed after it. */
export const openableModes = ['anonymous', 'confidential', 'openLink'] as const;
export type OpenableMode = (typeof openableModes)[number];

/** How a round's answers are collected; `imported` ones came in a file. */
export type RoundMode = 'anonymous' | 'confidential' | 'openLink' | 'imported';

/** Whether it asks people one by one, so that it is known how many were asked. */
export function hasFrame(mode: RoundMode): boolean {
  return mode === 'anonymous' || mode === 'confidential';
}

/**
 * Whether a round may be the one before another in the series: those who were invited and those who came by a link that
 * anyone may pass on are not the same kind of group, and are never compared.
 */
export function isSameAsking(one: RoundMode, other: RoundMode): boolean {
  return (one === 'openLink') === (other === 'openLink');
}

/** The units that have an open link: where people belong, in the order of the tree. */
export function linkUnitsOf<N extends { unitId: string; parentUnitId: string | null }>(
  tree: readonly N[],
): N[] {
  const leaves = new Set(leavesOf(tree));
  return tree.filter(({ unitId }) => leaves.has(unitId));
}

/** Whether a grant may give somebody the round with nothing withheld. Those who answer anonymously by invitation are told never. */
export function mayBeRaw(mode: RoundMode): boolean {
  return mode !== 'anonymous';
}
