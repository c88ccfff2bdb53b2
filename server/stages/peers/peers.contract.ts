import { z } from 'zod';
import { peerShape } from '../../core/peers/peer.schema.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, keyShape, municipalityParams, uploadedFile } from '../../platform/http/shapes.ts';

const row = z.int().describe('The row in the file, the first line being 1; in JSON the figure’s number.');
const key = z.string().describe('The survey and the question it is held against.');
const name = z.string().describe('The municipality and the year.');

/** The same shape as other imports answer with, so that the same page shows it. */
const outcome = z.object({
  applied: z.boolean().describe('Whether it was carried out; false: nothing was written.'),
  fingerprint: z
    .string()
    .describe('Of the file and what it would change; sent as `apply` to carry out exactly that.'),
  unchanged: z.int().describe('How many rows are as they stand in the file already.'),
  changes: z
    .array(
      z.object({
        row,
        kind: z.enum(['added', 'changed']).describe('What happens.'),
        ...{ key, name },
        fields: z
          .array(
            z.object({
              field: z.string().describe('What is changed or set, such as `counts`.'),
              before: z.string().nullable().describe('What is there now; null: nothing.'),
              after: z.string().nullable().describe('What will be there; null: nothing.'),
            }),
          )
          .describe('What is changed or set, one by one.'),
      }),
    )
    .describe('Everything that would change, or was changed, in the order of the rows.'),
  notes: z
    .array(
      z.object({
        row: row.nullable().describe('The row in the file; null: the file has none for it.'),
        kind: z.enum(['judged']).describe('Held together by judgement, since it is worded otherwise.'),
        key: key.nullable().describe('The survey and the question; null: there is none.'),
        name,
        about: z.string().nullable().describe('The judgement.'),
      }),
    )
    .describe('What whoever imports should know of.'),
});

export const peersContract = {
  'GET /api/:municipality/peers': route({
    summary: 'The figures of other municipalities that have been taken in, and by whom.',
    access: ['administrator', 'designer'],
    params: municipalityParams,
    returns: z.object({
      peers: z
        .array(
          z.object({
            ...peerShape,
            surveyKey: keyShape.describe('The survey it is held against.'),
            importedAt: z.iso.datetime().describe('When it was taken in (ISO 8601, UTC).'),
            importedByName: z
              .string()
              .nullable()
              .describe('Who took it in. Null: the operator, or somebody who is erased.'),
          }),
        )
        .describe('By municipality, year and question.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/peers/import': route({
    summary:
      'Figures of other municipalities from a file, all or none: first what would change, then, with its fingerprint, the change itself.',
    access: ['administrator', 'designer'],
    params: municipalityParams,
    body: z.strictObject({
      ...uploadedFile,
      apply: z
        .string()
        .max(64)
        .nullable()
        .describe('Null: a dry run that writes nothing. The fingerprint of a dry run: carry it out.'),
    }),
    takesFile: true,
    returns: outcome,
    refuses: ['file-has-faults', 'changed-since', 'not-allowed'],
  }),
  'POST /api/:municipality/peers/remove': route({
    summary: 'Takes a figure of another municipality away for good.',
    access: ['administrator', 'designer'],
    params: municipalityParams,
    body: z.strictObject({ peerId: idShape.describe('The figure.') }),
    returns: z.object({}),
    refuses: ['unknown-peer', 'not-allowed'],
  }),
} satisfies Contract;
