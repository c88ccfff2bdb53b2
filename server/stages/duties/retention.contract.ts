import { z } from 'zod';
import { type RetentionRuleKey, retentionRuleKeys } from '../../core/retention/rules.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { municipalityParams } from '../../platform/http/shapes.ts';

const ruleKey = z.enum(retentionRuleKeys as [RetentionRuleKey, ...RetentionRuleKey[]]);
const form = z.enum(['days', 'months', 'asPromised', 'withAccount', 'always']);

/** One rule with its clock. */
export const ruleShape = z.object({
  key: ruleKey.describe('What is kept.'),
  form: form.describe('How its time is told: in days or months, as each survey promised, or not by a time.'),
  kept: z.int().nullable().describe('Days or months in force here. Null: not by a number.'),
  standard: z
    .int()
    .nullable()
    .describe('Days or months proposed where the municipality has decided nothing.'),
  bounds: z
    .object({ min: z.int().describe('The least.'), max: z.int().describe('The most.') })
    .nullable()
    .describe('What the municipality may choose between. Null: fixed.'),
  from: z
    .enum(['roundClosed', 'expired', 'windowEnded', 'begun', 'deactivated', 'none'])
    .describe('What the time is counted from.'),
  by: z
    .enum(['job', 'close', 'erasure', 'nobody'])
    .describe('Who carries it out: the nightly job, the close of a round, or erasure of the person.'),
  nextDue: z
    .object({
      on: z.iso.date().describe('The day, in Norway.'),
      inDays: z.int().describe('Days from today; 0 or less: the next time the job runs.'),
    })
    .nullable()
    .describe('When something is deleted next. Null: nothing waits.'),
  lastRun: z
    .object({
      at: z.iso.datetime().describe('When it was last carried out.'),
      failed: z.boolean().describe('It could not be, and is tried again.'),
    })
    .nullable()
    .describe('Null: never carried out by the job.'),
});

export const retentionContract = {
  'GET /api/:municipality/privacy/retention': route({
    summary: 'How long each thing is kept, what is deleted next and when, and when it was last done.',
    access: ['administrator', 'auditor'],
    params: municipalityParams,
    returns: z.object({
      rules: z.array(ruleShape).describe('Every rule there is.'),
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
      rule: ruleKey.describe('The rule, such as `deactivatedAccounts`.'),
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
