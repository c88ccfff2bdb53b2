import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  dataLabelShape,
  keyShape,
  localizedShape,
  municipalityParams,
  slugShape,
} from '../../platform/http/shapes.ts';

const account = z.object({
  name: z.string(),
  role: z.enum(['designer', 'politician', 'administrator']),
});

export const organisationContract = {
  'GET /api/:municipality': route({
    summary: 'The municipality as the public may know it, with its scorecards, and who is signed in.',
    access: 'anyone',
    params: municipalityParams,
    returns: z.object({
      slug: slugShape,
      name: z.string(),
      dataLabel: dataLabelShape,
      /** Demo mode: the sign-in page offers the three demo accounts, and the open round can be closed by anyone. */
      demo: z.boolean(),
      scorecards: z.array(z.object({ key: keyShape, title: localizedShape, kind: z.string() })),
      account: account.nullable(),
    }),
    refuses: ['unknown-municipality'],
  }),
  'POST /api/:municipality/demo/sign-in': route({
    summary: 'Signs in as one of the three demo accounts. Exists in demo mode only.',
    access: 'anyone',
    params: municipalityParams,
    body: z.strictObject({ role: account.shape.role }),
    returns: z.object({ account }),
    refuses: ['not-in-demo-mode'],
  }),
  'POST /api/:municipality/sign-out': route({
    summary: 'Ends the session on the server and clears the cookie.',
    access: 'anyone',
    params: municipalityParams,
    returns: z.object({}),
    refuses: [],
  }),
} satisfies Contract;
