/**
 * The unit tree as it was when the round opened: the root is the whole municipality (or the whole service), and
 * every person belongs to exactly one node, normally a leaf.
 */
export interface TreeNode {
  unitId: string;
  parentUnitId: string | null;
  name: string;
  kind: string;
  /** Order among siblings, as the municipality wrote it. */
  position: number;
}
export type UnitTree = TreeNode[];
