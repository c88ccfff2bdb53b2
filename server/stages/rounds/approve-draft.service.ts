import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import { finishedOf } from '../../core/draft/convert.ts';
import type { MunicipalityId, QuestionnaireDraftId } from '../../core/ids.ts';
import { checkQuestionnaire } from '../../core/questionnaire/check.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { expressionFault } from '../../platform/survey-model.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { demandUnchanged, requireOpen } from '../questionnaires/drafts.service.ts';
import { updateDraftState } from '../questionnaires/drafts.store.ts';
import { installIn } from './surveys.service.ts';
import { findSurvey } from './surveys.store.ts';

export interface Approval {
  /** What was seen, and is approved. */
  baseRevision: number;
  despiteComments?: boolean | undefined;
  despiteNewer?: boolean | undefined;
}

/**
 * Makes a draft that is in review what its survey asks from the next round on, for good. Gives the survey's key. Rounds that
 * are open keep what they opened with.
 *
 * Refuses with `questionnaire-has-faults`, each with its place; `comments-open` and `survey-changed-meanwhile` (the survey
 * asks another version than the draft was begun from) unless told to do it all the same; `survey-of-another-kind`, since
 * the kind decides the legal frame; `draft-not-in-review`, `draft-changed-meanwhile`; and as `requireOpen` does.
 */
export async function approveDraft(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  { baseRevision, despiteComments = false, despiteNewer = false }: Approval,
  by: Doer,
): Promise<string> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const { draft, permitted } = await requireOpen(tx, id, by);
    demandUnchanged(draft, baseRevision);
    if (draft.state !== 'review') throw new Refusal('draft-not-in-review', 409);
    const { questionnaire, faults } = checkQuestionnaire(finishedOf(draft.document), expressionFault);
    if (!questionnaire || faults.length > 0) {
      const told = faults.map(({ place, code }) => ({ place, code }));
      throw new Refusal('questionnaire-has-faults', 409, told);
    }
    if (draft.openCommentCount > 0 && !despiteComments) throw new Refusal('comments-open', 409);
    const survey = await findSurvey(tx, questionnaire.key);
    if (survey && survey.kind !== questionnaire.kind) throw new Refusal('survey-of-another-kind', 409);
    const isNewer = survey !== undefined && survey.questionnaireVersionId !== draft.basedOnVersionId;
    if (isNewer && !despiteNewer) throw new Refusal('survey-changed-meanwhile', 409);
    const { versionId } = await installIn(tx, context, municipalityId, questionnaire, by);
    await updateDraftState(tx, permitted, 'approved', versionId);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'questionnaireDraft.approved', subject: id },
      before: { revision: draft.revision },
      after: { questionnaireVersionId: versionId, openCommentCount: draft.openCommentCount },
    });
    return questionnaire.key;
  });
}
