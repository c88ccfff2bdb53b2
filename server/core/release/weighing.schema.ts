import { z } from 'zod';
import { localizedSchema } from '../locale.schema.ts';

/** Wire shape of what is weighed to the population, and of who answered beside who lives there. */
export const weighingShape = {
  weighed: z
    .array(
      z.object({
        question: localizedSchema.describe('The background question it is weighed by.'),
        n: z.int().describe('How many answers are counted: those of groups that are counted.'),
        mean: z.number().describe('The mean, each group counting as its share of the population.'),
        sd: z.number().describe('The standard deviation, weighed so.'),
        seMean: z.number().describe('Standard error of the mean.'),
        meanLow: z.number().describe('Lower end of the 95 % interval of the mean.'),
        meanHigh: z.number().describe('Upper end of the 95 % interval of the mean.'),
        dissatisfiedShare: z.number().describe('Share at the bad end, weighed so, 0–1.'),
      }),
    )
    .describe(
      'The latest figure of the whole, weighed to the population; empty where the round has no population counts, or a group is withheld.',
    ),
  together: z
    .object({
      questions: z.array(localizedSchema).describe('The background questions, in their order.'),
      n: z.int().describe('How many answers are counted.'),
      mean: z.number().describe('The mean, to one decimal.'),
      sd: z.number().describe('The standard deviation, to two decimals.'),
      dissatisfiedShare: z.number().describe('Share at the bad end, 0–1, to two decimals.'),
    })
    .nullable()
    .describe(
      'The same weighed by several questions at once (linear calibration). Null: fewer than two questions, a group is withheld, or somebody would have counted too much.',
    ),
  weights: z
    .object({
      questions: z.array(localizedSchema).describe('The background questions weighed by at once.'),
      n: z.int().describe('Sent answers.'),
      effectiveCount: z.int().describe('As many equal weights as would say as much (Kish 1965).'),
      least: z.number().describe('The least weight, in times the mean weight.'),
      greatest: z.number().describe('The greatest weight, in times the mean weight.'),
    })
    .nullable()
    .describe('How unlike the weights are. Null: nothing is weighed.'),
  population: z
    .array(
      z.object({
        question: localizedSchema.describe('The background question.'),
        groups: z
          .array(
            z.object({
              text: localizedSchema.describe('The answer.'),
              populationCount: z.int().describe('Persons in the population.'),
              populationShare: z.number().describe('Their share of the population, 0–1.'),
              answeredCount: z.int().nullable().describe('How many answered. Null: withheld.'),
              answeredShare: z
                .number()
                .nullable()
                .describe(
                  'Their share of those who answered from these groups, 0–1. Null: one of the groups is withheld.',
                ),
              answeredRate: z
                .number()
                .nullable()
                .describe('How many answered, of those in the population, 0–1. Null: withheld.'),
            }),
          )
          .describe('The answers the population is counted by.'),
      }),
    )
    .describe(
      'Who answered the latest round beside who lives there; empty where the round has no population counts.',
    ),
};
