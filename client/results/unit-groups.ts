import type { IndicatorSource } from '../parts/queries.ts';

export type Unit = IndicatorSource['units'][number];

export interface UnitGroup {
  /** Null: the units right under the municipality. */
  parent: Unit | null;
  units: Unit[];
}

/** Units by what they lie under, each group in the order given: first those right under the municipality. */
export function groupUnits(units: Unit[]): UnitGroup[] {
  const known = new Map(units.map((unit) => [unit.unitId, unit]));
  const groups = Map.groupBy(units, (unit) => known.get(unit.parentUnitId ?? '') ?? null);
  const top = groups.get(null) ?? [];
  const below = units.flatMap((parent) => {
    const children = groups.get(parent);
    return children ? [{ parent, units: children }] : [];
  });
  return top.length > 0 ? [{ parent: null, units: top }, ...below] : below;
}

/** Those no other lies under: each person belongs to one of them. In the order given. */
export function lowestUnits(units: Unit[]): Unit[] {
  const parents = new Set(units.map(({ parentUnitId }) => parentUnitId));
  return units.filter(({ unitId }) => !parents.has(unitId));
}
