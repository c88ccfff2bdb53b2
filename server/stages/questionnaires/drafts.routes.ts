import type { QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { draftsContract } from './drafts.contract.ts';
import { createDraft, dropDraft, type ListScorecards, saveDraft } from './drafts.service.ts';
import { listReadableDrafts, viewDraft } from './reading-drafts.service.ts';
import { listShipped } from './shipped.service.ts';

export function draftsRoutes(
  context: Context,
  listScorecards: ListScorecards,
): Handlers<typeof draftsContract, Municipality> {
  const idOf = (params: { draft: string }) => params.draft as QuestionnaireDraftId;
  return {
    'GET /api/:municipality/drafts': async ({ municipality, actor }) => ({
      drafts: await listReadableDrafts(context, municipality.id, listScorecards, actor),
      shipped: actor.roles.has('designer')
        ? (await listShipped()).map(({ key, kind, title }) => ({ key, kind, title }))
        : [],
    }),
    'POST /api/:municipality/drafts': async ({ municipality, body, actor }) => ({
      id: await createDraft(context, municipality.id, body, listScorecards, actor),
      revision: 1,
    }),
    'GET /api/:municipality/drafts/:draft': ({ municipality, params, query, actor }) =>
      viewDraft(context, municipality.id, idOf(params), query.revision, listScorecards, actor),
    'PUT /api/:municipality/drafts/:draft': ({ municipality, params, body, actor }) =>
      saveDraft(context, municipality.id, idOf(params), body, actor),
    'DELETE /api/:municipality/drafts/:draft': async ({ municipality, params, actor }) => {
      await dropDraft(context, municipality.id, idOf(params), actor);
      return {};
    },
  };
}
