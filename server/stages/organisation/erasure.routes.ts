import type { AccountId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { erasureContract } from './erasure.contract.ts';
import { erasePerson, requestErasure, viewErasable, withdrawErasure } from './erasure.service.ts';
import type { Municipality } from './organisation.store.ts';

export function erasureRoutes(context: Context): Handlers<typeof erasureContract, Municipality> {
  return {
    'GET /api/:municipality/privacy/erasures': async ({ actor }) => ({
      people: await viewErasable(context, actor),
    }),
    'POST /api/:municipality/people/:accountId/erasure': async ({ municipality, params, body, actor }) => {
      await erasePerson(context, municipality.id, params.accountId as AccountId, body.name, actor);
      return {};
    },
    'POST /api/:municipality/me/erasure-request': async ({ actor }) => {
      await requestErasure(context, actor);
      return {};
    },
    'DELETE /api/:municipality/me/erasure-request': async ({ actor }) => {
      await withdrawErasure(context, actor);
      return {};
    },
  };
}
