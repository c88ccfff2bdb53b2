import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { auditContract } from './audit.contract.ts';
import { readAudit } from './audit.service.ts';
import { exportAudit } from './audit-export.service.ts';
import { type Namer, searchNames } from './audit-names.service.ts';
import type { Municipality } from './organisation.store.ts';

const contentTypes = { csv: 'text/csv', jsonl: 'application/jsonl' } as const;

/** `namers` come from later stages, given by whoever puts the house together. */
export function auditRoutes(
  context: Context,
  namers: readonly Namer[],
): Handlers<typeof auditContract, Municipality> {
  return {
    'GET /api/:municipality/audit': async ({ municipality, query }) => {
      const { lines, ...rest } = await readAudit(context, namers, municipality.id, query);
      const shown = lines.map((line) => ({
        ...line,
        at: line.at.toISOString(),
        hash: line.hash.toString('hex'),
      }));
      return { lines: shown, ...rest };
    },
    'GET /api/:municipality/audit/names': async ({ municipality, query }) => ({
      names: await searchNames(context, namers, municipality.id, query.search ?? '', query.kind),
    }),
    'GET /api/:municipality/audit/export': async ({ municipality, query, actor, response }) => {
      const { format = 'csv', language = 'nb', ...selection } = query;
      const wish = { selection, format, language };
      const file = await exportAudit(context, namers, municipality.id, wish, actor);
      response
        .set('Cache-Control', 'no-store')
        .attachment(`${municipality.slug}-logg.${format}`)
        .type(contentTypes[format]);
      await send(file, response);
      return '';
    },
  };
}

/** As fast as it is taken, and no faster. Whoever goes away meanwhile is no fault of ours. */
async function send(file: AsyncIterable<string>, response: Response): Promise<void> {
  try {
    await pipeline(Readable.from(file), response);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
