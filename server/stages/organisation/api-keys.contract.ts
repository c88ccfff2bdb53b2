import { z } from 'zod';
import { longestKeyDays } from '../../core/authorisation/api-key.ts';
import { scopes } from '../../core/authorisation/scopes.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams, typedText } from '../../platform/http/shapes.ts';

const scope = z
  .enum(scopes)
  .describe(
    'One thing a key may be made for; each route says in this document which scope it asks of a key.',
  );
const keyParams = municipalityParams.extend({ keyId: idShape.describe('The API key’s id.') });

export const apiKeysContract = {
  'GET /api/:municipality/api-keys': route({
    summary: 'The API keys of the municipality’s own programs, never their tokens.',
    access: ['administrator'],
    params: municipalityParams,
    returns: z.object({
      keys: z
        .array(
          z.object({
            id: idShape.describe('The API key’s id. The log names what a key does by `key:` and this.'),
            name: z.string().describe('What the key is called.'),
            scopes: z.array(scope).describe('What the key may be used for.'),
            state: z
              .enum(['alive', 'expired', 'ended'])
              .describe(
                'Whether it lets anybody in: `alive`, past its last day, or ended by an administrator.',
              ),
            createdAt: z.iso.datetime().describe('When it was made (ISO 8601, UTC).'),
            createdByName: z
              .string()
              .nullable()
              .describe('Who made it, as they are called now. Null: erased.'),
            expiresAt: z.iso.datetime().describe('From when it lets nobody in (ISO 8601, UTC).'),
            daysLeft: z
              .int()
              .nullable()
              .describe(
                'Days until the day it expires, Norwegian time; 0 on that day. Null unless it is alive.',
              ),
            lastUsedOn: z.iso
              .date()
              .nullable()
              .describe('The last day it was used, Norwegian time (YYYY-MM-DD). Null: never used.'),
            endedAt: z.iso
              .datetime()
              .nullable()
              .describe('When an administrator ended it (ISO 8601, UTC). Null: not ended.'),
          }),
        )
        .describe('Every key, newest first, also those that have expired or ended.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/api-keys': route({
    summary: 'Makes an API key and shows its token, this once.',
    access: ['administrator'],
    params: municipalityParams,
    body: z.strictObject({
      name: typedText
        .min(1)
        .max(100)
        .describe('What to call the key, such as the program’s name; 1–100 characters.'),
      scopes: z
        .array(scope)
        .min(1)
        .max(scopes.length)
        .describe('What the key may be used for, at least one thing. Cannot be changed later.'),
      expiresInDays: z
        .int()
        .min(1)
        .max(longestKeyDays)
        .describe('How many days it shall live, 1–365. Cannot be changed later.'),
    }),
    returns: z.object({
      id: idShape.describe('The new API key’s id.'),
      token: z
        .string()
        .describe(
          'What the program sends as `Authorization: Bearer …`. Kept nowhere here: it cannot be shown again.',
        ),
      expiresAt: z.iso.datetime().describe('From when it lets nobody in (ISO 8601, UTC).'),
    }),
    refuses: ['not-allowed'],
  }),
  'POST /api/:municipality/api-keys/:keyId/end': route({
    summary: 'Ends an API key at once and for good.',
    access: ['administrator'],
    params: keyParams,
    returns: z.object({}),
    refuses: ['unknown-key', 'key-has-ended', 'not-allowed'],
  }),
} satisfies Contract;
