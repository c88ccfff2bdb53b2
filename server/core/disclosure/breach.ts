import { barsOf } from '../scoring.ts';
import { cornered } from './cornered.ts';
import type { CountedSet } from './counted-sets.ts';
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
const groupLimit = 5;

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
 * What to hide since a subject's pattern tells of somebody; empty when it does not. Over the regions (which are all
 * that shown cells give away within one cut) every sum across cuts is sought: groups of fewer than five persons by
 * linear algebra, and persons whose answer is the only one that all counts around them leave room for.
 */
export function breaches(layer: CutLayer, subject: DeclaredSubject, pattern: Pattern): Breach[] {
  const regions = regionsOf(layer, subject, pattern);
  const sizes = layer.declared.groups.map((_, place) =>
    subject.valuesOf(place).reduce((sum, { count }) => sum + count, 0),
  );
  const sums = regions.map(({ groups }) => groups);
  const summed = regionsWithin(
    layer,
    null,
    null,
    setOf(layer.unseenSums, subject.key),
    groupsIn(layer.declared, null),
  );
  const steps = layer.declared.groups.map((_, place) => stepsOf(subject, place));
  const exposed =
    layer.gives === 'sums'
      ? smallGroups(sums, sizes, groupLimit).map(({ sums: places }) => places)
      : cornered(
          countedSets(regions, summed, subject, steps),
          reachOf(subject),
          (group) => steps[group] as number[],
        ).map(({ sources }) => sources);
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
 * What the regions tell: each region in counts per answer, the whole of a cut's part of the tree (the units whose
 * regions the cut's region lies in, from which it can be subtracted), and the sums of units that tell only a mean.
 */
function countedSets(
  regions: readonly Region[],
  summed: readonly Region[],
  subject: DeclaredSubject,
  own: readonly (readonly number[])[],
): CountedSet[] {
  const sumOf = (group: number) =>
    subject.valuesOf(group).reduce((sum, { value, count }) => sum + value * count, 0);
  const set = (within: readonly Region[], sources: readonly number[], isCounted: boolean): CountedSet => {
    const groups = within
      .flatMap((region) => region.groups)
      .filter((group) => (own[group] as readonly number[]).some((count) => count > 0))
      .sort((one, other) => one - other);
    const counts = (own[0] ?? []).map((_, step) =>
      groups.reduce((sum, group) => sum + ((own[group] as readonly number[])[step] as number), 0),
    );
    const sum = groups.reduce((all, group) => all + sumOf(group), 0);
    return { groups, counts: isCounted ? counts : null, sum, sources };
  };
  const homeOf = new Map<number, number>();
  for (const [place, { background, groups }] of regions.entries()) {
    if (background === null) for (const group of groups) homeOf.set(group, place);
  }
  const domains = regions.flatMap(({ background, groups }) => {
    if (background === null) return [];
    const homes = [...new Set(groups.flatMap((group) => homeOf.get(group) ?? []))];
    const within = homes.map((place) => regions[place] as Region);
    return homes.length > 1 ? [set(within, homes, true)] : [];
  });
  return [
    ...regions.map((region, place) => set([region], [place], true)),
    ...domains,
    ...summed.map((region) => set([region], [], false)),
  ];
}

/** The values at each scale point. A score stands at the point nearest to it, so it lies within half a step. */
function reachOf({ scale, itemKeys }: DeclaredSubject): { low: number; high: number }[] {
  const off = itemKeys.length > 0 ? 0.5 : 0;
  return Array.from({ length: scale.max - scale.min + 1 }, (_, step) => ({
    low: Math.max(scale.min, scale.min + step - off),
    high: Math.min(scale.max, scale.min + step + off),
  }));
}

function stepsOf({ scale, valuesOf }: DeclaredSubject, group: number): number[] {
  return barsOf(valuesOf(group), scale).map(({ count }) => count);
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
