import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { comparisonContract } from './comparison.contract.ts';
import { compareIndicator } from './comparison.service.ts';
import { exportPeers } from './peer-export.service.ts';

export function comparisonRoutes(context: Context): Handlers<typeof comparisonContract, Municipality> {
  return {
    'GET /api/:municipality/indicators/:indicator/comparison': ({ municipality, params, actor }) =>
      compareIndicator(context, municipality.id, params.indicator, actor ?? null),
    'GET /api/:municipality/indicators/:indicator/comparison-file': async (call) => {
      const { municipality, params, query, response } = call;
      const file = await exportPeers(context, municipality, params.indicator, query.format);
      response
        .set('Cache-Control', 'no-store')
        .attachment(`${municipality.slug}-${params.indicator}.${query.format}`)
        .type(query.format === 'json' ? 'application/json' : 'text/csv')
        .send(file);
      return file;
    },
  };
}
