import { z } from 'zod';
import { lookUpPurposes } from '../../core/look-up.ts';
import { answerForms } from '../../core/wording/answer-form.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, localizedShape, municipalityParams, typedText } from '../../platform/http/shapes.ts';

const params = municipalityParams.extend({ roundId: idShape.describe('The confidential round.') });
const purpose = z
  .enum(lookUpPurposes)
  .describe('To give the person their answer, to set it right, or to delete it. Released figures stay.');
const moment = z.iso.datetime();
const person = z.object({
  id: z.string().describe('The account.'),
  name: z.string().nullable().describe('As it is called now; null: erased, or no account.'),
});
const round = z.object({
  id: idShape.describe('The round.'),
  surveyTitle: localizedShape.describe('The survey’s title in each language.'),
  period: z.string().describe('The round’s period.'),
});
const asked = {
  purpose,
  reason: typedText.min(1).max(500).describe('Why, for the custodian and the log. No name.'),
};
const question = {
  name: z.string().describe('The question’s name in the questionnaire.'),
  question: localizedShape.describe('The question as it was asked.'),
};
const questions = z.array(z.object(question));
const lookUpId = idShape.describe('The look-up.');

export const lookUpsContract = {
  'GET /api/:municipality/look-ups': route({
    summary: 'What has been looked up in confidential rounds, asked for and approved, by whom and why.',
    access: ['designer', 'surveyOwner', 'keyCustodian', 'auditor'],
    params: municipalityParams,
    returns: z.object({
      lookUps: z
        .array(
          z.object({
            id: lookUpId,
            round: round.describe('The round it is in.'),
            purpose,
            reason: z.string().describe('Why, in the words of who asked.'),
            state: z
              .enum(['waiting', 'approved', 'working', 'done', 'lapsed'])
              .describe(
                '`working`: left to a process that has the keys. `lapsed`: not approved, or not carried out, within fourteen days.',
              ),
            askedBy: person.describe('Who asked.'),
            askedAt: moment.describe('When it was asked for.'),
            approvedBy: person.nullable().describe('The custodian. Null: nobody has approved it.'),
            approvedAt: moment.nullable().describe('When it was approved. Null: it is not.'),
            doneAt: moment.nullable().describe('When it was carried out. Null: it is not.'),
            mayApprove: z.boolean().describe('Whether the reader may approve it now.'),
            mayCarryOut: z
              .boolean()
              .describe('Whether the reader may carry it out now, or where it is done, read what was found.'),
            isReturned: z
              .boolean()
              .describe('Whether a correction came back with what it lacks, which the reader may read now.'),
            questions: z
              .array(
                z.object({
                  ...question,
                  form: z
                    .enum(answerForms)
                    .describe('One choice, several, all in order, a number, a day or a short text.'),
                  choices: z
                    .array(
                      z.object({
                        value: z.string().describe('How the choice is written in a correction.'),
                        text: localizedShape.describe('What it says.'),
                      }),
                    )
                    .describe('Empty where an answer is written.'),
                }),
              )
              .describe('What can be set right. Empty but where the reader may carry out a correction.'),
          }),
        )
        .describe('The newest first. Never whom it is about.'),
      rounds: z
        .array(
          round.extend({
            findsMore: z
              .boolean()
              .describe('Whether its notice tells of finding by e-mail address and of correction.'),
          }),
        )
        .describe('Confidential rounds the reader may ask for a look-up in.'),
      forgettable: z.array(round).describe('Confidential rounds whose key the reader may delete.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/rounds/:roundId/look-ups': route({
    summary:
      'Asks that the answer given with a code, or by who was invited at an e-mail address, is found. Gives nothing by itself.',
    access: ['designer', 'surveyOwner'],
    params,
    // One object and no union: what is wrong with a field is told of the field.
    body: z
      .strictObject({
        code: z
          .string()
          .min(1)
          .max(400)
          .optional()
          .describe(
            'The code of the person whose answer it is, or the whole link it stands in, as they have it. Left out where `email` is given.',
          ),
        email: z
          .string()
          .min(3)
          .max(254)
          .optional()
          .describe('The e-mail address they were invited at, instead of the code. It is not stored.'),
        ...asked,
      })
      .refine(({ code, email }) => (code === undefined) !== (email === undefined)),
    returns: z.object({ id: lookUpId }),
    refuses: [
      ...(['unknown-round', 'not-allowed', 'not-confidential', 'round-not-mixed', 'not-told'] as const),
      ...(['unknown-code', 'unknown-email'] as const),
    ],
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
    summary: 'Carries out an approved look-up, once, for who asked for it, or reads what was found.',
    access: ['designer', 'surveyOwner'],
    params,
    body: z.strictObject({
      lookUpId,
      correction: z
        .strictObject({
          answers: z
            .record(z.string().min(1).max(200), typedText.max(2_000))
            .describe(
              'By the question’s name, what shall stand there, as in a file of answers; several choices as a list in JSON; empty: no answer.',
            ),
          drops: z
            .array(z.string().min(1).max(200))
            .max(5_000)
            .describe('Questions whose answers may be deleted because they are no longer asked.'),
        })
        .optional()
        .describe('Where something is to be set right.'),
    }),
    returns: z.object({
      answers: z
        .array(
          z.object({
            ...question,
            value: z
              .string()
              .describe(
                'What was answered, as it is stored; several choices with commas; a picture by its name.',
              ),
          }),
        )
        .nullable()
        .describe('Question by question. Null: it is deleted, or there is none. Own words are not in it.'),
      isDeleted: z.boolean().describe('Whether an answer was deleted now.'),
      isCorrected: z.boolean().describe('Whether an answer was set right now.'),
      lacks: z
        .object({
          hidden: questions.describe('No longer asked, with answers that are deleted when `drops` has them.'),
          asked: questions.describe('Asked now, and must be answered.'),
          unasked: questions.describe('Answered by the correction, and not asked.'),
        })
        .nullable()
        .describe('What the correction lacks before it is made: nothing is changed. Null: nothing lacks.'),
      isWaiting: z
        .boolean()
        .describe('Whether a process that has the keys does it; ask again when it is `done`.'),
    }),
    refuses: [
      ...(['unknown-round', 'unknown-look-up', 'not-allowed', 'not-approved', 'not-confidential'] as const),
      ...(['round-not-mixed', 'no-correction', 'unknown-question', 'not-an-answer'] as const),
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
