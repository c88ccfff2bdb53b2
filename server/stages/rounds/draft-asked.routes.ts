import type { QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { draftAskedContract } from './draft-asked.contract.ts';
import { lastAsked } from './draft-asked.service.ts';

export function draftAskedRoutes(context: Context): Handlers<typeof draftAskedContract, Municipality> {
  return {
    'GET /api/:municipality/drafts/:draft/asked': async ({ municipality, params, actor }) => ({
      asked: await lastAsked(context, municipality.id, params.draft as QuestionnaireDraftId, actor),
    }),
  };
}
