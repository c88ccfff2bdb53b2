/** A round as the calendar needs it: whom it asks and when. */
export interface PlannedRound {
  opensAt: Date;
  closesAt: Date;
  /** The units people belong to: the leaves of what is asked. */
  unitIds: readonly string[];
}

/** Whether two windows have a moment in common. One that ends as the other begins has none. */
export function isSameTime(
  one: { opensAt: Date; closesAt: Date },
  other: { opensAt: Date; closesAt: Date },
): boolean {
  return one.opensAt < other.closesAt && other.opensAt < one.closesAt;
}

/** The leaves of a tree: where people belong. */
export function leavesOf(tree: readonly { unitId: string; parentUnitId: string | null }[]): string[] {
  const parents = new Set(tree.map(({ parentUnitId }) => parentUnitId));
  return tree.flatMap(({ unitId }) => (parents.has(unitId) ? [] : [unitId]));
}

/**
 * The units in which two rounds may reach the same people: those both ask, and those one asks inside a unit the other
 * asks as a whole. `parentOf` is the tree of today; a unit that is no longer in it is only itself.
 */
export function sharedUnits(
  one: readonly string[],
  other: readonly string[],
  parentOf: ReadonlyMap<string, string | null>,
): string[] {
  const inside = (units: readonly string[], whole: ReadonlySet<string>) =>
    units.filter((id) => pathOf(id, parentOf).some((ancestor) => whole.has(ancestor)));
  return [...new Set([...inside(one, new Set(other)), ...inside(other, new Set(one))])];
}

/** The unit, its parent, and so on to the root. The tree has no circles. */
export function pathOf(id: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let at: string | null = id; at !== null; at = parentOf.get(at) ?? null) path.push(at);
  return path;
}

/** The rounds that may reach the same people at the same time (R13). They are already of the same kind of survey. */
export function overlapping<R extends PlannedRound>(
  planned: PlannedRound,
  others: readonly R[],
  parentOf: ReadonlyMap<string, string | null>,
): R[] {
  return others.filter(
    (other) => isSameTime(planned, other) && sharedUnits(planned.unitIds, other.unitIds, parentOf).length > 0,
  );
}
