import { z } from 'zod';
import { languages } from '../locale.ts';
import { forbiddenNames } from './check-tree.ts';

/**
 * The questionnaire file, version 1: a SurveyJS definition for what is asked, and beside it what the answers
 * mean. `surveys/README.md` explains it for authors; `surveys/questionnaire.schema.json` is made from this file.
 */
export const questionnaireFormat = 'spredning-questionnaire/1';

/** A key is what other files refer to: lower-case letters, digits, dots and hyphens. */
export const questionnaireKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'Use lower-case letters, digits, dots and hyphens, at most 80');
/** A name is what SurveyJS, import files and exports call the question. `__proto__` and its kin are refused. */
export const questionName = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_]{0,39}(\.[A-Za-z0-9_]{1,40})?$/,
    'Use the letters a to z, digits and _, beginning with a letter, at most 40',
  )
  .refine(
    (value) => !value.split('.').some((part) => forbiddenNames.includes(part)),
    'This cannot be a name; choose another',
  );

/** Where a text comes from: `verbatim` from the named source, `translation` of it, or `ours`. */
const origin = z.enum(['verbatim', 'translation', 'ours']);

const feed = z.strictObject({
  /** The key of the indicator in a scorecard file. */
  indicator: questionnaireKey,
  /** The item's weight within the person's index, above 0. */
  weight: z.number().positive().max(100),
});

const index = z.strictObject({
  indicator: questionnaireKey,
  /** Reflective: the items mirror one trait. Formative: the items make up the whole; alpha never applies. */
  kind: z.enum(['reflective', 'formative']),
  /** The fewest valid items a person needs to have a score: a count, or two thirds (at least two if it has two). */
  minValidItems: z.union([z.int().positive(), z.literal('twoThirds')]),
});

const named = { name: questionName, id: questionnaireKey, origin };
const scaleItem = z.strictObject({
  role: z.literal('scale'),
  name: questionName,
  /** Identity across versions and surveys of a municipality. A changed wording keeps the id and breaks the series. */
  id: questionnaireKey,
  theme: questionnaireKey,
  scale: questionnaireKey,
  direction: z.enum(['higherIsBetter', 'lowerIsBetter']),
  origin,
  feeds: z.array(feed),
});
const backgroundItem = z.strictObject({ role: z.literal('background'), ...named });
const freeTextItem = z.strictObject({ role: z.literal('freeText'), ...named });
/** A picture people send. It is kept apart from their answers, and gives no figures. */
const fileItem = z.strictObject({ role: z.literal('file'), ...named });
const item = z.discriminatedUnion('role', [scaleItem, backgroundItem, freeTextItem, fileItem]);

/** What a questionnaire holds, where people's texts are of this kind: those of a finished one, or of one on its way. */
export function questionnaireParts<L extends z.ZodType>(localized: L) {
  const scale = z.strictObject({
    /** The lowest and highest value, whole numbers. The scale belongs to the item; 1–6 is never assumed. */
    min: z.int().min(0).max(10),
    max: z.int().min(1).max(10),
    /** Labels by value. Both ends must have one. */
    labels: z.record(z.string().regex(/^\d{1,2}$/), localized),
    /** The label of "vet ikke", outside the scale. Absent: the item does not offer it. */
    dontKnow: localized.optional(),
    /** The label of "ikke relevant", outside the scale and outside «vet ikke». Absent: the item does not offer it. */
    notApplicable: localized.optional(),
  });
  return {
    key: questionnaireKey,
    /** Decides the disclosure limits and the legal frame. */
    kind: z.enum(['citizen', 'user', 'employee']),
    /** Services such as child welfare, drugs and psychiatry: the stricter limits apply. */
    sensitive: z.boolean(),
    title: localized,
    /** Why it is asked, one or two sentences, shown before the first question. */
    purpose: localized,
    scales: z.record(questionnaireKey, scale),
    themes: z.array(z.strictObject({ key: questionnaireKey, name: localized })),
    items: z.array(item),
    indices: z.array(index),
    /**
     * SurveyJS: `pages` of `elements`, texts as {nb, nn, en}. A `rating` element takes its values, labels and
     * "vet ikke" from the item's scale, so they stand once.
     */
    definition: z.looseObject({ pages: z.array(z.looseObject({ name: z.string() })) }),
  };
}

const text = z.string().regex(/\S/, 'Write a text');
const parts = questionnaireParts(z.strictObject({ nb: text, nn: text, en: text }));

export const questionnaireSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(questionnaireFormat),
  ...parts,
  /**
   * The languages it may be asked in, bokmål first. Every text stands in all three; in one that is not named here, some
   * are bokmål still, and no round opens in it.
   */
  languages: z
    .array(z.enum(languages))
    .refine(
      (named) => named[0] === 'nb' && new Set(named).size === named.length,
      'Name each once, "nb" first',
    ),
  estimatedMinutes: z.number().positive().max(60),
  /** Where the texts come from, in plain words for a reader of the file. */
  provenance: text,
  items: parts.items.min(1),
});

export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type Scale = Questionnaire['scales'][string];
export type Item = Questionnaire['items'][number];
export type ScaleItem = Extract<Item, { role: 'scale' }>;
export type Index = Questionnaire['indices'][number];
export type SurveyKind = Questionnaire['kind'];
export type Direction = ScaleItem['direction'];

/** A fault in a file: where it is (a path such as `items[3].scale`), what is wrong, and how to mend it. */
export interface Fault {
  place: string;
  code: string;
  message: string;
}

export { languages };
