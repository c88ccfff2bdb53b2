import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { newIndicatorContract } from './new-indicator.contract.ts';
import { addIndicator } from './new-indicator.service.ts';

export function newIndicatorRoutes(context: Context): Handlers<typeof newIndicatorContract, Municipality> {
  return {
    'POST /api/:municipality/scorecards/:scorecard/indicators': ({ municipality, params, body, actor }) =>
      addIndicator(context, municipality.id, params.scorecard, body, actor),
  };
}
