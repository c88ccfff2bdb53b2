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

/** Per limit: units whose own figure may not be told, and units hidden with them. */
interface SubjectLayers {
  withheldMeans: Units;
  withheldSpreads: Units;
  withheldPublicSpreads: Units;
  means: Units;
  spreads: Units;
}

/**
 * Decides, for the whole declared set of tables at once, what each unit shows of each subject. Two layers: sums
 * (n and mean), and within them spread (all else) with its higher limit. Every subject starts from what is hidden
 * for the response counts, so that the patterns agree and subtracting one table from another gives nothing.
 */
export function disclosurePlan(input: PlanInput): DisclosurePlan {
  const { hierarchy, limits } = input;
  const answered = addUpPersons(hierarchy, input.respondents);
  const respondentsOf = (unitId: string) => answered.get(unitId) ?? 0;
  const hide: Hide = (rules) =>
    hiddenUnits({ hierarchy, respondentsOf, minimumHiddenUnits: limits.minimumHiddenUnits, ...rules });
  const responses = responseLayers(input, respondentsOf, hide);
  const layers = new Map<string, SubjectLayers>();
  for (const subject of input.subjects) {
    const items = subject.itemKeys.flatMap((key) => layers.get(key) ?? []);
    layers.set(subject.key, subjectLayers(input, subject, items, responses, hide));
  }
  return {
    showsResponses: (unitId) => !responses.means.has(unitId),
    levelOf: (subjectKey, unitId) => {
      const level = layers.get(subjectKey);
      if (!level || level.means.has(unitId)) return 'nothing';
      return level.spreads.has(unitId) ? 'mean' : 'all';
    },
  };
}

/** A unit too small for an item is too small for what is made of it, so the items' withheld units are withheld. */
function subjectLayers(
  { hierarchy, limits, lattice }: PlanInput,
  subject: PlannedSubject,
  items: readonly SubjectLayers[],
  responses: ReturnType<typeof responseLayers>,
  hide: Hide,
): SubjectLayers {
  const { personsOf } = subject;
  const held = (unitId: string) => subject.heldOf(unitId).n;
  const withheldMeans = joined(
    below(hierarchy, limits.mean, held),
    homogeneousUnits(hierarchy, subject),
    ...items.map((item) => item.withheldMeans),
  );
  const withheldSpreads = joined(
    below(hierarchy, limits.spread, held),
    ...items.map((item) => item.withheldSpreads),
  );
  const withheldPublicSpreads = joined(
    below(hierarchy, limits.publicSpread, held),
    ...items.map((item) => item.withheldPublicSpreads),
  );
  const means = hide({ personsOf, limit: limits.mean, withheld: withheldMeans, alsoHidden: responses.means });
  const internal = hide({
    personsOf,
    limit: limits.spread,
    withheld: withheldSpreads,
    alsoHidden: joined(means, responses.spreads),
  });
  // The public set is made from the internal one, so that a reader of both sees no more than the internal.
  const publicly = () =>
    hide({
      personsOf,
      limit: limits.publicSpread,
      withheld: withheldPublicSpreads,
      alsoHidden: joined(internal, responses.publicSpreads),
    });
  const spreads = lattice === 'public' ? publicly() : internal;
  return { withheldMeans, withheldSpreads, withheldPublicSpreads, means, spreads };
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
