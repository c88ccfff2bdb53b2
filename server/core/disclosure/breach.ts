import type { CutLayer, Pattern } from './cut-plan.ts';
import type { DeclaredSubject } from './declared.ts';
import { groupsIn } from './population.ts';
import { smallGroups } from './small-groups.ts';
import { setOf } from './unit-plan.ts';

/** Where to hide a background, because the shown sums together tell of somebody. */
export interface Breach {
  unitId: string;
  background: string;
}

/** A group this small may not be worked out, whatever the limits (P6). */
export const groupLimit = 5;

/** A sum that can be had by subtraction: a shown cell less the shown cells below it in the same cut. */
interface Region {
  /** The shown unit. */
  unitId: string;
  /** Null: everyone. */
  background: string | null;
  category: string | null;
  /** Places of the groups of persons in it. */
  groups: number[];
}

/**
 * What to hide since a subject's pattern tells of somebody; empty when it does not. Over the regions (which are all that shown cells give away within
 * one cut) every sum across cuts is sought: groups of fewer than five persons by linear algebra, and persons whose
 * answer is the only one that all regions around them leave room for.
 */
export function breaches(layer: CutLayer, subject: DeclaredSubject, pattern: Pattern): Breach[] {
  const regions = regionsOf(layer, subject, pattern);
  const sizes = layer.declared.groups.map((_, place) =>
    subject.valuesOf(place).reduce((sum, { count }) => sum + count, 0),
  );
  const sums = regions.map(({ groups }) => groups);
  const exposed =
    layer.gives === 'sums'
      ? smallGroups(sums, sizes, groupLimit).map(({ sums: places }) => places)
      : cornered(subject, regions, sizes);
  const found: Breach[] = [];
  for (const places of exposed) {
    const involved = places.map((place) => regions[place] as Region);
    const candidates = givingWay(layer, regions, involved);
    const isMended = candidates.some((candidate) => found.some((breach) => isSame(breach, candidate)));
    if (candidates[0] && !isMended) found.push(candidates[0]);
  }
  return found;
}

function regionsOf(layer: CutLayer, subject: DeclaredSubject, pattern: Pattern): Region[] {
  const { declared } = layer;
  const everyone = regionsWithin(
    layer,
    null,
    null,
    setOf(layer.unseen, subject.key),
    groupsIn(declared, null),
  );
  const cut = layer.cuts.flatMap(({ key, background, category }) =>
    regionsWithin(
      layer,
      background,
      category,
      setOf(pattern, key),
      groupsIn(declared, { background, category }),
    ),
  );
  return [...everyone, ...cut];
}

/** Each group of persons belongs to the nearest shown unit above it. */
function regionsWithin(
  { declared: { hierarchy } }: CutLayer,
  background: string | null,
  category: string | null,
  hidden: ReadonlySet<string>,
  groups: readonly { unitId: string; place: number }[],
): Region[] {
  const regions = new Map<string, Region>();
  for (const { unitId, place } of groups) {
    const shown = hierarchy.pathUp(unitId).find((above) => !hidden.has(above));
    if (shown === undefined) continue;
    const region = regions.get(shown) ?? { unitId: shown, background, category, groups: [] };
    regions.set(shown, region);
    region.groups.push(place);
  }
  return [...regions.values()];
}

/**
 * Persons who can have given one answer only, since the regions they are in have no other in common, or would have none
 * if one person subtracted the own answer: for each, those regions.
 */
function cornered(
  subject: DeclaredSubject,
  regions: readonly Region[],
  sizes: readonly number[],
): number[][] {
  const bars = regions.map((region) => barsIn(subject, region));
  const around = new Map<number, number[]>();
  for (const [index, { groups }] of regions.entries()) {
    for (const place of groups) around.set(place, [...(around.get(place) ?? []), index]);
  }
  return [...around].flatMap(([place, indexes]) => {
    // A region by itself has been judged by how alike its answers are.
    if ((sizes[place] ?? 0) === 0 || indexes.length < 2) return [];
    const counts = indexes.map((index) => bars[index] as readonly number[]);
    const fewest = (counts[0] as readonly number[]).map((_, step) =>
      Math.min(...counts.map((one) => one[step] as number)),
    );
    const possible = fewest.filter((count) => count > 0).length;
    const oneLess = fewest.includes(1) ? 1 : 0;
    return possible - oneLess <= 1 ? [indexes] : [];
  });
}

function barsIn(subject: DeclaredSubject, { groups }: Region): number[] {
  const { min, max } = subject.scale;
  const bars = new Array<number>(max - min + 1).fill(0);
  for (const place of groups) {
    for (const { value, count } of subject.valuesOf(place)) {
      const step = Math.ceil(value - 0.5 - 1e-9) - min;
      bars[step] = (bars[step] as number) + count;
    }
  }
  return bars;
}

/**
 * What gives way: of the cut regions that tell of these persons, either a shown unit just below (its people then join the
 * region) or, where there is none, the region's own unit. Those with the fewest answers first.
 */
function givingWay(layer: CutLayer, regions: readonly Region[], involved: readonly Region[]): Breach[] {
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

function isSame(one: Breach, other: Breach): boolean {
  return one.unitId === other.unitId && one.background === other.background;
}
