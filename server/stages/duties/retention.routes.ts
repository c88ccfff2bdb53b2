import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { retentionContract } from './retention.contract.ts';
import { type RuleClock, readClock, setRetention } from './retention.service.ts';

export function retentionRoutes(context: Context): Handlers<typeof retentionContract, Municipality> {
  return {
    'GET /api/:municipality/privacy/retention': async ({ municipality }) => {
      const { rules, unpromisedRounds } = await readClock(context, municipality.id);
      return { rules: rules.map(outward), unpromisedRounds };
    },
    'PUT /api/:municipality/privacy/retention': ({ municipality, body, actor }) =>
      setRetention(context, municipality.id, body, actor),
  };
}

export function outward({ lastRun, ...rule }: RuleClock) {
  return { ...rule, lastRun: lastRun && { ...lastRun, at: lastRun.at.toISOString() } };
}
