import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams, storableText } from '../../platform/http/shapes.ts';

const email = z.email().max(254).describe('The account’s mail address, at most 254 characters.');
const password = z.string().min(1).max(1_000).describe('The password, 1–1,000 characters.');
const token = z.string().min(20).max(100).describe('The token from the link that was sent by mail.');
const code = z
  .string()
  .max(40)
  .describe(
    'Six digits from the authenticator app, or a recovery code. Needed where the account has a second factor.',
  );

export const signInContract = {
  'POST /api/:municipality/sign-in': route({
    summary: 'Signs in with address and password, and a second factor where the account has one.',
    access: 'anyone',
    params: municipalityParams,
    body: z.strictObject({ email, password, code: code.optional() }),
    returns: z.object({}),
    refuses: ['wrong-sign-in', 'code-needed', 'wrong-code', 'too-many-tries', 'try-again-soon'],
  }),
  'POST /api/:municipality/password-links': route({
    summary:
      'Sends a link to set a new password, if the address is somebody’s. The answer is the same if not.',
    access: 'anyone',
    params: municipalityParams,
    body: z.strictObject({ email }),
    returns: z.object({}),
    refuses: ['no-mail', 'too-many-tries'],
  }),
  'POST /api/:municipality/password': route({
    summary: 'Sets the password a link is for, and ends every sign-in of the account.',
    access: 'anyone',
    params: municipalityParams,
    body: z.strictObject({ token, password: password.describe('The new password, 1–1,000 characters.') }),
    returns: z.object({}),
    refuses: ['link-not-valid', 'weak-password'],
  }),
  'GET /api/:municipality/demo/people': route({
    summary: 'The demo’s people with what they sign in with. Exists in demo mode only.',
    access: 'anyone',
    params: municipalityParams,
    returns: z.object({
      people: z
        .array(
          z.object({
            key: z.string().describe('What the demo’s person is called in links to the sign-in page.'),
            name: z.string().describe('The name of the demo’s person.'),
            email: z.string().describe('The mail address they sign in with.'),
            password: z.string().describe('The password they sign in with.'),
            code: z
              .string()
              .nullable()
              .describe('What their authenticator app would show now. Null: they have no second factor.'),
          }),
        )
        .describe('The demo’s made-up people.'),
    }),
    refuses: ['not-in-demo-mode'],
  }),
  'GET /api/:municipality/me/sessions': route({
    summary: 'One’s own sign-ins that are alive.',
    access: 'signedIn',
    params: municipalityParams,
    returns: z.object({
      sessions: z
        .array(
          z.object({
            id: idShape.describe('The sign-in’s id.'),
            device: z.string().describe('The browser and system in a few words.'),
            startedAt: z.iso.datetime().describe('When it was signed in (ISO 8601, UTC).'),
            lastSeenAt: z.iso
              .datetime()
              .describe('When it was last used (ISO 8601, UTC), to the minute or so.'),
            isThis: z.boolean().describe('Whether it is the sign-in that asks.'),
          }),
        )
        .describe('One’s own sign-ins that are alive, last used first.'),
      hasSecondFactor: z.boolean().describe('Whether the account has a confirmed second factor.'),
      resultMail: z
        .object({
          isWanted: z.boolean().describe('Whether a letter comes when results become visible to one’s body.'),
          hasAddress: z.boolean().describe('False: there is no address to send it to.'),
        })
        .nullable()
        .describe('Null: this person sits in no body.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/me/result-mail': route({
    summary: 'Whether one gets a letter when results become visible to a body one sits in.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({ isWanted: z.boolean().describe('False: no such letters.') }),
    returns: z.object({}),
    refuses: [],
  }),
  'POST /api/:municipality/me/sessions/end': route({
    summary: 'Ends one of one’s own sign-ins, or all but this one.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({
      which: z
        .union([z.literal('others'), idShape])
        .describe('The id of the sign-in to end, or `others` for all but the one that asks.'),
    }),
    returns: z.object({}),
    refuses: ['unknown-session'],
  }),
  'POST /api/:municipality/me/second-factor': route({
    summary:
      'A new secret for an authenticator app, as text and as a picture. Counts for nothing until confirmed.',
    access: 'signedIn',
    params: municipalityParams,
    returns: z.object({
      secret: z.string().describe('The secret in base 32, to type into an authenticator app.'),
      uri: z.string().describe('The same as an `otpauth:` address.'),
      picture: z.string().describe('The same as a QR code: a `data:` address of an image.'),
    }),
    refuses: ['second-factor-needed'],
  }),
  'POST /api/:municipality/me/second-factor/confirm': route({
    summary:
      'Confirms the secret by a code from it; gives recovery codes, once, and the session a new token.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({
      code: storableText.max(40).describe('Six digits the app shows for the new secret.'),
    }),
    returns: z.object({
      recoveryCodes: z
        .array(z.string())
        .describe('Codes to sign in with if the phone is lost, each once. Shown this time only.'),
    }),
    refuses: ['wrong-code', 'second-factor-needed'],
  }),
} satisfies Contract;
