import { z } from 'zod';
import { languageTag } from '../../core/draft/format.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, keyShape, languageShape, municipalityParams } from '../../platform/http/shapes.ts';

export const previewContract = {
  'GET /api/:municipality/surveys/:survey/preview': route({
    summary: 'The citizen’s page of a round that would open now, to be tried. Nothing is sent or kept.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ survey: keyShape.describe('The survey’s key.') }),
    query: z.object({
      language: languageShape.default('nb').describe('The language of the page: `nb`, `nn` or `en`.'),
    }),
    returns: z.object({
      document: z.string().describe('The page as one html document, for a frame of a phone’s size.'),
    }),
    refuses: ['unknown-survey'],
  }),
  'GET /api/:municipality/drafts/:draft/preview': route({
    summary:
      'The citizen’s page of a draft as it is now, to be tried, whatever is missing. Nothing is sent or kept.',
    access: ['designer', 'surveyOwner', 'politician'],
    params: municipalityParams.extend({ draft: idShape.describe('The draft.') }),
    query: z.object({
      language: languageTag
        .default('nb')
        .describe(
          'The language of the questions, by its tag, such as `nn` or `ar`. What is not written in it is in bokmål; so are the page’s own words where it has none in it.',
        ),
    }),
    returns: z.object({
      document: z.string().describe('The page as one html document, for a frame of a phone’s size.'),
      faulty: z
        .array(
          z.object({
            name: z.string().describe('The name of the question, page or panel.'),
            codes: z
              .array(z.string().describe('A fault, as the check of the draft calls it.'))
              .describe('What is wrong with it.'),
            isShown: z
              .boolean()
              .describe(
                'Whether it is shown, without what is wrong, such as its condition; else it is left out.',
              ),
          }),
        )
        .describe('What is not as it will be.'),
    }),
    refuses: ['unknown-draft', 'draft-cannot-be-shown'],
  }),
} satisfies Contract;
