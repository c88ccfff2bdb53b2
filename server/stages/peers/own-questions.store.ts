import type { OwnQuestion } from '../../core/peers/peer-figure.ts';
import { scaleItems, textOf } from '../../core/questionnaire/definition.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { listSurveys } from '../rounds/surveys.store.ts';

/** Every question with a scale that our surveys ask now. */
export async function listOwnQuestions(tx: Tx): Promise<OwnQuestion[]> {
  const questions: OwnQuestion[] = [];
  for (const { key, questionnaireVersionId } of await listSurveys(tx)) {
    const questionnaire = await getQuestionnaire(tx, questionnaireVersionId);
    for (const item of scaleItems(questionnaire)) {
      const scale = questionnaire.scales[item.scale];
      if (!scale) continue;
      const { min, max, labels } = scale;
      questions.push({
        ...{
          surveyKey: key,
          name: item.name,
          itemId: item.id,
          direction: item.direction,
          scale: { min, max },
        },
        texts: Object.values(textOf(questionnaire, item.name)),
        low: Object.values(labels[min] ?? {}),
        high: Object.values(labels[max] ?? {}),
      });
    }
  }
  return questions;
}
