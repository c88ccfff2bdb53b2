import type { Cut, KnownCell } from '../disclosure/declared.ts';
import { discloseComparison, discloseFigures, discloseResponse } from '../disclosure/disclose.ts';
import { addUpPersons, type Hierarchy, hierarchyOf } from '../disclosure/hierarchy.ts';
import { type DisclosureLimits, disclosureLimits, type RaisedLimits } from '../disclosure/limits.ts';
import { type Protection, protect } from '../disclosure/protect.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import { familyOf, type JudgedChange, judgeFamilies } from '../statistics/families.ts';
import { type RawChange, rawChange, type Sample } from '../statistics/raw-change.ts';
import type { UnitTree } from '../unit-tree.ts';
import type { RoundCounts } from './counts.ts';
import type { Comparison, Disclosed, Figures, ResponseFigures } from './figures.ts';
import { commonestAnswer, fullFigures, meanFigures, sampleOf } from './held-figures.ts';
import { keyOf, placeOf } from './places.ts';
import { type SubjectTally, subjectTallies } from './tallies.ts';
import { unitsToldWithoutValue } from './told-without-value.ts';

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
  cells: {
    unitId: string;
    cut: Cut | null;
    subjectKind: 'item' | 'indicator';
    subject: string;
    figures: Figures;
  }[];
}

export interface ReleaseInput {
  questionnaire: Questionnaire;
  tree: UnitTree;
  counts: RoundCounts;
  lattice: 'internal' | 'public';
  /** Null: there is none that is released. `deleted`: there is, but its answers are deleted. */
  previous: PreviousRound | 'deleted' | null;
  hash: ContentHash;
  raisedLimits?: RaisedLimits;
  /**
   * The internal lattice, when this one is made for the public: its verdicts are repeated, so that a figure has one
   * verdict wherever it is read, and what it hides is hidden here.
   */
  internal?: ComputedRelease;
  /** What an earlier release of the same answers has shown in this lattice. */
  known?: readonly ShownCell[];
}

export interface ShownCell extends Pick<ReleaseCell, 'unitId' | 'cut' | 'subjectKind' | 'subject'> {
  shown: Figures['shown'];
}

export interface ReleaseCell {
  unitId: string;
  /** Null: everyone in the unit. */
  cut: Cut | null;
  subjectKind: 'item' | 'indicator';
  subject: string;
  figures: Disclosed<Figures>;
  comparison: Disclosed<Comparison>;
}

export interface ReleaseResponse {
  unitId: string;
  figures: Disclosed<ResponseFigures>;
}

export interface ComputedRelease {
  responses: ReleaseResponse[];
  cells: ReleaseCell[];
  protection: Protection;
}

/**
 * A whole release of one round for one lattice: the response of every unit, and every unit × scale item and
 * unit × indicator, for everyone and for each answer to each background question, compared with the round before.
 * Disclosure is decided for all of it before any figure is made, and verdicts are given to all comparisons at once.
 * Throws a RangeError for counts that do not fit the tree or the questionnaire.
 */
export function computeRelease(input: ReleaseInput): ComputedRelease {
  const hierarchy = hierarchyOf(input.tree);
  const tallies = subjectTallies(input.questionnaire, hierarchy, input.counts);
  const plan = planFor(input, hierarchy, tallies);
  const { previous } = input;
  const before = previous && previous !== 'deleted' ? previousSubjects(input, previous) : undefined;
  const toldWithoutValue = unitsToldWithoutValue({
    ...{ hierarchy, plan, least: limitsOf(input).mean, toBody: input.internal?.cells },
  });
  const cuts = [null, ...cutsOf(input.counts)];
  const drafts = tallies.flatMap((tally) => {
    const past = before?.(tally);
    const withoutValue = toldWithoutValue(tally);
    return cuts.flatMap((cut) =>
      input.tree
        .map(({ unitId }) =>
          draftOf(
            plan,
            tally,
            { unitId, cut, tellsWithoutValue: cut === null && withoutValue.has(unitId) },
            previous === 'deleted' ? previous : past?.(unitId, cut),
          ),
        )
        // A cut that is not told is not written: hidden and empty look alike.
        .filter(({ figures }) => cut === null || figures.shown !== 'nothing'),
    );
  });
  const cells = withVerdicts(drafts, hierarchy.root, input.internal?.cells);
  return { responses: responsesOf(input, hierarchy, plan), cells, protection: plan };
}

/** A cell whose comparison is computed where both rounds tell it, but not yet judged. */
interface Draft extends Omit<ReleaseCell, 'comparison'> {
  past: PastCell | 'deleted' | undefined;
  change: RawChange | null;
}

/** Judges every comparison the release tells, together; or repeats what was judged for the same cell before. */
function withVerdicts(
  drafts: readonly Draft[],
  root: string,
  judgedBefore: readonly ReleaseCell[] | undefined,
): ReleaseCell[] {
  const judged = judgedBefore ? repeated(judgedBefore) : judgeDrafts(drafts, root);
  return drafts.map(({ past, change, ...cell }) => ({
    ...cell,
    comparison: discloseComparison(cell.figures, past, change ? judged.get(placeOf(cell)) : undefined),
  }));
}

