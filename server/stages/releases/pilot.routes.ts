import type { RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { pilotContract } from './pilot.contract.ts';
import { readPilot } from './pilot.service.ts';

export function pilotRoutes(context: Context): Handlers<typeof pilotContract, Municipality> {
  return {
    'GET /api/:municipality/rounds/:roundId/pilot': ({ municipality, params, actor }) =>
      readPilot(context, municipality.id, params.roundId as RoundId, actor),
  };
}
