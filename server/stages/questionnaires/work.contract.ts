import { z } from 'zod';
import {
  completenessShape,
  draftMoment,
  fedShape,
  personShape,
  revisionShape,
  stateShape,
} from '../../core/draft/draft.schema.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  idShape,
  keyShape,
  localizedShape,
  municipalityParams,
  typedText,
} from '../../platform/http/shapes.ts';

const draftParams = municipalityParams.extend({ draft: idShape.describe('The draft.') });
const itemName = typedText.min(1).max(81);
const written = typedText
  .min(1)
  .max(4_000)
  .describe('What is said, signed by whoever says it. No national identity number.');

/** What those who work on a draft together know of each other, and of the draft. */
export const draftWorkContract = {
  'POST /api/:municipality/drafts/:draft/here': route({
    summary:
      'Tells that the caller has the draft open, and who else has. Told every ten seconds; who is not heard of for thirty has left.',
    access: ['designer', 'surveyOwner'],
    params: draftParams,
    body: z.strictObject({
      item: itemName.nullable().describe('The name of the question the caller is at. Null: none.'),
    }),
    returns: z.object({
      revision: revisionShape.describe(
        'The revision it is now: another than one’s own means that others have saved.',
      ),
      state: stateShape,
      openCommentCount: z.int().describe('How many comments stand open.'),
      people: z
        .array(
          z.object({
            name: z.string().describe('What they are called.'),
            isSelf: z.boolean().describe('Whether it is the caller.'),
            item: z.string().nullable().describe('The name of the question they are at. Null: none.'),
          }),
        )
        .describe('Who has it open, by name.'),
    }),
    refuses: ['unknown-draft', 'not-allowed'],
  }),
  'GET /api/:municipality/drafts/:draft/comments': route({
    summary: 'What is said of a draft and its questions.',
    access: ['designer', 'surveyOwner', 'politician'],
    params: draftParams,
    returns: z.object({
      comments: z
        .array(
          z.object({
            id: idShape.describe('The comment.'),
            item: z
              .string()
              .nullable()
              .describe(
                'The name of the question, page or panel it is about, which may be gone. Null: the whole.',
              ),
            text: z.string().describe('What is said.'),
            by: personShape,
            writtenAt: draftMoment.describe('When it was said.'),
            resolved: z
              .object({ at: draftMoment.describe('When it was.'), by: personShape })
              .nullable()
              .describe('Who said that it is answered. Null: it stands open.'),
            mayResolve: z.boolean().describe('Whether the reader may say that it is, or is not after all.'),
          }),
        )
        .describe('In the order they were written.'),
    }),
    refuses: ['unknown-draft'],
  }),
  'POST /api/:municipality/drafts/:draft/comments': route({
    summary: 'Says something of a draft, signed. Politicians do it while the draft is in review.',
    access: ['designer', 'surveyOwner', 'politician'],
    params: draftParams,
    body: z.strictObject({
      id: idShape.describe('Made by the caller: sent twice it is one comment.'),
      item: itemName.nullable().describe('The name of the question, page or panel. Null: the whole.'),
      text: written,
    }),
    returns: z.object({}),
    refuses: ['unknown-draft', 'not-allowed', 'draft-approved', 'comment-id-taken'],
  }),
  'POST /api/:municipality/drafts/:draft/comments/resolve': route({
    summary: 'Says that a comment is answered, or is not after all.',
    access: ['designer', 'surveyOwner', 'politician'],
    params: draftParams,
    body: z.strictObject({
      id: idShape.describe('The comment.'),
      isResolved: z.boolean().describe('True: it is answered; false: it stands open again.'),
    }),
    returns: z.object({}),
    refuses: ['unknown-draft', 'unknown-comment', 'not-allowed', 'draft-approved'],
  }),
  'GET /api/:municipality/drafts/:draft/revisions': route({
    summary: 'Which revisions of a draft are kept: the latest 200, and of those before the last of each day.',
    access: ['designer', 'surveyOwner', 'politician'],
    params: draftParams,
    returns: z.object({
      revisions: z
        .array(
          z.object({
            revision: revisionShape.describe('Which it is; the document is read with the draft.'),
            savedAt: draftMoment.describe('When it was saved.'),
            savedBy: personShape,
          }),
        )
        .describe('The latest first.'),
    }),
    refuses: ['unknown-draft'],
  }),
  'POST /api/:municipality/drafts/:draft/revisions': route({
    summary: 'Puts an earlier revision in place of the present one, as a new one: nothing is lost.',
    access: ['designer', 'surveyOwner'],
    params: draftParams,
    body: z.strictObject({
      baseRevision: revisionShape.describe('The present revision, as it was seen.'),
      revision: revisionShape.describe('The revision to bring back.'),
    }),
    returns: z.object({ revision: revisionShape.describe('The revision it is now.') }),
    refuses: [
      'unknown-draft',
      'unknown-revision',
      'not-allowed',
      'draft-approved',
      'draft-changed-meanwhile',
    ],
  }),
  'GET /api/:municipality/drafts/:draft/check': route({
    summary: 'What stands between a draft and a questionnaire, and which indicators it gives data.',
    access: ['designer', 'surveyOwner', 'politician'],
    params: draftParams,
    returns: z.object({
      revision: revisionShape.describe('The revision that is judged.'),
      faults: z
        .array(
          z.object({
            place: z.string().describe('Where, such as `definition.pages[0].elements[2].title`.'),
            code: z.string().describe('What is wrong, in a word that stays the same.'),
            message: z.string().describe('What is wrong and how to mend it, in English.'),
            item: z
              .string()
              .nullable()
              .describe('The name of the question, page or panel it is in. Null: none.'),
          }),
        )
        .describe('All that must be mended before it can be approved. None: it can be.'),
      languages: completenessShape,
      minutes: z
        .number()
        .describe('About how long answering takes, in minutes, as estimated from the questions.'),
      feeds: fedShape,
      without: z
        .array(
          z.object({
            key: keyShape.describe('The indicator’s key.'),
            name: localizedShape.describe('What it is called.'),
            scorecardKey: keyShape.describe('The scorecard it stands in.'),
            isOfKind: z.boolean().describe('Whether its method asks for surveys of this kind.'),
          }),
        )
        .describe('Indicators whose method is a survey, and which no survey feeds, nor this draft.'),
    }),
    refuses: ['unknown-draft'],
  }),
} satisfies Contract;
