import { z } from 'zod';
import { namedKinds } from '../../core/audit/named.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  jsonShape,
  languageShape,
  localizedShape,
  municipalityParams,
  storableText,
} from '../../platform/http/shapes.ts';

const wordShape = storableText.pipe(z.string().min(1).max(200)).optional();

/** What both the page and the file may be narrowed to. */
const selection = {
  act: wordShape.describe('Only acts that start with this: `release.` finds all that is done to releases.'),
  actor: wordShape.describe(
    'Only what this one did: an account’s id, `key:` and an API key’s id, or `system`, `operator` or `demo`.',
  ),
  subject: wordShape.describe('Only what was done to this: the id of a round, a person, a unit and so on.'),
  from: z.iso.date().optional().describe('The first day that counts, Norwegian time (YYYY-MM-DD).'),
  to: z.iso.date().optional().describe('The last day that counts, Norwegian time (YYYY-MM-DD).'),
};

const namedShape = z.object({
  id: z.string().describe('The id as it stands in the log.'),
  kind: z.enum(namedKinds).describe('What sort of thing it is.'),
  name: localizedShape.describe('What it is called now, in each language.'),
});

export const auditContract = {
  'GET /api/:municipality/audit': route({
    summary: 'The log of who did what, newest first, a hundred lines at a time.',
    access: ['administrator', 'auditor'],
    scope: 'audit:read',
    params: municipalityParams,
    query: z.object({
      ...selection,
      before: z.coerce
        .number()
        .int()
        .positive()
        .max(1e15)
        .optional()
        .describe('Only lines with a lower number: the next page.'),
    }),
    returns: z.object({
      lines: z
        .array(
          z.object({
            number: z
              .number()
              .describe('The line’s place in the municipality’s log, from 1 and without gaps.'),
            at: z.string().describe('When it was done (ISO 8601, UTC).'),
            actor: z
              .string()
              .describe(
                'Who did it: an account’s id, `key:` and an API key’s id, or `system`, `operator` or `demo`.',
              ),
            actorName: z
              .string()
              .nullable()
              .describe('What the account or the API key is called now. Null: erased, or neither.'),
            onBehalfOf: z
              .string()
              .nullable()
              .describe('For whom it was done, where that is another. Null: for nobody else.'),
            act: z.string().describe('What was done, as `subject.act`: `round.closed`.'),
            subject: z.string().describe('What it was done to: an id.'),
            before: jsonShape.describe('How it was before, where that is kept; null where not.'),
            after: jsonShape.describe('How it became, where that is kept; null where not.'),
            hash: z
              .string()
              .describe('SHA-256 in hex of this line and the one before it: what the next is chained to.'),
          }),
        )
        .describe('At most a hundred lines, newest first.'),
      names: z
        .array(namedShape)
        .describe(
          'What the ids in the lines and in the selection are called. Whoever is erased is not here.',
        ),
      hasMore: z
        .boolean()
        .describe('Whether there are older lines. Ask again with `before` set to the last number here.'),
    }),
    refuses: [],
  }),
  'GET /api/:municipality/audit/names': route({
    summary:
      'What the log may be narrowed to, by a part of its name: people, units, bodies, surveys, rounds.',
    access: ['administrator', 'auditor'],
    params: municipalityParams,
    query: z.object({
      search: storableText
        .pipe(z.string().max(100))
        .optional()
        .describe('A part of the name. Without it: the first of all.'),
      kind: z.enum(namedKinds).optional().describe('Only this sort of thing.'),
    }),
    returns: z.object({
      names: z.array(namedShape).describe('At most twenty from each part of the house.'),
    }),
    refuses: [],
  }),
  'GET /api/:municipality/audit/export': route({
    summary: 'The same selection, all of it, as a file. That it was read is itself written in the log.',
    access: ['administrator', 'auditor'],
    scope: 'audit:read',
    params: municipalityParams,
    query: z.object({
      ...selection,
      format: z
        .enum(['csv', 'jsonl'])
        .optional()
        .describe(
          '`csv` for a spreadsheet, at most a million lines; `jsonl`: all, a JSON object on each line.',
        ),
      language: languageShape.optional().describe('The language of names that have several.'),
    }),
    returns: z.string(),
    sends: {
      'text/csv': z.string().describe('The lines, with a heading.'),
      'application/jsonl': z.string().describe('A JSON object on each line.'),
    },
    refuses: [],
  }),
} satisfies Contract;
