import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, keyShape, municipalityParams } from '../../platform/http/shapes.ts';

/** One figure of one group less the same of another, and whether it is called. */
const difference = z.object({
  difference: z.number().describe('The first less the second, in steps of the scale or as a share.'),
  low: z.number().nullable().describe('Lower end of its 95 % interval. Null: there is none.'),
  high: z.number().nullable().describe('Upper end of its 95 % interval. Null: there is none.'),
  adjustedP: z
    .number()
    .nullable()
    .describe(
      'How often chance alone gives such a difference, adjusted for all that is judged with it, 0–1. Null: not tested.',
    ),
  verdict: z
    .enum(['more', 'less', 'notSure'])
    .describe('What is called: surely more or less than the second, or neither.'),
  reason: z
    .enum(['notTestable', 'notSure', 'testsDisagree', 'meanMoved', 'tooSmall'])
    .nullable()
    .describe(
      'Why neither is called: nothing to judge by, chance explains it, a second test does not confirm it, it may come from the mean, or it is too small to matter. Null: one is.',
    ),
});

const differences = {
  mean: difference.describe('Of the means.'),
  spread: difference.describe('Of the standard deviations.'),
  dissatisfied: difference.describe('Of the shares at the bad end.'),
};

export const comparisonContract = {
  'GET /api/:municipality/indicators/:indicator/comparison': route({
    summary:
      'What can be said of the differences between the units of an indicator: each against everybody else in the municipality.',
    access: 'anyone',
    scope: 'results:read',
    params: municipalityParams.extend({ indicator: keyShape.describe('The indicator’s key.') }),
    returns: z.object({
      sources: z
        .array(
          z.object({
            surveyKey: keyShape.describe('The survey’s key.'),
            roundId: idShape.describe('The latest visible round, whose figures are compared.'),
            familySize: z
              .int()
              .describe('How many differences between units and the rest are judged together.'),
            units: z
              .array(
                z.object({
                  unitId: idShape.describe('The unit.'),
                  restN: z.int().describe('How many answers the rest of the municipality has.'),
                  ...differences,
                }),
              )
              .describe(
                'Each unit whose figures and whose rest are shown, less the rest. From the figures the reader is shown, and nothing else.',
              ),
          }),
        )
        .describe('The surveys that feed it, each by itself.'),
    }),
    refuses: ['unknown-indicator'],
  }),
} satisfies Contract;
