import type { QuestionnaireCommentId, QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { checkStoredDraft } from './checking.service.ts';
import { addComment, resolveComment, viewComments } from './comments.service.ts';
import { type ListScorecards, restoreRevision } from './drafts.service.ts';
import { comeHere } from './presence.service.ts';
import { viewRevisions } from './reading-drafts.service.ts';
import type { draftWorkContract } from './work.contract.ts';

export function draftWorkRoutes(
  context: Context,
  listScorecards: ListScorecards,
): Handlers<typeof draftWorkContract, Municipality> {
  const idOf = (params: { draft: string }) => params.draft as QuestionnaireDraftId;
  return {
    'POST /api/:municipality/drafts/:draft/here': ({ params, body, actor }) =>
      comeHere(context, actor, idOf(params), body.item),
    'GET /api/:municipality/drafts/:draft/comments': async ({ params, actor }) => ({
      comments: await viewComments(context, actor, idOf(params)),
    }),
    'POST /api/:municipality/drafts/:draft/comments': async ({ params, body, actor }) => {
      await addComment(context, actor, idOf(params), { ...body, id: body.id as QuestionnaireCommentId });
      return {};
    },
    'POST /api/:municipality/drafts/:draft/comments/resolve': async ({ params, body, actor }) => {
      const given = { ...body, id: body.id as QuestionnaireCommentId };
      await resolveComment(context, actor, idOf(params), given);
      return {};
    },
    'GET /api/:municipality/drafts/:draft/revisions': async ({ municipality, params, actor }) => ({
      revisions: await viewRevisions(context, municipality.id, idOf(params), actor),
    }),
    'POST /api/:municipality/drafts/:draft/revisions': async ({ municipality, params, body, actor }) => ({
      revision: await restoreRevision(context, municipality.id, idOf(params), body, actor),
    }),
    'GET /api/:municipality/drafts/:draft/check': ({ municipality, params, actor }) =>
      checkStoredDraft(context, municipality.id, idOf(params), listScorecards, actor),
  };
}
