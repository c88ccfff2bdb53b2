import { foldValue } from '../fold.ts';

export interface FrameUnit {
  unitId: string;
  name: string;
  /** The municipality's own number for it. */
  code: string | null;
}

/** Finds a unit of the round by its code as it is written, or else by its name without regard to case. */
export function unitFinder(units: FrameUnit[]): (cell: string) => FrameUnit | 'unknown' | 'several' {
  const byCode = new Map(units.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit] as const])));
  const byName = Map.groupBy(units, ({ name }) => foldValue(name));
  const found = new Map<string, FrameUnit | 'unknown' | 'several'>();
  const find = (cell: string) => {
    const coded = byCode.get(cell);
    if (coded) return coded;
    const [named, other] = byName.get(foldValue(cell)) ?? [];
    return named === undefined ? 'unknown' : other === undefined ? named : 'several';
  };
  return (cell) => {
    const known = found.get(cell) ?? find(cell);
    found.set(cell, known);
    return known;
  };
}
