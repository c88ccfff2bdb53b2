import { z } from 'zod';
import { revisionShape, stateShape } from '../../core/draft/draft.schema.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, keyShape, municipalityParams } from '../../platform/http/shapes.ts';

export const draftStateContract = {
  'POST /api/:municipality/drafts/:draft/state': route({
    summary:
      'Sends a draft to review, takes it back, or approves it: then it is what its survey asks from the next round.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ draft: idShape.describe('The draft.') }),
    body: z.strictObject({
      state: stateShape,
      baseRevision: revisionShape.describe('The revision that was seen: what is approved is that one.'),
      despiteComments: z.boolean().optional().describe('Of approving: though comments stand open.'),
      despiteNewer: z
        .boolean()
        .optional()
        .describe(
          'Of approving: though the survey asks something else by now than when the draft was begun.',
        ),
    }),
    returns: z.object({
      state: stateShape,
      surveyKey: keyShape.nullable().describe('The survey that asks it. Null: it is not approved.'),
    }),
    refuses: [
      'unknown-draft',
      'not-allowed',
      'draft-approved',
      'draft-changed-meanwhile',
      'draft-not-in-review',
      'comments-open',
      'survey-changed-meanwhile',
      'survey-of-another-kind',
      'questionnaire-has-faults',
    ],
  }),
} satisfies Contract;
