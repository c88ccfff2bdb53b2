import { createHash } from 'node:crypto';
import { hierarchyOf } from '../../core/disclosure/hierarchy.ts';
import { type DisclosureLimits, disclosureLimits, type RaisedLimits } from '../../core/disclosure/limits.ts';
import type { MunicipalityId, ReleaseId, RoundId } from '../../core/ids.ts';
import { indicatorHash, itemHash } from '../../core/questionnaire/definition.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import {
  type ComputedRelease,
  computeRelease,
  type PreviousRound,
  type ShownCell,
} from '../../core/release/compute.ts';
import type { RoundCounts } from '../../core/release/counts.ts';
import { type AnsweredCount, answeredCountsTold } from '../../core/release/pilot.ts';
import { populationCells } from '../../core/release/population-figures.ts';
import { type QuestionCounts, questionFigures } from '../../core/release/question-figures.ts';
import { togetherCells } from '../../core/release/weighed-together.ts';
import { weighingOf } from '../../core/release/weighing.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { jobNames } from '../../platform/jobs/names.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { findRoundDesign } from '../rounds/design.store.ts';
import { raisedLimits } from '../rounds/limits.service.ts';
import { lockRoundForReleasing } from '../rounds/limits.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import { listRoundUnits, lockAnswersForCounting, type Round } from '../rounds/rounds.store.ts';
import { countRound } from './counts.store.ts';
import { insertPopulationCells, insertTogetherCells, insertWeighing } from './population.store.ts';
import { countQuestions, insertQuestionCells, type QuestionCell } from './questions.store.ts';
import { refuseSmallRefresh } from './refresh.service.ts';
import {
  findLatestRelease,
  insertCells,
  insertRelease,
  insertReleaseResponses,
  type Lattice,
  listCells,
  listReleases,
} from './releases.store.ts';
import { countAnswered, insertAnsweredCounts } from './tried.store.ts';

/**
 * 0: limits and sibling suppression. 1: the whole of P1–P9, figures by background, verdicts adjusted for their number.
 * 2: «ikke relevant» apart from «vet ikke», and neither where subtraction would single somebody out; numbers, rankings
 * and days. 3: who answered beside the population, and weights by all its questions at once.
 */
export const methodVersion = 3;
/** The public one repeats the verdicts of the internal, so it comes second. */
const lattices: Lattice[] = ['internal', 'public'];
const hash = { item: itemHash, indicator: indicatorHash };

/** A round's counts with what they are counted by. Never leaves the server. */
export interface CountedRound {
  round: Round;
  questionnaire: Questionnaire;
  tree: UnitTree;
  counts: RoundCounts;
  /** Those without a scale. */
  questions: QuestionCounts[];
  /** Of a pilot: who answered what. Null in other rounds. */
  answered: AnsweredCount[] | null;
}

/**
 * Reads and counts the answers of a closed round, on the mixer's connection; they are not deleted while it counts.
 * Refuses with `answers-deleted` where they are gone.
 */
export async function countAnswers(tx: Tx, roundId: RoundId): Promise<CountedRound> {
  await lockAnswersForCounting(tx, roundId);
  const round = await getRound(tx, roundId);
  if (round.answersDeletedAt) throw new Refusal('answers-deleted', 409);
  const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
  const counts = await countRound(tx, roundId, questionnaire, round.mode !== 'openLink');
  const withFrame = counts.invited && counts.invited.length > 0 ? counts : { ...counts, invited: null };
  const questions = await countQuestions(tx, roundId, questionnaire);
  const answered = round.kind === 'pilot' ? await countAnswered(tx, roundId) : null;
  const tree = await listRoundUnits(tx, roundId);
  return { round, questionnaire, tree, counts: withFrame, questions, answered };
}

/** The round before, counted; null for a survey's first, `deleted` where its answers are. */
export async function countBefore(tx: Tx, { round }: CountedRound): Promise<CountedRound | 'deleted' | null> {
  if (!round.previousRoundId) return null;
  await lockAnswersForCounting(tx, round.previousRoundId);
  const before = await getRound(tx, round.previousRoundId);
  return before.answersDeletedAt ? 'deleted' : countAnswers(tx, before.id);
}

/**
 * Makes the release of a mixed or imported round: counts once, computes in the core, applies disclosure control
 * for both audiences, writes it whole. The same answers again give no new release. Gives the release's id. Refuses
 * with `round-not-closed` before the answers are mixed, with `nothing-imported` while there are none, with
 * `refresh-too-small` for answers that differ by one to four from those of an earlier release, with `answers-deleted`
 * when they are, and with `previous-answers-deleted` where a release by an older method would lose its comparison with
 * the round before, whose answers are.
 */
export async function makeRelease(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<ReleaseId> {
  const { counted, previous } = await inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    const counted = await countAnswers(tx, roundId);
    if (counted.round.source === 'collected' && !counted.round.mixedAt) {
      throw new Refusal('round-not-closed', 409);
    }
    if (counted.tree.length === 0) throw new Refusal('nothing-imported', 409);
    return { counted, previous: await countBefore(tx, counted) };
  });
  const release = await inMunicipality(context.db.staff, municipalityId, (tx) =>
    writeRelease(tx, context, municipalityId, counted, previous),
  );
  await context.jobs.send(jobNames.indicators, { municipalityId, releaseId: release, roundId }, release);
  return release;
}

