import type { QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { moveDraft } from '../questionnaires/drafts.service.ts';
import { approveDraft } from './approve-draft.service.ts';
import type { draftStateContract } from './draft-state.contract.ts';

export function draftStateRoutes(context: Context): Handlers<typeof draftStateContract, Municipality> {
  return {
    'POST /api/:municipality/drafts/:draft/state': async ({ municipality, params, body, actor }) => {
      const { state, ...given } = body;
      const id = params.draft as QuestionnaireDraftId;
      if (state === 'approved') {
        return { state, surveyKey: await approveDraft(context, municipality.id, id, given, actor) };
      }
      await moveDraft(context, municipality.id, id, state, actor);
      return { state, surveyKey: null };
    },
  };
}
