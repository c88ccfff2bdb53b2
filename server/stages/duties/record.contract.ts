import { z } from 'zod';
import { type Role, roles } from '../../core/authorisation/roles.ts';
import { legalBases } from '../../core/privacy/settings.ts';
import { ruleClockShape } from '../../core/retention/clock.schema.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { localizedShape, municipalityParams } from '../../platform/http/shapes.ts';

const role = z.enum(roles as readonly [Role, ...Role[]]);

const activity = z.object({
  key: z.enum(['survey', 'accounts', 'bodies', 'log']).describe('What the activity is.'),
  survey: z
    .object({ key: z.string().describe('The survey.'), title: localizedShape.describe('Its title.') })
    .nullable()
    .describe('Null: no survey.'),
  purpose: localizedShape.nullable().describe('As the survey’s settings say. Null: it follows from the key.'),
  legalBasis: z.enum(legalBases).nullable().describe('The point of GDPR article 6 no. 1. Null: not settled.'),
  supplementaryBasis: z.string().describe('The law or the interest it rests on.'),
  specialCategory: z.boolean().describe('Whether it asks for what GDPR article 9 protects.'),
  article9Basis: z.string().describe('The exception that allows it.'),
  people: z.enum(['citizen', 'user', 'employee', 'staff', 'politicians']).describe('Whom it is about.'),
  data: z.array(z.string()).describe('Kinds of data, by key: `answers`, `name` and so on.'),
  recipients: localizedShape
    .nullable()
    .describe('Who sees more than the roles do. Null: nobody beyond the roles.'),
  contact: z.string().describe('Whom people can ask.'),
  dataProtectionOfficer: z.string().describe('The data protection officer as people are told.'),
  retention: z.array(z.string()).describe('The retention rules it is deleted by.'),
  answersKeptDays: z
    .int()
    .nullable()
    .describe('Days after a round’s close. Null: not settled, or no answers.'),
  roundsWithAnswers: z.int().describe('Rounds whose answers are there today, or come in.'),
  missing: z.array(z.string()).describe('Settings that are not written yet.'),
});

export const recordContract = {
  'GET /api/:municipality/privacy/record': route({
    summary: 'The record of processing activities (GDPR article 30), made from the settings as they are now.',
    access: ['administrator', 'auditor'],
    params: municipalityParams,
    returns: z.object({
      municipality: z.string().describe('Who is responsible.'),
      madeAt: z.iso.datetime().describe('When it was made.'),
      activities: z.array(activity).describe('Each survey, and what is held about those who work here.'),
      processors: z
        .array(
          z.object({
            key: z.enum(['database', 'mail', 'signIn']).describe('What they do.'),
            name: z
              .string()
              .nullable()
              .describe('The host or the name. Null: the municipality’s own machine.'),
            isUsed: z.boolean().describe('Whether it is set up.'),
          }),
        )
        .describe('Where data is outside this program.'),
      precautions: z
        .array(
          z.object({
            key: z.string().describe('The precaution, such as `https`.'),
            inForce: z.boolean().describe('Whether it is in force now.'),
            detail: z.array(z.string()).describe('Numbers or roles that belong to it.'),
          }),
        )
        .describe('Technical precautions (GDPR article 32).'),
      sees: z
        .array(
          z.object({
            role: role.describe('The role.'),
            sights: z.array(z.string()).describe('Kinds of pages it opens, as the routes have it.'),
          }),
        )
        .describe('What each role can see.'),
      retention: z.array(ruleClockShape).describe('How long each thing is kept.'),
    }),
    refuses: [],
  }),
} satisfies Contract;
