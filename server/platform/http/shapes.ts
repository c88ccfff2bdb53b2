import { z } from 'zod';

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
