import { cellClassesCache } from './cell-classes.ts';
import { type CutLayer, type Kin, kindreds, type Pattern, plannedCuts, respondentsIn } from './cut-layer.ts';
import { settle, withheldUnits } from './cut-remainders.ts';
import { cutKey, type DeclaredSubject, type DeclaredTables, type KnownCell } from './declared.ts';
import { groupsIn, type Population } from './population.ts';
import { Review } from './review.ts';
import { joined, setOf, type UnitPlan, type Units } from './unit-plan.ts';

/** What each unit hides of those with one answer to a background question: by subject, then by cut. */
export type HiddenCuts = ReadonlyMap<string, ReadonlyMap<string, Units>>;

export interface CutPlan {
  means: HiddenCuts;
  spreads: HiddenCuts;
  /** What the body is not shown: what the public's is made from. */
  internal: HiddenCuts;
}

/**
 * Decides what each unit shows of each cut. Starts from the unit plan, and hides more until nothing small can be
 * worked out: within a unit (whole less shown categories), within a category over the tree (unit less shown units
 * below), and across both and several backgrounds (see `review.ts`).
 *
 * `internal`: what the body is not shown, where that has been decided. The public set is made from it, so that a reader
 * of both sees no more than the body.
 */
export function cutPlan(
  declared: DeclaredTables,
  units: UnitPlan,
  unseen: UnitPlan,
  unitPopulation: (subject: DeclaredSubject) => Population,
  internal?: HiddenCuts,
): CutPlan {
  const cuts = plannedCuts(declared);
  const known = declared.known?.filter(({ cut }) => cut !== null) ?? [];
  if (known.length > 0) return repeatedPlan(declared, known);
  const { limits } = declared;
  const shared = {
    declared,
    cuts,
    everyone: groupsIn(declared, null),
    answersIn: respondentsIn(declared, null),
    unitPopulation,
    classesOf: cellClassesCache(declared.groups.map(({ count }) => count)),
    unseenSums: unseen.means,
  };
  const bodys: CutLayer = {
    ...shared,
    isReviewed: true,
    limit: Math.max(limits.spread, limits.cut),
    units: units.internalSpreads,
    unseen: unseen.internalSpreads,
  };
  const hiddenToBody = internal ?? hiddenByKindred(bodys, () => undefined);
  if (declared.lattice === 'internal') {
    return { means: hiddenToBody, spreads: hiddenToBody, internal: hiddenToBody };
  }
  const publics: CutLayer = {
    ...shared,
    isReviewed: false,
    limit: Math.max(limits.publicSpread, limits.cut),
    units: units.spreads,
    unseen: unseen.spreads,
  };
  // A cut is told whole or not at all: a mean beside the whole's distribution tells of single answers. The public,
  // whose limit is higher, may get the mean of what the body sees whole.
  const spreads = hiddenByKindred(publics, ({ key }) => hiddenToBody.get(key));
  return { means: hiddenToBody, spreads, internal: hiddenToBody };
}

/** Starts each subject from what is hidden already, and an indicator also from what its items hide. */
function hiddenByKindred(
  layer: CutLayer,
  hiddenAlready: (subject: DeclaredSubject) => ReadonlyMap<string, Units> | undefined,
): Map<string, Pattern> {
  const hidden = new Map<string, Pattern>();
  const hide = (kin: Kin, above: ReadonlyMap<string, Units>): Pattern => {
    const already = kin[0] && hiddenAlready(kin[0]);
    const found = hiddenIn(layer, kin, already ? joinedPatterns(above, already) : above);
    for (const { key } of kin) hidden.set(key, found);
    return found;
  };
  for (const { items, indicators } of kindreds(layer.declared.subjects)) {
    const hiddenOfItems = hide(items, new Map(layer.cuts.map(({ key }) => [key, new Set<string>()])));
    for (const indicator of indicators) hide([indicator], hiddenOfItems);
  }
  return hidden;
}

function joinedPatterns(one: ReadonlyMap<string, Units>, other: ReadonlyMap<string, Units>): Pattern {
  return new Map([...one].map(([key, hidden]) => [key, joined(hidden, setOf(other, key))]));
}

/** What an earlier release told of cuts stays told, and nothing beside it: another set would be read together with it. */
function repeatedPlan(
  { hierarchy, subjects, backgrounds }: DeclaredTables,
  known: readonly KnownCell[],
): CutPlan {
  const cuts = backgrounds.flatMap(({ name, categories }) =>
    categories.map((category) => cutKey({ background: name, category })),
  );
  const hiddenBut = (levels: readonly string[]): HiddenCuts => {
    const told = new Set(
      known.flatMap(({ subject, cut, unitId, level }) =>
        cut && levels.includes(level) ? [`${subject}\n${cutKey(cut)}\n${unitId}`] : [],
      ),
    );
    return new Map(
      subjects.map(({ key }) => [
        key,
        new Map(
          cuts.map((cut) => [
            cut,
            new Set(hierarchy.upwards.filter((unitId) => !told.has(`${key}\n${cut}\n${unitId}`))),
          ]),
        ),
      ]),
    );
  };
  const [means, spreads] = [hiddenBut(['mean', 'all']), hiddenBut(['all'])];
  return { means, spreads, internal: means };
}

/**
 * One layer for subjects that hide together, starting from what is hidden above. More is hidden until nothing is told
 * that should not be, one subject after the other: what was safe stays so when more is hidden.
 */
function hiddenIn(layer: CutLayer, kin: Kin, above: ReadonlyMap<string, Units>): Pattern {
  const withheld = new Map(layer.cuts.map((cut) => [cut.key, withheldUnits(layer, kin, cut)]));
  const pattern: Pattern = new Map(
    layer.cuts.map(({ key }) => [key, joined(setOf(above, key), setOf(withheld, key))]),
  );
  settle(layer, kin, withheld, pattern);
  if (layer.isReviewed) thinOut(layer, pattern);
  settle(layer, kin, withheld, pattern);
  for (const subject of layer.isReviewed ? kin : []) {
    const review = new Review(layer, subject);
    for (;;) {
      const found = review.breaches(pattern);
      if (found.length === 0) break;
      for (const { unitId, background } of found) {
        for (const cut of layer.cuts)
          if (cut.background === background) (pattern.get(cut.key) as Set<string>).add(unitId);
      }
      settle(layer, kin, withheld, pattern);
    }
  }
  return pattern;
}

/** So many persons for each way of answering all backgrounds a unit shows, or most would be known by theirs. */
const personsPerProfile = 5;

/**
 * Hides the later declared backgrounds where a unit's people are too few for all: those who are alone with their answers
 * to several can hardly exchange with anyone. Only where to begin; what is shown is reviewed.
 */
function thinOut(layer: CutLayer, pattern: Pattern): void {
  const { hierarchy, backgrounds } = layer.declared;
  for (const unitId of hierarchy.upwards) {
    if (unitId === hierarchy.root) continue;
    let profiles = 1;
    for (const { name } of backgrounds) {
      const own = layer.cuts.filter(({ background }) => background === name);
      const shown = own.filter(({ key }) => !setOf(pattern, key).has(unitId)).length;
      if (shown === 0) continue;
      const more = profiles * (shown + (shown < own.length ? 1 : 0));
      if (more * personsPerProfile > layer.answersIn(unitId))
        for (const { key } of own) (pattern.get(key) as Set<string>).add(unitId);
      else profiles = more;
    }
  }
}
