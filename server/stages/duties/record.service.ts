import type { MunicipalityId } from '../../core/ids.ts';
import {
  type ProcessingRecord,
  type RecordedSurvey,
  type RecordFacts,
  recordOf,
} from '../../core/privacy/record.ts';
import { asksForFiles } from '../../core/questionnaire/check-files.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { hasAnyPassword } from '../organisation/credentials.store.ts';
import { listProviders } from '../organisation/oidc.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { findLatestPrivacy } from '../rounds/privacy.store.ts';
import { listRounds } from '../rounds/rounds.store.ts';
import { listSurveys } from '../rounds/surveys.store.ts';

/** What only the configuration of the installation knows. */
export type Installation = Pick<RecordFacts, 'databaseHost' | 'mailHost' | 'hasSecurityContact' | 'sees'>;

/** The record of processing activities as of now. */
export async function makeRecord(
  context: Context,
  municipalityId: MunicipalityId,
  installation: Installation,
): Promise<ProcessingRecord> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const providers = await listProviders(tx);
    return recordOf({
      ...installation,
      surveys: await recordedSurveys(tx),
      hasPasswords: await hasAnyPassword(tx),
      providers: providers.map(({ name, issuer }) => ({ name, host: URL.parse(issuer)?.host ?? issuer })),
      isHttps: context.baseUrl.startsWith('https:'),
      isDemo: context.demo,
    });
  });
}

async function recordedSurveys(tx: Tx): Promise<RecordedSurvey[]> {
  const surveys: RecordedSurvey[] = [];
  for (const survey of await listSurveys(tx)) {
    const questionnaire = await getQuestionnaire(tx, survey.questionnaireVersionId);
    const rounds = await listRounds(tx, survey.id);
    surveys.push({
      ...{ key: survey.key, kind: survey.kind, title: survey.title },
      settings: (await findLatestPrivacy(tx, survey.id))?.settings ?? null,
      hasFreeText: questionnaire.items.some(({ role }) => role === 'freeText'),
      hasFiles: asksForFiles(questionnaire),
      hasStrata: rounds.some(({ strata }) => strata.length > 0),
      roundsWithAnswers: rounds.filter(({ answersDeletedAt }) => answersDeletedAt === null).length,
    });
  }
  return surveys;
}
