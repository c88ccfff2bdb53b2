import type { CutLayer, Pattern } from './cut-layer.ts';
import type { Region } from './regions.ts';
import { setOf } from './unit-plan.ts';

/** Where to hide a background, because the shown sums together tell of somebody. */
export interface Breach {
  unitId: string;
  background: string;
}

/**
 * What gives way: of the cut regions that tell of these persons, either a shown unit just below (its people then join the
 * region) or, where there is none, the region's own unit. Those with the fewest answers first.
 */
export function givingWay(
  layer: CutLayer,
  regions: readonly Region[],
  involved: readonly Region[],
): Breach[] {
  const { hierarchy } = layer.declared;
  const candidates = involved.flatMap((region) => {
    if (region.background === null) return [];
    const { background, category } = region;
    const below = regions.filter(
      (other) =>
        other.background === background &&
        other.category === category &&
        other.unitId !== region.unitId &&
        hierarchy.pathUp(other.unitId).includes(region.unitId),
    );
    return (below.length > 0 ? below : [region]).map(({ unitId }) => ({ unitId, background }));
  });
  return candidates.sort((one, other) => layer.answersIn(one.unitId) - layer.answersIn(other.unitId));
}

/**
 * Where a background gives way for a person's sake: in the nearest unit above that tells of it; but where units just
 * below that one tell of it too, in the one of those that adds most people who answered alike to the person's. Where no
 * unit above tells of it, units elsewhere may: whom they have counted the person is not. Null where no unit does.
 */
export function tellerOf(
  layer: CutLayer,
  pattern: Pattern,
  unitId: string,
  background: string,
  alikeIn: (unit: string) => number,
): string | null {
  const { hierarchy } = layer.declared;
  const own = layer.cuts.filter((cut) => cut.background === background);
  const tells = (unit: string) => own.some(({ key }) => !setOf(pattern, key).has(unit));
  const nearest = hierarchy.pathUp(unitId).find(tells);
  const below = (unit: string): string[] =>
    hierarchy.childrenOf(unit).flatMap((child) => (tells(child) ? [child] : below(child)));
  const added = (unit: string, personsIn: (unit: string) => number) =>
    personsIn(unit) - below(unit).reduce((sum, shown) => sum + personsIn(shown), 0);
  const [most = nearest ?? null] = below(nearest ?? hierarchy.root).sort(
    (one, other) =>
      added(other, alikeIn) - added(one, alikeIn) ||
      added(other, layer.answersIn) - added(one, layer.answersIn),
  );
  return most;
}
