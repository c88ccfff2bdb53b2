import { type DatedUnit, parentsOn } from '../../../server/core/organisation/tree-on.ts';

/** What the tree needs of a unit. */
export interface Placed extends DatedUnit {
  name: string;
}

export interface Branch<U extends Placed> {
  unit: U;
  children: Branch<U>[];
}

/** Every unit there has been, each under the parent it has or had last. In the order given. */
export function wholeTree<U extends Placed>(units: readonly U[]): Branch<U>[] {
  return grow(units, ({ parentUnitId }) => parentUnitId);
}

/**
 * The tree as it was, or will be, on a day (see `parentsOn`); with those that are yet to come, if they are wanted, each
 * where it will be.
 */
export function treeOn<U extends Placed>(units: readonly U[], on: string, withComing = false): Branch<U>[] {
  const parents = parentsOn(units, on, withComing);
  return grow(
    units.filter(({ id }) => parents.has(id)),
    ({ id }) => parents.get(id) ?? null,
  );
}

function grow<U extends Placed>(units: readonly U[], parentOf: (unit: U) => string | null): Branch<U>[] {
  const parents = new Map(units.map((unit) => [unit.id, parentOf(unit)]));
  const under = (id: string | null): Branch<U>[] =>
    units.filter((unit) => parents.get(unit.id) === id).map((unit) => ({ unit, children: under(unit.id) }));
  return under(null);
}

/** The branches that lead to a unit that is wanted, and those units alone. */
export function pruned<U extends Placed>(
  branches: readonly Branch<U>[],
  isWanted: (unit: U) => boolean,
): Branch<U>[] {
  return branches.flatMap(({ unit, children }) => {
    const kept = pruned(children, isWanted);
    return isWanted(unit) || kept.length > 0 ? [{ unit, children: kept }] : [];
  });
}

/** The names of those above a unit, the root first. */
export function pathTo<U extends Placed>(units: readonly U[], id: string): U[] {
  const all = new Map(units.map((unit) => [unit.id, unit]));
  const path: U[] = [];
  for (let above = all.get(id)?.parentUnitId ?? null; above !== null; ) {
    const unit = all.get(above);
    if (!unit || path.includes(unit)) break;
    path.unshift(unit);
    above = unit.parentUnitId;
  }
  return path;
}

/** A unit and everything under it. */
export function idsUnder<U extends Placed>(units: readonly U[], id: string): Set<string> {
  const under = new Set([id]);
  for (let size = 0; size < under.size; ) {
    size = under.size;
    for (const unit of units) {
      if (unit.parentUnitId !== null && under.has(unit.parentUnitId)) under.add(unit.id);
    }
  }
  return under;
}
