import type { QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { translationsContract } from './translations.contract.ts';
import { takeInTranslations } from './translations.service.ts';

export function translationsRoutes(context: Context): Handlers<typeof translationsContract, Municipality> {
  return {
    'POST /api/:municipality/drafts/:draft/translations': ({ municipality, params, body, actor }) => {
      const { contentBase64, apply, despiteChanged, despiteUnknown } = body;
      const bytes = Buffer.from(contentBase64, 'base64');
      const id = params.draft as QuestionnaireDraftId;
      const given = { bytes, apply, choice: { despiteChanged, despiteUnknown } };
      return takeInTranslations(context, municipality.id, id, given, actor);
    },
  };
}
