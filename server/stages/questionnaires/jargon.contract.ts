import { z } from 'zod';
import { longestJargonWord, mostJargonWords } from '../../core/quality/jargon-list.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { languageShape, municipalityParams, typedText } from '../../platform/http/shapes.ts';

const typedWord = typedText
  .max(longestJargonWord)
  .regex(/^\S+( \S+)*$/, 'Write a word, or several with one space between, and nothing around them.');
const version = z
  .string()
  .min(1)
  .max(64)
  .describe('Which list it is: another whenever it holds something else.');

export const jargonContract = {
  'GET /api/:municipality/jargon-words': route({
    summary:
      'Words of the municipality’s own that others may not know, which advice on drafts points out beside those that come with the program.',
    access: ['designer', 'surveyOwner', 'administrator'],
    params: municipalityParams,
    returns: z.object({
      version,
      mayEdit: z.boolean().describe('Whether the reader may change the list.'),
      words: z
        .array(
          z.object({
            language: languageShape.describe('The language it is a word of.'),
            word: z
              .string()
              .describe('The word, or several that belong together. It is found inflected too.'),
            instead: z.string().nullable().describe('What may be written instead. Null: nothing is offered.'),
          }),
        )
        .describe('By language, and then by the alphabet.'),
    }),
    refuses: ['not-allowed'],
  }),
  'PUT /api/:municipality/jargon-words': route({
    summary: 'Replaces the whole list of words that others may not know.',
    access: ['designer', 'administrator'],
    params: municipalityParams,
    body: z.strictObject({
      basedOn: version.describe(
        'The version that was changed. Another by now: refused, and nothing is lost.',
      ),
      words: z
        .array(
          z.strictObject({
            language: languageShape.describe('The language it is a word of.'),
            word: typedWord.describe('The word, or several that belong together.'),
            instead: typedWord.nullable().describe('What may be written instead. Null: nothing is offered.'),
          }),
        )
        .max(mostJargonWords)
        .describe('The whole list. A word once in each language, large and small letters being the same.'),
    }),
    returns: z.object({ version }),
    refuses: ['not-allowed', 'word-twice', 'jargon-changed-meanwhile'],
  }),
} satisfies Contract;
