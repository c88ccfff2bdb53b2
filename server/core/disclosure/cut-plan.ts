import { type CellClasses, cellClassesCache } from './cell-classes.ts';
import { type Cut, cutKey, type DeclaredSubject, type DeclaredTables } from './declared.ts';
import { hiddenUnits } from './hidden-units.ts';
import { addUpPersons } from './hierarchy.ts';
import { isAlike, isNearlyAll } from './limits.ts';
import { groupsIn, type Population, populationOf } from './population.ts';
import { Review } from './review.ts';
import { type HiddenBySubject, joined, setOf, tellingIn, type UnitPlan, type Units } from './unit-plan.ts';

/** What each unit hides of those with one answer to a background question: by subject, then by cut. */
export type HiddenCuts = ReadonlyMap<string, ReadonlyMap<string, Units>>;

export interface CutPlan {
  means: HiddenCuts;
  spreads: HiddenCuts;
}

/** One cut with what is counted in it. */
export interface PlannedCut extends Cut {
  key: string;
  /** By subject. */
  populations: ReadonlyMap<string, Population>;
  respondentsOf(unitId: string): number;
}

/** Subjects that hide the same cuts. */
type Kin = readonly DeclaredSubject[];

/**
 * Items that make up a common indicator hide the same cuts: what one of them showed would be subtracted from the
 * indicator and the others. The indicator hides those too, and more where its own answers ask for it.
 */
interface Kindred {
  items: Kin;
  indicators: Kin;
}

export interface CutLayer {
  declared: DeclaredTables;
  cuts: readonly PlannedCut[];
  limit: number;
  /** Whether what the cuts together give away is looked for. Not where another layer that shows more is looked through. */
  isReviewed: boolean;
  /** Sent answers in a unit with everything below. */
  answersIn(unitId: string): number;
  /** What this layer hides of everyone in a unit. A unit shows no part where it does not show the whole. */
  units: HiddenBySubject;
  /** The same, less what readers know from an earlier release: what sums are judged by. */
  unseen: HiddenBySubject;
  /** Units of which not even a mean is known. */
  unseenSums: HiddenBySubject;
  unitPopulation(subject: DeclaredSubject): Population;
  /** Persons by the cells they stand in. */
  classesOf(layers: readonly Int32Array[]): CellClasses;
}

/** Hidden units by cut, while they are being found. */
export type Pattern = Map<string, Set<string>>;

/**
 * Decides what each unit shows of each cut. Starts from the unit plan, and hides more until nothing small can be
 * worked out: within a unit (whole less shown categories), within a category over the tree (unit less shown units
 * below), and across both and several backgrounds (see `review.ts`).
 */
export function cutPlan(
  declared: DeclaredTables,
  units: UnitPlan,
  unseen: UnitPlan,
  unitPopulation: (subject: DeclaredSubject) => Population,
): CutPlan {
  const cuts = plannedCuts(declared);
  const { limits } = declared;
  const answersIn = respondentsIn(declared, null);
  const classesOf = cellClassesCache(declared.groups.map(({ count }) => count));
  const layerAt = (limit: number, of: 'internalSpreads' | 'spreads', isReviewed: boolean): CutLayer => ({
    declared,
    cuts,
    answersIn,
    isReviewed,
    limit: Math.max(limit, limits.cut),
    units: units[of],
    unseen: unseen[of],
    unseenSums: unseen.means,
    unitPopulation,
    classesOf,
  });
  const [internal, open] = [patterns(), patterns()];
  const hide = (kin: Kin, above: Pattern) => {
    const found = hiddenIn(layerAt(limits.spread, 'internalSpreads', true), kin, above);
    for (const { key } of kin) internal.set(key, found);
    if (declared.lattice === 'public') {
      const shownToAll = hiddenIn(layerAt(limits.publicSpread, 'spreads', false), kin, found);
      for (const { key } of kin) open.set(key, shownToAll);
    }
    return found;
  };
  for (const { items, indicators } of kindreds(declared.subjects)) {
    const hiddenOfItems = hide(items, new Map(cuts.map(({ key }) => [key, new Set<string>()])));
    for (const indicator of indicators) hide([indicator], hiddenOfItems);
  }
  // A cut is told whole or not at all: a mean beside the whole's distribution tells of single answers. The public,
  // whose limit is higher, may get the mean of what the body sees whole.
  return { means: internal, spreads: declared.lattice === 'internal' ? internal : open };
}

