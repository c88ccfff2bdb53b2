import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { keyShape, municipalityParams, slugShape } from '../../platform/http/shapes.ts';

const providerParams = z.object({ municipality: slugShape, provider: keyShape });

export const oidcContract = {
  'GET /api/:municipality/sign-in/providers': route({
    summary: 'Whom one may sign in with here, beside a password.',
    access: 'anyone',
    params: municipalityParams,
    returns: z.object({ providers: z.array(z.object({ key: keyShape, name: z.string() })) }),
    refuses: ['unknown-municipality'],
  }),
  'GET /api/:municipality/sign-in/:provider': route({
    summary: 'Sends the browser to the provider (302). `returnTo` is a path of this municipality.',
    access: 'anyone',
    params: providerParams,
    query: z.object({ returnTo: z.string().max(2000).optional() }),
    returns: z.null(),
    refuses: ['unknown-municipality', 'unknown-provider', 'provider-away'],
  }),
  'GET /api/:municipality/sign-in/:provider/return': route({
    summary: 'Where the provider sends the browser back to (302, signed in or to the sign-in page).',
    access: 'anyone',
    params: providerParams,
    query: z.object({ state: z.string().max(200).optional() }),
    returns: z.null(),
    refuses: ['unknown-municipality', 'unknown-provider'],
  }),
} satisfies Contract;
