import fc from 'fast-check';
import { hiddenUnits } from '../../../server/core/disclosure/hidden-units.ts';
import { addUp, addUpPersons, hierarchyOf } from '../../../server/core/disclosure/hierarchy.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';

/** Units written as a path, `root/department/unit`, with the people who belong to each. */
export function treeOf(persons: Record<string, number>): { tree: UnitTree; own: Map<string, number> } {
  const paths = new Set(
    Object.keys(persons).flatMap((path) => {
      const steps = path.split('/');
      return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
    }),
  );
  const tree = [...paths].map((path, position) => ({
    unitId: path,
    parentUnitId: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null,
    name: path,
    kind: 'unit',
    position,
  }));
  return { tree, own: new Map(Object.entries(persons)) };
}

/** Three levels; departments may have people of their own, some have one unit or none. */
export const randomTree = fc
  .array(
    fc.record({
      own: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(40) }),
      units: fc.array(fc.oneof(fc.nat(40), fc.nat(12)), { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((departments) => {
    const persons: Record<string, number> = { kommune: 0 };
    departments.forEach((department, index) => {
      persons[`kommune/${index}`] = department.own;
      department.units.forEach((size, unit) => {
        persons[`kommune/${index}/${unit}`] = size;
      });
    });
    return treeOf(persons);
  });

/** The units whose people are in each unit's sum. */
export function unitsBelow(tree: UnitTree): Map<string, string[]> {
  return addUp(
    hierarchyOf(tree),
    (unitId) => [unitId],
    (parts) => parts.flat(),
  );
}

/** What `hiddenUnits` leaves shown when only sizes count. */
export function shownUnits(
  tree: UnitTree,
  own: ReadonlyMap<string, number>,
  limit: number,
  suppress = true,
): string[] {
  const hierarchy = hierarchyOf(tree);
  const held = addUpPersons(hierarchy, own);
  const personsOf = (unitId: string) => own.get(unitId) ?? 0;
  const respondentsOf = (unitId: string) => held.get(unitId) ?? 0;
  const withheld = new Set(
    tree.map(({ unitId }) => unitId).filter((unitId) => respondentsOf(unitId) < limit),
  );
  const hidden = suppress
    ? hiddenUnits({
        hierarchy,
        personsOf,
        respondentsOf,
        limit,
        minimumHiddenUnits: 2,
        withheld,
        alsoHidden: new Set(),
      })
    : withheld;
  return tree.map(({ unitId }) => unitId).filter((unitId) => !hidden.has(unitId));
}
