import type { MunicipalityId, QuestionnaireVersionId } from '../../core/ids.ts';
import { compileValidator, type Validator, type Visibility } from '../../core/questionnaire/compile.ts';
import type { Conditions } from '../../core/questionnaire/condition.ts';
import { questionCount, surveyDefinition } from '../../core/questionnaire/definition.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { asScreens } from '../../core/questionnaire/screens.ts';
import { variantsOf } from '../../core/questionnaire/variants.ts';
import { type Db, inMunicipality } from '../../platform/db/connect.ts';
import { conditionsOf } from '../../platform/survey-conditions.ts';
import { visibilityOf } from '../../platform/survey-model.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';

export interface Prepared {
  questionnaire: Questionnaire;
  /** The same with a page for each screen of the citizen's page. */
  screens: Questionnaire;
  validate: Validator;
  /** Undefined where the questionnaire has no conditions. */
  visibility: Visibility | undefined;
  /** The same for a phone without SurveyJS; null: only the server can ask them. */
  conditions: Conditions | null;
  /** The orders of the pages that are asked in several; null: all stand as they are written. */
  variants: Record<string, string[][]> | null;
  definition: Record<string, unknown>;
  questionCount: number;
}

/** Versions never change, so a prepared one is good for the life of the process. 200 cover every open round. */
const limit = 200;
const prepared = new Map<QuestionnaireVersionId, Promise<Prepared>>();

/** The questionnaire, its compiled validator and the definition for browsers, made once per version. */
export function prepare(
  db: Db,
  municipalityId: MunicipalityId,
  id: QuestionnaireVersionId,
): Promise<Prepared> {
  const known = prepared.get(id);
  if (known) return known;
  const made = load(db, municipalityId, id);
  prepared.set(id, made);
  made.catch(() => prepared.delete(id));
  const [oldest] = prepared.keys();
  if (prepared.size > limit && oldest) prepared.delete(oldest);
  return made;
}

async function load(db: Db, municipalityId: MunicipalityId, id: QuestionnaireVersionId): Promise<Prepared> {
  return preparedOf(await inMunicipality(db, municipalityId, (tx) => getQuestionnaire(tx, id)));
}

/** The same of a questionnaire that is no version yet. */
export function preparedOf(questionnaire: Questionnaire): Prepared {
  const visibility = visibilityOf(questionnaire);
  return {
    questionnaire,
    screens: asScreens(questionnaire),
    variants: variantsOf(questionnaire),
    validate: compileValidator(questionnaire, visibility),
    visibility,
    conditions: conditionsOf(questionnaire),
    definition: surveyDefinition(questionnaire),
    questionCount: questionCount(questionnaire),
  };
}
