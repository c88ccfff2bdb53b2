import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { recordContract } from './record.contract.ts';
import { type Installation, makeRecord } from './record.service.ts';
import { outward } from './retention.routes.ts';
import { readClock } from './retention.service.ts';

export function recordRoutes(
  context: Context,
  installation: Installation,
): Handlers<typeof recordContract, Municipality> {
  return {
    'GET /api/:municipality/privacy/record': async ({ municipality }) => ({
      ...(await makeRecord(context, municipality.id, installation)),
      municipality: municipality.name,
      madeAt: context.clock.now().toISOString(),
      retention: (await readClock(context, municipality.id)).rules.map(outward),
    }),
  };
}
