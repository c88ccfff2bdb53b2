import type { Doer } from '../../core/authorisation/doer.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import { readDesign } from '../../core/opening/design-file.ts';
import type { OpenableMode } from '../../core/opening/mode.ts';
import { designFault, type RoundDesign } from '../../core/opening/round-design.ts';
import { namedBackgrounds } from '../../core/questionnaire/backgrounds.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { FileRefused, Refusal } from '../../platform/errors.ts';
import { type GivenFile, readImportFile } from '../organisation/import-file.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { findSurvey } from './surveys.store.ts';

/**
 * What a file of population counts says a round could be weighted by. Nothing is kept: it comes again with the opening.
 * Refuses with `unknown-survey`, `file-has-faults`, and `weights-for-citizens` where the survey is of users or employees,
 * who are not weighted (methods: C5).
 */
export async function readDesignFile(
  context: Context,
  municipalityId: MunicipalityId,
  surveyKey: string,
  file: GivenFile,
  by: Doer,
): Promise<RoundDesign> {
  const questionnaire = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const survey = await findSurvey(tx, surveyKey);
    if (!survey) throw new Refusal('unknown-survey', 404);
    demand(by, 'openRound', survey);
    return getQuestionnaire(tx, survey.questionnaireVersionId);
  });
  refuseUnweighted(questionnaire);
  const read = readDesign(await readImportFile(file), namedBackgrounds(questionnaire));
  if (!read.ok) throw new FileRefused(read.faults, read.count);
  return read.design;
}

/** The same judgement of what is sent with an opening. Refuses with `design-has-faults` too, and says what is wrong. */
export function demandDesign(questionnaire: Questionnaire, mode: OpenableMode, design: RoundDesign): void {
  refuseUnweighted(questionnaire);
  const fault = designFault(design, namedBackgrounds(questionnaire), mode);
  if (!fault) return;
  if (fault.code === 'strata-by-link') throw new Refusal('strata-by-link', 422);
  throw new Refusal('design-has-faults', 422, [{ place: 'design', code: fault.code }]);
}

function refuseUnweighted({ kind }: Questionnaire): void {
  if (kind !== 'citizen') throw new Refusal('weights-for-citizens', 409);
}
