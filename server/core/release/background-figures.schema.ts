import { z } from 'zod';
import { localizedSchema } from '../locale.schema.ts';
import { figuresSchema } from './figures.schema.ts';

/** Wire shape of figures by background. */
export const backgroundFiguresSchema = z
  .array(
    z.object({
      question: localizedSchema.describe('The background question, such as the age asked for.'),
      answers: z
        .array(
          z.object({
            text: localizedSchema.describe('The answer.'),
            figures: figuresSchema,
          }),
        )
        .describe('Those who gave each answer, in the order they were offered.'),
    }),
  )
  .describe(
    'The latest figure of the whole by background, never by unit too; empty where the figure of everyone is not told.',
  );
