import { z } from 'zod';
import { draftKinds, interpretationKinds, longestInquiry, narrowings } from '../../core/inquiry.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  idShape,
  keyShape,
  localizedShape,
  municipalityParams,
  typedText,
} from '../../platform/http/shapes.ts';

const written = typedText
  .min(1)
  .max(longestInquiry)
  .describe('What is written, signed by whoever writes. No national identity number.');
const moment = z.iso.datetime();
const indicatorKey = keyShape.describe('The indicator’s key.');
const surveyKey = keyShape.describe('The survey’s key.');
const figure = {
  indicatorKey,
  surveyKey,
  unitId: idShape.nullable().describe('The unit the figure is of. Null: the whole.'),
};
const place = z
  .object({
    indicatorKey,
    indicatorName: localizedShape.describe('What the indicator is called.'),
    surveyKey,
    surveyTitle: localizedShape.describe('What the survey is called.'),
    roundId: idShape.describe('The round whose figure it was.'),
    period: z.string().describe('What that round is called in time, such as `2026`.'),
    unit: z
      .object({ id: idShape.describe('The unit.'), name: z.string().describe('What it is called now.') })
      .nullable()
      .describe('The unit the figure is of. Null: the whole.'),
  })
  .describe('Which figure it is about. The figure is read where all figures are, by the reader’s own sight.');
const by = z
  .object({
    name: z.string().nullable().describe('As they are called now. Null: erased.'),
    isSelf: z.boolean().describe('Whether it is the reader.'),
  })
  .describe('Who wrote it.');
const body = z.object({
  id: idShape.describe('The political body.'),
  name: z.string().describe('What it is called.'),
});
const toUnit = z
  .object({
    id: idShape.describe('The unit.'),
    name: z.string().describe('What it is called.'),
    leaderName: z.string().nullable().describe('Who leads it now. Null: nobody.'),
  })
  .nullable()
  .describe('The unit whose leader is asked. Null: nobody in particular.');
const inquiryId = idShape.describe('The question, or the draft it was.');

