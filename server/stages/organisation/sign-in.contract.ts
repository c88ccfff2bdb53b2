import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams, storableText } from '../../platform/http/shapes.ts';

const password = z.string().min(1).max(1_000);
const token = z.string().min(20).max(100);
const code = z.string().max(40);

export const signInContract = {
  'POST /api/:municipality/sign-in': route({
    summary: 'Signs in with address and password, and a second factor where the account has one.',
    access: 'anyone',
    params: municipalityParams,
    body: z.strictObject({ email: z.email().max(254), password, code: code.optional() }),
    returns: z.object({}),
    refuses: ['wrong-sign-in', 'code-needed', 'wrong-code', 'too-many-tries', 'try-again-soon'],
  }),
  'POST /api/:municipality/password-links': route({
    summary:
      'Sends a link to set a new password, if the address is somebody’s. The answer is the same if not.',
    access: 'anyone',
    params: municipalityParams,
    body: z.strictObject({ email: z.email().max(254) }),
    returns: z.object({}),
    refuses: ['no-mail', 'too-many-tries'],
  }),
  'POST /api/:municipality/password': route({
    summary: 'Sets the password a link is for, and ends every sign-in of the account.',
    access: 'anyone',
    params: municipalityParams,
    body: z.strictObject({ token, password }),
    returns: z.object({}),
    refuses: ['link-not-valid', 'weak-password'],
  }),
  'GET /api/:municipality/demo/people': route({
    summary: 'The demo’s people with what they sign in with. Exists in demo mode only.',
    access: 'anyone',
    params: municipalityParams,
    returns: z.object({
      people: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          email: z.string(),
          password: z.string(),
          /** What their phone would show now; null where they have no second factor. */
          code: z.string().nullable(),
        }),
      ),
    }),
    refuses: ['not-in-demo-mode'],
  }),
  'GET /api/:municipality/me/sessions': route({
    summary: 'One’s own sign-ins that are alive.',
    access: 'signedIn',
    params: municipalityParams,
    returns: z.object({
      sessions: z.array(
        z.object({
          id: idShape,
          device: z.string(),
          startedAt: z.iso.datetime(),
          lastSeenAt: z.iso.datetime(),
          isThis: z.boolean(),
        }),
      ),
      hasSecondFactor: z.boolean(),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/me/sessions/end': route({
    summary: 'Ends one of one’s own sign-ins, or all but this one.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({ which: z.union([z.literal('others'), idShape]) }),
    returns: z.object({}),
    refuses: ['unknown-session'],
  }),
  'POST /api/:municipality/me/second-factor': route({
    summary:
      'A new secret for an authenticator app, as text and as a picture. Counts for nothing until confirmed.',
    access: 'signedIn',
    params: municipalityParams,
    returns: z.object({ secret: z.string(), uri: z.string(), picture: z.string() }),
    refuses: ['second-factor-needed'],
  }),
  'POST /api/:municipality/me/second-factor/confirm': route({
    summary:
      'Confirms the secret by a code from it; gives recovery codes, once, and the session a new token.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({ code: storableText.max(40) }),
    returns: z.object({ recoveryCodes: z.array(z.string()) }),
    refuses: ['wrong-code', 'second-factor-needed'],
  }),
} satisfies Contract;
