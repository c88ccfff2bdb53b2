import type { TreeNode } from '../unit-tree.ts';
import { pathOf } from './overlap.ts';

/**
 * The part of the tree that is asked: the chosen units, all that lies under them, and their ancestors up to the root.
 * In the order of the tree. Null when one that is chosen is not in it, or none is.
 *
 * Example: of `root > school > class a, class b` with `school` chosen, all four; with `class a` chosen, root, school
 * and class a.
 */
export function chosenTree<N extends Pick<TreeNode, 'unitId' | 'parentUnitId'>>(
  tree: readonly N[],
  chosen: readonly string[],
): N[] | null {
  const parentOf = new Map(tree.map((node) => [node.unitId, node.parentUnitId]));
  if (chosen.length === 0 || chosen.some((id) => !parentOf.has(id))) return null;
  const picked = new Set(chosen);
  const ancestors = new Set(chosen.flatMap((id) => pathOf(id, parentOf)));
  return tree.filter(
    ({ unitId }) => ancestors.has(unitId) || pathOf(unitId, parentOf).some((id) => picked.has(id)),
  );
}
