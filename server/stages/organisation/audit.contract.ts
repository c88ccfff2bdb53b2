import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { municipalityParams, storableText } from '../../platform/http/shapes.ts';

const wordShape = storableText.pipe(z.string().min(1).max(200)).optional();

/** What both the page and the file may be narrowed to. */
const selection = {
  /** What the act starts with. */
  act: wordShape,
  /** An account's id, or `system`, `operator` or `demo`. */
  actor: wordShape,
  subject: wordShape,
  /** Days in Norway, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};

export const auditContract = {
  'GET /api/:municipality/audit': route({
    summary: 'The log of who did what, newest first, a hundred lines at a time.',
    access: ['administrator', 'auditor'],
    params: municipalityParams,
    query: z.object({ ...selection, before: z.coerce.number().int().positive().max(1e15).optional() }),
    returns: z.object({
      lines: z.array(
        z.object({
          number: z.number(),
          at: z.string(),
          actor: z.string(),
          /** As the account is called now. Null: erased, or no account. */
          actorName: z.string().nullable(),
          onBehalfOf: z.string().nullable(),
          act: z.string(),
          subject: z.string(),
          before: z.json(),
          after: z.json(),
          /** In hex: what the next line is chained to. */
          hash: z.string(),
        }),
      ),
      /** Ask again with `before` set to the last number here. */
      hasMore: z.boolean(),
    }),
    refuses: [],
  }),
  'GET /api/:municipality/audit/export': route({
    summary: 'The same selection, all of it, as a CSV file. That it was read is itself written in the log.',
    access: ['administrator', 'auditor'],
    params: municipalityParams,
    query: z.object(selection),
    returns: z.string(),
    refuses: [],
  }),
} satisfies Contract;