export const inquiriesContract = {
  'GET /api/:municipality/inquiries': route({
    summary:
      'A page of what the reader may read of what is written about figures: their own drafts, questions and interpretations.',
    access: 'signedIn',
    params: municipalityParams,
    query: z.object({
      indicator: keyShape.optional().describe('Only what is about this indicator, by its key.'),
      id: idShape.optional().describe('Only this one.'),
      only: z
        .string()
        .regex(new RegExp(`^(${narrowings.join('|')})(,(${narrowings.join('|')}))*$`))
        .optional()
        .describe(
          'Only what is all of these, set apart by commas: `drafts` of one’s own, one’s `own`, `shared` with a body, `toMe` as a leader, `unanswered`, `interpretations`.',
        ),
      before: moment.optional().describe('Only what is older than this moment: the next page.'),
      beforeId: idShape.optional().describe('And of that very moment those that come after this one.'),
    }),
    returns: z.object({
      mayAsk: z.boolean().describe('Whether the reader may write a question.'),
      mayInterpret: z.boolean().describe('Whether the reader may write an interpretation.'),
      drafts: z
        .array(
          z.object({
            id: inquiryId,
            kind: z.enum(draftKinds).describe('A question, or what kind of interpretation.'),
            place,
            text: z.string().describe('What is written so far.'),
            changedAt: moment.describe('When it was last changed.'),
            toUnit,
            bodies: z
              .array(body)
              .describe('Whom the reader may share it with: bodies that see what the reader sees.'),
          }),
        )
        .describe('The reader’s own, which nobody else sees. The last changed first.'),
      next: z
        .object({ before: moment.describe('The moment.'), beforeId: idShape.describe('The id.') })
        .nullable()
        .describe(
          'What to ask for to go on. Null: there is no more. A page has at most 50, newest first; the first has also what waits for the reader’s answer.',
        ),
      inquiries: z
        .array(
          z.object({
            id: inquiryId,
            place,
            text: z.string().describe('The question.'),
            by,
            body: body.describe('Whose members read it.'),
            toUnit,
            sharedAt: moment.describe('When it was shared.'),
            mayAnswer: z.boolean().describe('Whether it is the reader who is asked.'),
            answers: z
              .array(
                z.object({
                  id: idShape.describe('The answer.'),
                  text: z.string().describe('What is answered.'),
                  by,
                  answeredAt: moment.describe('When it was answered.'),
                }),
              )
              .describe('In the order they came.'),
          }),
        )
        .describe('Shared with a body of the reader’s, or to the reader as a leader. The newest first.'),
      interpretations: z
        .array(
          z.object({
            id: idShape.describe('The interpretation.'),
            kind: z
              .enum(interpretationKinds)
              .describe('What the result tells, what more must be known, or who should take part.'),
            place,
            text: z.string().nullable().describe('What is read out of it. Null: withdrawn.'),
            by,
            body: body.describe('Whose members read it.'),
            sharedAt: moment.describe('When it was shared.'),
            withdrawnAt: moment.nullable().describe('When it was taken back. Null: it stands.'),
            mayWithdraw: z.boolean().describe('Whether the reader may take it back.'),
          }),
        )
        .describe('In the order they were shared: many, signed, and none official.'),
    }),
    refuses: [],
  }),
  'GET /api/:municipality/inquiries/place': route({
    summary: 'Who may be asked about a figure, and which bodies words about it may be shared with.',
    access: 'signedIn',
    params: municipalityParams,
    query: z.object({
      indicator: indicatorKey,
      survey: surveyKey,
      unit: idShape.optional().describe('The unit the figure is of. Without it: the whole.'),
    }),
    returns: z.object({
      place,
      mayAsk: z.boolean().describe('Whether the reader may ask; else they interpret only.'),
      addressees: z
        .array(
          z.object({
            unitId: idShape.describe('The unit.'),
            unitName: z.string().describe('What it is called.'),
            leaderName: z.string().describe('Who leads it.'),
          }),
        )
        .describe('The leader of the unit, and of those it is part of, the nearest first.'),
      bodies: z.array(body).describe('Bodies that see of the figure what the reader sees.'),
    }),
    refuses: ['unknown-figure', 'not-allowed'],
  }),
  'POST /api/:municipality/inquiries/drafts': route({
    summary: 'Saves a draft that only its author sees, or changes one.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({
      id: idShape.describe('Made by the caller: sent twice it is one draft.'),
      kind: z.enum(draftKinds).describe('A question, or what kind of interpretation.'),
      ...figure,
      toUnitId: idShape.nullable().describe('Of a question: whose leader is asked. Null: nobody yet.'),
      text: written,
    }),
    returns: z.object({}),
    refuses: ['not-allowed', 'unknown-figure', 'not-an-addressee', 'already-shared', 'unknown-inquiry'],
  }),
  'POST /api/:municipality/inquiries/drafts/delete': route({
    summary: 'Deletes a draft of one’s own.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({ id: inquiryId }),
    returns: z.object({}),
    refuses: ['unknown-inquiry'],
  }),
  'POST /api/:municipality/inquiries/drafts/share': route({
    summary: 'Shares a draft with a body, for good, and with the leader who is asked.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({ id: inquiryId, bodyId: idShape.describe('The political body.') }),
    returns: z.object({}),
    refuses: ['unknown-inquiry', 'not-allowed', 'body-does-not-see'],
  }),
  'POST /api/:municipality/inquiries/answers': route({
    summary: 'Answers a question as the leader of the unit it is to. Answers are added and never changed.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({
      id: idShape.describe('Made by the caller: sent twice it is one answer.'),
      inquiryId,
      text: written,
    }),
    returns: z.object({}),
    refuses: ['unknown-inquiry', 'not-allowed'],
  }),
  'POST /api/:municipality/inquiries/interpretations/withdraw': route({
    summary: 'Takes back one’s own interpretation: its text is deleted.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({ id: idShape.describe('The interpretation.') }),
    returns: z.object({}),
    refuses: ['unknown-inquiry', 'not-allowed'],
  }),
} satisfies Contract;
