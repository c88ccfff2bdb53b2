import { z } from 'zod';
import { peerModes, peerSamples, peerWeightings } from './peer-figure.ts';

/** Wire shapes of other municipalities’ figures. How a figure came about, of ours and of others. */
export const methodShape = {
  mode: z.enum(peerModes).describe('How the answers came in. `unknown`: it is not said.'),
  sample: z
    .enum(peerSamples)
    .describe(
      'Who was asked: everybody (`census`), a sample, or whoever came by (`open`). `unknown`: not said.',
    ),
  who: z.string().nullable().describe('Whom it is about, in words. Null: not said.'),
  fielded: z.string().nullable().describe('When it was asked, in words. Null: not said.'),
  weighting: z.enum(peerWeightings).describe('Whether the counts are weighted. `unknown`: it is not said.'),
};

/** What a figure of another municipality says of itself. */
export const peerShape = {
  id: z.uuid().describe('The figure, by which it can be removed.'),
  municipality: z.string().describe('Whose figure it is.'),
  year: z.int().describe('The year it is of.'),
  source: z.string().describe('Where it is published.'),
  wording: z.string().describe('The question as they asked it.'),
  ...methodShape,
  askedCount: z.int().nullable().describe('How many were asked. Null: not published.'),
  answeredCount: z.int().nullable().describe('How many answered at all. Null: not published.'),
  judgement: z
    .string()
    .nullable()
    .describe(
      'Why it can be held against our question though it is worded otherwise. Null: it is worded alike.',
    ),
  isFictitious: z.boolean().describe('Made up, for examples.'),
};
