import { versionNamed } from '../../core/draft/version-name.ts';
import type { QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { draftVersionsContract } from './draft-versions.contract.ts';
import { differencesBetween, listVersions } from './draft-versions.service.ts';

export function draftVersionsRoutes(context: Context): Handlers<typeof draftVersionsContract, Municipality> {
  const idOf = (params: { draft: string }) => params.draft as QuestionnaireDraftId;
  return {
    'GET /api/:municipality/drafts/:draft/versions': async ({ municipality, params, actor }) => ({
      versions: await listVersions(context, municipality.id, idOf(params), actor),
    }),
    'GET /api/:municipality/drafts/:draft/differences': ({ municipality, params, query, actor }) => {
      const [from, to] = [versionNamed(query.from), versionNamed(query.to)];
      return differencesBetween(context, municipality.id, idOf(params), { from, to }, actor);
    },
  };
}
