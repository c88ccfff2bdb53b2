import type { Figures } from '../release/figures.ts';
import { cutPlan, type HiddenCuts } from './cut-plan.ts';
import { type Cut, cutKey, type DeclaredSubject, type DeclaredTables } from './declared.ts';
import { isNearlyAll } from './limits.ts';
import { groupsIn, type Population, populationOf } from './population.ts';
import { besideKnown, type HiddenBySubject, setOf, type UnitPlan, unitPlan } from './unit-plan.ts';

/** How much of a figure may be told. */
export type Level = Figures['shown'];

/**
 * Why a figure is withheld, for tests and for the one who decides about limits. Never leaves the server: which of
 * them it is would itself tell something, so outside there is one word for all.
 */
export type WithheldReason = 'noData' | 'tooFew' | 'homogeneous' | 'secondary';

export interface Protection {
  /** The cuts the body is not shown. */
  hiddenCuts: HiddenCuts;
  showsResponses(unitId: string): boolean;
  /** `cut` null: everyone in the unit. */
  levelOf(subject: string, unitId: string, cut: Cut | null): Level;
  /** Null where the figure is shown whole. For `mean`: why the spread is withheld. */
  reasonOf(subject: string, unitId: string, cut: Cut | null): WithheldReason | null;
}

/**
 * Decides what may be told of a whole declared set of tables, before any figure is made (security: P1–P9). The same
 * tables give the same decision. `internal`: what was decided for the body of the same tables, when these are for the
 * public; the cuts are then not gone through again.
 *
 * Cost: one pass over the unit tree per subject, background category and layer, and for each subject a search for
 * exchanges over its persons (`exchange.ts`), which is most of it. Throws a RangeError for persons outside the tree or values off the scale.
 */
export function protect(declared: DeclaredTables, internal?: Protection): Protection {
  const everyone = groupsIn(declared, null);
  const populations = new Map(
    declared.subjects.map((subject) => [subject.key, populationOf(declared.hierarchy, subject, everyone)]),
  );
  const populationOfAll = ({ key }: DeclaredSubject) => populations.get(key) as Population;
  const planned = unitPlan(declared, populationOfAll);
  const { plan: units, unseen } = besideKnown(declared, planned, populationOfAll);
  const cuts = cutPlan(declared, units, unseen, populationOfAll, internal?.hiddenCuts);
  const subjects = new Map(declared.subjects.map((subject) => [subject.key, subject]));
  const levelOf = (key: string, unitId: string, cut: Cut | null): Level => {
    const subject = subjects.get(key);
    if (!subject) return 'nothing';
    if (!isHidden(cut === null ? units.spreads : cuts.spreads, key, unitId, cut)) return 'all';
    if (!isHidden(cut === null ? units.means : cuts.means, key, unitId, cut)) return 'mean';
    return cut === null && mayTellNearlyAll(declared, units, populationOfAll(subject), key, unitId)
      ? 'nearlyAll'
      : 'nothing';
  };
  return {
    hiddenCuts: cuts.internal,
    showsResponses: (unitId) => !units.responses.has(unitId),
    levelOf,
    reasonOf: (key, unitId, cut) => {
      const subject = subjects.get(key);
      const level = levelOf(key, unitId, cut);
      if (!subject || level === 'all') return null;
      return reasonFor(declared, units, subject, unitId, cut, level);
    },
  };
}

function isHidden(
  hidden: HiddenBySubject | HiddenCuts,
  key: string,
  unitId: string,
  cut: Cut | null,
): boolean {
  if (cut === null) return setOf(hidden as HiddenBySubject, key).has(unitId);
  const units = (hidden as HiddenCuts).get(key)?.get(cutKey(cut));
  return units === undefined || units.has(unitId);
}

/**
 * «Nearly all answered 6» says that two differ at most. Told beside the sum of everyone hidden here, it would leave
 * little room for the others; so only where those others are hidden for its sake and could have been told themselves.
 */
function mayTellNearlyAll(
  { hierarchy, limits }: DeclaredTables,
  units: UnitPlan,
  population: Population,
  key: string,
  unitId: string,
): boolean {
  const isNearly = (unit: string) => {
    const { n, bars } = population.heldOf(unit);
    return isNearlyAll(n, Math.max(...bars));
  };
  if (!isNearly(unitId)) return false;
  return [units.means, units.internalSpreads, units.spreads].every((hidden) => {
    const around = hiddenTogether(setOf(hidden, key), unitId, hierarchy);
    return around.every(
      (unit) =>
        isNearly(unit) || (population.heldOf(unit).n >= limits.spread && !setOf(units.alike, key).has(unit)),
    );
  });
}

/** The hidden units whose sum can be had together with this one's, but for units without anyone. */
function hiddenTogether(
  hidden: ReadonlySet<string>,
  unitId: string,
  hierarchy: DeclaredTables['hierarchy'],
): string[] {
  const shown = hierarchy.pathUp(unitId).find((above) => !hidden.has(above)) ?? hierarchy.root;
  const within = (unit: string): string[] =>
    hierarchy
      .childrenOf(unit)
      .flatMap((child) => (hidden.has(child) ? [child, ...within(child)] : within(child)));
  return within(shown).filter((unit) => hierarchy.childrenOf(unit).length === 0 || unit === unitId);
}

function reasonFor(
  declared: DeclaredTables,
  units: UnitPlan,
  subject: DeclaredSubject,
  unitId: string,
  cut: Cut | null,
  level: Level,
): WithheldReason {
  const { hierarchy, limits } = declared;
  const { n, bars } = populationOf(hierarchy, subject, groupsIn(declared, cut)).heldOf(unitId);
  if (n === 0) return 'noData';
  const spreadLimit = declared.lattice === 'public' ? limits.publicSpread : limits.spread;
  const least = level === 'mean' ? spreadLimit : limits.mean;
  const limit = cut === null ? least : Math.max(least, limits.cut);
  if (n < limit) return 'tooFew';
  const commonest = Math.max(...bars);
  if (level === 'nearlyAll' || commonest >= n - 1 || isNearlyAll(n, commonest)) return 'homogeneous';
  if (cut === null && setOf(units.alike, subject.key).has(unitId)) return 'homogeneous';
  return 'secondary';
}