function judgeDrafts(drafts: readonly Draft[], root: string): Map<string, JudgedChange> {
  const compared = drafts.filter((draft): draft is Draft & { change: RawChange } => draft.change !== null);
  const verdicts = judgeFamilies(
    compared.map(({ unitId, cut, subjectKind, change }) => ({
      family: familyOf({ isRoot: unitId === root, isCut: cut !== null, subjectKind }),
      change,
    })),
  );
  return new Map(compared.map((draft, index) => [placeOf(draft), verdicts[index] as JudgedChange]));
}

function repeated(cells: readonly ReleaseCell[]): Map<string, JudgedChange> {
  return new Map(
    cells.flatMap(({ comparison, ...cell }) => (comparison.comparable ? [[placeOf(cell), comparison]] : [])),
  );
}

function cutsOf({ backgrounds }: RoundCounts): Cut[] {
  return backgrounds.flatMap(({ name, categories }) =>
    categories.map((category) => ({ background: name, category })),
  );
}

function knownOf(cells: readonly ShownCell[]): KnownCell[] {
  return cells.flatMap((cell) => {
    const { unitId, cut, shown } = cell;
    return shown === 'mean' || shown === 'all' ? [{ subject: keyOf(cell), unitId, cut, level: shown }] : [];
  });
}

function limitsOf({ questionnaire, raisedLimits }: ReleaseInput): DisclosureLimits {
  return disclosureLimits(questionnaire, raisedLimits);
}

function planFor(input: ReleaseInput, hierarchy: Hierarchy, tallies: SubjectTally[]): Protection {
  const { backgrounds, groups, invited } = input.counts;
  const declared = {
    hierarchy,
    limits: limitsOf(input),
    lattice: input.lattice,
    backgrounds,
    groups,
    invited: invited && personsByUnit(invited),
    subjects: tallies.map((tally) => ({
      key: keyOf(tally),
      scale: tally.scale,
      itemKeys: tally.itemNames.map((subject) => keyOf({ subjectKind: 'item', subject })),
      valuesOf: (group: number) => tally.ofGroup(group).values,
    })),
    ...(input.known && { known: knownOf(input.known) }),
  };
  return protect(declared, input.internal?.protection);
}

export function personsByUnit(counted: { unitId: string; count: number }[]): Map<string, number> {
  const persons = new Map<string, number>();
  for (const { unitId, count } of counted) persons.set(unitId, (persons.get(unitId) ?? 0) + count);
  return persons;
}

function responsesOf(input: ReleaseInput, hierarchy: Hierarchy, plan: Protection): ReleaseResponse[] {
  const answered = addUpPersons(hierarchy, personsByUnit(input.counts.groups));
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

function draftOf(
  plan: Protection,
  tally: SubjectTally,
  { unitId, cut, tellsWithoutValue }: { unitId: string; cut: Cut | null; tellsWithoutValue: boolean },
  past: PastCell | 'deleted' | undefined,
): Draft {
  const held = tally.heldOf(unitId, cut);
  const figures = discloseFigures(
    plan.levelOf(keyOf(tally), unitId, cut),
    () => meanFigures(held),
    () => fullFigures(tally, held, tellsWithoutValue),
    () => commonestAnswer(tally, held),
  );
  const isKnown = past !== undefined && past !== 'deleted' && past.isSameQuestion;
  const isTold = isKnown && figures.shown === 'all' && past.figures.shown === 'all';
  const change = isTold ? rawChange(sampleOf(tally, held), past.sample, tally.scale) : null;
  return { unitId, cut, subjectKind: tally.subjectKind, subject: tally.subject, figures, past, change };
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
  const cells = new Map(previous.cells.map((cell) => [placeOf(cell), cell]));
  return (tally: SubjectTally) => {
    const subject = previousName(input.questionnaire, previous.questionnaire, tally);
    const past = tallies.get(keyOf({ subjectKind: tally.subjectKind, subject }));
    if (!past) return undefined;
    const hash = input.hash[tally.subjectKind];
    const isSameQuestion = hash(input.questionnaire, tally.subject) === hash(previous.questionnaire, subject);
    return (unitId: string, cut: Cut | null): PastCell | undefined => {
      const cell = cells.get(placeOf({ ...past, unitId, cut }));
      if (!cell) return undefined;
      const { period } = previous;
      return {
        figures: cell.figures,
        period,
        isSameQuestion,
        sample: sampleOf(past, past.heldOf(unitId, cut)),
      };
    };
  };
}

function previousName(now: Questionnaire, before: Questionnaire, tally: SubjectTally): string {
  if (tally.subjectKind === 'indicator') return tally.subject;
  const id = now.items.find((item) => item.name === tally.subject)?.id;
  return before.items.find((item) => item.id === id)?.name ?? '';
}
