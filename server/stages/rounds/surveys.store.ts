import type { MunicipalityId, QuestionnaireVersionId, SurveyId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface Survey {
  id: SurveyId;
  key: string;
  kind: Questionnaire['kind'];
  title: Localized;
  questionnaireVersionId: QuestionnaireVersionId;
}

const surveyColumns = [
  'id',
  'key',
  'kind',
  'title',
  'questionnaire_version_id as questionnaireVersionId',
] as const;
/** The lasting series. A second call with the key moves it to another questionnaire version. */
export async function saveSurvey(tx: Tx, municipalityId: MunicipalityId, survey: Survey): Promise<SurveyId> {
  const { id } = await tx
    .insertInto('survey')
    .values({
      municipality_id: municipalityId,
      id: survey.id,
      key: survey.key,
      kind: survey.kind,
      title: JSON.stringify(survey.title),
      questionnaire_version_id: survey.questionnaireVersionId,
    })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'key']).doUpdateSet({
        title: JSON.stringify(survey.title),
        questionnaire_version_id: survey.questionnaireVersionId,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findSurvey(tx: Tx, key: string): Promise<Survey | undefined> {
  return tx.selectFrom('survey').select(surveyColumns).where('key', '=', key).executeTakeFirst();
}

export async function listSurveys(tx: Tx): Promise<Survey[]> {
  return tx.selectFrom('survey').select(surveyColumns).orderBy('key').execute();
}
