import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { municipalityParams } from '../../platform/http/shapes.ts';

/** The page where Norwegian municipalities publish their statements, and nowhere else, so that no link leads astray. */
const statement = z
  .url({ protocol: /^https$/, hostname: /^(www\.)?uustatus\.no$/ })
  .max(500)
  .nullable();

export const siteContract = {
  'GET /api/:municipality/site': route({
    summary: 'What the pages say of the municipality itself: its accessibility statement and whom to tell.',
    access: 'anyone',
    params: municipalityParams,
    returns: z.object({
      accessibilityUrl: z
        .string()
        .nullable()
        .describe('The municipality’s accessibility statement at uustatus.no; null: not set.'),
      accessibilityEmail: z
        .string()
        .nullable()
        .describe('Where one tells of what cannot be used; null: not set.'),
    }),
    refuses: ['unknown-municipality'],
  }),
  'PUT /api/:municipality/site': route({
    summary: 'Sets what the pages say of the municipality itself.',
    access: ['administrator'],
    params: municipalityParams,
    body: z.strictObject({
      accessibilityUrl: statement.describe('An address at uustatus.no, or null.'),
      accessibilityEmail: z
        .email()
        .max(254)
        .nullable()
        .describe('An e-mail address of the municipality, shown to everyone, or null.'),
    }),
    returns: z.object({}),
    refuses: ['not-allowed'],
  }),
} satisfies Contract;
