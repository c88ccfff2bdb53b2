import { z } from 'zod';
import { draftStates } from '../authorisation/questionnaire-draft.ts';
import { localizedSchema } from '../locale.schema.ts';

/** Wire shapes of what is told of a draft, for each contract that tells of one. */
export const draftMoment = z.iso.datetime();
export const revisionShape = z.int().min(1).max(2_147_483_647);

export const personShape = z
  .object({
    name: z.string().nullable().describe('As they are called now. Null: erased, or nobody with an account.'),
    isSelf: z.boolean().describe('Whether it is the reader.'),
  })
  .describe('Who did it.');

/** A text in whichever languages it is written in. */
export const draftTextShape = z.record(
  z.string().describe('A language, such as `nb`.'),
  z.string().describe('The text in it.'),
);

export const stateShape = z
  .enum(draftStates)
  .describe(
    '`draft`: written on; `review`: read and commented by others too; `approved`: as it is for good.',
  );

export const completenessShape = z
  .array(
    z.object({
      language: z.string().describe('The language, such as `nb`.'),
      writtenCount: z.int().describe('How many texts are written in it.'),
      textCount: z
        .int()
        .describe('How many there are: of the first language all, of the others those written in the first.'),
      isComplete: z.boolean().describe('Whether nothing is missing.'),
    }),
  )
  .describe('How much of it is written in each of its languages, the first the one it is written in.');

export const fedShape = z
  .array(
    z.object({
      key: z.string().describe('The indicator’s key.'),
      name: localizedSchema.nullable().describe('What it is called. Null: no scorecard has it.'),
    }),
  )
  .describe('The indicators it gives values to.');
