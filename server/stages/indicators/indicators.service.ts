import type { MunicipalityId, ReleaseId, RoundId, UnitId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import { indicatorHash } from '../../core/questionnaire/definition.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import { listRoundUnits } from '../rounds/rounds.store.ts';
import { insertIndicatorValues, listIndicators } from './indicators.store.ts';

/**
 * Gives the mapped indicators their dated values for every unit of the round: each value is a reference to the
 * release cell that holds its figures, with the mapping that made it. A pilot gives none. Safe to run again.
 */
export async function refreshIndicators(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  releaseId: ReleaseId,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    if (round.kind === 'pilot') return;
    const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
    const tree = await listRoundUnits(tx, roundId);
    const known = new Map((await listIndicators(tx)).map((indicator) => [indicator.key, indicator.id]));
    const values = questionnaire.indices.flatMap(({ indicator }) => {
      const indicatorId = known.get(indicator);
      if (!indicatorId) return [];
      const mappingHash = indicatorHash(questionnaire, indicator);
      return tree.map((node) => ({
        indicatorId,
        unitId: node.unitId as UnitId,
        releaseId,
        surveyId: round.surveyId,
        roundId,
        asOfOn: osloDay(round.closesAt),
        mappingHash,
      }));
    });
    await insertIndicatorValues(tx, municipalityId, values);
  });
}
