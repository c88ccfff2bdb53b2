import { z } from 'zod';
import { type Role, roles } from '../../core/authorisation/roles.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
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
      name: z.string(),
      dataLabel: dataLabelShape,
      /** Demo mode: the sign-in page names the demo's people, and the open round can be closed by anyone. */
      demo: z.boolean(),
      scorecards: z.array(z.object({ key: keyShape, title: localizedShape, kind: z.string() })),
      account: z
        .object({
          name: z.string(),
          roles: z.array(roleShape),
          /** Held, but not had before a second factor is used. */
          waitingRoles: z.array(roleShape),
        })
        .nullable(),
      /** To be sent in `x-csrf-token` with every write of this session. */
      csrfToken: z.string().nullable(),
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
