import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, languageShape, municipalityParams, storableText } from '../../platform/http/shapes.ts';

const count = (what: string) => z.int().min(0).describe(what);
const unit = {
  unitId: idShape.describe('The unit.'),
  name: z.string().describe('What the unit was called when the round opened.'),
};
const roundParams = municipalityParams.extend({
  municipality: municipalityParams.shape.municipality.describe('The municipality, as its address has it.'),
  roundId: idShape.describe('The round.'),
});

export const frameContract = {
  'GET /api/:municipality/rounds/:roundId/frame': route({
    summary:
      'Whom a round asks, as counts per unit, and how far the letters have come. Never who has answered.',
    access: ['designer', 'surveyOwner'],
    params: roundParams,
    returns: z.object({
      surveyKey: z.string().describe('The survey’s key.'),
      period: z.string().describe('The round’s period, such as `2026`.'),
      state: z.enum(['notOpenYet', 'open', 'closed']).describe('Where the round is in time.'),
      hasFrame: z.boolean().describe('Whether it asks people by name: no import and no open link does.'),
      strata: z.array(z.string()).describe('The groups an invitation may name, declared at opening.'),
      units: z
        .array(
          z.object({
            ...unit,
            invitedCount: count('How many are invited.'),
            dispatchedCount: count('How many a letter has gone to.'),
            undeliveredCount: count('How many addresses the mail server refused.'),
            optedOutCount: count('How many have said no to letters after they were invited.'),
            answeredAtLeastCount: z
              .int()
              .nullable()
              .describe(
                'How many have answered, rounded down to five once a day. Null: fewer than ten are invited, or not counted yet.',
              ),
          }),
        )
        .describe('The units where somebody is invited, in the order of the unit tree.'),
      waitingCount: count('How many letters a first dispatch would send now.'),
    }),
    refuses: ['unknown-round', 'not-allowed'],
  }),
  'POST /api/:municipality/rounds/:roundId/frame': route({
    summary:
      'Whom a round asks, from a file, all or none: first how many that would be, then, with its fingerprint, the invitations.',
    access: ['designer', 'surveyOwner'],
    params: roundParams,
    body: z.strictObject({
      fileName: storableText.pipe(z.string().min(1).max(255)).describe('The name of the file, for messages.'),
      contentBase64: z
        .string()
        .regex(/^[A-Za-z0-9+/]*={0,2}$/)
        .describe(
          'The file itself, CSV or xlsx, in base64, with the columns address, unit, stratum and language.',
        ),
      apply: z
        .string()
        .max(64)
        .nullable()
        .describe('Null: a dry run that writes nothing. The fingerprint of a dry run: carry it out.'),
    }),
    takesFile: 'large',
    returns: z.object({
      applied: z.boolean().describe('Whether it was carried out; false: nothing was written.'),
      fingerprint: z
        .string()
        .describe('Of the file and what it would do; sent as `apply` to carry out exactly that.'),
      invitedCount: count('How many would be invited, or were.'),
      optedOutCount: count('How many in the file are left out, because they have said no to letters.'),
      units: z
        .array(z.object({ ...unit, count: count('How many in the unit.') }))
        .describe('The same by unit.'),
      strata: z
        .array(
          z.object({
            stratum: z.string().describe('The group; empty: none.'),
            count: count('How many in the group.'),
          }),
        )
        .describe('The same by group.'),
      languages: z
        .array(
          z.object({
            language: languageShape.describe('The language of the letter.'),
            count: count('How many have it.'),
          }),
        )
        .describe('The same by language.'),
    }),
    refuses: ['unknown-round', 'file-has-faults', 'changed-since', 'round-not-open', 'not-allowed'],
  }),
} satisfies Contract;
