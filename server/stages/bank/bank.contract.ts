import { z } from 'zod';
import type { BankPiece } from '../../core/bank/piece.ts';
import { draftTextShape, fedShape } from '../../core/draft/draft.schema.ts';
import { partKinds } from '../../core/draft/edit/kinds.ts';
import { adviceCodes } from '../../core/quality/codes.ts';
import { figuresSchema } from '../../core/release/figures.schema.ts';
import { questionFiguresSchema } from '../../core/release/question-figures.schema.ts';
import { toldRoundSchema } from '../../core/release/told-value.schema.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  idShape,
  jsonShape,
  keyShape,
  localizedShape,
  municipalityParams,
  storableText,
  surveyKindShape,
} from '../../platform/http/shapes.ts';

const periodShape = z.string().describe('What the round is called in time, such as `2026`.');
const surveyTitleShape = localizedShape.describe('What the survey is called.');

const worded = {
  text: draftTextShape.describe('The question, in the languages it is written in.'),
  stem: draftTextShape.describe(
    'What stands above all questions of its page and is read with it. Empty: nothing.',
  ),
  table: draftTextShape.describe('The title of the table it is a row of. Empty: it is in none.'),
  kind: z.enum(partKinds).describe('How it is asked. `matrix`: as a row of a table.'),
  scale: z
    .object({
      min: z.int().describe('Its lowest value.'),
      max: z.int().describe('Its highest.'),
      labels: z
        .record(z.string().describe('A value.'), draftTextShape.describe('What it is called.'))
        .describe('What values are called; the two ends always.'),
      dontKnow: draftTextShape.nullable().describe('«Vet ikke», outside the scale. Null: it is not offered.'),
      notApplicable: draftTextShape
        .nullable()
        .describe('«Ikke relevant», outside the scale. Null: it is not offered.'),
    })
    .nullable()
    .describe('The scale it is answered on. Null: on none.'),
  choices: z
    .array(draftTextShape.describe('A choice.'))
    .describe('What may be chosen. None: it is answered on a scale or in one’s own words.'),
};

const summary = {
  id: keyShape.describe('The question’s identity, the same in every questionnaire that asks it.'),
  ...worded,
  role: z
    .enum(['scale', 'background', 'freeText', 'file'])
    .describe('What it is for: a scale to compute with, a background to divide by, words or a picture.'),
  direction: z
    .enum(['higherIsBetter', 'lowerIsBetter'])
    .nullable()
    .describe('Which end of the scale is good. Null: it is on none.'),
  theme: draftTextShape.nullable().describe('What its theme is called. Null: it has none.'),
  feeds: fedShape,
  isOwn: z.boolean().describe('Whether a survey of the municipality has it.'),
  isShipped: z.boolean().describe('Whether a questionnaire that comes with the program has it.'),
  kinds: z.array(surveyKindShape).describe('Who is asked it.'),
  askedCount: z.int().describe('How many real rounds have asked it.'),
  lastAsked: z
    .object({
      period: periodShape,
      closesOn: z.iso.date().describe('The day the round closes or closed, Norwegian time.'),
      surveyTitle: surveyTitleShape,
    })
    .nullable()
    .describe('The latest round that asked it. Null: none has.'),
};

const lastShape = z
  .object({ period: periodShape, surveyTitle: surveyTitleShape, figures: figuresSchema })
  .nullable()
  .describe(
    'What the newest release that the reader sees tells of it, for the whole municipality. Null: there is none, or it is on no scale.',
  );

const noteShape = z.object({
  code: z.enum(adviceCodes).describe('What it is about, in a word that stays the same.'),
  place: z
    .object({
      of: z
        .enum(['question', 'questions', 'page', 'scale', 'text', 'language', 'whole'])
        .describe('What sort of thing it is about.'),
      name: z.string().describe('Its name or key in the questionnaire.'),
    })
    .describe('What it is about.'),
  language: z.string().nullable().describe('The language whose words it is about. Null: about none.'),
  found: z.array(z.string()).describe('What it was found by: words, or labels.'),
  figures: z
    .record(z.string().describe('What it is a number of.'), z.number())
    .describe('The numbers of the reason.'),
  questions: z.array(z.string()).describe('The questions it concerns, by name.'),
  mend: z
    .null()
    .describe('Always null: a question of the bank is not changed; what is made of it in a draft is.'),
});

/** Any JSON by its shape: it is made by `pieceOf`, and what it becomes in a draft is judged as every draft is. */
const pieceShape = jsonShape as unknown as z.ZodType<BankPiece, BankPiece>;

export const bankContract = {
  'GET /api/:municipality/question-bank': route({
    summary:
      'The question bank: what surveys have asked and what comes with the program, 25 questions at a time, the last asked first.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams,
    query: z.object({
      words: storableText
        .pipe(z.string().max(200))
        .optional()
        .describe(
          'Words that must all stand in the question, above it, or in its theme or choices, in any language.',
        ),
      kind: surveyKindShape.optional(),
      source: z
        .enum(['own', 'shipped'])
        .optional()
        .describe('Only those that a survey of the municipality has, or that come with the program.'),
      indicator: keyShape.optional().describe('Only those that give value to this indicator.'),
      after: keyShape.optional().describe('The last question of the page before. Left out: from the first.'),
    }),
    returns: z.object({
      items: z.array(z.object({ ...summary, last: lastShape })).describe('At most 25.'),
      foundCount: z.int().describe('How many there are of what is asked for.'),
      allCount: z.int().describe('How many there are in the bank.'),
      hasMore: z.boolean().describe('Whether there are more after these.'),
    }),
    refuses: [],
  }),
  'GET /api/:municipality/question-bank/:item': route({
    summary:
      'One question of the bank: its words over time, what each round gave, and what advice there is on it.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ item: keyShape.describe('The question’s identity.') }),
    returns: z.object({
      ...summary,
      wordings: z
        .array(
          z.object({
            ...worded,
            surveyKey: keyShape.describe('The survey’s key.'),
            surveyTitle: surveyTitleShape,
            periods: z
              .array(periodShape)
              .describe('The rounds that asked it so, the oldest first. None: it has not been asked so yet.'),
            changes: z
              .array(z.enum(['wording', 'stem', 'scale', 'choices']))
              .describe(
                'What was changed from the wording before in the same survey, so that what it gave cannot be compared with what that gave. None: it is the survey’s first.',
              ),
          }),
        )
        .describe('Its wordings, survey by survey, each from the first to the last.'),
      rounds: z
        .array(
          z.object({
            roundId: idShape.describe('The round.'),
            period: periodShape,
            closesOn: z.iso.date().describe('The day it closes or closed, Norwegian time.'),
            surveyKey: keyShape.describe('The survey’s key.'),
            surveyTitle: surveyTitleShape,
            value: toldRoundSchema
              .nullable()
              .describe(
                'What the round’s release tells of the whole municipality. Null: there is none, or it is on no scale.',
              ),
            other: questionFiguresSchema
              .nullable()
              .describe('The same of a question on no scale. Null: there is none.'),
            untold: z
              .enum(['notReleased', 'notSeen'])
              .nullable()
              .describe(
                'Why nothing is told: there are no figures of the round yet, or the reader does not see them. Null: what is told stands here.',
              ),
          }),
        )
        .describe('The real rounds that asked it, the latest first.'),
      notes: z.array(noteShape).describe('The advice there is on it, by the rules drafts are advised by.'),
      piece: pieceShape.describe('What is put into a draft to ask it again as the same question.'),
    }),
    refuses: ['unknown-question'],
  }),
} satisfies Contract;
