import { discloseComparison, discloseFigures, discloseResponse } from '../disclosure/disclose.ts';
import { addUpPersons, type Hierarchy, hierarchyOf } from '../disclosure/hierarchy.ts';
import { disclosureLimits } from '../disclosure/limits.ts';
import { type DisclosurePlan, disclosurePlan } from '../disclosure/plan.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import { barsOf } from '../scoring.ts';
import { change, type Sample } from '../statistics/change.ts';
import { type Descriptives, descriptives } from '../statistics/descriptives.ts';
import { endShares } from '../statistics/end-shares.ts';
import type { UnitTree } from '../unit-tree.ts';
import type { RoundCounts } from './counts.ts';
import type { Comparison, Disclosed, Figures, FullFigures, ResponseFigures } from './figures.ts';
import { type SubjectTally, subjectTallies, type Tally } from './tallies.ts';

/** What makes two askings the same question. Another value is a break in series (R22). */
export interface ContentHash {
  item(questionnaire: Questionnaire, itemName: string): string;
  indicator(questionnaire: Questionnaire, indicatorKey: string): string;
}

/** The round before, as counted and as its newest release shows it in the same lattice. */
export interface PreviousRound {
  period: string;
  questionnaire: Questionnaire;
  tree: UnitTree;
  counts: RoundCounts;
  cells: { unitId: string; subjectKind: 'item' | 'indicator'; subject: string; figures: Figures }[];
}

export interface ReleaseInput {
  questionnaire: Questionnaire;
  tree: UnitTree;
  counts: RoundCounts;
  lattice: 'internal' | 'public';
  previous: PreviousRound | null;
  hash: ContentHash;
}

export interface ReleaseCell {
  unitId: string;
  subjectKind: 'item' | 'indicator';
  subject: string;
  figures: Disclosed<Figures>;
  comparison: Disclosed<Comparison>;
}

export interface ReleaseResponse {
  unitId: string;
  figures: Disclosed<ResponseFigures>;
}

/**
 * A whole release of one round for one lattice: the response of every unit, and every unit × scale item and
 * unit × indicator, compared with the round before. Disclosure is decided for all of it before any figure is made.
 * Method version 0: comparisons are not yet adjusted for their number. Throws a RangeError for counts that do not fit
 * the tree or the questionnaire.
 */
export function computeRelease(input: ReleaseInput): {
  responses: ReleaseResponse[];
  cells: ReleaseCell[];
} {
  const hierarchy = hierarchyOf(input.tree);
  const tallies = subjectTallies(input.questionnaire, hierarchy, input.counts);
  const plan = planFor(input, hierarchy, tallies);
  const before = input.previous && previousSubjects(input, input.previous);
  const cells = tallies.flatMap((tally) => {
    const past = before?.(tally);
    return input.tree.map(({ unitId }) => cellOf(plan, tally, unitId, past?.(unitId)));
  });
  return { responses: responsesOf(input, hierarchy, plan), cells };
}

function planFor(input: ReleaseInput, hierarchy: Hierarchy, tallies: SubjectTally[]): DisclosurePlan {
  return disclosurePlan({
    hierarchy,
    limits: disclosureLimits(input.questionnaire),
    lattice: input.lattice,
    respondents: personsByUnit(input.counts.respondents),
    invited: input.counts.invited && personsByUnit(input.counts.invited),
    subjects: tallies.map((tally) => ({
      key: keyOf(tally),
      scale: tally.scale,
      personsOf: tally.ownOf,
      heldOf: heldBy(tally),
      itemKeys: tally.itemNames.map((subject) => keyOf({ subjectKind: 'item', subject })),
    })),
  });
}

/** Asked for several times by the plan, computed once. */
function heldBy(tally: SubjectTally): (unitId: string) => Descriptives {
  const found = new Map<string, Descriptives>();
  return (unitId) => {
    const held = found.get(unitId) ?? descriptives(tally.heldOf(unitId).values);
    found.set(unitId, held);
    return held;
  };
}

/** An item and an indicator may share a name. */
function keyOf(tally: Pick<SubjectTally, 'subjectKind' | 'subject'>): string {
  return `${tally.subjectKind} ${tally.subject}`;
}

export function personsByUnit(counted: { unitId: string; count: number }[]): Map<string, number> {
  const persons = new Map<string, number>();
  for (const { unitId, count } of counted) persons.set(unitId, (persons.get(unitId) ?? 0) + count);
  return persons;
}

