import type { QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { draftSurroundingsContract } from './draft-surroundings.contract.ts';
import { viewSurroundings } from './draft-surroundings.service.ts';

export function draftSurroundingsRoutes(
  context: Context,
): Handlers<typeof draftSurroundingsContract, Municipality> {
  return {
    'GET /api/:municipality/drafts/:draft/surroundings': ({ municipality, params, actor }) =>
      viewSurroundings(context, municipality.id, params.draft as QuestionnaireDraftId, actor),
  };
}
