import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { keyShape, languageShape, municipalityParams } from '../../platform/http/shapes.ts';

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
} satisfies Contract;
