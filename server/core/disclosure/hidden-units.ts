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
 * people must not all have answered alike. Where it is not, the shown unit below with the fewest of the round's answers goes too (ties by place in the tree), so the same
 * sibling for every subject; where none is left and the remainder is one withheld unit, the unit itself goes. The
 * root never goes but for itself. One pass upwards is enough: hiding a unit only joins its remainder to the one above.
 */
export function hiddenUnits(layer: Layer): Set<string> {
  const { hierarchy } = layer;
  const hidden = new Set([...layer.withheld, ...layer.alsoHidden]);
  for (const unitId of hierarchy.upwards) {
    if (hidden.has(unitId)) continue;
    let remainder = remainderOf(layer, hidden, unitId);
    while (!isSafe(layer, remainder)) {
      const next = fewestAnswers(layer, remainder.shown);
      if (next === undefined) break;
      hidden.add(next);
      remainder = remainderOf(layer, hidden, unitId);
    }
    const tellsOneUnit = remainder.holdsWithheld && remainder.parts < layer.minimumHiddenUnits;
    if (remainder.shown.length === 0 && tellsOneUnit && unitId !== hierarchy.root) hidden.add(unitId);
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

function fewestAnswers(layer: Layer, units: readonly string[]): string | undefined {
  return [...units].sort(
    (one, other) =>
      layer.respondentsOf(one) - layer.respondentsOf(other) ||
      layer.hierarchy.placeOf(one) - layer.hierarchy.placeOf(other),
  )[0];
}
