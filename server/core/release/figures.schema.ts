import { z } from 'zod';

/** Wire shapes of released figures. Unknown keys are dropped, so nothing undeclared leaves the server. */
const change = { difference: z.number(), low: z.number(), high: z.number() };

export const figuresSchema = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal('nothing') }),
  z.object({ shown: z.literal('nearlyAll'), value: z.number() }),
  z.object({ shown: z.literal('mean'), n: z.int(), mean: z.number() }),
  z.object({
    shown: z.literal('all'),
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
    reason: z.enum(['noPreviousRound', 'changedQuestion', 'withheld']),
  }),
  z.object({
    comparable: z.literal(true),
    previousPeriod: z.string(),
    mean: z.object({ ...change, verdict: z.enum(['up', 'down', 'noSureChange']) }),
    spread: z.object({ ...change, verdict: z.enum(['larger', 'smaller', 'noSureChange']) }),
    dissatisfied: z.object({ previousCount: z.int(), previousN: z.int(), ...change }),
  }),
]);

export const responseFiguresSchema = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal('nothing') }),
  z.object({
    shown: z.literal('all'),
    answeredCount: z.int(),
    invitedCount: z.int().nullable(),
    responseRate: z.number().nullable(),
  }),
]);
