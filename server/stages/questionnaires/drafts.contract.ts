import { z } from 'zod';
import {
  completenessShape,
  draftMoment,
  draftTextShape,
  fedShape,
  personShape,
  revisionShape,
  stateShape,
} from '../../core/draft/draft.schema.ts';
import type { Draft } from '../../core/draft/format.ts';
import { startKinds } from '../../core/draft/start.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  idShape,
  jsonShape,
  keyShape,
  localizedShape,
  municipalityParams,
  surveyKindShape,
  typedText,
} from '../../platform/http/shapes.ts';

const draftParams = municipalityParams.extend({ draft: idShape.describe('The draft.') });

/**
 * A draft as it is sent and read. Any JSON by its shape: `checkDraft` judges what comes in, with a place for every fault, and
 * what goes out has been judged so.
 */
const givenDocument = jsonShape as unknown as z.ZodType<unknown, Draft>;
const storedDocument = jsonShape as unknown as z.ZodType<Draft, Draft>;

/** What a list of drafts tells of each. */
const draftSummary = {
  id: idShape.describe('The draft.'),
  key: keyShape.describe('The key of the questionnaire it becomes a version of.'),
  kind: surveyKindShape,
  title: draftTextShape.describe('What it is called, in the languages that is written in.'),
  state: stateShape,
  revision: revisionShape.describe('How many times it has been changed, from 1.'),
  hasSurvey: z.boolean().describe('Whether there is a survey with the key already, which approving changes.'),
  createdAt: draftMoment.describe('When it was begun.'),
  changedAt: draftMoment.describe('When it was last changed.'),
  changedBy: personShape.describe('Who changed it last.'),
  indicators: fedShape,
  languages: completenessShape,
  questionCount: z.int().describe('How many questions it has; each row of a matrix is one.'),
  minutes: z.number().describe('About how long answering takes, in minutes: as written, or as estimated.'),
  openCommentCount: z.int().describe('How many comments stand open.'),
  mayEdit: z.boolean().describe('Whether the reader may change it; else they read and comment.'),
};

export const draftsContract = {
  'GET /api/:municipality/drafts': route({
    summary: 'Questionnaires that are being written, and what new ones can begin from.',
    access: ['designer', 'surveyOwner', 'politician'],
    params: municipalityParams,
    returns: z.object({
      drafts: z
        .array(z.object(draftSummary))
        .describe('Those the reader may read, the last changed first: to politicians those in review.'),
      shipped: z
        .array(
          z.object({
            key: keyShape.describe('The questionnaire’s key.'),
            kind: surveyKindShape,
            title: localizedShape.describe('What it is called.'),
          }),
        )
        .describe('Questionnaires that come with the program. None to who may not begin one.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/drafts': route({
    summary: 'Begins a draft, from nothing or from something there is.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams,
    takesFile: 'document',
    body: z.strictObject({
      kind: z
        .enum(startKinds)
        .describe(
          'What it begins from: nothing, what a survey asks now, another draft, what comes with the program, a document (as from an import), or an indicator that lacks data.',
        ),
      questionnaireKind: surveyKindShape.optional().describe('Of a blank one: who is to be asked.'),
      title: typedText.min(1).max(200).optional().describe('Of a blank one: what it is called, in bokmål.'),
      survey: keyShape.optional().describe('Of a survey: its key. Every question keeps its id.'),
      draft: idShape.optional().describe('Of another draft: which.'),
      key: keyShape.optional().describe('Of what comes with the program: the questionnaire’s key.'),
      document: givenDocument.optional().describe('The whole draft, in the form `spredning-draft/1`.'),
      indicator: keyShape.optional().describe('Of an indicator: its key. It gets a question that feeds it.'),
      newKey: keyShape
        .optional()
        .describe(
          'Of a copy: the key of the questionnaire it becomes. Left out: the same, so that it is next year’s.',
        ),
    }),
    returns: z.object({
      id: idShape.describe('The new draft.'),
      revision: revisionShape.describe('Always 1.'),
    }),
    refuses: [
      'unknown-survey',
      'unknown-draft',
      'unknown-questionnaire',
      'unknown-indicator',
      'not-allowed',
      'key-taken',
      'draft-has-faults',
      'draft-too-large',
    ],
  }),
  'GET /api/:municipality/drafts/:draft': route({
    summary: 'A draft as it is now, or as it was.',
    access: ['designer', 'surveyOwner', 'politician'],
    params: draftParams,
    query: z.object({
      revision: z.coerce
        .number()
        .int()
        .min(1)
        .max(2_147_483_647)
        .optional()
        .describe('An earlier revision, of those that are kept. Left out: the present.'),
    }),
    returns: z.object({
      ...draftSummary,
      documentRevision: revisionShape.describe('Which revision the document is.'),
      document: storedDocument.describe('The draft, in the form `spredning-draft/1`.'),
    }),
    refuses: ['unknown-draft', 'unknown-revision'],
  }),
  'PUT /api/:municipality/drafts/:draft': route({
    summary: 'Saves a draft: what others have changed meanwhile is kept too, and nothing is overwritten.',
    access: ['designer', 'surveyOwner'],
    params: draftParams,
    takesFile: 'document',
    body: z.strictObject({
      baseRevision: revisionShape.describe('The revision that was changed.'),
      document: givenDocument.describe('The whole draft as it is to be, in the form `spredning-draft/1`.'),
    }),
    returns: z.object({
      revision: revisionShape.describe('The revision it is now.'),
      document: storedDocument.describe('The draft as it is now.'),
      isMerged: z.boolean().describe('Whether it holds what somebody else has changed meanwhile.'),
    }),
    refuses: [
      'unknown-draft',
      'not-allowed',
      'draft-approved',
      'draft-conflict',
      'draft-too-old',
      'draft-has-faults',
      'draft-too-large',
    ],
  }),
  'DELETE /api/:municipality/drafts/:draft': route({
    summary: 'Deletes a draft with its comments, for good. One that is approved stays.',
    access: ['designer', 'surveyOwner'],
    params: draftParams,
    returns: z.object({}),
    refuses: ['unknown-draft', 'not-allowed', 'draft-approved'],
  }),
} satisfies Contract;
