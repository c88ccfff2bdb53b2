import { z } from 'zod';
import { methodShape, peerShape } from '../../core/peers/peer.schema.ts';
import { figuresSchema } from '../../core/release/figures.schema.ts';
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
      'What can be said of the differences between the units of an indicator, each against everybody else in the municipality, and between the municipality and others.',
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
            method: z.object(methodShape).describe('How ours was asked, to hold against how others asked.'),
            peersFamilySize: z
              .int()
              .describe('How many differences between the municipality and others are judged together.'),
            peers: z
              .array(
                z.object({
                  ...peerShape,
                  question: z.string().describe('The name of our question it is held against.'),
                  comparability: z
                    .enum(['same', 'judged', 'scale', 'direction', 'wording'])
                    .describe(
                      'The same question (`same`), held together by judgement (`judged`), or why it is not held together.',
                    ),
                  figures: figuresSchema
                    .nullable()
                    .describe('By the same arithmetic as ours. Null: not held together with ours.'),
                  differences: z
                    .object(differences)
                    .nullable()
                    .describe(
                      'Ours less theirs. Null: not held together, ours is not shown, or theirs is weighted, or may be.',
                    ),
                }),
              )
              .describe(
                'What other municipalities have published of the questions behind it, by their names.',
              ),
          }),
        )
        .describe('The surveys that feed it, each by itself.'),
    }),
    refuses: ['unknown-indicator'],
  }),
  'GET /api/:municipality/indicators/:indicator/comparison-file': route({
    summary:
      'The figures of the questions behind an indicator, as other municipalities read them in: the whole municipality’s, and what everyone may see.',
    access: 'anyone',
    params: municipalityParams.extend({ indicator: keyShape.describe('The indicator’s key.') }),
    query: z.object({
      format: z.enum(['csv', 'json']).default('csv').describe('Which of the two forms of the file.'),
    }),
    returns: z.string(),
    sends: {
      'text/csv': z.string().describe('The file as a table.'),
      'application/json': z.unknown().describe('The file as JSON.'),
    },
    refuses: ['unknown-indicator'],
  }),
} satisfies Contract;
