import { z } from 'zod';
import { redactionMarkKeys } from '../../core/free-text/redaction.ts';
import { textStates } from '../../core/free-text/review.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, localizedShape, municipalityParams, typedText } from '../../platform/http/shapes.ts';

const params = municipalityParams.extend({
  roundId: idShape.describe('The round in which people wrote in their own words.'),
});
const itemName = z.string().min(1).max(200).describe('The question’s name in the questionnaire.');
const span = z.strictObject({
  from: z.int().min(0).describe('Where the part begins, in UTF-16 units of the text.'),
  to: z.int().min(1).describe('Where what stays begins again.'),
  mark: z.enum(redactionMarkKeys).describe('What the part was, which is all that is left of it.'),
});
const spans = z.array(span).max(200);
const state = z
  .enum(textStates)
  .describe('`waiting`: nobody has decided of it; `setAside`: it goes no further.');
const told = {
  writtenCount: z.int().describe('Persons who wrote to the question, in the whole municipality.'),
  themes: z
    .array(
      z.object({
        name: z.string().describe('The theme, in the words of who read.'),
        count: z.int().nullable().describe('Persons who wrote of it. Null: nearly all of them.'),
      }),
    )
    .describe('The most frequent first. Themes of few are not named.'),
  hasRare: z.boolean().describe('Whether there are themes too rare to be named.'),
  excerpts: z
    .array(z.string())
    .describe('Approved texts, with marks for what is taken out, in random order.'),
};
const question = {
  item: itemName,
  title: localizedShape.describe('The question as it was asked.'),
};
const readingFaults = ['not-told-of-reading', 'answers-are-deleted', 'round-not-mixed'] as const;
const readerRefusals = ['unknown-round', 'not-allowed', ...readingFaults, 'too-few-wrote'] as const;

