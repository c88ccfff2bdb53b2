import { leavesOf } from '../../../server/core/opening/overlap.ts';

export interface UnitNode {
  unitId: string;
  parentUnitId: string | null;
  name: string;
  kind: string;
}

/** The leaves under a unit, or the unit itself when it is one: where its people belong. */
export function leavesUnder(units: readonly UnitNode[], unitId: string): string[] {
  const under = units.filter(({ parentUnitId }) => parentUnitId === unitId);
  return under.length === 0 ? [unitId] : under.flatMap((unit) => leavesUnder(units, unit.unitId));
}

export type Checked = 'all' | 'some' | 'none';

/** Whether a unit is asked as a whole, in part or not, by the leaves that are chosen. */
export function checkedOf(units: readonly UnitNode[], unitId: string, chosen: ReadonlySet<string>): Checked {
  const leaves = leavesUnder(units, unitId);
  const count = leaves.filter((id) => chosen.has(id)).length;
  if (count === 0) return 'none';
  return count === leaves.length ? 'all' : 'some';
}

/** The choice with all of these leaves in it, or, when all are in it, with none of them. */
export function toggled(chosen: ReadonlySet<string>, leaves: readonly string[]): ReadonlySet<string> {
  const isAll = leaves.every((id) => chosen.has(id));
  return isAll ? new Set([...chosen].filter((id) => !leaves.includes(id))) : new Set([...chosen, ...leaves]);
}

/** Each kind that more than one unit is of, in the order of the tree, with the leaves in its units. */
export function kindsOf(units: readonly UnitNode[]): { kind: string; count: number; leaves: string[] }[] {
  const byKind = Map.groupBy(
    units.filter(({ parentUnitId }) => parentUnitId !== null),
    ({ kind }) => kind,
  );
  return [...byKind].flatMap(([kind, ofKind]) =>
    ofKind.length < 2
      ? []
      : [
          {
            kind,
            count: ofKind.length,
            leaves: [...new Set(ofKind.flatMap(({ unitId }) => leavesUnder(units, unitId)))],
          },
        ],
  );
}

/** The choice as the server takes it: null when everything is chosen. */
export function unitIdsOf(units: readonly UnitNode[], chosen: ReadonlySet<string>): string[] | null {
  const leaves = leavesOf(units);
  return leaves.every((id) => chosen.has(id)) ? null : leaves.filter((id) => chosen.has(id));
}
