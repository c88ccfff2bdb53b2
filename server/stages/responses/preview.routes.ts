import type { QuestionnaireDraftId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { previewDraft, previewPage } from './page/preview.ts';
import { documentOf, shellsOf } from './page/shell.ts';
import type { previewContract } from './preview.contract.ts';

export function previewRoutes(
  context: Context,
  clientDir: string,
): Handlers<typeof previewContract, Municipality> {
  const shellOf = shellsOf(clientDir);
  return {
    'GET /api/:municipality/surveys/:survey/preview': async ({ municipality, params, query, actor }) => {
      const language: Language = query.language;
      const page = await previewPage(context, municipality, params.survey, language, actor);
      return { document: documentOf(page, shellOf('respond.html')) };
    },
    'GET /api/:municipality/drafts/:draft/preview': async ({ municipality, params, query, actor }) => {
      const id = params.draft as QuestionnaireDraftId;
      const { page, faulty } = await previewDraft(context, municipality, id, query.language, actor);
      return { document: documentOf(page, shellOf('respond.html')), faulty };
    },
  };
}
