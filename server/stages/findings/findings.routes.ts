import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { findingsContract } from './findings.contract.ts';
import { viewFindings } from './findings.service.ts';

export function findingsRoutes(context: Context): Handlers<typeof findingsContract, Municipality> {
  return {
    'GET /api/:municipality/findings': async ({ municipality, query, actor }) => {
      const { new: asksForNew, ...filter } = query;
      const view = await viewFindings(context, municipality.id, actor ?? null, {
        ...filter,
        isNew: asksForNew === 'true',
      });
      return { ...view, dataLabel: municipality.dataLabel };
    },
  };
}
