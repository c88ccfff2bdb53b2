import { z } from 'zod';
import { wordKeys } from '../../core/words/keys.ts';

/** Shapes that several contracts share. */
const text = z.string();
/** Text that the database can hold as it was written: no zero byte, no half character. */
export const storableText = z
  .string()
  .trim()
  .refine((given) => given.isWellFormed() && !given.includes('\0'));
export const localizedShape = z.object({ nb: text, nn: text, en: text });
export const slugShape = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
export const idShape = z.uuid();
export const keyShape = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/);
export const languageShape = z.enum(['nb', 'nn', 'en']);
export const municipalityParams = z.object({ municipality: slugShape });
/** What every screen with this municipality's figures must say of them. Null: they are the municipality's own. */
export const dataLabelShape = z.enum(['fictitious', 'realAnswersMadeUpUnits']).nullable();
export const surveyKindShape = z.enum(['citizen', 'user', 'employee']);

/** Braces are how a message says where a word goes, so no word may have them. */
const wordForm = storableText
  .min(1)
  .max(80)
  .regex(/^[^{}]*$/);

/** One word the municipality has chosen, as it is sent both ways. */
export const chosenWordShape = z.object({
  key: z.enum(wordKeys).describe('The term this is the municipality’s word for.'),
  language: languageShape.describe('The language of the word.'),
  article: wordForm.describe('What stands before the first form: «en», «ei», «et», “a”, “an”.'),
  one: wordForm.describe('One, not definite: «enhet», “unit”.'),
  theOne: wordForm.describe('One, definite: «enheten», “the unit”.'),
  many: wordForm.describe('Many, not definite: «enheter», “units”.'),
  theMany: wordForm.describe('Many, definite: «enhetene», “the units”.'),
});
