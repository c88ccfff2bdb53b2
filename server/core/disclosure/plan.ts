import type { Scale } from '../questionnaire/format.ts';
import type { Figures } from '../release/figures.ts';
import { hiddenUnits, type Layer } from './hidden-units.ts';
import { addUpPersons, type Hierarchy } from './hierarchy.ts';
import { type DisclosureLimits, isHomogeneous } from './limits.ts';

/** How much of a figure may be told. */
export type Level = Figures['shown'];

/** What the plan needs to know of one subject: persons and mean, per unit with everything below it. */
export interface PlannedSubject {
  key: string;
  scale: Pick<Scale, 'min' | 'max'>;
  /** Persons with a value who belong to the unit itself. */
  personsOf(unitId: string): number;
  /** Persons and mean with everything below; the mean is null when there is nobody. */
  heldOf(unitId: string): { n: number; mean: number | null };
  /** Keys of the items that make up an indicator; empty for an item. Items stand before their indicators. */
  itemKeys: readonly string[];
}

export interface PlanInput {
  hierarchy: Hierarchy;
  limits: DisclosureLimits;
  lattice: 'internal' | 'public';
  /** Sent answers of people who belong to the unit itself. */
  respondents: ReadonlyMap<string, number>;
  invited: ReadonlyMap<string, number> | null;
  subjects: readonly PlannedSubject[];
}

export interface DisclosurePlan {
  showsResponses(unitId: string): boolean;
  levelOf(subjectKey: string, unitId: string): Level;
}

type LayerRules = Pick<Layer, 'personsOf' | 'limit' | 'withheld' | 'alsoHidden' | 'isOccupied'>;
type Hide = (rules: LayerRules) => Set<string>;
type Units = ReadonlySet<string>;

/**
 * Decides, for the whole declared set of tables at once, what each unit shows of each subject. Two layers: sums
 * (n and mean), and within them spread (all else) with its higher limit. Every subject starts from what is hidden
 * for the response counts, so that the patterns agree and subtracting one table from another gives nothing.
 */
export function disclosurePlan(input: PlanInput): DisclosurePlan {
  const { hierarchy, limits, subjects } = input;
  const answered = addUpPersons(hierarchy, input.respondents);
  const respondentsOf = (unitId: string) => answered.get(unitId) ?? 0;
  const hide: Hide = (rules) =>
    hiddenUnits({ hierarchy, respondentsOf, minimumHiddenUnits: limits.minimumHiddenUnits, ...rules });
  const responses = responseLayers(input, respondentsOf, hide);
  const homogeneous = new Map(subjects.map((subject) => [subject.key, homogeneousUnits(hierarchy, subject)]));
  const layerAt = (limit: number, startsFrom: (key: string) => Units, more: ReadonlyMap<string, Units>) =>
    hiddenBySubject({ hierarchy, hide, subjects, limit, startsFrom, withheld: more });
  const means = layerAt(limits.mean, () => responses.means, homogeneous);
  const internal = layerAt(limits.spread, (key) => joined(setOf(means, key), responses.spreads), new Map());
  // The public set is made from the internal one, so that a reader of both sees no more than the internal.
  const spreads =
    input.lattice === 'internal'
      ? internal
      : layerAt(
          limits.publicSpread,
          (key) => joined(setOf(internal, key), responses.publicSpreads),
          new Map(),
        );
  return {
    showsResponses: (unitId) => !responses.means.has(unitId),
    levelOf: (key, unitId) => {
      if (!means.has(key) || setOf(means, key).has(unitId)) return 'nothing';
      return setOf(spreads, key).has(unitId) ? 'mean' : 'all';
    },
  };
}

interface SubjectsLayer {
  hierarchy: Hierarchy;
  hide: Hide;
  subjects: readonly PlannedSubject[];
  limit: number;
  /** What is hidden for a subject before its own counts are looked at. */
  startsFrom(key: string): Units;
  /** Units withheld for another reason than their size, by subject. */
  withheld: ReadonlyMap<string, Units>;
}

