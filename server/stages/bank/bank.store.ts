import type { QuestionnaireVersionId, SurveyId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface SurveyVersion {
  versionId: QuestionnaireVersionId;
  version: number;
  questionnaire: Questionnaire;
  surveyId: SurveyId;
  surveyKey: string;
  surveyTitle: Localized;
}

/** Every version of every survey's questionnaire. Query profile: all of the municipality's, some tens of 20 kB each. */
export async function listSurveyVersions(tx: Tx): Promise<SurveyVersion[]> {
  return tx
    .selectFrom('questionnaire_version as version')
    .innerJoin('survey', (join) =>
      join
        .onRef('survey.municipality_id', '=', 'version.municipality_id')
        .onRef('survey.key', '=', 'version.questionnaire_key'),
    )
    .select(['version.id as versionId', 'version.version', 'version.definition as questionnaire'])
    .select(['survey.id as surveyId', 'survey.key as surveyKey', 'survey.title as surveyTitle'])
    .orderBy('survey.key')
    .orderBy('version.version')
    .execute();
}
