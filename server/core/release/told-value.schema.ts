import { z } from 'zod';
import { statusSchema } from '../ambition/status.schema.ts';
import { localizedSchema } from '../locale.schema.ts';
import { comparisonSchema, figuresSchema, responseFiguresSchema } from './figures.schema.ts';

const spreadLabel = z
  .enum(['agreed', 'someSpread', 'largeSpread', 'veryLargeSpread', 'split'])
  .nullable()
  .describe(
    'Whether the answers gather: from the standard deviation as a share of the largest the scale allows; `split` when two points of the scale apart hold a fifth each. Null: the spread is not shown.',
  );

/** One round's figure for one unit. */
export const toldValueSchema = z.object({
  period: z.string().describe('What the round is called in time, such as `2026`.'),
  closedOn: z.iso.date().describe('The day the round closed, Norwegian time (YYYY-MM-DD).'),
  isNew: z.boolean().describe('Whether it became visible in the last 42 days.'),
  isPublished: z
    .boolean()
    .describe('False: nobody sees this value yet but those who may publish the survey’s results.'),
  figures: figuresSchema,
  response: responseFiguresSchema,
  comparison: comparisonSchema,
  status: statusSchema,
  spreadLabel,
  minorityAlert: z
    .boolean()
    .describe(
      'Whether a tenth or more are dissatisfied, or surely more than before, while the mean is not below the ambition.',
    ),
  releaseId: z.uuid().describe('The release the figures are from.'),
  releaseVersion: z.int().describe('The release’s number within the round, from 1.'),
  methodVersion: z.int().describe('The version of the methods the figures were computed by.'),
});

/** One round's figure as it stands among the other rounds. */
export const toldRoundSchema = toldValueSchema.extend({
  scale: z
    .object({
      min: z.int().describe('Its lowest value.'),
      max: z.int().describe('Its highest.'),
    })
    .nullable()
    .describe('The scale it was asked on then. Null: it was not asked.'),
  dissatisfiedInterval: z
    .object({
      low: z.number().describe('Lower end of the 95 % interval, 0–1.'),
      high: z.number().describe('Upper end, 0–1.'),
    })
    .nullable()
    .describe('Wilson’s interval of the share at the bad end. Null: the share is not shown.'),
  isBreak: z
    .boolean()
    .describe('Whether the question is another than when it was last asked: a break in the series.'),
});

/** The latest two rounds, as most pages tell them. */
export const toldRounds = {
  now: toldValueSchema.nullable().describe('The latest visible round. Null: there is none.'),
  before: toldValueSchema.nullable().describe('The visible round before the latest. Null: there is none.'),
};
/** One question behind an indicator, this round and the one before. */
export const itemLineSchema = z.object({
  name: z.string().describe('The question’s name in the questionnaire.'),
  text: localizedSchema.describe('The question as it was asked.'),
  direction: z.enum(['higherIsBetter', 'lowerIsBetter']).describe('Which end of the scale is good.'),
  weight: z.number().describe('How much the question counts in the indicator, beside the others.'),
  ...toldRounds,
});
