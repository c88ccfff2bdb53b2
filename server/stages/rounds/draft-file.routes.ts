import type { QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { draftFileContract } from './draft-file.contract.ts';
import { draftFile } from './draft-file.service.ts';

export function draftFileRoutes(context: Context): Handlers<typeof draftFileContract, Municipality> {
  return {
    'GET /api/:municipality/drafts/:draft/file': async (call) => {
      const { municipality, params, query, actor, response } = call;
      const { format, language = 'nb', target } = query;
      const id = params.draft as QuestionnaireDraftId;
      const wanted = { format, language, target };
      const made = await draftFile(context, municipality.id, id, wanted, actor);
      response.set('Cache-Control', 'no-store').attachment(made.name).type(made.type).send(made.content);
      return '';
    },
  };
}
