import { languages } from '../core/locale.ts';
import { checkPrivacy, privacyFormat } from '../core/privacy/format.ts';
import { missingPrivacy, type PrivacySettings } from '../core/privacy/settings.ts';
import { inMunicipality } from '../platform/db/connect.ts';
import { StartError } from '../platform/errors.ts';
import { findMunicipality, type Municipality } from '../stages/organisation/organisation.store.ts';
import { setPrivacy } from '../stages/rounds/privacy.service.ts';
import { findLatestPrivacy } from '../stages/rounds/privacy.store.ts';
import { listSurveys, type Survey } from '../stages/rounds/surveys.store.ts';
import { readJson, verdict } from './questionnaire-check.ts';
import { atWorkbench, type Workbench } from './workbench.ts';

/** `privacy set MUNICIPALITY SURVEY FILE`: the file's settings as a new version. Rounds that are open keep theirs. */
export async function setPrivacyCommand(slug: string, surveyKey: string, path: string): Promise<string> {
  return atWorkbench((bench) => setPrivacyFrom(bench, slug, surveyKey, path));
}

export async function setPrivacyFrom(
  bench: Workbench,
  slug: string,
  surveyKey: string,
  path: string,
): Promise<string> {
  const { privacy, faults } = checkPrivacy(await readJson(path));
  if (!privacy) return verdict(path, faults);
  const { municipality, survey } = await findSurveyByKey(bench, slug, surveyKey);
  const saved = await setPrivacy(bench.context, municipality.id, survey.id, privacy, null, 'operator');
  return `«${slug}/${surveyKey}» stands with version ${saved.version} of its privacy settings. New rounds open with it; the others keep theirs.`;
}

/** `privacy show MUNICIPALITY SURVEY`: what stands now, as a file that `privacy set` reads. */
export async function showPrivacyCommand(slug: string, surveyKey: string): Promise<string> {
  return atWorkbench((bench) => showPrivacy(bench, slug, surveyKey));
}

export async function showPrivacy(bench: Workbench, slug: string, surveyKey: string): Promise<string> {
  const { municipality, survey } = await findSurveyByKey(bench, slug, surveyKey);
  const latest = await inMunicipality(bench.context.db.staff, municipality.id, (tx) =>
    findLatestPrivacy(tx, survey.id),
  );
  if (!latest) {
    throw new StartError(
      `«${slug}/${surveyKey}» has no privacy settings, and no round of it can open. Set them on the survey’s page, or with: npx spredning privacy set ${slug} ${surveyKey} FILE.json`,
    );
  }
  bench.say(`Version ${latest.version}, set ${latest.setAt.toISOString()} by ${latest.setBy}.`);
  const missing = missingPrivacy(latest.settings);
  if (missing.length > 0) bench.say(`No round can open: ${missing.join(', ')} is missing.`);
  return JSON.stringify(asFile(latest.settings), null, 2);
}

/** What is not written yet is left out, so that the check of the file says that it is missing. */
function asFile(settings: PrivacySettings): Record<string, unknown> {
  const isWritten = (value: PrivacySettings[keyof PrivacySettings]) =>
    typeof value === 'object' && value !== null
      ? languages.some((language) => value[language] !== '')
      : value !== '' && value !== null;
  const written = Object.entries(settings).filter(([, value]) => isWritten(value));
  return { format: privacyFormat, ...Object.fromEntries(written) };
}

export async function findSurveyByKey(
  { context, owner }: Workbench,
  slug: string,
  surveyKey: string,
): Promise<{ municipality: Municipality; survey: Survey }> {
  const municipality = await findMunicipality(owner, slug);
  if (!municipality) throw new StartError(`There is no municipality «${slug}».`);
  const surveys = await inMunicipality(context.db.staff, municipality.id, listSurveys);
  const survey = surveys.find(({ key }) => key === surveyKey);
  if (!survey) {
    const known = surveys.map(({ key }) => key).join(', ') || 'none';
    throw new StartError(`«${slug}» has no survey «${surveyKey}». It has: ${known}.`);
  }
  return { municipality, survey };
}
