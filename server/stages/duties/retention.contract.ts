import { z } from 'zod';
import { retentionRuleKeyShape, ruleClockShape } from '../../core/retention/clock.schema.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { municipalityParams } from '../../platform/http/shapes.ts';

export const retentionContract = {
  'GET /api/:municipality/privacy/retention': route({
    summary: 'How long each thing is kept, what is deleted next and when, and when it was last done.',
    access: ['administrator', 'auditor'],
    params: municipalityParams,
    returns: z.object({
      rules: z.array(ruleClockShape).describe('Every rule there is.'),
      unpromisedRounds: z
        .int()
        .describe('Rounds with answers from before there was a promise: nothing deletes these by itself.'),
    }),
    refuses: [],
  }),
  'PUT /api/:municipality/privacy/retention': route({
    summary:
      'Decides how long the municipality keeps what a rule is about. A shorter time that would delete something the next night is not saved before that is confirmed.',
    access: ['administrator'],
    params: municipalityParams,
    body: z.strictObject({
      rule: retentionRuleKeyShape.describe('The rule, such as `deactivatedAccounts`.'),
      kept: z.int().min(0).max(10_000).describe('In the rule’s own unit, days or months.'),
      confirmed: z.boolean().describe('That what a shorter time deletes the next night may go.'),
    }),
    returns: z.object({
      saved: z.boolean().describe('False: not confirmed, and nothing is changed.'),
      wouldDelete: z.int().describe('How many things of the rule are deleted the next night by this time.'),
    }),
    refuses: ['retention-fixed', 'retention-out-of-bounds', 'not-allowed'],
  }),
} satisfies Contract;