async function writeRelease(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  counted: CountedRound,
  previous: CountedRound | 'deleted' | null,
): Promise<ReleaseId> {
  await lockRoundForReleasing(tx, counted.round.id);
  // Read behind the lock: a raise that waits for it comes too late, and is told so.
  const raised = await raisedLimits(tx, counted.round.id);
  const inputHash = hashOf(counted, previous, raised);
  const earlier = await listReleases(tx, counted.round.id);
  const [latest] = earlier;
  if (latest?.inputHash === inputHash) return latest.id;
  // What is released was compared while it could be, and answers never change after a release: it stands.
  if (latest && previous === 'deleted') {
    if (latest.methodVersion < methodVersion) throw new Refusal('previous-answers-deleted', 409);
    return latest.id;
  }
  const id = crypto.randomUUID() as ReleaseId;
  await insertRelease(tx, municipalityId, {
    id,
    roundId: counted.round.id,
    version: (latest?.version ?? 0) + 1,
    methodVersion,
    computedAt: context.clock.now(),
    inputHash,
  });
  const design = await findRoundDesign(tx, counted.round.id);
  const limits = disclosureLimits(counted.questionnaire, raised);
  const weighing = design && design.margins.length > 0 ? weighingOf(design, counted.counts, limits) : null;
  if (weighing) await insertWeighing(tx, municipalityId, id, weighing);
  let internal: ComputedRelease | undefined;
  for (const lattice of lattices) {
    const { questionnaire, tree, counts } = counted;
    const before = previous && previous !== 'deleted' ? await previousRound(tx, previous, lattice) : previous;
    const known = latest ? await knownCells(tx, latest.id, lattice) : undefined;
    const computed = computeRelease({
      ...{ questionnaire, tree, counts, lattice, previous: before, hash, raisedLimits: raised },
      ...(internal && { internal }),
      ...(known && { known }),
    });
    await refuseSmallRefresh(tx, earlier, { tree, lattice, methodVersion, computed });
    internal ??= computed;
    await insertReleaseResponses(tx, municipalityId, id, lattice, computed.responses);
    await insertCells(tx, municipalityId, id, lattice, computed.cells);
    const weighed = design ? populationCells(design, computed.cells, hierarchyOf(tree).root) : [];
    await insertPopulationCells(tx, municipalityId, id, lattice, weighed);
    if (weighing) {
      await insertTogetherCells(tx, municipalityId, id, lattice, {
        backgrounds: weighing.shifts.map(({ background }) => background),
        cells: togetherCells(weighing, computed.cells, hierarchyOf(tree).root),
      });
    }
    const told = questionCells(counted, limits, lattice);
    await insertQuestionCells(tx, municipalityId, id, lattice, told);
  }
  const all = counted.counts.groups.reduce((sum, { count }) => sum + count, 0);
  const answered = answeredCountsTold(counted.questionnaire, counted.answered ?? [], {
    least: limits.spread,
    all,
  });
  await insertAnsweredCounts(tx, municipalityId, id, answered);
  return id;
}

/** One set of figures for each question, of everyone: the public has them from as many answers as a spread. */
function questionCells(
  { questions }: CountedRound,
  limits: DisclosureLimits,
  lattice: Lattice,
): QuestionCell[] {
  const least = lattice === 'public' ? limits.publicSpread : limits.spread;
  return questions.map((counts) => ({
    question: counts.question,
    figures: questionFigures(counts, { least, leastInPeriod: limits.mean }),
  }));
}

/** Limits that stand as the rules have them leave no mark, so that releases from before they could be raised keep theirs. */
function hashOf(
  counted: CountedRound,
  previous: CountedRound | 'deleted' | null,
  raised: RaisedLimits,
): string {
  const { questionnaire, tree, counts } = counted;
  const before = previous === 'deleted' ? previous : previous?.counts;
  const asked = counted.questions.length > 0 ? [counted.questions] : [];
  const tried = counted.answered ? [counted.answered] : [];
  const input = [methodVersion, questionnaire, tree, counts, before, ...asked, ...tried];
  const withLimits = Object.keys(raised).length > 0 ? [...input, raised] : input;
  return createHash('sha256').update(JSON.stringify(withLimits)).digest('hex');
}

/** What an earlier release of the round has shown: to the body, or to everyone. It stays known. */
async function knownCells(tx: Tx, releaseId: ReleaseId, lattice: Lattice): Promise<ShownCell[]> {
  const cells = await listCells(tx, releaseId, lattice, { cuts: true });
  return cells.map(({ unitId, cut, subjectKind, subject, figures }) => ({
    ...{ unitId, cut, subjectKind, subject },
    shown: figures.shown,
  }));
}

/** The previous round as its newest release shows it; without a release there is nothing to compare with. */
async function previousRound(
  tx: Tx,
  previous: CountedRound,
  lattice: Lattice,
): Promise<PreviousRound | null> {
  const release = await findLatestRelease(tx, previous.round.id);
  if (!release) return null;
  return {
    period: previous.round.period,
    questionnaire: previous.questionnaire,
    tree: previous.tree,
    counts: previous.counts,
    cells: await listCells(tx, release.id, lattice, { cuts: true }),
  };
}

/** Whether the round's answers are there, and those it is compared with: else a release stays as it was made. */
export async function hasAnswersToCount(tx: Tx, roundId: RoundId): Promise<boolean> {
  const round = await getRound(tx, roundId);
  const before = round.previousRoundId ? await getRound(tx, round.previousRoundId) : null;
  return round.answersDeletedAt === null && !before?.answersDeletedAt;
}
