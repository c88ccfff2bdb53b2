import type { Hierarchy } from './hierarchy.ts';

/** One set of sums over the unit tree: who stands behind them, and what may not be told. */
export interface Layer {
  hierarchy: Hierarchy;
  /** Persons who belong to the unit itself (leaves, and inner nodes with people of their own). */
  personsOf(unitId: string): number;
  /**
   * Whether a unit itself has anyone to protect, where that is more than the persons counted: invited people who
   * did not answer. Left out: whoever is counted.
   */
  isOccupied?(unitId: string): boolean;
  /** The fewest persons in any group whose sum can be worked out. */
  limit: number;
  /** The fewest units such a group is taken from, where it holds a unit that may not be told. */
  minimumHiddenUnits: number;
  /**
   * Whether the own people of these units, taken together, answered so alike that their sum tells what each said
   * (P4). Left out: never.
   */
  isTelling?(unitIds: readonly string[]): boolean;
  /** Units whose own figure may not be told, in this layer. */
  withheld: ReadonlySet<string>;
  /** Units hidden for another reason: with the response counts, or in the layer below. */
  alsoHidden: ReadonlySet<string>;
  /** The round's answers in a unit with everything below it. Decides which sibling goes too. */
  respondentsOf(unitId: string): number;
}

/** What a shown unit holds beyond the shown units below it: its figure minus theirs. */
interface Remainder {
  persons: number;
  /** How many of the unit's children (its own people counted as one) have someone in the remainder. */
  parts: number;
  /** The units whose own people are in the remainder. */
  units: string[];
  /** Some withheld unit is part of it. */
  holdsWithheld: boolean;
  /** So are people who belong to an inner unit itself, whose own sum is never judged. */
  holdsInnerPeople: boolean;
  /** The shown units next below. */
  shown: string[];
}

/**
 * The units to hide so that no sum over too few persons can be worked out (security: P2, P6).
 *
 * Shown sums over a tree give away the shown units' remainders and unions of them, and nothing else: remainders
 * share no person, and every shown sum is made of them. So each remainder must be empty or large enough, and its
 * people must not all have answered alike.
 *
 * In a tree of twelve units or fewer no set that does is smaller. In a larger one none of those hidden for the others'
 * sake can be shown again. Of sets as small, those with the fewest of the round's answers are hidden (ties by place in
 * the tree), so the same for every subject. The root never goes but for itself.
 */
export function hiddenUnits(layer: Layer): Set<string> {
  const start = new Set([...layer.withheld, ...layer.alsoHidden]);
  const found = hideUpwards(layer, start);
  // With one more the set is as small as can be: without it something could be worked out.
  if (found.size <= start.size + 1) return found;
  const isSmall = layer.hierarchy.upwards.length <= fewUnits;
  return (
    (isSmall && smallestSet(layer, start, found.size - start.size - 1)) || shownAgain(layer, start, found)
  );
}

/** As many units as every set of them is tried for. */
const fewUnits = 12;

/**
 * One pass upwards. Where a remainder is not safe, the shown unit below with the fewest of the round's answers goes
 * too; where none is left and the remainder is one withheld unit, the unit itself goes. One pass is enough: hiding a
 * unit only joins its remainder to the one above.
 */
function hideUpwards(layer: Layer, start: ReadonlySet<string>): Set<string> {
  const { hierarchy } = layer;
  const hidden = new Set(start);
  for (const unitId of hierarchy.upwards) {
    if (hidden.has(unitId)) continue;
    let remainder = remainderOf(layer, hidden, unitId);
    while (!isSafe(layer, remainder)) {
      const [next] = fewestAnswersFirst(layer, remainder.shown);
      hidden.add(next as string);
      remainder = remainderOf(layer, hidden, unitId);
    }
    const tellsOneUnit = remainder.holdsWithheld && remainder.parts < layer.minimumHiddenUnits;
    if (remainder.shown.length === 0 && tellsOneUnit && unitId !== hierarchy.root) hidden.add(unitId);
  }
  return hidden;
}

function isEnough(layer: Layer, hidden: ReadonlySet<string>): boolean {
  return hideUpwards(layer, hidden).size === hidden.size;
}

/** The smallest set of at most so many more units that is enough; null when there is none. */
function smallestSet(layer: Layer, start: ReadonlySet<string>, most: number): Set<string> | null {
  const { hierarchy } = layer;
  const candidates = fewestAnswersFirst(
    layer,
    hierarchy.upwards.filter((unitId) => unitId !== hierarchy.root && !start.has(unitId)),
  );
  for (let size = 1; size <= most; size++) {
    for (const more of setsOf(candidates, size)) {
      const hidden = new Set([...start, ...more]);
      if (isEnough(layer, hidden)) return hidden;
    }
  }
  return null;
}

/** Every choice of so many, the first ones first. */
function* setsOf(units: readonly string[], size: number): Generator<string[]> {
  if (size === 0) yield [];
  else
    for (const [place, unit] of units.entries()) {
      for (const others of setsOf(units.slice(place + 1), size - 1)) yield [unit, ...others];
    }
}

/** Without those that a later choice has made needless, the ones with most answers tried first. */
function shownAgain(layer: Layer, start: ReadonlySet<string>, found: ReadonlySet<string>): Set<string> {
  let hidden = new Set(found);
  const added = [...found].filter((unitId) => !start.has(unitId));
  for (const unitId of fewestAnswersFirst(layer, added).reverse()) {
    const fewer = new Set([...hidden].filter((other) => other !== unitId));
    if (isEnough(layer, fewer)) hidden = fewer;
  }
  return hidden;
}

function isSafe(layer: Layer, remainder: Remainder): boolean {
  // With nothing shown below, the remainder is the unit's own figure, which has been judged by itself.
  if (remainder.parts === 0 || remainder.shown.length === 0) return true;
  if (layer.isTelling?.(remainder.units)) return false;
  // A unit that is only hidden to protect others may stand alone: its own figure could have been told.
  const mayStandAlone = !remainder.holdsWithheld && !remainder.holdsInnerPeople;
  return remainder.persons >= layer.limit && (mayStandAlone || remainder.parts >= layer.minimumHiddenUnits);
}

function remainderOf(layer: Layer, hidden: ReadonlySet<string>, unitId: string): Remainder {
  const children = layer.hierarchy.childrenOf(unitId);
  const isOccupied = layer.isOccupied ?? ((unit: string) => layer.personsOf(unit) > 0);
  const remainder: Remainder = {
    persons: layer.personsOf(unitId),
    parts: isOccupied(unitId) ? 1 : 0,
    units: [unitId],
    holdsWithheld: false,
    holdsInnerPeople: isOccupied(unitId) && children.length > 0,
    shown: [],
  };
  for (const child of children) {
    if (!hidden.has(child)) {
      remainder.shown.push(child);
      continue;
    }
    const below = remainderOf(layer, hidden, child);
    const isPart = below.parts > 0;
    remainder.persons += below.persons;
    remainder.parts += isPart ? 1 : 0;
    remainder.holdsWithheld ||= below.holdsWithheld || (isPart && layer.withheld.has(child));
    remainder.holdsInnerPeople ||= below.holdsInnerPeople;
    remainder.shown.push(...below.shown);
    remainder.units.push(...below.units);
  }
  return remainder;
}

function fewestAnswersFirst(layer: Layer, units: readonly string[]): string[] {
  return [...units].sort(
    (one, other) =>
      layer.respondentsOf(one) - layer.respondentsOf(other) ||
      layer.hierarchy.placeOf(one) - layer.hierarchy.placeOf(other),
  );
}
