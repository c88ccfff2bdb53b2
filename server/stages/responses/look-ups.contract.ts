import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams, typedText } from '../../platform/http/shapes.ts';

const params = municipalityParams.extend({ roundId: idShape.describe('The confidential round.') });
const purpose = z
  .enum(['access', 'deletion'])
  .describe('To give the person their answer, or to delete it. Released figures stay.');
const moment = z.iso.datetime();
const lookUpId = idShape.describe('The look-up.');

export const lookUpsContract = {
  'GET /api/:municipality/rounds/:roundId/look-ups': route({
    summary: 'What has been looked up in a confidential round, asked for and approved, by whom and why.',
    access: ['designer', 'surveyOwner', 'keyCustodian', 'auditor'],
    params,
    returns: z.object({
      lookUps: z
        .array(
          z.object({
            id: lookUpId,
            purpose,
            reason: z.string().describe('Why, in the words of who asked.'),
            state: z
              .enum(['waiting', 'approved', 'done', 'lapsed'])
              .describe('`lapsed`: not approved, or not carried out, within fourteen days.'),
            askedBy: z.string().describe('The account of who asked.'),
            askedAt: moment.describe('When it was asked for.'),
            approvedBy: z.string().nullable().describe('The custodian’s account. Null: nobody has.'),
            approvedAt: moment.nullable().describe('When it was approved. Null: it is not.'),
            doneAt: moment.nullable().describe('When it was carried out. Null: it is not.'),
          }),
        )
        .describe('The newest first. Never whom it is about.'),
    }),
    refuses: ['unknown-round'],
  }),
  'POST /api/:municipality/rounds/:roundId/look-ups': route({
    summary: 'Asks that the answer given with a code is found. Gives nothing by itself.',
    access: ['designer', 'surveyOwner'],
    params,
    body: z.strictObject({
      code: z.string().min(1).max(80).describe('The code of the person whose answer it is, as they have it.'),
      purpose,
      reason: typedText.min(1).max(500).describe('Why, for the custodian and the log. No name.'),
    }),
    returns: z.object({ id: lookUpId }),
    refuses: ['unknown-round', 'not-allowed', 'not-confidential', 'round-not-mixed', 'unknown-code'],
  }),
  'POST /api/:municipality/rounds/:roundId/look-ups/approve': route({
    summary: 'Approves a look-up that somebody else has asked for.',
    access: ['keyCustodian'],
    params,
    body: z.strictObject({ lookUpId }),
    returns: z.object({}),
    refuses: ['unknown-round', 'unknown-look-up', 'another-person-needed', 'not-waiting'],
  }),
  'POST /api/:municipality/rounds/:roundId/look-ups/carry-out': route({
    summary: 'Carries out an approved look-up, once, for who asked for it.',
    access: ['designer', 'surveyOwner'],
    params,
    body: z.strictObject({ lookUpId }),
    returns: z.object({
      answers: z
        .record(z.string(), z.unknown())
        .nullable()
        .describe('Question name to answer. Null: it is deleted, or there is none. Own words are not in it.'),
      isDeleted: z.boolean().describe('Whether an answer was deleted now.'),
    }),
    refuses: [
      ...(['unknown-round', 'unknown-look-up', 'not-allowed', 'not-approved', 'not-confidential'] as const),
      ...(['round-not-mixed', 'no-key-folder'] as const),
    ],
  }),
  'POST /api/:municipality/rounds/:roundId/links/forget': route({
    summary: 'Deletes the key of a confidential round for good: it is as an anonymous one from then on.',
    access: ['keyCustodian'],
    params,
    body: z.strictObject({}),
    returns: z.object({}),
    refuses: ['unknown-round', 'not-confidential', 'round-not-mixed', 'no-key-folder'],
  }),
} satisfies Contract;
