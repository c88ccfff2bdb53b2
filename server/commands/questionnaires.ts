import { checkQuestionnaire } from '../core/questionnaire/check.ts';
import { inMunicipality } from '../platform/db/connect.ts';
import { StartError } from '../platform/errors.ts';
import { expressionFault } from '../platform/survey-model.ts';
import { findMunicipality } from '../stages/organisation/organisation.store.ts';
import { getQuestionnaire } from '../stages/questionnaires/questionnaires.store.ts';
import { installSurvey } from '../stages/rounds/surveys.service.ts';
import { findSurvey } from '../stages/rounds/surveys.store.ts';
import { findSurveyByKey } from './privacy.ts';
import { readJson, verdict } from './questionnaire-check.ts';
import { atWorkbench, type Workbench } from './workbench.ts';

/** `questionnaire import MUNICIPALITY FILE`: the file as a survey, or as the next version of the survey of its key. */
export async function importQuestionnaireCommand(slug: string, path: string): Promise<string> {
  return atWorkbench((bench) => importQuestionnaire(bench, slug, path));
}

/** All or nothing: every fault is told with its place, and then nothing is changed. */
export async function importQuestionnaire(bench: Workbench, slug: string, path: string): Promise<string> {
  const { questionnaire, faults } = checkQuestionnaire(await readJson(path), expressionFault);
  if (!questionnaire || faults.length > 0) return verdict(path, faults);
  const { context, owner } = bench;
  const municipality = await findMunicipality(owner, slug);
  if (!municipality) throw new StartError(`There is no municipality «${slug}».`);
  const find = () =>
    inMunicipality(context.db.staff, municipality.id, (tx) => findSurvey(tx, questionnaire.key));
  const before = await find();
  await installSurvey(context, municipality.id, questionnaire);
  const after = await find();
  const name = `«${slug}/${questionnaire.key}»`;
  if (!before) {
    return `${name} is a survey now. Before a round can open: npx spredning privacy set ${slug} ${questionnaire.key} FILE.json, or the survey’s page.`;
  }
  return before.questionnaireVersionId === after?.questionnaireVersionId
    ? `${name} has this content already; nothing is changed.`
    : `${name} stands with this content. New rounds open with it; the others keep theirs.`;
}

/** `questionnaire export MUNICIPALITY SURVEY`: what stands now, as a file that `questionnaire import` reads. */
export async function exportQuestionnaireCommand(slug: string, surveyKey: string): Promise<string> {
  return atWorkbench((bench) => exportQuestionnaire(bench, slug, surveyKey));
}

export async function exportQuestionnaire(
  bench: Workbench,
  slug: string,
  surveyKey: string,
): Promise<string> {
  const { municipality, survey } = await findSurveyByKey(bench, slug, surveyKey);
  const questionnaire = await inMunicipality(bench.context.db.staff, municipality.id, (tx) =>
    getQuestionnaire(tx, survey.questionnaireVersionId),
  );
  return JSON.stringify(questionnaire, null, 2);
}
