import { z } from 'zod';

/** Wire shapes of released figures. Unknown keys are dropped, so nothing undeclared leaves the server. */
const change = {
  difference: z.number().describe('This time minus last time.'),
  low: z.number().describe('Lower end of the 95 % interval of the difference.'),
  high: z.number().describe('Upper end of the 95 % interval of the difference.'),
  p: z
    .number()
    .nullable()
    .describe('How often chance alone gives such a difference, 0–1. Null: cannot be tested.'),
  minimum: z.number().describe('The least difference that is worth a word.'),
  adjustedP: z
    .number()
    .nullable()
    .describe(
      'The same adjusted for all that is compared with it (Benjamini–Hochberg), 0–1. Null where p is.',
    ),
  familySize: z.int().describe('How many comparisons it is adjusted over.'),
};
const sure = z.null().describe('Null: a change is called.');
const verdictSaid = 'What is called: a sure change and its way, or no sure change.';

/** A change with its verdict, or with the reason why none is called. */
function judged<Verdict extends string, Shape extends z.ZodRawShape>(
  verdicts: readonly [Verdict, Verdict],
  more: Shape,
) {
  return z.discriminatedUnion('verdict', [
    z.object({ ...change, ...more, verdict: z.literal(verdicts[0]).describe(verdictSaid), reason: sure }),
    z.object({ ...change, ...more, verdict: z.literal(verdicts[1]).describe(verdictSaid), reason: sure }),
    z.object({
      ...change,
      ...more,
      verdict: z.literal('noSureChange').describe(verdictSaid),
      reason: z
        .enum(['notTestable', 'notSure', 'testsDisagree', 'meanMoved', 'tooSmall'])
        .describe(
          'Why no change is called: nothing to judge by, chance explains it, a second test does not confirm it, it may come from the mean, or it is too small to matter.',
        ),
    }),
  ]);
}

/** One reason for hidden and empty alike, and nothing of the group beside it. */
export const notShownSchema = z.object({
  shown: z.literal('nothing').describe('Nothing is shown.'),
  reason: z
    .enum(['withheld', 'not_asked', 'not_computable'])
    .describe(
      'Withheld so that nobody’s answer can be told (or nobody answered), not asked, or cannot be computed.',
    ),
});
const n = z.int().describe('How many gave an answer that counts.');
const mean = z
  .number()
  .describe('The mean on the scale as asked; for an indicator, with items turned so that high is good.');

export const figuresSchema = z
  .discriminatedUnion('shown', [
    notShownSchema,
    z.object({
      shown: z
        .literal('tooUncertain')
        .describe('Only the count is shown: the mean is too uncertain (caution mark F).'),
      n,
    }),
    z.object({
      shown: z.literal('nearlyAll').describe('Nearly everyone gave one and the same answer.'),
      value: z.number().describe('The answer nearly everyone gave.'),
    }),
    z.object({ shown: z.literal('mean').describe('Few answers: the mean without the spread.'), n, mean }),
    z.object({
      shown: z.literal('all').describe('All figures are shown.'),
      caution: z
        .literal('E')
        .nullable()
        .describe('Caution mark E: use with care, the mean is uncertain. Null: no mark.'),
      n,
      mean,
      sd: z.number().describe('Standard deviation (divisor n − 1), in steps of the scale.'),
      seMean: z.number().describe('Standard error of the mean.'),
      seSd: z.number().nullable().describe('Standard error of the standard deviation. Null: 0 or undefined.'),
      meanLow: z.number().describe('Lower end of the 95 % interval of the mean; may lie outside the scale.'),
      meanHigh: z.number().describe('Upper end of the 95 % interval of the mean; may lie outside the scale.'),
      bars: z
        .array(
          z.object({
            value: z.number().describe('The point of the scale.'),
            count: z.int().describe('How many answers it got.'),
          }),
        )
        .describe('One bar for each point of the scale in rising order, also those without answers.'),
      lowShare: z.number().describe('Share of the answers at the low end of the scale, 0–1.'),
      highShare: z.number().describe('Share of the answers at the high end of the scale, 0–1.'),
      dissatisfiedCount: z.int().describe('How many answered at the bad end.'),
      dissatisfiedShare: z.number().describe('Share of the answers at the bad end, 0–1.'),
      dontKnowCount: z
        .int()
        .nullable()
        .describe(
          'How many answered that they do not know. Null: withheld, since subtraction would single somebody out.',
        ),
      dontKnowShare: z
        .number()
        .nullable()
        .describe('Share who do not know, of those and `n` together, 0–1. Null: withheld.'),
      notApplicableCount: z
        .int()
        .nullable()
        .describe(
          'How many answered that it does not apply to them. Null: withheld, or released before it was counted.',
        ),
    }),
  ])
  .describe('What may be shown of the answers; `shown` says how much.');

export const comparisonSchema = z
  .discriminatedUnion('comparable', [
    z.object({
      comparable: z.literal(false).describe('There is nothing to compare with.'),
      reason: z
        .enum(['noPreviousRound', 'previousAnswersDeleted', 'changedQuestion', 'withheld'])
        .describe(
          'No earlier round, its answers are deleted as promised, the question was changed, or one of the two is withheld.',
        ),
    }),
    z.object({
      comparable: z.literal(true).describe('The two rounds can be compared.'),
      previousPeriod: z.string().describe('What the round before is called in time.'),
      mean: judged(['up', 'down'], {}).describe('How the mean has changed.'),
      spread: judged(['larger', 'smaller'], {
        agreement: z
          .discriminatedUnion('test', [
            z.object({
              test: z.literal('brownForsythe').describe('The second test of the spread.'),
              p: z
                .number()
                .nullable()
                .describe('How often chance alone gives such a difference, 0–1. Null: cannot be tested.'),
            }),
            z.object({
              test: z.literal('none').describe('There is no second test.'),
              reason: z
                .literal('weightedAnswers')
                .describe('The answers are weighted, and the test has no form for that.'),
            }),
          ])
          .describe('What a second test says of the change in spread.'),
        relativeDifference: z
          .number()
          .nullable()
          .describe('Change in the spread for what the mean allows, 0–1 of it. Null: undefined.'),
      }).describe('How the standard deviation has changed.'),
      dissatisfied: judged(['up', 'down'], {
        previousCount: z.int().describe('How many answered at the bad end last time.'),
        previousN: z.int().describe('How many gave an answer that counts last time.'),
      }).describe('How the share at the bad end has changed.'),
    }),
  ])
  .describe('How it compares with the round before, by the verdicts of the release.');

export const responseFiguresSchema = z
  .discriminatedUnion('shown', [
    notShownSchema,
    z.object({
      shown: z.literal('all').describe('The counts are shown.'),
      answeredCount: z.int().describe('How many answered.'),
      invitedCount: z.int().nullable().describe('How many were invited. Null: not known.'),
      responseRate: z
        .number()
        .nullable()
        .describe('Share of the invited who answered, 0–1. Null: not known.'),
    }),
  ])
  .describe('How many answered, where that may be shown.');
