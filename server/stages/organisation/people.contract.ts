import { z } from 'zod';
import { grantedRoles } from '../../core/authorisation/roles.ts';
import { emailShape } from '../../core/organisation/people-rows.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  idShape,
  keyShape,
  languageShape,
  localizedShape,
  municipalityParams,
  typedText,
  withoutNationalId,
} from '../../platform/http/shapes.ts';

const grantedRole = z.enum(grantedRoles).describe('A role an administrator gives.');
const email = withoutNationalId(emailShape)
  .nullable()
  .describe('What they sign in with. Null: on record only, and does not sign in.');
const person = {
  name: typedText.min(1).max(200).describe('What the person is called.'),
  email,
  language: languageShape.describe('The language we write to them in.'),
};
const personParams = municipalityParams.extend({ accountId: idShape.describe('The person’s id.') });
const surveyKey = keyShape
  .nullable()
  .describe('For a survey owner: the survey that is theirs. Null for the other roles.');
const role = { role: grantedRole, surveyKey };
const roleShape = z.strictObject(role);
const isWhole = (given: z.infer<typeof roleShape>) =>
  (given.role === 'surveyOwner') === (given.surveyKey !== null);
const named = (what: string) =>
  z.object({ id: idShape.describe(`Of the ${what}.`), name: z.string().describe(`Of the ${what}.`) });

export const peopleContract = {
  'GET /api/:municipality/people': route({
    summary: 'Everyone with an account, with their roles, seats and units, and how they sign in.',
    access: ['administrator'],
    params: municipalityParams,
    returns: z.object({
      people: z
        .array(
          z.object({
            id: idShape.describe('The person’s id.'),
            ...person,
            name: z.string().describe('What the person is called.'),
            email: z.string().nullable().describe('What they sign in with; null: they do not.'),
            isYou: z.boolean().describe('Whether this is whoever asks.'),
            roles: z.array(z.object(role)).describe('The roles in force.'),
            bodies: z.array(named('political body')).describe('Where they have a seat today.'),
            ledUnits: z.array(named('unit')).describe('The units they lead today.'),
            deactivatedAt: z.iso.datetime().nullable().describe('Since when they may not sign in.'),
            hasPassword: z.boolean().describe('Whether they have made a password.'),
            hasSecondFactor: z.boolean().describe('Whether they have a confirmed one-time code.'),
            hasProvider: z.boolean().describe('Whether they have signed in through a sign-in provider.'),
            lastSignInOn: z.iso.date().nullable().describe('The day of their last sign-in, in Norway.'),
          }),
        )
        .describe('By name.'),
      surveys: z
        .array(
          z.object({
            key: keyShape.describe('What a survey owner’s role names it by.'),
            title: localizedShape.describe('What the survey is called.'),
          }),
        )
        .describe('The surveys one can be the owner of.'),
      sendsMail: z.boolean().describe('Whether a mail server is set up, so that links go by mail.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/people': route({
    summary: 'Adds a person with the roles given, if any. All or nothing.',
    access: ['administrator'],
    params: municipalityParams,
    body: z.strictObject({
      ...person,
      roles: z.array(roleShape.refine(isWhole)).max(20).optional().describe('The roles to begin with.'),
    }),
    returns: z.object({ id: idShape.describe('The new person’s id.') }),
    refuses: ['email-taken', 'unknown-survey', 'not-allowed'],
  }),
  'PUT /api/:municipality/people/:accountId': route({
    summary: 'Changes a person. Deactivating ends their sessions; what they have done stays.',
    access: ['administrator'],
    params: personParams,
    body: z.strictObject({
      ...person,
      deactivated: z.boolean().describe('Whether they are kept from signing in.'),
    }),
    returns: z.object({}),
    refuses: ['unknown-person', 'email-taken', 'last-administrator', 'own-account', 'not-allowed'],
  }),
  'POST /api/:municipality/people/:accountId/roles': route({
    summary: 'Gives a role, and ends the sessions of whoever gets it. Nothing happens where it is held.',
    access: ['administrator'],
    params: personParams,
    body: roleShape.refine(isWhole),
    returns: z.object({}),
    refuses: ['unknown-person', 'unknown-survey', 'own-roles', 'not-allowed'],
  }),
  'DELETE /api/:municipality/people/:accountId/roles/:role': route({
    summary: 'Takes a role back, and ends the sessions of whoever had it.',
    access: ['administrator'],
    params: personParams.extend({ role: grantedRole.describe('The role to take back.') }),
    body: z.strictObject({ surveyKey }),
    returns: z.object({}),
    refuses: [
      'unknown-person',
      'role-not-held',
      'unknown-survey',
      'last-administrator',
      'own-roles',
      'not-allowed',
    ],
  }),
  'POST /api/:municipality/people/:accountId/password-link': route({
    summary:
      'A new link to make a password, which kills the one before. By mail, or given here where there is none.',
    access: ['administrator'],
    params: personParams,
    returns: z.object({
      link: z
        .string()
        .nullable()
        .describe('To hand over, shown this once; works for three days. Null: it is sent by mail.'),
    }),
    refuses: ['unknown-person', 'does-not-sign-in', 'own-account', 'mail-not-sent', 'not-allowed'],
  }),
  'POST /api/:municipality/people/:accountId/second-factor/reset': route({
    summary: 'Removes a lost second factor with its recovery codes, and ends the person’s sessions.',
    access: ['administrator'],
    params: personParams,
    returns: z.object({}),
    refuses: ['unknown-person', 'no-second-factor', 'own-account', 'not-allowed'],
  }),
} satisfies Contract;
