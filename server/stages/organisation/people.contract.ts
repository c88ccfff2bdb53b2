import { z } from 'zod';
import { grantedRoles } from '../../core/authorisation/roles.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  idShape,
  keyShape,
  languageShape,
  municipalityParams,
  storableText,
} from '../../platform/http/shapes.ts';

const grantedRole = z.enum(grantedRoles).describe('A role an administrator gives.');
const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email())
  .nullable()
  .describe(
    'The mail address the person signs in with, at most 254 characters. Null: on record only, and does not sign in.',
  );
const person = {
  name: storableText.min(1).max(200).describe('The person’s name, 1–200 characters.'),
  email,
  language: languageShape.describe('The language this person is written to in: `nb`, `nn` or `en`.'),
};
const personParams = municipalityParams.extend({ accountId: idShape.describe('The person’s account.') });
const surveyKey = keyShape
  .nullable()
  .describe('For a survey owner: the key of the survey that is theirs. Null for the other roles.');

export const peopleContract = {
  'GET /api/:municipality/people': route({
    summary: 'Everyone with an account, with their roles, seats and units.',
    access: ['administrator'],
    params: municipalityParams,
    returns: z.object({
      people: z
        .array(
          z.object({
            id: idShape.describe('The person’s account.'),
            name: z.string().describe('The person’s name.'),
            email: z
              .string()
              .nullable()
              .describe(
                'The mail address the person signs in with. Null: on record only, and does not sign in.',
              ),
            language: person.language,
            roles: z
              .array(z.object({ role: grantedRole, surveyKey }))
              .describe('The roles given by an administrator.'),
            bodies: z
              .array(
                z.object({
                  id: idShape.describe('The political body’s id.'),
                  name: z.string().describe('What the political body is called.'),
                }),
              )
              .describe('The political bodies with a seat today.'),
            ledUnits: z
              .array(
                z.object({
                  id: idShape.describe('The unit’s id.'),
                  name: z.string().describe('What the unit is called.'),
                }),
              )
              .describe('The units in force that this person leads.'),
            deactivatedAt: z.iso
              .datetime()
              .nullable()
              .describe('Since when the person cannot sign in (ISO 8601, UTC). Null: the account is active.'),
          }),
        )
        .describe('Everyone with an account, also those who are deactivated.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/people': route({
    summary: 'Adds a person, without roles.',
    access: ['administrator'],
    params: municipalityParams,
    body: z.strictObject(person),
    returns: z.object({ id: idShape.describe('The new account’s id.') }),
    refuses: ['email-taken', 'not-allowed'],
  }),
  'PUT /api/:municipality/people/:accountId': route({
    summary: 'Changes a person. Deactivating ends their sessions; what they have done stays.',
    access: ['administrator'],
    params: personParams,
    body: z.strictObject({
      ...person,
      deactivated: z.boolean().describe('True: the person cannot sign in, and what they have done stays.'),
    }),
    returns: z.object({}),
    refuses: ['unknown-person', 'email-taken', 'last-administrator', 'not-allowed'],
  }),
  'POST /api/:municipality/people/:accountId/roles': route({
    summary: 'Gives a role, and ends the sessions of whoever gets it. Nothing happens where it is held.',
    access: ['administrator'],
    params: personParams,
    body: z
      .strictObject({ role: grantedRole, surveyKey })
      .refine((given) => (given.role === 'surveyOwner') === (given.surveyKey !== null)),
    returns: z.object({}),
    refuses: ['unknown-person', 'unknown-survey', 'not-allowed'],
  }),
  'DELETE /api/:municipality/people/:accountId/roles/:role': route({
    summary: 'Takes a role back, and ends the sessions of whoever had it.',
    access: ['administrator'],
    params: personParams.extend({ role: grantedRole.describe('The role to take back.') }),
    body: z.strictObject({ surveyKey }),
    returns: z.object({}),
    refuses: ['unknown-person', 'role-not-held', 'unknown-survey', 'last-administrator', 'not-allowed'],
  }),
} satisfies Contract;
