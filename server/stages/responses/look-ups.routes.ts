import type { LookUpId, RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { lookUpsContract } from './look-ups.contract.ts';
import { approveLookUp, askLookUp, carryOutLookUp, forgetLinksOf, viewLookUps } from './look-ups.service.ts';

export function lookUpsRoutes(context: Context): Handlers<typeof lookUpsContract, Municipality> {
  return {
    'GET /api/:municipality/rounds/:roundId/look-ups': async ({ municipality, params, actor }) => ({
      lookUps: (await viewLookUps(context, municipality.id, params.roundId as RoundId, actor)).map((one) => ({
        ...{ id: one.id, purpose: one.purpose, reason: one.reason, state: one.state },
        ...{ askedBy: one.askedBy, askedAt: one.askedAt.toISOString(), approvedBy: one.approvedBy },
        approvedAt: one.approvedAt?.toISOString() ?? null,
        doneAt: one.doneAt?.toISOString() ?? null,
      })),
    }),
    'POST /api/:municipality/rounds/:roundId/look-ups': async ({ municipality, params, body, actor }) => ({
      id: await askLookUp(context, municipality.id, params.roundId as RoundId, body, actor),
    }),
    'POST /api/:municipality/rounds/:roundId/look-ups/approve': async (call) => {
      const { municipality, params, body, actor } = call;
      const [roundId, id] = [params.roundId as RoundId, body.lookUpId as LookUpId];
      await approveLookUp(context, municipality.id, roundId, id, actor);
      return {};
    },
    'POST /api/:municipality/rounds/:roundId/look-ups/carry-out': async (call) => {
      const { municipality, params, body, actor, response } = call;
      const [roundId, id] = [params.roundId as RoundId, body.lookUpId as LookUpId];
      response.set('Cache-Control', 'no-store');
      const { answers, isDeleted } = await carryOutLookUp(context, municipality.id, roundId, id, actor);
      return { answers: answers && { ...answers }, isDeleted };
    },
    'POST /api/:municipality/rounds/:roundId/links/forget': async ({ municipality, params, actor }) => {
      await forgetLinksOf(context, municipality.id, params.roundId as RoundId, actor);
      return {};
    },
  };
}
