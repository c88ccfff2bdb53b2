import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { auditContract } from './audit.contract.ts';
import { exportAudit, readAudit } from './audit.service.ts';
import type { Municipality } from './organisation.store.ts';

export function auditRoutes(context: Context): Handlers<typeof auditContract, Municipality> {
  return {
    'GET /api/:municipality/audit': async ({ municipality, query }) => {
      const { lines, hasMore } = await readAudit(context, municipality.id, query);
      const shown = lines.map((line) => ({
        ...line,
        at: line.at.toISOString(),
        hash: line.hash.toString('hex'),
      }));
      return { lines: shown, hasMore };
    },
    'GET /api/:municipality/audit/export': async ({ municipality, query, actor, response }) => {
      const csv = await exportAudit(context, municipality.id, query, actor);
      response
        .set('Cache-Control', 'no-store')
        .attachment(`${municipality.slug}-logg.csv`)
        .type('text/csv')
        .send(csv);
      return csv;
    },
  };
}
