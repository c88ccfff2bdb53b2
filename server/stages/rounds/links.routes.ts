import type { RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { linksContract } from './links.contract.ts';
import { viewLinks } from './links.service.ts';

export function linksRoutes(context: Context): Handlers<typeof linksContract, Municipality> {
  return {
    'GET /api/:municipality/rounds/:roundId/links': async ({ municipality, params, actor }) => ({
      links: (await viewLinks(context, municipality, params.roundId as RoundId, actor)).map(
        ({ unitId, name, address }) => ({
          ...{ unitId, name },
          addresses: { nb: address('nb'), nn: address('nn'), en: address('en') },
        }),
      ),
    }),
  };
}
