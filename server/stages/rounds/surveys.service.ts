import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, QuestionnaireVersionId, SurveyId } from '../../core/ids.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { insertQuestionnaireVersion } from '../questionnaires/questionnaires.store.ts';
import { findSurvey, saveSurvey } from './surveys.store.ts';

/**
 * The survey of this questionnaire, now on this content. Earlier rounds keep the version they opened with. The log says
 * so where the content is another than it was.
 */
export async function installSurvey(
  context: Context,
  municipalityId: MunicipalityId,
  questionnaire: Questionnaire,
  by: Doer = 'operator',
): Promise<SurveyId> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const { id } = await installIn(tx, context, municipalityId, questionnaire, by);
    return id;
  });
}

/** The same within somebody else's transaction, and which version it now asks. */
export async function installIn(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  questionnaire: Questionnaire,
  by: Doer,
): Promise<{ id: SurveyId; versionId: QuestionnaireVersionId }> {
  const before = await findSurvey(tx, questionnaire.key);
  const questionnaireVersionId = await insertQuestionnaireVersion(tx, municipalityId, questionnaire);
  const id = await saveSurvey(tx, municipalityId, {
    ...{ id: crypto.randomUUID() as SurveyId, key: questionnaire.key, kind: questionnaire.kind },
    ...{ title: questionnaire.title, questionnaireVersionId },
  });
  if (before?.questionnaireVersionId !== questionnaireVersionId) {
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'survey.installed', subject: id },
      before: before ? { questionnaireVersionId: before.questionnaireVersionId } : null,
      after: { questionnaireVersionId },
    });
  }
  return { id, versionId: questionnaireVersionId };
}
