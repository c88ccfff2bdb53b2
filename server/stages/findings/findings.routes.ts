import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { findingsContract } from './findings.contract.ts';
import { viewFindings } from './findings.service.ts';
import { mark, unmark } from './marks.service.ts';

export function findingsRoutes(context: Context): Handlers<typeof findingsContract, Municipality> {
  return {
    'GET /api/:municipality/findings': async ({ municipality, query, actor }) => {
      const { new: asksForNew, followed, ...filter } = query;
      const view = await viewFindings(context, municipality.id, actor ?? null, {
        ...filter,
        isNew: asksForNew === 'true',
        isFollowed: followed === 'true',
      });
      return { ...view, dataLabel: municipality.dataLabel };
    },
    'PUT /api/:municipality/me/findings': async ({ actor, body }) => {
      await mark(context, actor, body);
      return {};
    },
    'DELETE /api/:municipality/me/findings': async ({ actor, body }) => {
      await unmark(context, actor, body);
      return {};
    },
  };
}
