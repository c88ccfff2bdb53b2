import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, SurveyId } from '../../core/ids.ts';
import {
  changedPrivacy,
  isComplete,
  missingPrivacy,
  type PrivacySettings,
  tidyPrivacy,
} from '../../core/privacy/settings.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import {
  findLatestPrivacy,
  insertPrivacy,
  listPrivacy,
  lockSurvey,
  type PrivacyVersion,
} from './privacy.store.ts';
import { findSurvey, type Survey } from './surveys.store.ts';

/** All versions of a survey's settings, the one that stands first. Refuses with `unknown-survey`. */
export async function viewPrivacy(
  context: Context,
  municipalityId: MunicipalityId,
  surveyKey: string,
  by: Doer,
): Promise<PrivacyVersion[]> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const survey = await getSurvey(tx, surveyKey);
    return listPrivacy(tx, demand(by, 'readSurvey', survey));
  });
}

/** As `setPrivacy`, for a survey by its key; gives all versions. Refuses with `unknown-survey`. */
export async function savePrivacy(
  context: Context,
  municipalityId: MunicipalityId,
  surveyKey: string,
  given: PrivacySettings,
  basedOn: number,
  by: Doer,
): Promise<PrivacyVersion[]> {
  const { id } = await inMunicipality(context.db.staff, municipalityId, (tx) => getSurvey(tx, surveyKey));
  await setPrivacy(context, municipalityId, id, given, basedOn, by);
  return viewPrivacy(context, municipalityId, surveyKey, by);
}

async function getSurvey(tx: Tx, key: string): Promise<Survey> {
  const survey = await findSurvey(tx, key);
  if (!survey) throw new Refusal('unknown-survey', 404);
  return survey;
}

/**
 * Saves a survey's privacy settings as a new version, finished or not, and gives the version that stands now: the old
 * one when nothing is changed. Rounds that are opened keep theirs.
 *
 * `basedOn` is the version the editor saw, 0 for none; null takes whatever stands. Refuses with
 * `privacy-changed-meanwhile` when another has been saved since.
 */
export async function setPrivacy(
  context: Context,
  municipalityId: MunicipalityId,
  surveyId: SurveyId,
  given: PrivacySettings,
  basedOn: number | null,
  by: Doer,
): Promise<PrivacyVersion> {
  const settings = tidyPrivacy(given);
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const permitted = demand(by, 'editSurvey', { id: surveyId });
    await lockSurvey(tx, permitted);
    const before = await findLatestPrivacy(tx, surveyId);
    if (basedOn !== null && basedOn !== (before?.version ?? 0)) {
      throw new Refusal('privacy-changed-meanwhile', 409);
    }
    const changed = changedPrivacy(before?.settings, settings);
    if (before && changed.length === 0) return before;
    const now = context.clock.now();
    const after = { version: (before?.version ?? 0) + 1, settings, setAt: now, setBy: doerId(by) };
    await insertPrivacy(tx, municipalityId, permitted, after);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: now, actor: doerId(by), act: 'survey.privacy-set', subject: surveyId },
      before: before ? auditOf(before) : null,
      after: { ...auditOf(after), changed },
    });
    return after;
  });
}

/** The texts may name people, so the log tells which were changed; the words stand in the versions themselves. */
function auditOf({ version, settings }: PrivacyVersion) {
  const { legalBasis, specialCategory, answersKeptDays } = settings;
  return { version, legalBasis, specialCategory, answersKeptDays };
}

/**
 * The settings a new round opens with. Refuses with `no-privacy-settings` when there is none, and with
 * `incomplete-privacy-settings`, each missing field as a fault, when it is not finished.
 */
export async function privacyForOpening(
  tx: Tx,
  surveyId: SurveyId,
): Promise<{ version: number; answersKeptDays: number }> {
  const latest = await findLatestPrivacy(tx, surveyId);
  if (!latest) throw new Refusal('no-privacy-settings', 409);
  const { version, settings } = latest;
  if (!isComplete(settings)) {
    const faults = missingPrivacy(settings).map((place) => ({ place, code: 'missing' }));
    throw new Refusal('incomplete-privacy-settings', 409, faults);
  }
  return { version, answersKeptDays: settings.answersKeptDays };
}