export const ownWordsContract = {
  'GET /api/:municipality/rounds/:roundId/own-words': route({
    summary:
      'Themes of what people wrote in their own words, with excerpts, as far as it is decided that they go with the result the reader sees.',
    access: 'anyone',
    scope: 'results:read',
    params,
    returns: z.object({
      surveyTitle: localizedShape.describe('The survey’s title in each language.'),
      period: z.string().describe('The round’s period.'),
      questions: z
        .array(z.object({ ...question, ...told }))
        .describe('Those with something to show. Empty: there is nothing, or not for this reader.'),
    }),
    refuses: ['unknown-round'],
  }),
  'GET /api/:municipality/rounds/:roundId/own-words/review': route({
    summary: 'How far the reading of a round’s own words has come, and what would go further as it is now.',
    access: ['designer', 'surveyOwner', 'textReader'],
    params,
    returns: z.object({
      fault: z.enum(readingFaults).nullable().describe('Why nobody may read it now. Null: somebody may.'),
      surveyTitle: localizedShape.describe('The survey’s title in each language.'),
      period: z.string().describe('The round’s period.'),
      mayRead: z.boolean().describe('Whether the reader may read the texts now.'),
      mayDecide: z.boolean().describe('Whether the reader may decide of what goes further.'),
      questions: z
        .array(
          z.object({
            ...question,
            counts: z
              .object({
                written: z.int().describe('Texts, each of one person.'),
                approved: z.int().describe('Approved by a reader.'),
                setAside: z.int().describe('Set aside by a reader.'),
                waiting: z.int().describe('Those that still wait.'),
              })
              .nullable()
              .describe('Null: too few have written, or nobody.'),
            themes: z
              .array(
                z.object({
                  id: idShape.describe('The theme.'),
                  name: z.string().describe('What it is called.'),
                  count: z.int().describe('Approved texts that have it.'),
                }),
              )
              .describe('All of them, for those who read; empty for others.'),
            content: z.object(told).nullable().describe('What would go further as it is now.'),
            fingerprint: z.string().nullable().describe('Of that content, to decide of it and nothing else.'),
            decision: z
              .object({
                number: z.int().describe('Which decision of the question it is.'),
                content: z.object(told).nullable().describe('What is shown. Null: nothing any more.'),
                reason: z.string().describe('Why, in the words of who decided.'),
                decidedBy: z
                  .object({
                    id: z.string().describe('The account.'),
                    name: z.string().nullable().describe('As it is called now; null: erased.'),
                  })
                  .describe('Who decided.'),
                decidedAt: z.iso.datetime().describe('When it was decided.'),
              })
              .nullable()
              .describe('The newest decision. Null: there is none.'),
          }),
        )
        .describe('Questions answered in one’s own words, in the questionnaire’s order.'),
    }),
    refuses: ['unknown-round'],
  }),
  'GET /api/:municipality/rounds/:roundId/own-words/texts': route({
    summary:
      'What people wrote to one question, for whoever is appointed to read it. Each reading is in the log.',
    access: ['textReader'],
    params,
    query: z.object({
      item: itemName,
      after: idShape.optional().describe('The last text of the answer before. Left out: from the first.'),
    }),
    returns: z.object({
      texts: z
        .array(
          z.object({
            id: idShape.describe('The text.'),
            content: z.string().describe('As it was written.'),
            state,
            spans: z.array(span).describe('What is taken out.'),
            hints: z
              .array(span)
              .describe(
                'Parts that may tell who somebody is, for a person to judge: by rules and lists of names, the municipality’s own units and people, and what was taken out of other texts of the round.',
              ),
            themeIds: z.array(idShape.describe('A theme.')).describe('The themes it has.'),
            isProposed: z.boolean().describe('Whether the reader would let others see it.'),
            reviewedBy: z
              .object({ name: z.string().nullable().describe('As the account is called now; null: erased.') })
              .nullable()
              .describe(
                'Who approved it or set it aside, by the log. Null: it waits, or the log does not say.',
              ),
          }),
        )
        .describe('In random order, at most 200.'),
      hasMore: z.boolean().describe('Whether there are more after these.'),
    }),
    refuses: [...readerRefusals, 'unknown-question'],
  }),
  'POST /api/:municipality/rounds/:roundId/own-words/texts': route({
    summary: 'Approves a text with parts taken out, sets it aside, or lets it wait again.',
    access: ['textReader'],
    params,
    body: z.strictObject({
      textId: idShape.describe('The text.'),
      state,
      spans: spans.describe('What to take out where it is approved.'),
      themeIds: z.array(idShape.describe('A theme.')).max(40).describe('The themes it has.'),
      isProposed: z.boolean().describe('Whether others might see it, when that is decided.'),
    }),
    returns: z.object({
      redacted: z.string().nullable().describe('How it reads with that taken out. Null: it is not approved.'),
    }),
    refuses: [
      ...readerRefusals,
      ...(['unknown-text', 'unknown-theme'] as const),
      ...(['span-outside', 'spans-overlap', 'national-id-left', 'nothing-left'] as const),
    ],
  }),
  'POST /api/:municipality/rounds/:roundId/own-words/themes': route({
    summary: 'A new theme of a question, or a new name for one; the name of another theme makes the two one.',
    access: ['textReader'],
    params,
    body: z.strictObject({
      item: itemName,
      themeId: idShape.nullable().describe('The theme to rename. Null: a new one.'),
      name: typedText.min(1).max(80).describe('What it is called.'),
    }),
    returns: z.object({ id: idShape.describe('The theme that has the name now.') }),
    refuses: [...readerRefusals, 'unknown-question', 'unknown-theme', 'too-many-themes'],
  }),
  'POST /api/:municipality/rounds/:roundId/own-words/decisions': route({
    summary:
      'Decides that a question’s themes and excerpts go with the round’s result, or no more. Never by who has read them.',
    access: ['designer', 'surveyOwner'],
    params,
    body: z.strictObject({
      item: itemName,
      reason: typedText.min(1).max(500).describe('Why, for the log.'),
      fingerprint: z
        .string()
        .max(64)
        .nullable()
        .describe('Of what was looked at and shall be shown. Null: show it no more.'),
    }),
    returns: z.object({}),
    refuses: [
      ...(['unknown-round', 'not-allowed', 'another-person-needed', 'unknown-question'] as const),
      ...readingFaults,
      ...(['too-few-wrote', 'texts-waiting', 'nothing-to-show', 'nothing-shown', 'changed-since'] as const),
      'pilot-not-published',
    ],
  }),
} satisfies Contract;
