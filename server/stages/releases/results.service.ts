import type { Doer } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import { sameItem, subjectScale } from '../../core/questionnaire/definition.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { personsByUnit } from '../../core/release/compute.ts';
import {
  notAsked,
  type OutwardFigures,
  type OutwardReason,
  outwardComparison,
  outwardFigures,
  outwardResponse,
} from '../../core/release/outward.ts';
import { describeRaw, type RawDescription } from '../../core/release/raw.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import { placedIndicators } from '../../core/scorecard/walk.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import { listRoundUnits, type Round } from '../rounds/rounds.store.ts';
import { type BackgroundCell, countBackgrounds } from './counts.store.ts';
import { findWeighing, listPopulationCells } from './population.store.ts';
import { listQuestionCells } from './questions.store.ts';
import { openRaw, type UsedGrant } from './raw-access.service.ts';
import { countAnswers } from './releases.service.ts';
import {
  findLatestRelease,
  type Lattice,
  listCells,
  listReleaseResponses,
  type StoredCell,
} from './releases.store.ts';

/** The newest release of a round, whole, as the pages have it. What is not shown has a reason instead of numbers. */
export async function readResults(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  lattice: Lattice = 'internal',
) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const release = await findLatestRelease(tx, roundId);
    if (!release) throw new Refusal('not-released', 409);
    const names = new Map(
      (await listRoundUnits(tx, roundId)).map((node) => [node.unitId as string, node.name]),
    );
    const responses = await listReleaseResponses(tx, release.id, lattice);
    const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
    const cells = inOrder(await listCells(tx, release.id, lattice), [...names.keys()]);
    const before = await figuresBefore(tx, round, lattice);
    const weighed = await listPopulationCells(tx, release.id, lattice);
    const weighing = await findWeighing(tx, release.id);
    return {
      round: { id: round.id, period: round.period, source: round.source, mode: round.mode },
      release: {
        id: release.id,
        version: release.version,
        methodVersion: release.methodVersion,
        // Not the input's hash: whoever has it could try out what the withheld counts must have been.
        computedAt: release.computedAt.toISOString(),
      },
      questions: (await listQuestionCells(tx, release.id, lattice)).map(({ question, figures }) => ({
        question,
        ...figures,
        ...(figures.shown === 'nothing' ? { reason: 'withheld' as const } : {}),
      })),
      weighed: weighed.byOne.map(({ figures, ...cell }) => ({ ...cell, ...figures })),
      weighedTogether: weighed.together.map(({ figures, ...cell }) => ({ ...cell, ...figures })),
      weights: weighing?.weights ?? null,
      population: (weighing?.groups ?? []).map(({ answered, ...group }) => ({
        ...{ ...group, ...answered },
        ...(answered.shown === 'nothing' ? { reason: 'withheld' as const } : {}),
      })),
      responses: [...names].flatMap(([unitId, unit]) => {
        const figures = responses.get(unitId as UnitId);
        return figures ? [{ unit, ...outwardResponse(figures, null) }] : [];
      }),
      cells: cells.map((cell) => {
        const figures = outwardCell(questionnaire, cell);
        return {
          unit: names.get(cell.unitId) ?? cell.unitId,
          subjectKind: cell.subjectKind,
          subject: cell.subject,
          ...withReason(figures),
          comparison: outwardComparison(cell.comparison, figures, before(questionnaire, cell)),
        };
      }),
    };
  });
}

function outwardCell(questionnaire: Questionnaire, cell: StoredCell): OutwardFigures {
  const scale = subjectScale(questionnaire, cell.subjectKind, cell.subject);
  return scale ? outwardFigures(cell.figures, scale) : notAsked;
}

