import type { Permitted } from '../../core/authorisation/permit.ts';
import type { MunicipalityId, SurveyId } from '../../core/ids.ts';
import type { PrivacySettings } from '../../core/privacy/settings.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** One version of a survey's settings. Later ones never change it. */
export interface PrivacyVersion {
  /** 1, 2, 3 … within the survey. */
  version: number;
  settings: PrivacySettings;
  setAt: Date;
  /** An account's id, or `operator` or `demo`. */
  setBy: string;
}

/** Two who save at one moment save one after the other. */
export async function lockSurvey(
  tx: Tx,
  surveyId: Permitted<'editSurvey'> | Permitted<'openRound'>,
): Promise<void> {
  await tx.selectFrom('survey').select('id').where('id', '=', surveyId).forUpdate().execute();
}

/** The version that stands now. */
export async function findLatestPrivacy(tx: Tx, surveyId: SurveyId): Promise<PrivacyVersion | undefined> {
  const row = await selectPrivacy(tx, surveyId).orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row && versionOf(row);
}

/** All versions of a survey, the one that stands first. */
export async function listPrivacy(tx: Tx, surveyId: Permitted<'readSurvey'>): Promise<PrivacyVersion[]> {
  return (await selectPrivacy(tx, surveyId).orderBy('version', 'desc').execute()).map(versionOf);
}

/** A version a round opened with. */
export async function findPrivacy(
  tx: Tx,
  surveyId: SurveyId,
  version: number,
): Promise<PrivacyVersion | undefined> {
  const row = await selectPrivacy(tx, surveyId).where('version', '=', version).executeTakeFirst();
  return row && versionOf(row);
}

export async function insertPrivacy(
  tx: Tx,
  municipalityId: MunicipalityId,
  surveyId: Permitted<'editSurvey'>,
  { version, settings, setAt, setBy }: PrivacyVersion,
): Promise<void> {
  await tx
    .insertInto('survey_privacy')
    .values({
      municipality_id: municipalityId,
      survey_id: surveyId,
      version,
      purpose: JSON.stringify(settings.purpose),
      legal_basis: settings.legalBasis,
      supplementary_basis: settings.supplementaryBasis,
      special_category: settings.specialCategory,
      article_9_basis: settings.article9Basis,
      contact: settings.contact,
      data_protection_officer: settings.dataProtectionOfficer,
      recipients: JSON.stringify(settings.recipients),
      answers_kept_days: settings.answersKeptDays,
      set_at: setAt,
      set_by: setBy,
    })
    .execute();
}

function selectPrivacy(tx: Tx, surveyId: SurveyId) {
  return tx.selectFrom('survey_privacy').selectAll().where('survey_id', '=', surveyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPrivacy>['executeTakeFirstOrThrow']>>;

function versionOf(row: Row): PrivacyVersion {
  return {
    version: row.version,
    settings: {
      purpose: row.purpose,
      legalBasis: row.legal_basis,
      supplementaryBasis: row.supplementary_basis,
      specialCategory: row.special_category,
      article9Basis: row.article_9_basis,
      contact: row.contact,
      dataProtectionOfficer: row.data_protection_officer,
      recipients: row.recipients,
      answersKeptDays: row.answers_kept_days,
    },
    setAt: row.set_at,
    setBy: row.set_by,
  };
}
