import type { AccountId, BodyId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { bodiesContract } from './bodies.contract.ts';
import { addBody, addMember, changeBody, changeMember, removeMember, viewBodies } from './bodies.service.ts';
import type { Municipality } from './organisation.store.ts';

export function bodiesRoutes(context: Context): Handlers<typeof bodiesContract, Municipality> {
  return {
    'GET /api/:municipality/bodies': async ({ municipality }) => ({
      bodies: await viewBodies(context, municipality.id),
    }),
    'POST /api/:municipality/bodies': async ({ municipality, body, actor }) => ({
      id: await addBody(context, municipality.id, body, actor),
    }),
    'PUT /api/:municipality/bodies/:bodyId': async ({ municipality, params, body, actor }) => {
      await changeBody(context, municipality.id, { ...body, id: params.bodyId as BodyId }, actor);
      return {};
    },
    'POST /api/:municipality/bodies/:bodyId/members': async ({ municipality, params, body, actor }) => {
      const ids = { bodyId: params.bodyId as BodyId, accountId: body.accountId as AccountId };
      return { id: await addMember(context, municipality.id, { ...body, ...ids }, actor) };
    },
    'PUT /api/:municipality/bodies/:bodyId/members/:memberId': async (call) => {
      const { municipality, params, body, actor } = call;
      await changeMember(context, municipality.id, seatOf(params), body, actor);
      return {};
    },
    'DELETE /api/:municipality/bodies/:bodyId/members/:memberId': async ({ municipality, params, actor }) => {
      await removeMember(context, municipality.id, seatOf(params), actor);
      return {};
    },
  };
}

function seatOf({ bodyId, memberId }: { bodyId: string; memberId: string }) {
  return { bodyId: bodyId as BodyId, memberId };
}
