import { z } from 'zod';
import { holdsNationalId } from '../../core/national-id.ts';
import { wordKeys } from '../../core/words/keys.ts';
import { unitTerms } from '../../core/words/unit-term.ts';

/**
 * Shapes that several contracts share. What `describe` says is what the API's document says of the property; a shape
 * that is made nullable or given another meaning needs words of its own, after that.
 */

/** Text that the database can hold as it was written: no zero byte, no half character. */
export const storableText = z
  .string()
  .trim()
  .refine((given) => given.isWellFormed() && !given.includes('\0'));
/** What a shape refuses under a code and a status of its own rather than as unreadable: see `problemOf`. */
export const nationalIdCode = 'national-identity-number';
/**
 * The same shape without national identity numbers (personopplysningsloven § 12): for whatever the house stores that
 * people type, as no import takes them either. What goes out is never shaped by this: what is stored must be read.
 */
export function withoutNationalId<Shape extends z.ZodType<string>>(shape: Shape): Shape {
  return shape.refine((given) => !holdsNationalId(given), { params: { refusal: nationalIdCode } });
}
/** A name, a label or a reason that somebody types. */
export const typedText = withoutNationalId(storableText);
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
export const unitTermShape = z
  .enum(unitTerms)
  .describe(
    'Which of the municipality’s own words its units go by: `area` where citizens were asked and every unit is an area on the map, else `unit`.',
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

/** Braces are how a message says where a word goes, so no word may have them. */
const wordForm = storableText
  .min(1)
  .max(80)
  .regex(/^[^{}]*$/);

/** One word the municipality has chosen, in the shape that is given for each of its forms. */
const wordShapeOf = (wordForm: z.ZodString) =>
  z.object({
    key: z.enum(wordKeys).describe('The term this is the municipality’s word for.'),
    language: languageShape.describe('The language of the word.'),
    article: wordForm.describe('What stands before the first form: «en», «ei», «et», “a”, “an”.'),
    one: wordForm.describe('One, not definite: «enhet», “unit”.'),
    theOne: wordForm.describe('One, definite: «enheten», “the unit”.'),
    many: wordForm.describe('Many, not definite: «enheter», “units”.'),
    theMany: wordForm.describe('Many, definite: «enhetene», “the units”.'),
  });

/** One word the municipality has chosen, as it is read. */
export const chosenWordShape = wordShapeOf(wordForm);
/** And as it is typed. */
export const typedWordShape = wordShapeOf(withoutNationalId(wordForm));

/** A table sent to be read: its name and its bytes. */
export const uploadedFile = {
  fileName: storableText.pipe(z.string().min(1).max(255)).describe('The name of the file, for messages.'),
  contentBase64: z
    .string()
    .regex(/^[A-Za-z0-9+/]*={0,2}$/)
    .describe('The file itself, CSV or xlsx, in base64.'),
};
