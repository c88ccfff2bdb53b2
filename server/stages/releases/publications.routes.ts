import type { BodyId, PublicationId, RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { publicationsContract } from './publications.contract.ts';
import { publish, withdrawPublication } from './publications.service.ts';

export function publicationsRoutes(context: Context): Handlers<typeof publicationsContract, Municipality> {
  return {
    'POST /api/:municipality/rounds/:roundId/publications': async ({ municipality, params, body, actor }) => {
      const to = body.audience === 'public' ? 'public' : (body.bodyIds as BodyId[]);
      const asked = body.visibleFromAt === null ? null : new Date(body.visibleFromAt);
      const given = { to, visibleFromAt: asked } as const;
      const at = await publish(context, municipality.id, params.roundId as RoundId, given, actor);
      return { visibleFromAt: at.toISOString() };
    },
    'DELETE /api/:municipality/rounds/:roundId/publications/:publicationId': async (call) => {
      const { municipality, params, actor } = call;
      const id = params.publicationId as PublicationId;
      await withdrawPublication(context, municipality.id, params.roundId as RoundId, id, actor);
      return {};
    },
  };
}