/**
 * One layer of every subject. An indicator is a sum of its items, so each can be had from the others: where one of
 * them has too few persons all are hidden, with the same siblings, and an indicator is hidden wherever an item is.
 */
function hiddenBySubject(layer: SubjectsLayer): Map<string, Units> {
  const hidden = new Map<string, Units>();
  const families = layer.subjects
    .filter((subject) => subject.itemKeys.length > 0)
    .map((indicator) => familyOf(layer, indicator));
  for (const subject of layer.subjects) {
    const { key, personsOf } = subject;
    const own = families.filter((family) => family.keys.has(key));
    const items = subject.itemKeys;
    const withheld = joined(
      below(layer.hierarchy, layer.limit, (unitId) => subject.heldOf(unitId).n),
      ...own.map((family) => family.withheld),
      ...[key, ...items].map((member) => setOf(layer.withheld, member)),
    );
    const alsoHidden = joined(
      layer.startsFrom(key),
      ...own.map((family) => family.hidden),
      ...items.map((item) => setOf(hidden, item)),
    );
    hidden.set(key, layer.hide({ personsOf, limit: layer.limit, withheld, alsoHidden }));
  }
  return hidden;
}

/** What an indicator and its items hide together: where one of them has too few persons, or the indicator is withheld. */
function familyOf(layer: SubjectsLayer, indicator: PlannedSubject) {
  const { hierarchy, hide, subjects, limit, startsFrom } = layer;
  const keys = new Set([indicator.key, ...indicator.itemKeys]);
  const members = subjects.filter((subject) => keys.has(subject.key));
  const isSmall = (n: number) => n > 0 && n < limit;
  // A unit where nobody was asked an item says nothing of the other items.
  const withheld = joined(
    new Set(hierarchy.upwards.filter((unitId) => members.some((member) => isSmall(member.heldOf(unitId).n)))),
    setOf(layer.withheld, indicator.key),
  );
  let hidden: Units = joined(withheld, ...members.map((member) => startsFrom(member.key)));
  for (let reached = -1; hidden.size > reached; ) {
    reached = hidden.size;
    for (const { personsOf } of members) {
      hidden = joined(hidden, hide({ personsOf, limit, withheld, alsoHidden: hidden }));
    }
  }
  return { keys, withheld, hidden };
}

function setOf(sets: ReadonlyMap<string, Units>, key: string): Units {
  return sets.get(key) ?? new Set();
}

/**
 * What is hidden when only the counts of answers are told, and what a spread of everyone who answered would hide. An
 * invited group where nobody answered is protected too: that everyone kept silent is told of each of them.
 */
function responseLayers(
  { hierarchy, limits, respondents, invited }: PlanInput,
  respondentsOf: (unitId: string) => number,
  hide: Hide,
) {
  const personsOf = (unitId: string) => respondents.get(unitId) ?? 0;
  const isOccupied = (unitId: string) => personsOf(unitId) > 0 || (invited?.get(unitId) ?? 0) > 0;
  const at = (limit: number, alsoHidden: Units) =>
    hide({ personsOf, isOccupied, limit, withheld: below(hierarchy, limit, respondentsOf), alsoHidden });
  const means = at(limits.mean, new Set());
  const spreads = at(limits.spread, means);
  return { means, spreads, publicSpreads: at(limits.publicSpread, spreads) };
}

function homogeneousUnits(hierarchy: Hierarchy, { heldOf, scale }: PlannedSubject): Set<string> {
  const units = hierarchy.upwards.filter((unitId) => {
    const { n, mean } = heldOf(unitId);
    return mean !== null && isHomogeneous(n, mean, scale);
  });
  return new Set(units);
}

function below(hierarchy: Hierarchy, limit: number, persons: (unitId: string) => number): Set<string> {
  return new Set(hierarchy.upwards.filter((unitId) => persons(unitId) < limit));
}

function joined(...sets: Units[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set]));
}
