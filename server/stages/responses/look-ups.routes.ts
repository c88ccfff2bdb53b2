import type { LookUpId, RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { carryOutLookUp } from './carry-out.service.ts';
import type { lookUpsContract } from './look-ups.contract.ts';
import { approveLookUp, askLookUp, forgetLinksOf, viewLookUps } from './look-ups.service.ts';

export function lookUpsRoutes(context: Context): Handlers<typeof lookUpsContract, Municipality> {
  return {
    'GET /api/:municipality/look-ups': async ({ municipality, actor }) => {
      const { lookUps, ...rounds } = await viewLookUps(context, municipality.id, actor);
      const inWire = (at: Date | null) => at?.toISOString() ?? null;
      return {
        lookUps: lookUps.map((one) => ({
          ...one,
          askedAt: one.askedAt.toISOString(),
          ...{
            approvedBy: one.approvedBy || null,
            approvedAt: inWire(one.approvedAt),
            doneAt: inWire(one.doneAt),
          },
        })),
        ...rounds,
      };
    },
    'POST /api/:municipality/rounds/:roundId/look-ups': async ({ municipality, params, body, actor }) => {
      const { purpose, reason } = body;
      const who = body.code === undefined ? { email: body.email ?? '' } : { code: body.code };
      const asked = { who, purpose, reason };
      return { id: await askLookUp(context, municipality.id, params.roundId as RoundId, asked, actor) };
    },
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
      return carryOutLookUp(context, municipality.id, roundId, id, body.correction ?? null, actor);
    },
    'POST /api/:municipality/rounds/:roundId/links/forget': async ({ municipality, params, actor }) => {
      await forgetLinksOf(context, municipality.id, params.roundId as RoundId, actor);
      return {};
    },
  };
}
