import type { Doer } from '../../core/authorisation/doer.ts';
import type { Asked } from '../../core/exchange/codebook/codebook.ts';
import type { MunicipalityId, QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demandSeen } from '../../platform/demand.ts';
import { findDraft } from '../questionnaires/drafts.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { listRounds } from './rounds.store.ts';

/** The latest real round of the survey that a draft is the next of, with what it asked. Refuses with `unknown-draft`. */
export async function lastAsked(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  by: Doer,
): Promise<Asked | null> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const draft = await findDraft(tx, id);
    demandSeen(by, 'readQuestionnaireDraft', draft, 'unknown-draft');
    if (draft.surveyId === null) return null;
    const last = (await listRounds(tx, draft.surveyId)).find(({ kind }) => kind === 'real');
    if (!last) return null;
    const questionnaire = await getQuestionnaire(tx, last.questionnaireVersionId);
    return { period: last.period, questionnaire };
  });
}