function patterns(): Map<string, Pattern> {
  return new Map();
}

function plannedCuts(declared: DeclaredTables): PlannedCut[] {
  const { hierarchy, backgrounds, subjects } = declared;
  return backgrounds.flatMap(({ name, categories }) =>
    categories.map((category) => {
      const cut = { background: name, category };
      const within = groupsIn(declared, cut);
      return {
        ...cut,
        key: cutKey(cut),
        populations: new Map(
          subjects.map((subject) => [subject.key, populationOf(hierarchy, subject, within)]),
        ),
        respondentsOf: respondentsIn(declared, cut),
      };
    }),
  );
}

function respondentsIn(declared: DeclaredTables, cut: Cut | null): (unitId: string) => number {
  const own = new Map<string, number>();
  for (const { unitId, place } of groupsIn(declared, cut)) {
    own.set(unitId, (own.get(unitId) ?? 0) + (declared.groups[place]?.count ?? 0));
  }
  const held = addUpPersons(declared.hierarchy, own);
  return (unitId) => held.get(unitId) ?? 0;
}

function kindreds(subjects: readonly DeclaredSubject[]): Kindred[] {
  const kinOf = new Map<string, Set<DeclaredSubject>>();
  for (const subject of subjects) {
    const related = [subject.key, ...subject.itemKeys].flatMap((key) => [...(kinOf.get(key) ?? [])]);
    const kin = new Set([...related, subject]);
    for (const member of kin) for (const key of [member.key, ...member.itemKeys]) kinOf.set(key, kin);
  }
  const isItem = ({ itemKeys }: DeclaredSubject) => itemKeys.length === 0;
  return [...new Set(kinOf.values())].map((kin) => ({
    items: [...kin].filter(isItem),
    indicators: [...kin].filter((subject) => !isItem(subject)),
  }));
}

/**
 * One layer for subjects that hide together, starting from what is hidden above. More is hidden until nothing is told
 * that should not be, one subject after the other: what was safe stays so when more is hidden.
 */
function hiddenIn(layer: CutLayer, kin: Kin, above: Pattern): Pattern {
  const withheld = new Map(layer.cuts.map((cut) => [cut.key, withheldUnits(layer, kin, cut)]));
  const pattern: Pattern = new Map(
    layer.cuts.map(({ key }) => [key, joined(setOf(above, key), setOf(withheld, key))]),
  );
  settle(layer, kin, withheld, pattern);
  for (const subject of layer.isReviewed ? kin : []) {
    const review = new Review(layer, subject);
    for (;;) {
      const found = review.breaches(pattern);
      if (found.length === 0) break;
      for (const { unitId, background } of found) {
        for (const cut of layer.cuts) if (cut.background === background) pattern.get(cut.key)?.add(unitId);
      }
      settle(layer, kin, withheld, pattern);
    }
  }
  return pattern;
}

/** Units that may not tell this cut for its own sake: too few, too alike, or not to be cut at all. */
function withheldUnits(layer: CutLayer, kin: Kin, cut: PlannedCut): Set<string> {
  const { hierarchy, limits } = layer.declared;
  const isTooSmallToCut = (unitId: string) =>
    unitId !== hierarchy.root && (limits.cutUnit === null || layer.answersIn(unitId) < limits.cutUnit);
  const isUntold = (subject: DeclaredSubject, unitId: string) => {
    const { n, bars } = populationIn(cut, subject).heldOf(unitId);
    const commonest = Math.max(...bars);
    const isHidden = setOf(layer.units, subject.key).has(unitId);
    return isHidden || n < layer.limit || isAlike(n, commonest) || isNearlyAll(n, commonest);
  };
  return new Set(
    hierarchy.upwards.filter(
      (unitId) => isTooSmallToCut(unitId) || kin.some((subject) => isUntold(subject, unitId)),
    ),
  );
}

