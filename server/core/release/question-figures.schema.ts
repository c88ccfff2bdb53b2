import { z } from 'zod';
import { localizedSchema } from '../locale.schema.ts';
import { choiceForms } from '../questionnaire/counted.ts';
import { questionKinds } from './question-figures.ts';

const asked = {
  name: z.string().describe('The question.'),
  text: localizedSchema.describe('What it asks, in each language.'),
};
const n = z.int().describe('How many answered.');
const all = z.literal('all').describe('The figures are shown.');

/** Wire shape of the figures of a question without a scale, of the whole municipality. */
export const questionFiguresSchema = z
  .union([
    z.object({
      ...asked,
      kind: z.enum(questionKinds).describe('What one answers with.'),
      shown: z.literal('nothing').describe('Too few answered, or they answered too alike.'),
    }),
    z.object({
      ...asked,
      kind: z.literal('number').describe('A number.'),
      shown: all,
      n,
      mean: z
        .number()
        .describe('The mean, the lowest and the highest twentieth counting as the nearest other.'),
      sd: z.number().describe('Standard deviation (divisor n − 1), the same way.'),
      q1: z.number().describe('The lower quartile: the mean of the answers around it.'),
      median: z.number().describe('The median, the same way.'),
      q3: z.number().describe('The upper quartile, the same way.'),
    }),
    z.object({
      ...asked,
      kind: z.literal('ranking').describe('Choices set in order.'),
      shown: all,
      n,
      choices: z
        .array(
          z.object({
            text: localizedSchema.describe('The choice.'),
            meanRank: z.number().describe('Its mean place; 1 is first.'),
            firstShare: z.number().describe('Share who set it first, 0–1.'),
          }),
        )
        .describe('The choices in the questionnaire’s order.'),
    }),
    z.object({
      ...asked,
      kind: z.literal('date').describe('A day.'),
      shown: all,
      n,
      step: z.enum(['month', 'quarter', 'year']).describe('How long the periods are.'),
      periods: z
        .array(
          z.object({
            period: z.string().describe('`2026-11`, `2026-Q4` or `2026`.'),
            count: z.int().describe('How many days lie in it.'),
          }),
        )
        .describe('Periods with days in them, in order.'),
    }),
    z.object({
      ...asked,
      kind: z.literal('choice').describe('What was chosen.'),
      shown: all,
      n,
      form: z
        .enum(choiceForms)
        .describe(
          'Whether one answers with one choice (`one`) or several (`several`), by ticking or leaving (`ticked`), or by sending a picture or none (`picture`).',
        ),
      choices: z
        .array(
          z.object({
            text: localizedSchema.describe('The choice.'),
            count: z.int().describe('How many chose it.'),
          }),
        )
        .describe('The choices in the questionnaire’s order.'),
    }),
  ])
  .describe('What may be told of one question.');