/** By unit in the municipality's own order, then by kind and name: the database keeps rows in no order of its own. */
function inOrder(cells: readonly StoredCell[], unitIds: readonly string[]): StoredCell[] {
  const places = new Map(unitIds.map((unitId, at) => [unitId, at]));
  const nameOf = ({ subjectKind, subject }: StoredCell) => `${subjectKind} ${subject}`;
  return cells.toSorted(
    (one, other) =>
      (places.get(one.unitId) ?? 0) - (places.get(other.unitId) ?? 0) ||
      (nameOf(one) < nameOf(other) ? -1 : 1),
  );
}

/** What the newest release of the round before shows of the same subject, for the comparison with it. */
async function figuresBefore(tx: Tx, round: Round, lattice: Lattice) {
  const before = round.previousRoundId && (await getRound(tx, round.previousRoundId));
  const release = before && (await findLatestRelease(tx, before.id));
  if (!release) return () => undefined;
  const questionnaire = await getQuestionnaire(tx, before.questionnaireVersionId);
  const cells = new Map(
    (await listCells(tx, release.id, lattice)).map((cell) => [placeOf(cell, cell.subject), cell]),
  );
  return (now: Questionnaire, cell: StoredCell): OutwardFigures | undefined => {
    const subject =
      cell.subjectKind === 'indicator' ? cell.subject : sameItem(now, questionnaire, cell.subject);
    const past = subject === undefined ? undefined : cells.get(placeOf(cell, subject));
    return past && outwardCell(questionnaire, past);
  };
}

function placeOf(cell: Pick<StoredCell, 'unitId' | 'subjectKind'>, subject: string): string {
  return `${cell.unitId} ${cell.subjectKind} ${subject}`;
}

/** What is left out of a figure shown in part is withheld as well: its spread, or all but the answer nearly all gave. */
function withReason(figures: OutwardFigures): OutwardFigures & { reason?: OutwardReason } {
  const isInPart = figures.shown === 'mean' || figures.shown === 'nearlyAll';
  return isInPart ? { ...figures, reason: 'withheld' } : figures;
}

export interface RawResults extends RawDescription {
  /** Units, and unit × background cells, with one to four persons: what the limits must hide. */
  smallCells: { units: BackgroundCell[]; byBackground: Record<string, BackgroundCell[]> };
}

/**
 * Recomputes everything from the answers with the same core, nothing withheld, so that another program can check it.
 * Refused as `openRaw` refuses; each use is logged with the grant it is had by.
 */
export async function recomputeRaw(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  scorecards: Scorecard[],
  by: Doer,
  grant: UsedGrant | null = null,
): Promise<RawResults> {
  return inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    await openRaw(tx, context, municipalityId, roundId, { by, grant, act: 'results.recomputed-raw' });
    const { questionnaire, tree, counts } = await countAnswers(tx, roundId);
    const names = new Map(tree.map((node) => [node.unitId, node.name]));
    const small = (cells: BackgroundCell[]) =>
      cells
        .filter(({ count }) => count < 5)
        .map((cell) => ({ ...cell, unit: names.get(cell.unit) ?? cell.unit }));
    const byBackground: Record<string, BackgroundCell[]> = {};
    for (const item of backgroundNames(questionnaire)) {
      byBackground[item] = small(await countBackgrounds(tx, roundId, item));
    }
    return {
      ...describeRaw({ questionnaire, tree, counts, ambitions: bandsOf(scorecards) }),
      smallCells: {
        units: small([...personsByUnit(counts.groups)].map(([unit, count]) => ({ unit, value: '', count }))),
        byBackground,
      },
    };
  });
}

function backgroundNames(questionnaire: Questionnaire): string[] {
  return questionnaire.items.filter((item) => item.role === 'background').map((item) => item.name);
}

function bandsOf(scorecards: Scorecard[]): Record<string, { upper: number; lower: number }> {
  return Object.fromEntries(
    scorecards.flatMap(placedIndicators).flatMap(({ indicator }) => {
      const rule = indicator.ambition?.rule;
      return rule?.form === 'band' ? [[indicator.key, { upper: rule.target, lower: rule.floor }]] : [];
    }),
  );
}
