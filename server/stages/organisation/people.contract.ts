import { z } from 'zod';
import { grantedRoles } from '../../core/authorisation/roles.ts';
import { emailShape } from '../../core/organisation/people-rows.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  idShape,
  keyShape,
  languageShape,
  municipalityParams,
  storableText,
} from '../../platform/http/shapes.ts';

const grantedRole = z.enum(grantedRoles);
/** Null: on record only, and does not sign in. */
const email = emailShape.nullable();
const person = { name: storableText.min(1).max(200), email, language: languageShape };
const personParams = municipalityParams.extend({ accountId: idShape });
/** For a survey owner: the survey that is theirs. Null for the other roles. */
const surveyKey = keyShape.nullable();

export const peopleContract = {
  'GET /api/:municipality/people': route({
    summary: 'Everyone with an account, with their roles, seats and units.',
    access: ['administrator'],
    params: municipalityParams,
    returns: z.object({
      people: z.array(
        z.object({
          id: idShape,
          name: z.string(),
          email: z.string().nullable(),
          language: languageShape,
          roles: z.array(z.object({ role: grantedRole, surveyKey })),
          bodies: z.array(z.object({ id: idShape, name: z.string() })),
          ledUnits: z.array(z.object({ id: idShape, name: z.string() })),
          deactivatedAt: z.iso.datetime().nullable(),
        }),
      ),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/people': route({
    summary: 'Adds a person, without roles.',
    access: ['administrator'],
    params: municipalityParams,
    body: z.strictObject(person),
    returns: z.object({ id: idShape }),
    refuses: ['email-taken', 'not-allowed'],
  }),
  'PUT /api/:municipality/people/:accountId': route({
    summary: 'Changes a person. Deactivating ends their sessions; what they have done stays.',
    access: ['administrator'],
    params: personParams,
    body: z.strictObject({ ...person, deactivated: z.boolean() }),
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
    params: personParams.extend({ role: grantedRole }),
    body: z.strictObject({ surveyKey }),
    returns: z.object({}),
    refuses: ['unknown-person', 'role-not-held', 'unknown-survey', 'last-administrator', 'not-allowed'],
  }),
} satisfies Contract;
