import { z } from 'zod';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, jsonShape, municipalityParams } from '../../platform/http/shapes.ts';

/** Any JSON by its shape: it was judged when it became a version. */
const questionnaire = jsonShape as unknown as z.ZodType<Questionnaire, Questionnaire>;

export const draftAskedContract = {
  'GET /api/:municipality/drafts/:draft/asked': route({
    summary: 'What the draft’s survey asked the last time, to tell what a change would break (R22).',
    access: ['designer', 'surveyOwner', 'politician'],
    params: municipalityParams.extend({ draft: idShape.describe('The draft.') }),
    returns: z.object({
      asked: z
        .object({
          period: z.string().describe('What the round is called.'),
          questionnaire: questionnaire.describe('What it asked, in the form `spredning-questionnaire/1`.'),
        })
        .nullable()
        .describe('The latest real round of the survey that has the draft’s key. Null: there is none.'),
    }),
    refuses: ['unknown-draft'],
  }),
} satisfies Contract;
