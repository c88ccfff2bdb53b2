import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { municipalityParams, uploadedFile } from '../../platform/http/shapes.ts';

const row = z.int().describe('The row in the file, the first line being 1.');
const key = z.string().describe('The code of the unit, or the address of the person.');
const name = z.string().describe('The name of the unit or the person, as the file has it.');
const field = z.strictObject({
  field: z.string().describe('What is changed or set, such as `name` or `leader`.'),
  before: z.string().nullable().describe('What is there now; null: nothing.'),
  after: z.string().nullable().describe('What will be there; null: nothing.'),
});

/** What an import says, both before and after it is carried out. */
function outcome<Change extends string, Note extends string>(
  changes: readonly [Change, ...Change[]],
  notes: readonly [Note, ...Note[]],
) {
  return z.object({
    applied: z.boolean().describe('Whether it was carried out; false: nothing was written.'),
    fingerprint: z
      .string()
      .describe('Of the file and what it would change; sent as `apply` to carry out exactly that.'),
    unchanged: z.int().describe('How many rows are as they stand in the file already.'),
    changes: z
      .array(
        z.object({
          row,
          kind: z.enum(changes).describe('What happens.'),
          key,
          name,
          fields: z.array(field).describe('What is changed or set, one by one.'),
        }),
      )
      .describe('Everything that would change, or was changed, in the order of the rows.'),
    notes: z
      .array(
        z.object({
          row: row.nullable().describe('The row in the file; null: the file has none for it.'),
          kind: z.enum(notes).describe('What is left as it is.'),
          key: key.nullable().describe('The code or the address; null: there is none.'),
          name: z.string().describe('The name of the unit or the person.'),
          about: z.string().nullable().describe('What is kept, such as a role or a date.'),
        }),
      )
      .describe('What the file leaves as it is and whoever imports should know of.'),
  });
}

const file = {
  ...uploadedFile,
  apply: z
    .string()
    .max(64)
    .nullable()
    .describe('Null: a dry run that writes nothing. The fingerprint of a dry run: carry it out.'),
};
const params = municipalityParams.extend({
  municipality: municipalityParams.shape.municipality.describe('The municipality, as its address has it.'),
});
const refuses = ['file-has-faults', 'changed-since', 'not-allowed'] as const;

export const organisationImportContract = {
  'POST /api/:municipality/units/import': route({
    summary:
      'Units from a file, all or none: first what would change, then, with its fingerprint, the change itself.',
    access: ['administrator'],
    params,
    body: z.strictObject({
      ...file,
      validFromOn: z.iso
        .date()
        .optional()
        .describe('The first day of new units whose row does not say; left out: today.'),
    }),
    takesFile: true,
    returns: outcome(['added', 'reorganised', 'changed', 'ended'], ['not-in-file', 'start-kept']),
    refuses: [...refuses],
  }),
  'GET /api/:municipality/units/export': route({
    summary: 'The units in force as a CSV file that can be imported again.',
    access: ['administrator'],
    params,
    returns: z.string(),
    sends: { 'text/csv': z.string().describe('The file.') },
    refuses: [],
  }),
  'POST /api/:municipality/people/import': route({
    summary:
      'People with roles and seats from a file, all or none: first what would change, then the change itself.',
    access: ['administrator'],
    params,
    body: z.strictObject(file),
    takesFile: true,
    returns: outcome(['added', 'changed', 'role', 'seat'], ['role-kept', 'seat-kept']),
    refuses: [...refuses],
  }),
} satisfies Contract;
