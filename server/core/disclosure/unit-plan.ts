import type { DeclaredSubject, DeclaredTables, KnownCell } from './declared.ts';
import { hiddenUnits, type Layer } from './hidden-units.ts';
import { addUpPersons, type Hierarchy } from './hierarchy.ts';
import { type DisclosureLimits, isAlike, isHomogeneous, isNearlyAll } from './limits.ts';
import type { Population } from './population.ts';

export type Units = ReadonlySet<string>;
/** Hidden units by subject. */
export type HiddenBySubject = ReadonlyMap<string, Units>;

/** What each unit hides of the figures of everyone in it. */
export interface UnitPlan {
  responses: Units;
  means: HiddenBySubject;
  /** Spread and all that is made of it, for the body. Holds what `means` does and more. */
  internalSpreads: HiddenBySubject;
  /** The same in the lattice asked for. */
  spreads: HiddenBySubject;
  /** Units whose answers are so alike that their figures would tell what each person said. */
  alike: HiddenBySubject;
}

type LayerRules = Pick<Layer, 'personsOf' | 'limit' | 'withheld' | 'alsoHidden' | 'isOccupied' | 'isTelling'>;
type Hide = (rules: LayerRules) => Set<string>;
type Subject = DeclaredSubject & { population: Population };

/**
 * Decides, for all subjects at once, what each unit shows of everyone in it. Two layers: sums (n and mean), and
 * within them spread (all else) with its higher limit. Every subject starts from what is hidden for the response
 * counts, so that the patterns agree and subtracting one table from another gives nothing.
 */
export function unitPlan(
  declared: Pick<DeclaredTables, 'hierarchy' | 'limits' | 'lattice' | 'groups' | 'invited' | 'subjects'>,
  populationOf: (subject: DeclaredSubject) => Population,
): UnitPlan {
  const { hierarchy, limits } = declared;
  const respondents = new Map<string, number>();
  for (const { unitId, count } of declared.groups) {
    respondents.set(unitId, (respondents.get(unitId) ?? 0) + count);
  }
  const answered = addUpPersons(hierarchy, respondents);
  const respondentsOf = (unitId: string) => answered.get(unitId) as number;
  const hide: Hide = (rules) =>
    hiddenUnits({ hierarchy, respondentsOf, minimumHiddenUnits: limits.minimumHiddenUnits, ...rules });
  const responses = responseLayers(declared, respondents, respondentsOf, hide);
  const subjects = declared.subjects.map((subject) => ({ ...subject, population: populationOf(subject) }));
  const alike = new Map(subjects.map((subject) => [subject.key, alikeUnits(hierarchy, subject)]));
  const layerAt = (limit: number, startsFrom: (key: string) => Units) =>
    hiddenBySubject({ hierarchy, hide, subjects, limit, startsFrom, alike });
  const means = layerAt(limits.mean, () => responses.means);
  const internalSpreads = layerAt(limits.spread, (key) => joined(setOf(means, key), responses.spreads));
  // The public set is made from the internal one, so that a reader of both sees no more than the internal.
  const spreads =
    declared.lattice === 'internal'
      ? internalSpreads
      : layerAt(limits.publicSpread, (key) => joined(setOf(internalSpreads, key), responses.publicSpreads));
  return { responses: responses.means, means, internalSpreads, spreads, alike };
}

/**
 * The plan less what readers know from an earlier release of the same answers. Where what is new beside that would let
 * something be worked out, nothing new is shown of that subject: what is known stays known.
 */
export function besideKnown(
  declared: Pick<DeclaredTables, 'hierarchy' | 'limits' | 'known' | 'subjects'>,
  plan: UnitPlan,
  populationOf: (subject: DeclaredSubject) => Population,
): { plan: UnitPlan; unseen: UnitPlan } {
  if (!declared.known) return { plan, unseen: plan };
  const { hierarchy, limits } = declared;
  const layers = [
    ['means', limits.mean],
    ['internalSpreads', limits.spread],
    ['spreads', limits.spread],
  ] as const;
  const [mended, unseen] = [{ ...plan }, { ...plan }];
  for (const [layer, limit] of layers) {
    const shownOf = knownUnits(declared.known, layer === 'means' ? ['mean', 'all'] : ['all']);
    const [hiddenNow, hiddenEver] = [new Map<string, Units>(), new Map<string, Units>()];
    for (const subject of declared.subjects) {
      const { key } = subject;
      const population = populationOf(subject);
      const known = setOf(shownOf, key);
      const unknown = new Set([...setOf(plan[layer], key)].filter((unitId) => !known.has(unitId)));
      const asked = hiddenUnits({
        hierarchy,
        limit,
        minimumHiddenUnits: limits.minimumHiddenUnits,
        personsOf: population.personsOf,
        respondentsOf: (unitId) => population.heldOf(unitId).n,
        withheld: unknown,
        alsoHidden: unknown,
        isTelling: tellingIn(population),
      });
      const isSafe = asked.size === unknown.size;
      const notKnown = new Set(hierarchy.upwards.filter((unitId) => !known.has(unitId)));
      hiddenNow.set(key, isSafe ? setOf(plan[layer], key) : joined(setOf(plan[layer], key), notKnown));
      hiddenEver.set(key, isSafe ? unknown : notKnown);
    }
    mended[layer] = hiddenNow;
    unseen[layer] = hiddenEver;
  }
  return { plan: mended, unseen };
}

