import { z } from 'zod';
import { grantedRoles } from '../../core/authorisation/roles.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  keyShape,
  municipalityParams,
  slugShape,
  storableText,
  typedText,
  withoutNationalId,
} from '../../platform/http/shapes.ts';

/** A survey owner's role is for one survey, which no claim names. */
const claimRole = z.enum(grantedRoles).exclude(['surveyOwner']);
const word = storableText.min(1).max(200);
const issuer = storableText
  .min(1)
  .max(500)
  .describe(
    'The provider’s own address, by https. Fixed once made: another issuer’s subjects are other people.',
  );

const changeable = {
  name: typedText.min(1).max(200).describe('As people know the provider: it stands on the sign-in page.'),
  clientId: word.describe('What the provider calls us.'),
  scopes: word
    .refine((given) => given.split(/\s+/).includes('openid'))
    .describe('What is asked for, separated by spaces; `openid` among them.'),
  emailClaim: word.describe('The claim with the e-mail address, by which a person is known the first time.'),
  acrValues: word
    .nullable()
    .describe('The level of assurance asked for, such as `idporten-loa-high`; null: none is asked for.'),
  secondFactorAcr: z
    .array(word)
    .max(20)
    .describe('The `acr` or `amr` values that count as a second factor here.'),
  roleClaim: word.nullable().describe('The claim whose values give roles; null: none does.'),
};
const roleRow = z.object({
  value: word.describe('What the claim says.'),
  role: claimRole.describe('The role it gives.'),
});
const roles = z
  .array(roleRow)
  .max(50)
  .refine((given) => new Set(given.map(({ value }) => value)).size === given.length)
  .describe('The claim’s values, each once, with the role it gives.');
const clientSecret = z
  .string()
  .min(1)
  .max(1_000)
  .nullable()
  .describe(
    'The secret the provider gave. Written only. Null: none when made, the one there is when changed.',
  );
const providerParams = z.object({
  municipality: slugShape,
  provider: keyShape.describe('The provider, as its sign-in address names it.'),
});

export const providersContract = {
  'GET /api/:municipality/providers': route({
    summary: 'Every provider people can sign in with here, with its settings and never its secret.',
    access: ['administrator'],
    params: municipalityParams,
    returns: z.object({
      providers: z
        .array(
          z.object({
            key: keyShape.describe('In its sign-in address. Fixed.'),
            issuer: z.string().describe('The provider’s own address.'),
            subjectClaim: z.string().describe('The claim that people are known by. Fixed.'),
            ...{ name: z.string().describe('As people know it.') },
            clientId: z.string().describe('What the provider calls us.'),
            scopes: z.string().describe('What is asked for.'),
            emailClaim: z.string().describe('The claim with the e-mail address.'),
            acrValues: z.string().nullable().describe('The level of assurance asked for.'),
            secondFactorAcr: z.array(z.string()).describe('Values that count as a second factor.'),
            roleClaim: z.string().nullable().describe('The claim whose values give roles.'),
            roles: z
              .array(
                z.object({
                  value: z.string().describe('What the claim says.'),
                  role: z.enum(grantedRoles).describe('The role it gives.'),
                }),
              )
              .describe('Its values, each with the role it gives.'),
            secretSetAt: z.iso
              .datetime()
              .nullable()
              .describe('When the client secret was set; null: there is none.'),
            disabledAt: z.iso
              .datetime()
              .nullable()
              .describe('Since when nobody signs in by it; null: in use.'),
            addresses: z
              .object({
                redirect: z.string().describe('Where the provider sends people back to after sign-in.'),
                signedOut: z.string().describe('Where it sends them after sign-out.'),
                backChannel: z.string().describe('Where its server tells of those who have signed out.'),
                frontChannel: z.string().describe('Where its page tells the same.'),
              })
              .describe('What the provider must be given of ours.'),
            people: z.int().describe('How many accounts are tied to an identity of it.'),
            sessions: z.int().describe('How many are signed in by it now.'),
          }),
        )
        .describe('By name.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/providers': route({
    summary: 'Adds a provider. People can sign in with it at once.',
    access: ['administrator'],
    params: municipalityParams,
    body: z.strictObject({
      key: withoutNationalId(keyShape).describe('In its sign-in address. Cannot be changed later.'),
      issuer,
      subjectClaim: word.describe(
        'The claim that people are known by, mostly `sub`. Cannot be changed later.',
      ),
      ...{ ...changeable, roles, clientSecret },
    }),
    returns: z.object({}),
    refuses: ['key-taken', 'issuer-refused', 'subject-claim-refused', 'not-allowed'],
  }),
  'PUT /api/:municipality/providers/:provider': route({
    summary: 'Changes a provider’s settings. Counts from the next sign-in.',
    access: ['administrator'],
    params: providerParams,
    body: z.strictObject({ ...changeable, roles, clientSecret }),
    returns: z.object({}),
    refuses: ['unknown-provider', 'not-allowed'],
  }),
  'POST /api/:municipality/providers/:provider/use': route({
    summary: 'Switches a provider on or off. Off: nobody signs in by it, and those who did are signed out.',
    access: ['administrator'],
    params: providerParams,
    body: z.strictObject({ isOn: z.boolean().describe('Whether people may sign in by it.') }),
    returns: z.object({}),
    refuses: ['unknown-provider', 'subject-claim-refused', 'not-allowed'],
  }),
  'POST /api/:municipality/provider-trials': route({
    summary:
      'Asks a provider for its description, as a sign-in would, and says how it went. Changes nothing.',
    access: ['administrator'],
    params: municipalityParams,
    body: z.strictObject({ issuer }),
    returns: z.object({
      outcome: z
        .enum(['answers', 'not-allowed', 'no-contact', 'too-slow', 'no-description', 'another-issuer'])
        .describe('`answers`, or why one could not sign in with it.'),
      endsSessions: z.boolean().describe('Whether one can be signed out there too.'),
      tellsOfEndedSessions: z.boolean().describe('Whether it tells of those who sign out there.'),
      acrValues: z.array(z.string()).describe('The levels of assurance it says it knows.'),
    }),
    refuses: ['too-many-tries', 'not-allowed'],
  }),
} satisfies Contract;
