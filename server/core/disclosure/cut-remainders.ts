import { type CutLayer, type Kin, type Pattern, type PlannedCut, populationIn } from './cut-layer.ts';
import type { DeclaredSubject } from './declared.ts';
import { hiddenUnits } from './hidden-units.ts';
import { isAlike, isNearlyAll } from './limits.ts';
import type { Population } from './population.ts';
import { setOf, tellingIn, type Units } from './unit-plan.ts';

/** Units that may not tell this cut for its own sake: too few, too alike, or not to be cut at all. */
export function withheldUnits(layer: CutLayer, kin: Kin, cut: PlannedCut): Set<string> {
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

/** Hides more, over the tree and within each unit in turn, until neither asks for anything. */
export function settle(
  layer: CutLayer,
  kin: Kin,
  withheld: ReadonlyMap<string, Units>,
  pattern: Pattern,
): void {
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
        (pattern.get((fewest as PlannedCut).key) as Set<string>).add(unitId);
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
