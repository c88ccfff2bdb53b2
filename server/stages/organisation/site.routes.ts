import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from './organisation.store.ts';
import type { siteContract } from './site.contract.ts';
import { changeSite, viewSite } from './site.service.ts';

export function siteRoutes(context: Context): Handlers<typeof siteContract, Municipality> {
  return {
    'GET /api/:municipality/site': ({ municipality }) => viewSite(context, municipality.id),
    'PUT /api/:municipality/site': async ({ municipality, body, actor }) => {
      await changeSite(context, municipality.id, body, actor);
      return {};
    },
  };
}
