import { z } from 'zod';
import { type Role, roles } from '../../core/authorisation/roles.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  chosenWordShape,
  dataLabelShape,
  keyShape,
  localizedShape,
  municipalityParams,
  slugShape,
} from '../../platform/http/shapes.ts';

const roleShape = z.enum(roles as readonly [Role, ...Role[]]);

export const organisationContract = {
  'GET /api/:municipality': route({
    summary: 'The municipality as the public may know it, with its scorecards, and who is signed in.',
    access: 'anyone',
    params: municipalityParams,
    returns: z.object({
      slug: slugShape,
      name: z.string().describe('The municipality’s name.'),
      dataLabel: dataLabelShape,
      demo: z
        .boolean()
        .describe(
          'Demo mode: the sign-in page names the demo’s people, and anyone can close the open round.',
        ),
      words: z
        .array(chosenWordShape)
        .describe('What the municipality calls things, where it has chosen another word than the standard.'),
      scorecards: z
        .array(
          z.object({
            key: keyShape.describe('The scorecard’s key, as it stands in its address.'),
            title: localizedShape.describe('What the scorecard is called.'),
            kind: z
              .string()
              .describe('Whose scorecard it is: `political`, `administrative`, `unit` or `combined`.'),
          }),
        )
        .describe('The municipality’s scorecards.'),
      account: z
        .object({
          name: z.string().describe('The name of who is signed in.'),
          roles: z.array(roleShape).describe('The roles this person has now.'),
          waitingRoles: z
            .array(roleShape)
            .describe('Roles that are held, but not had before this person uses a second factor.'),
        })
        .nullable()
        .describe('Who is signed in. Null: nobody, or the caller is an API key.'),
      csrfToken: z
        .string()
        .nullable()
        .describe('To be sent in `x-csrf-token` with every write of this session. Null: no session.'),
    }),
    refuses: ['unknown-municipality'],
  }),
  'POST /api/:municipality/sign-out': route({
    summary: 'Ends the session on the server and clears the cookie.',
    access: 'anyone',
    params: municipalityParams,
    returns: z.object({
      next: z
        .string()
        .nullable()
        .describe(
          'Where the browser goes to sign out at the identity provider too; null where there is nothing more.',
        ),
    }),
    refuses: [],
  }),
} satisfies Contract;
