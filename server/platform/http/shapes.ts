import { z } from 'zod';

/**
 * Shapes that several contracts share. What `describe` says is what the API's document says of the property; a shape
 * that is made nullable or given another meaning needs words of its own, after that.
 */

/** Text that the database can hold as it was written: no zero byte, no half character. */
export const storableText = z
  .string()
  .trim()
  .refine((given) => given.isWellFormed() && !given.includes('\0'));
export const localizedShape = z
  .object({
    nb: z.string().describe('The text in Norwegian bokmål.'),
    nn: z.string().describe('The text in Norwegian nynorsk.'),
    en: z.string().describe('The text in English.'),
  })
  .describe('A text in each of the three languages.');
export const slugShape = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
  .describe('The municipality’s short name, as it stands first in every address.');
export const idShape = z.uuid().describe('An identifier made by the server (UUID).');
export const keyShape = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/)
  .describe('A short name chosen by the author: lower-case letters, digits, dots and hyphens, at most 80.');
export const languageShape = z
  .enum(['nb', 'nn', 'en'])
  .describe('Language: `nb` bokmål, `nn` nynorsk or `en` English.');
export const municipalityParams = z.object({ municipality: slugShape });
export const dataLabelShape = z
  .enum(['fictitious', 'realAnswersMadeUpUnits'])
  .nullable()
  .describe(
    'What every screen with this municipality’s figures must say of them: they are made up, or the answers are real and the units made up. Null: they are the municipality’s own.',
  );
export const surveyKindShape = z
  .enum(['citizen', 'user', 'employee'])
  .describe('Who is asked: citizens, users of a service, or employees.');
/** Any JSON value. By name in the API's document, since it is made of itself. */
export const jsonShape = z.json().register(z.globalRegistry, { id: 'Json', description: 'Any JSON value.' });
export const scaleShape = z
  .object({
    min: z.int().describe('The lowest value of the scale.'),
    max: z.int().describe('The highest value of the scale.'),
    low: localizedShape.describe('What the lowest value means.'),
    high: localizedShape.describe('What the highest value means.'),
  })
  .describe('The scale a question is answered on.');