export function populationIn(cut: PlannedCut, subject: DeclaredSubject): Population {
  return cut.populations.get(subject.key) as Population;
}

/** Hides more, over the tree and within each unit in turn, until neither asks for anything. */
function settle(layer: CutLayer, kin: Kin, withheld: ReadonlyMap<string, Units>, pattern: Pattern): void {
  const { hierarchy, limits } = layer.declared;
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const subject of kin) {
      for (const cut of layer.cuts) {
        const { key, respondentsOf } = cut;
        const population = populationIn(cut, subject);
        const hidden = pattern.get(key) as Set<string>;
        const more = hiddenUnits({
          hierarchy,
          respondentsOf,
          personsOf: population.personsOf,
          limit: layer.limit,
          minimumHiddenUnits: limits.minimumHiddenUnits,
          withheld: setOf(withheld, key),
          alsoHidden: hidden,
          isTelling: tellingIn(population),
        });
        if (more.size > hidden.size) isSettled = false;
        for (const unitId of more) hidden.add(unitId);
      }
    }
    for (const subject of kin) {
      if (hideWithinUnits(layer, subject, withheld, pattern)) isSettled = false;
    }
  }
}

/**
 * What a unit does not show of a background (its hidden categories, and those who did not answer the question) can be
 * had by subtraction from the whole. It must be nobody, or enough people, of two kinds, who did not answer alike.
 */
function hideWithinUnits(
  layer: CutLayer,
  subject: DeclaredSubject,
  withheld: ReadonlyMap<string, Units>,
  pattern: Pattern,
): boolean {
  let hasHidden = false;
  const whole = layer.unitPopulation(subject);
  for (const unitId of layer.declared.hierarchy.upwards) {
    if (setOf(layer.unseen, subject.key).has(unitId)) continue;
    for (const { name } of layer.declared.backgrounds) {
      const cuts = layer.cuts.filter(({ background }) => background === name);
      const isHidden = ({ key }: PlannedCut) => (pattern.get(key) as Set<string>).has(unitId);
      for (;;) {
        const shown = cuts.filter((cut) => !isHidden(cut));
        if (shown.length === 0) break;
        const rest = restOf(whole, shown, subject, unitId);
        const parts = restParts(whole, cuts, subject, unitId, isHidden);
        const isOwn = cuts.some((cut) => isHidden(cut) && setOf(withheld, cut.key).has(unitId));
        const isEnough = rest.n >= layer.limit && (parts > 1 || !isOwn) && !isAlike(rest.n, rest.commonest);
        if (rest.n === 0 || isEnough) break;
        const [fewest] = shown.sort((one, other) => one.respondentsOf(unitId) - other.respondentsOf(unitId));
        pattern.get((fewest as PlannedCut).key)?.add(unitId);
        hasHidden = true;
      }
    }
  }
  return hasHidden;
}

/** Persons in the unit less those in the shown categories. */
function restOf(whole: Population, shown: readonly PlannedCut[], subject: DeclaredSubject, unitId: string) {
  const { n, bars } = whole.heldOf(unitId);
  const left = [...bars];
  let persons = n;
  for (const cut of shown) {
    const held = populationIn(cut, subject).heldOf(unitId);
    persons -= held.n;
    for (const [step, count] of held.bars.entries()) left[step] = (left[step] as number) - count;
  }
  return { n: persons, commonest: Math.max(...left) };
}

/** Hidden categories with someone in them, those who did not answer counted as one. */
function restParts(
  whole: Population,
  cuts: readonly PlannedCut[],
  subject: DeclaredSubject,
  unitId: string,
  isHidden: (cut: PlannedCut) => boolean,
): number {
  const persons = (cut: PlannedCut) => populationIn(cut, subject).heldOf(unitId).n;
  const answered = cuts.reduce((sum, cut) => sum + persons(cut), 0);
  const unanswered = whole.heldOf(unitId).n > answered ? 1 : 0;
  return unanswered + cuts.filter((cut) => isHidden(cut) && persons(cut) > 0).length;
}
