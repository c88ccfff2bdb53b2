import type { UnitId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { unitContract } from './unit.contract.ts';
import { viewIndicatorOfUnit } from './unit.service.ts';

export function unitRoutes(context: Context): Handlers<typeof unitContract, Municipality> {
  return {
    'GET /api/:municipality/indicators/:indicator/units/:unitId': async ({ municipality, params, actor }) => {
      const { indicator, unitId } = params;
      const place = { indicator, unitId: unitId as UnitId };
      return { sources: await viewIndicatorOfUnit(context, municipality.id, place, actor ?? null) };
    },
  };
}
