import { z } from 'zod';
import { draftSchema } from '../draft/format.ts';
import { changedCodes, faultCodes, leftOutCodes } from './imported.ts';

/** The formats a questionnaire can come in. */
export const exchangeFormats = [
  'spredning',
  'surveyjs',
  'formio',
  'limesurvey-lss',
  'limesurvey-tsv',
  'xlsform',
] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

export const importNoteShape = z.strictObject({
  fate: z.enum(['changed', 'leftOut']).describe('Whether the part came in but changed, or did not come in.'),
  code: z.enum([...changedCodes, ...leftOutCodes]).describe('What became of it, for the client to word.'),
  place: z.string().describe('Where in the file it stands; empty: the file as a whole.'),
  subject: z.string().nullable().describe('What it is called there; null: nothing.'),
  detail: z
    .string()
    .nullable()
    .describe('What stood there or what it became, shortened; null: nothing more.'),
});

export const importCountsShape = z.strictObject({
  pages: z.int().describe('Pages that came in.'),
  questions: z.int().describe('Questions that came in; a matrix is one.'),
  options: z.int().describe('What people choose among: choices, columns, labelled values.'),
  languages: z.array(z.string()).describe('The languages that any text is written in.'),
});

export const importFaultShape = z.strictObject({
  code: z.enum(faultCodes).describe('Why the file did not come in.'),
  place: z.string().describe('Where in the file; empty: the file as a whole.'),
  detail: z.string().nullable().describe('What stands there, shortened; null: nothing.'),
});

/** What has read a file says of it. `format`: null where it could not be told. */
export const readingShape = z.union([
  z.strictObject({
    format: z.enum(exchangeFormats),
    draft: draftSchema,
    notes: z.array(importNoteShape),
    counts: importCountsShape,
  }),
  z.strictObject({ format: z.enum(exchangeFormats).nullable(), faults: z.array(importFaultShape).min(1) }),
]);
export type Reading = z.infer<typeof readingShape>;

/** What may become of notes in the report: how many questions came in as they were is for the counts to say. */
export function isRead(reading: Reading): reading is Extract<Reading, { draft: unknown }> {
  return 'draft' in reading;
}
