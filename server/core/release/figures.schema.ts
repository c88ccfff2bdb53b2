import { z } from 'zod';

/** Wire shapes of released figures. Unknown keys are dropped, so nothing undeclared leaves the server. */
const change = {
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number().nullable(),
  minimum: z.number(),
  adjustedP: z.number().nullable(),
  familySize: z.int(),
};

/** A change with its verdict, or with the reason why none is called. */
function judged<Verdict extends string, Shape extends z.ZodRawShape>(
  verdicts: readonly [Verdict, Verdict],
  more: Shape,
) {
  return z.discriminatedUnion('verdict', [
    z.object({ ...change, ...more, verdict: z.literal(verdicts[0]), reason: z.null() }),
    z.object({ ...change, ...more, verdict: z.literal(verdicts[1]), reason: z.null() }),
    z.object({
      ...change,
      ...more,
      verdict: z.literal('noSureChange'),
      reason: z.enum(['notTestable', 'notSure', 'testsDisagree', 'meanMoved', 'tooSmall']),
    }),
  ]);
}

/** One reason for hidden and empty alike, and nothing of the group beside it. */
export const notShownSchema = z.object({
  shown: z.literal('nothing'),
  reason: z.enum(['withheld', 'not_asked', 'not_computable']),
});

export const figuresSchema = z.discriminatedUnion('shown', [
  notShownSchema,
  /** Caution mark F. */
  z.object({ shown: z.literal('tooUncertain'), n: z.int() }),
  z.object({ shown: z.literal('nearlyAll'), value: z.number() }),
  z.object({ shown: z.literal('mean'), n: z.int(), mean: z.number() }),
  z.object({
    shown: z.literal('all'),
    caution: z.literal('E').nullable(),
    n: z.int(),
    mean: z.number(),
    sd: z.number(),
    seMean: z.number(),
    seSd: z.number().nullable(),
    meanLow: z.number(),
    meanHigh: z.number(),
    bars: z.array(z.object({ value: z.number(), count: z.int() })),
    lowShare: z.number(),
    highShare: z.number(),
    dissatisfiedCount: z.int(),
    dissatisfiedShare: z.number(),
    dontKnowCount: z.int(),
    dontKnowShare: z.number(),
  }),
]);

export const comparisonSchema = z.discriminatedUnion('comparable', [
  z.object({
    comparable: z.literal(false),
    reason: z.enum(['noPreviousRound', 'previousAnswersDeleted', 'changedQuestion', 'withheld']),
  }),
  z.object({
    comparable: z.literal(true),
    previousPeriod: z.string(),
    mean: judged(['up', 'down'], {}),
    spread: judged(['larger', 'smaller'], {
      agreement: z.discriminatedUnion('test', [
        z.object({ test: z.literal('brownForsythe'), p: z.number().nullable() }),
        z.object({ test: z.literal('none'), reason: z.literal('weightedAnswers') }),
      ]),
      relativeDifference: z.number().nullable(),
    }),
    dissatisfied: judged(['up', 'down'], { previousCount: z.int(), previousN: z.int() }),
  }),
]);

export const responseFiguresSchema = z.discriminatedUnion('shown', [
  notShownSchema,
  z.object({
    shown: z.literal('all'),
    answeredCount: z.int(),
    invitedCount: z.int().nullable(),
    responseRate: z.number().nullable(),
  }),
]);
