import type { TreeNode, UnitTree } from '../unit-tree.ts';

/** A unit tree made ready for walking. */
export interface Hierarchy {
  root: string;
  /** Children of a unit in the municipality's order; empty for a leaf. */
  childrenOf(unitId: string): readonly string[];
  /** Every unit after all units below it, so that one pass can work upwards. */
  upwards: readonly string[];
  /** The unit itself, its parent and so on to the root. */
  pathUp(unitId: string): readonly string[];
  /** Every unit's place when read from the top, parents before children. */
  placeOf(unitId: string): number;
}

/** Throws a RangeError for a tree without exactly one root, with an unknown parent or with a circle. */
export function hierarchyOf(tree: UnitTree): Hierarchy {
  const known = new Set(tree.map((node) => node.unitId));
  const roots = tree.filter((node) => node.parentUnitId === null);
  const [root] = roots;
  if (!root || roots.length > 1) throw new RangeError(`a unit tree has one root, not ${roots.length}`);
  const orphan = tree.find((node) => node.parentUnitId !== null && !known.has(node.parentUnitId));
  if (orphan) throw new RangeError(`the parent of unit ${orphan.unitId} is not in the tree`);
  const children = childrenByParent(tree);
  const downwards: string[] = [];
  for (const stack = [root.unitId]; stack.length > 0; ) {
    const unitId = stack.pop() as string;
    downwards.push(unitId);
    stack.push(...(children.get(unitId) ?? []).toReversed());
  }
  if (downwards.length !== tree.length) throw new RangeError('the unit tree goes in a circle');
  const parents = new Map(tree.map((node) => [node.unitId, node.parentUnitId]));
  const paths = new Map<string, string[]>();
  for (const unitId of downwards) {
    paths.set(unitId, [unitId, ...(paths.get(parents.get(unitId) ?? '') ?? [])]);
  }
  const places = new Map(downwards.map((unitId, place) => [unitId, place]));
  return {
    root: root.unitId,
    childrenOf: (unitId) => children.get(unitId) ?? [],
    upwards: downwards.toReversed(),
    pathUp: (unitId) => paths.get(unitId) ?? [],
    placeOf: (unitId) => places.get(unitId) ?? downwards.length,
  };
}

function childrenByParent(tree: UnitTree): Map<string, string[]> {
  const inOrder = (one: TreeNode, other: TreeNode) =>
    one.position - other.position || (one.unitId < other.unitId ? -1 : 1);
  const children = new Map<string, string[]>();
  for (const node of [...tree].sort(inOrder)) {
    if (node.parentUnitId === null) continue;
    children.set(node.parentUnitId, [...(children.get(node.parentUnitId) ?? []), node.unitId]);
  }
  return children;
}

/** From what belongs to each unit itself to what it holds with everything below it. */
export function addUp<Held>(
  hierarchy: Hierarchy,
  own: (unitId: string) => Held,
  add: (parts: Held[]) => Held,
): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const unitId of hierarchy.upwards) {
    const below = hierarchy.childrenOf(unitId).map((child) => held.get(child) as Held);
    held.set(unitId, add([own(unitId), ...below]));
  }
  return held;
}

/** Persons per unit, with everything below it. Throws a RangeError for persons in a unit outside the tree. */
export function addUpPersons(hierarchy: Hierarchy, own: ReadonlyMap<string, number>): Map<string, number> {
  const held = addUp(
    hierarchy,
    (unitId) => own.get(unitId) ?? 0,
    (parts) => parts.reduce((sum, part) => sum + part, 0),
  );
  const stray = [...own.keys()].find((unitId) => !held.has(unitId));
  if (stray !== undefined) throw new RangeError(`unit ${stray} is not in the tree`);
  return held;
}
