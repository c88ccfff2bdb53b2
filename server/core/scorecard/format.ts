import { z } from 'zod';

/** The scorecard file (målekart), version 1. `surveys/README.md` explains it for authors. */
export const scorecardFormat = 'spredning-scorecard/1';

const text = z.string().regex(/\S/, 'Write a text');
const localized = z.strictObject({
  nb: text.describe('The text in Norwegian bokmål.'),
  nn: text.describe('The text in Norwegian nynorsk.'),
  en: text.describe('The text in English.'),
});
const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'Use lower-case letters, digits, dots and hyphens, at most 80')
  .describe('A short name that stays the same when texts change.');
/** A mark such as `*` beside one cell. The note may be lost; the mark never is (R25). */
const footnote = {
  footnoteMark: z
    .string()
    .max(4)
    .optional()
    .describe('The mark of a footnote, such as `*`, at most 4 characters.'),
  footnoteText: localized.optional().describe('The text of the footnote.'),
};
/** A cell keeps the text it was adopted with in `nb`; footnote marks stand apart from it. */
const cell = z.strictObject({
  text: localized.describe('The text of the cell, in `nb` as it was adopted.'),
  ...footnote,
});

/** All forms of an ambition level (R2). `text` in the cell is the wording as adopted; this is how it is read. */
export const ambitionSchema = z
  .discriminatedUnion('form', [
    z.strictObject({
      form: z.literal('band').describe('A range, such as «5.0–4.0».'),
      target: z.number().describe('From here the ambition is reached, in the indicator’s own unit.'),
      floor: z
        .number()
        .describe('The other end of the range: worse than this is below, in the indicator’s own unit.'),
    }),
    z.strictObject({
      form: z.literal('exact').describe('One value to be met.'),
      value: z.number().describe('The value to be met, in the indicator’s own unit.'),
      tolerance: z
        .number()
        .nonnegative()
        .optional()
        .describe('How far from the value still counts as met. Left out: none is adopted.'),
    }),
    z.strictObject({
      form: z.literal('relative').describe('So much better than something else.'),
      operator: z
        .enum(['lower', 'higher'])
        .describe('Whether the value must be lower or higher than the reference.'),
      by: z.number().nonnegative().describe('By how much, in `unit`.'),
      unit: z
        .enum(['percent', 'percentPoint', 'notChosen'])
        .describe(
          'Percent of the reference or percentage points; `notChosen` where the adopted text does not say.',
        ),
      reference: z.string().describe('What it is compared with, in words, such as «PAI».'),
    }),
    z.strictObject({
      form: z.literal('delegated').describe('Others set it.'),
      level: z.literal('unit').describe('Who sets it: each unit.'),
    }),
  ])
  .describe('How the ambition is read by the computer.');
export type Ambition = z.infer<typeof ambitionSchema>;

const indicator = z.strictObject({
  key,
  name: cell.describe('What the indicator is called.'),
  method: z
    .strictObject({
      kind: z
        .enum(['citizenSurvey', 'userSurvey', 'employeeSurvey', 'accounting', 'register', 'specifiedByUnits'])
        .describe('Where its value comes from.'),
      ...cell.shape,
    })
    .describe('How its value is found (målemetode).'),
  unitOfMeasurement: localized
    .optional()
    .describe('What the value is counted in (måleenhet), such as «poeng fra 1 til 6» or «prosent».'),
  qualityKind: z
    .enum(['measured', 'perceived'])
    .describe('Quality as it is counted, or as people perceive it.'),
  direction: z
    .enum(['higherIsBetter', 'lowerIsBetter', 'closerIsBetter'])
    .describe('Which way is better: higher, lower, or closer to the ambition.'),
  ambition: z
    .strictObject({ ...cell.shape, rule: ambitionSchema })
    .nullable()
    .describe(
      'The ambition level (ambisjonsnivå). Null: none is adopted, and the value is shown without a status.',
    ),
  adoptedIn: text
    .max(200)
    .optional()
    .describe('The decision that took the indicator in, with its ambition, as the municipality names it.'),
});

const successFactor = z.strictObject({
  key,
  name: cell.describe('What must go well for the goal to be reached.'),
  indicators: z.array(indicator).min(1).describe('What shows whether it does, at least one.'),
});
const goal = z.strictObject({
  key,
  name: cell.describe('The goal as it was adopted.'),
  successFactors: z
    .array(successFactor)
    .min(1)
    .describe('What the goal hangs on (kritiske suksessfaktorer), at least one.'),
});
const focusArea = z.strictObject({
  key,
  name: cell.describe('What the focus area is called.'),
  policyDomains: z
    .array(z.enum(['demokrati', 'samfunnsutvikling', 'tjenesteproduksjon', 'myndighetsforvaltning']))
    .describe('Which of a municipality’s four tasks it is about.'),
  goals: z.array(goal).min(1).describe('Its goals, at least one.'),
});

export const scorecardSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find the schema of the file.'),
    format: z.literal(scorecardFormat).describe('The name and version of the file’s format.'),
    key: key.describe('The scorecard’s key, as it stands in its address.'),
    kind: z.enum(['political', 'administrative', 'unit', 'combined']).describe('Whose scorecard it is.'),
    title: localized.describe('What the scorecard is called.'),
    provenance: localized.describe('What a reader must know of where the scorecard comes from, shown on it.'),
    validFromOn: z.iso.date().describe('The first day it holds (YYYY-MM-DD).'),
    validToOn: z.iso
      .date()
      .optional()
      .describe('The first day it no longer holds (YYYY-MM-DD). Left out: no end is set.'),
    focusAreas: z.array(focusArea).min(1).describe('Its focus areas (fokusområder), at least one.'),
  })
  .describe('The scorecard (målekart) as it was adopted.');

export type Scorecard = z.infer<typeof scorecardSchema>;
export type Cell = z.infer<typeof cell>;
export type FocusArea = z.infer<typeof focusArea>;
export type Goal = z.infer<typeof goal>;
export type SuccessFactor = z.infer<typeof successFactor>;
export type ScorecardIndicator = z.infer<typeof indicator>;
