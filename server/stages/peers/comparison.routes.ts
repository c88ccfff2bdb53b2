import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { comparisonContract } from './comparison.contract.ts';
import { compareIndicator } from './comparison.service.ts';

export function comparisonRoutes(context: Context): Handlers<typeof comparisonContract, Municipality> {
  return {
    'GET /api/:municipality/indicators/:indicator/comparison': ({ municipality, params, actor }) =>
      compareIndicator(context, municipality.id, params.indicator, actor ?? null),
  };
}