function knownUnits(known: readonly KnownCell[], levels: readonly string[]): HiddenBySubject {
  const units = new Map<string, Set<string>>();
  for (const { subject, unitId, cut, level } of known) {
    if (cut !== null || !levels.includes(level)) continue;
    const found = units.get(subject) ?? new Set();
    units.set(subject, found.add(unitId));
  }
  return units;
}

interface SubjectsLayer {
  hierarchy: Hierarchy;
  hide: Hide;
  subjects: readonly Subject[];
  limit: number;
  /** What is hidden for a subject before its own counts are looked at. */
  startsFrom(key: string): Units;
  alike: HiddenBySubject;
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
    const { key, population } = subject;
    const own = families.filter((family) => family.keys.has(key));
    const items = subject.itemKeys;
    const withheld = joined(
      below(layer.hierarchy, layer.limit, (unitId) => population.heldOf(unitId).n),
      ...own.map((family) => family.withheld),
      ...[key, ...items].map((member) => setOf(layer.alike, member)),
    );
    const alsoHidden = joined(
      layer.startsFrom(key),
      ...own.map((family) => family.hidden),
      ...items.map((item) => setOf(hidden, item)),
    );
    hidden.set(key, hideFor(layer, subject, withheld, alsoHidden));
  }
  return hidden;
}

/** What an indicator and its items hide together: where one of them has too few persons, or the indicator is withheld. */
function familyOf(layer: SubjectsLayer, indicator: Subject) {
  const { hierarchy, subjects, limit, startsFrom } = layer;
  const keys = new Set([indicator.key, ...indicator.itemKeys]);
  const members = subjects.filter((subject) => keys.has(subject.key));
  const isSmall = (n: number) => n > 0 && n < limit;
  // A unit where nobody was asked an item says nothing of the other items.
  const hasSmall = (unitId: string) => members.some(({ population }) => isSmall(population.heldOf(unitId).n));
  const withheld = joined(new Set(hierarchy.upwards.filter(hasSmall)), setOf(layer.alike, indicator.key));
  let hidden: Units = joined(withheld, ...members.map((member) => startsFrom(member.key)));
  for (let reached = -1; hidden.size > reached; ) {
    reached = hidden.size;
    for (const member of members) hidden = joined(hidden, hideFor(layer, member, withheld, hidden));
  }
  return { keys, withheld, hidden };
}

function hideFor(layer: SubjectsLayer, { population }: Subject, withheld: Units, alsoHidden: Units) {
  const { personsOf } = population;
  return layer.hide({
    personsOf,
    limit: layer.limit,
    withheld,
    alsoHidden,
    isTelling: tellingIn(population),
  });
}

/** Whether a remainder's people answered so alike that its sum tells what each said. */
export function tellingIn(population: Population): (unitIds: readonly string[]) => boolean {
  return (unitIds) => {
    const bars = population.barsOf(unitIds);
    return isAlike(
      bars.reduce((sum, count) => sum + count, 0),
      Math.max(...bars),
    );
  };
}

/**
 * What is hidden when only the counts of answers are told, and what a spread of everyone who answered would hide. An
 * invited group where nobody answered is protected too: that everyone kept silent is told of each of them.
 */
function responseLayers(
  {
    hierarchy,
    limits,
    invited,
  }: { hierarchy: Hierarchy; limits: DisclosureLimits } & Pick<DeclaredTables, 'invited'>,
  respondents: ReadonlyMap<string, number>,
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

function alikeUnits(hierarchy: Hierarchy, { population, scale }: Subject): Set<string> {
  return new Set(
    hierarchy.upwards.filter((unitId) => {
      const { n, mean, bars } = population.heldOf(unitId);
      if (mean === null) return false;
      const commonest = Math.max(...bars);
      return isHomogeneous(n, mean, scale) || isAlike(n, commonest) || isNearlyAll(n, commonest);
    }),
  );
}

function below(hierarchy: Hierarchy, limit: number, persons: (unitId: string) => number): Set<string> {
  return new Set(hierarchy.upwards.filter((unitId) => persons(unitId) < limit));
}

export function setOf(sets: HiddenBySubject, key: string): Units {
  return sets.get(key) ?? new Set();
}

export function joined(...sets: Units[]): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const unitId of set) all.add(unitId);
  return all;
}