function responsesOf(input: ReleaseInput, hierarchy: Hierarchy, plan: DisclosurePlan): ReleaseResponse[] {
  const answered = addUpPersons(hierarchy, personsByUnit(input.counts.respondents));
  const { invited } = input.counts;
  const invitedPersons = invited && addUpPersons(hierarchy, personsByUnit(invited));
  return input.tree.map(({ unitId }) => ({
    unitId,
    figures: discloseResponse(plan.showsResponses(unitId), {
      answeredCount: answered.get(unitId) ?? 0,
      invitedCount: invitedPersons && (invitedPersons.get(unitId) ?? 0),
    }),
  }));
}

interface PastCell {
  figures: Figures;
  period: string;
  isSameQuestion: boolean;
  sample: Sample;
}

function cellOf(
  plan: DisclosurePlan,
  tally: SubjectTally,
  unitId: string,
  past: PastCell | undefined,
): ReleaseCell {
  const held = tally.heldOf(unitId);
  const figures = discloseFigures(
    plan.levelOf(keyOf(tally), unitId),
    () => meanFigures(held),
    () => fullFigures(tally, held),
  );
  const comparison = discloseComparison(figures, past, () =>
    change(sampleOf(tally, held), (past as PastCell).sample, tally.scale),
  );
  return { unitId, subjectKind: tally.subjectKind, subject: tally.subject, figures, comparison };
}

/**
 * For each subject of this round, the cells of the same subject in the round before. An item is the same by its id,
 * also under another name. Undefined where the round before did not ask it or had no such unit.
 */
function previousSubjects(input: ReleaseInput, previous: PreviousRound) {
  const hierarchy = hierarchyOf(previous.tree);
  const tallies = new Map(
    subjectTallies(previous.questionnaire, hierarchy, previous.counts).map((tally) => [keyOf(tally), tally]),
  );
  const cells = new Map(previous.cells.map((cell) => [`${keyOf(cell)} ${cell.unitId}`, cell]));
  return (tally: SubjectTally) => {
    const subject = previousName(input.questionnaire, previous.questionnaire, tally);
    const past = tallies.get(keyOf({ subjectKind: tally.subjectKind, subject }));
    if (!past) return undefined;
    const hash = input.hash[tally.subjectKind];
    const isSameQuestion = hash(input.questionnaire, tally.subject) === hash(previous.questionnaire, subject);
    return (unitId: string): PastCell | undefined => {
      const cell = cells.get(`${keyOf(past)} ${unitId}`);
      if (!cell) return undefined;
      const { period } = previous;
      return { figures: cell.figures, period, isSameQuestion, sample: sampleOf(past, past.heldOf(unitId)) };
    };
  };
}

function previousName(now: Questionnaire, before: Questionnaire, tally: SubjectTally): string {
  if (tally.subjectKind === 'indicator') return tally.subject;
  const id = now.items.find((item) => item.name === tally.subject)?.id;
  return before.items.find((item) => item.id === id)?.name ?? '';
}

function sampleOf(tally: SubjectTally, held: Tally): Sample {
  return { counts: held.values, dissatisfiedCount: dissatisfiedCount(tally, held) };
}

function dissatisfiedCount(tally: SubjectTally, held: Tally): number {
  const ends = endShares(barsOf(held.values, tally.scale), tally.scale);
  return tally.direction === 'lowerIsBetter' ? ends.highCount : ends.lowCount;
}

function meanFigures(held: Tally): { n: number; mean: number } {
  const { n, mean } = descriptives(held.values);
  return { n, mean: certain(mean) };
}

function fullFigures(tally: SubjectTally, held: Tally): FullFigures {
  const found: Descriptives = descriptives(held.values);
  const bars = barsOf(held.values, tally.scale);
  const ends = endShares(bars, tally.scale);
  const dissatisfied = dissatisfiedCount(tally, held);
  return {
    n: found.n,
    mean: certain(found.mean),
    sd: certain(found.sd),
    seMean: certain(found.seMean),
    seSd: found.seSd,
    meanLow: certain(found.meanLow),
    meanHigh: certain(found.meanHigh),
    bars,
    lowShare: certain(ends.lowShare),
    highShare: certain(ends.highShare),
    dissatisfiedCount: dissatisfied,
    dissatisfiedShare: dissatisfied / found.n,
    dontKnowCount: held.dontKnowCount,
    dontKnowShare: held.dontKnowCount / (found.n + held.dontKnowCount),
  };
}

/** Disclosure lets nothing below five answers through, and no spread below ten, so these are always defined. */
function certain(value: number | null): number {
  if (value === null) throw new RangeError('a shown figure is undefined');
  return value;
}
