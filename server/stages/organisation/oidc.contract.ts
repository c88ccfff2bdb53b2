import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { keyShape, municipalityParams, slugShape } from '../../platform/http/shapes.ts';

const providerParams = z.object({
  municipality: slugShape,
  provider: keyShape.describe('The sign-in provider’s key, as the list of providers gives it.'),
});

export const oidcContract = {
  'GET /api/:municipality/sign-in/providers': route({
    summary: 'Whom one may sign in with here, beside a password.',
    access: 'anyone',
    params: municipalityParams,
    returns: z.object({
      providers: z
        .array(
          z.object({
            key: keyShape.describe('The provider’s key, for the address one signs in at.'),
            name: z.string().describe('What the provider is called on the sign-in page.'),
          }),
        )
        .describe('The providers of this municipality; empty where there is only a password.'),
    }),
    refuses: ['unknown-municipality'],
  }),
  'GET /api/:municipality/sign-in/:provider': route({
    summary: 'Sends the browser to the provider (302). `returnTo` is a path of this municipality.',
    access: 'anyone',
    params: providerParams,
    query: z.object({
      returnTo: z
        .string()
        .max(2000)
        .optional()
        .describe(
          'The path of this municipality to come back to after signing in. Without it: the front page.',
        ),
    }),
    returns: z.null(),
    refuses: ['unknown-municipality', 'unknown-provider', 'provider-away'],
  }),
  'GET /api/:municipality/sign-in/:provider/return': route({
    summary: 'Where the provider sends the browser back to (302, signed in or to the sign-in page).',
    access: 'anyone',
    params: providerParams,
    query: z.object({
      state: z
        .string()
        .max(200)
        .optional()
        .describe('What we gave the provider when the browser was sent there, at most 200 characters.'),
    }),
    returns: z.null(),
    refuses: ['unknown-municipality', 'unknown-provider'],
  }),
} satisfies Contract;
