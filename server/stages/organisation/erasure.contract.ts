import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams, storableText } from '../../platform/http/shapes.ts';

const instant = z.iso.datetime().nullable();

export const erasureContract = {
  'GET /api/:municipality/privacy/erasures': route({
    summary: 'Who is deactivated or has asked to be erased.',
    access: ['administrator', 'auditor'],
    params: municipalityParams,
    returns: z.object({
      people: z
        .array(
          z.object({
            id: idShape.describe('The account.'),
            name: z.string().describe('As the person is called now.'),
            deactivatedAt: instant.describe('Null: they can still sign in, and cannot be erased yet.'),
            requestedAt: instant.describe('When they asked to be erased. Null: they have not.'),
            isSelf: z.boolean().describe('Yourself: another administrator must do it.'),
          }),
        )
        .describe('By name.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/people/:accountId/erasure': route({
    summary: 'Erases a deactivated person for good: the account and all that hangs on it.',
    access: ['administrator'],
    params: municipalityParams.extend({ accountId: idShape.describe('The account to erase.') }),
    body: z.strictObject({
      name: storableText
        .max(200)
        .describe('The person’s name, typed by whoever erases, so that it is the right one.'),
    }),
    returns: z.object({}),
    refuses: ['unknown-person', 'not-deactivated', 'name-not-typed', 'not-allowed'],
  }),
  'POST /api/:municipality/me/erasure-request': route({
    summary: 'Asks the administrator to erase one’s own account.',
    access: 'signedIn',
    params: municipalityParams,
    returns: z.object({}),
    refuses: [],
  }),
  'DELETE /api/:municipality/me/erasure-request': route({
    summary: 'Takes the wish to be erased back.',
    access: 'signedIn',
    params: municipalityParams,
    returns: z.object({}),
    refuses: [],
  }),
} satisfies Contract;
