import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams } from '../../platform/http/shapes.ts';

export const draftSurroundingsContract = {
  'GET /api/:municipality/drafts/:draft/surroundings': route({
    summary:
      'What advice on a draft goes by that the draft does not tell: how many are asked, and what allows it.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ draft: idShape.describe('The draft.') }),
    returns: z.object({
      frame: z
        .object({
          period: z.string().describe('The round they were asked in.'),
          units: z
            .array(
              z.object({
                name: z.string().describe('What the unit was called when the round opened.'),
                count: z.int().min(1).describe('How many were asked there, answered or not.'),
              }),
            )
            .describe('The units where somebody was asked, in the order of the unit tree.'),
        })
        .nullable()
        .describe(
          'Of the latest real round of the draft’s survey that asked people by name: what whoever may invite sees of it. Null: there is none.',
        ),
      hasSpecialBasis: z
        .boolean()
        .describe(
          'Whether the survey’s privacy settings name what in GDPR article 9 no. 2 allows the questions.',
        ),
    }),
    refuses: ['unknown-draft'],
  }),
} satisfies Contract;
