import type { CutLayer, Pattern, PlacedGroup } from './cut-layer.ts';
import type { DeclaredSubject } from './declared.ts';
import { setOf } from './unit-plan.ts';

/** A sum that can be had by subtraction: a shown cell less the shown cells below it in the same cut. */
export interface Region {
  /** The shown unit. */
  unitId: string;
  /** Null: everyone. */
  background: string | null;
  category: string | null;
  /** Places of the groups of persons in it. */
  groups: number[];
}

/**
 * All that the shown cells of a subject give away within one cut. Everyone by unit is taken as fine as any mean tells
 * it: what leaves every count of those regions as it is leaves the sums too.
 */
export function regionsOf(layer: CutLayer, subject: DeclaredSubject, pattern: Pattern): Region[] {
  const hidden = setOf(layer.unseenSums, subject.key);
  const everyone = regionsWithin(layer, null, null, hidden, layer.everyone);
  const cut = layer.cuts.flatMap(({ key, background, category, groups }) =>
    regionsWithin(layer, background, category, setOf(pattern, key), groups),
  );
  return [...everyone, ...cut];
}

/** Each group of persons belongs to the nearest shown unit above it. */
function regionsWithin(
  { declared: { hierarchy } }: CutLayer,
  background: string | null,
  category: string | null,
  hidden: ReadonlySet<string>,
  groups: readonly PlacedGroup[],
): Region[] {
  const regions = new Map<string, Region>();
  const nearest = new Map<string, string | undefined>();
  for (const { unitId, place } of groups) {
    if (!nearest.has(unitId)) {
      nearest.set(
        unitId,
        hierarchy.pathUp(unitId).find((above) => !hidden.has(above)),
      );
    }
    const shown = nearest.get(unitId);
    if (shown === undefined) continue;
    const region = regions.get(shown) ?? { unitId: shown, background, category, groups: [] };
    regions.set(shown, region);
    region.groups.push(place);
  }
  return [...regions.values()];
}

/** The place of the region each group of persons stands in, of everyone's or of one background's; −1 for none. */
export function layerOf(regions: readonly Region[], name: string | null, groups: number): Int32Array {
  const layer = new Int32Array(groups).fill(-1);
  for (const [place, region] of regions.entries()) {
    if (region.background === name) for (const group of region.groups) layer[group] = place;
  }
  return layer;
}
