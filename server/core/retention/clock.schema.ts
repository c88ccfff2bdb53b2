import { z } from 'zod';
import { type RetentionRuleKey, retentionRuleKeys } from './rules.ts';

export const retentionRuleKeyShape = z.enum(retentionRuleKeys as [RetentionRuleKey, ...RetentionRuleKey[]]);
const form = z.enum(['days', 'months', 'asPromised', 'withAccount', 'always']);

/** Wire shape of one rule with its clock. */
export const ruleClockShape = z.object({
  key: retentionRuleKeyShape.describe('What is kept.'),
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
