import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { keyShape, languageShape, municipalityParams, slugShape } from '../../platform/http/shapes.ts';

const providerKey = keyShape.describe('The provider, as its sign-in address names it.');
const providerParams = z.object({
  municipality: slugShape,
  provider: providerKey,
});
const providerName = z.string().describe('The provider as people know it.');

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
    redirects: true,
    returns: z.null(),
    refuses: ['unknown-municipality', 'unknown-provider', 'provider-away', 'too-many-tries'],
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
    redirects: true,
    returns: z.null(),
    refuses: ['unknown-municipality', 'unknown-provider'],
  }),
  'POST /api/:municipality/sign-in/:provider/back-channel-logout': route({
    summary:
      'For the provider alone, also as a form: somebody has signed out there (OpenID Connect Back-Channel Logout 1.0).',
    access: 'anyone',
    params: providerParams,
    body: z.object({
      logout_token: z.string().max(10_000).describe('A logout token signed by the provider.'),
    }),
    takesForm: true,
    returns: z.object({}),
    refuses: ['unknown-municipality', 'unknown-provider', 'wrong-logout-token', 'too-many-tries'],
  }),
  'GET /api/:municipality/sign-in/:provider/front-channel-logout': route({
    summary:
      'For the provider’s page alone: the sign-in it names has ended (OpenID Connect Front-Channel Logout 1.0).',
    access: 'anyone',
    params: providerParams,
    query: z.object({
      iss: z.string().max(2000).describe('The issuer that says so.'),
      sid: z.string().min(1).max(500).describe('The provider’s own name for the sign-in.'),
    }),
    returns: z.object({}),
    refuses: ['unknown-municipality', 'unknown-provider', 'too-many-tries'],
  }),
  'GET /api/:municipality/me/identities': route({
    summary: 'What one signs in with beside a password, and what one could add.',
    access: 'signedIn',
    params: municipalityParams,
    returns: z.object({
      identities: z
        .array(
          z.object({
            provider: providerKey,
            name: providerName,
            linkedAt: z.iso.datetime().describe('When it was tied to the account.'),
            isUsable: z.boolean().describe('False while the provider is switched off here.'),
          }),
        )
        .describe('Tied to the account, the oldest first.'),
      available: z
        .array(z.object({ provider: providerKey, name: providerName }))
        .describe('Those the account has none of yet.'),
      hasPassword: z.boolean().describe('Whether the account can sign in with a password too.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/me/identities/:provider': route({
    summary:
      'Begins to tie an identity to one’s own account: gives where the browser goes to show whose it is.',
    access: 'signedIn',
    params: providerParams,
    body: z.strictObject({
      code: z.string().max(40).optional().describe('A one-time code, where the account has a second factor.'),
      language: languageShape.describe('Of the page one comes back to.'),
    }),
    returns: z.object({ next: z.string().describe('Where the browser goes.') }),
    refuses: [
      ...([
        'unknown-provider',
        'already-linked',
        'second-factor-needed',
        'code-needed',
        'wrong-code',
      ] as const),
      ...(['too-many-tries', 'provider-away'] as const),
    ],
  }),
  'DELETE /api/:municipality/me/identities/:provider': route({
    summary: 'Ends an identity of one’s own, and one’s other sign-ins.',
    access: 'signedIn',
    params: providerParams,
    returns: z.object({}),
    refuses: ['unknown-identity', 'last-way-in'],
  }),
} satisfies Contract;
