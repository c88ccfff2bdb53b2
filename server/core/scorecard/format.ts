import { z } from 'zod';

/** The scorecard file (målekart), version 1. `surveys/README.md` explains it for authors. */
export const scorecardFormat = 'spredning-scorecard/1';

const text = z.string().regex(/\S/, 'Write a text');
const localized = z.strictObject({ nb: text, nn: text, en: text });
const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'Use lower-case letters, digits, dots and hyphens, at most 80');
/** A mark such as `*` beside one cell. The note may be lost; the mark never is (R25). */
const footnote = { footnoteMark: z.string().max(4).optional(), footnoteText: localized.optional() };
/** A cell keeps the text it was adopted with in `nb`; footnote marks stand apart from it. */
const cell = z.strictObject({ text: localized, ...footnote });

/** All forms of an ambition level (R2). `text` in the cell is the wording as adopted; this is how it is read. */
export const ambitionSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('band'), target: z.number(), floor: z.number() }),
  z.strictObject({
    form: z.literal('exact'),
    value: z.number(),
    tolerance: z.number().nonnegative().optional(),
  }),
  z.strictObject({
    form: z.literal('relative'),
    operator: z.enum(['lower', 'higher']),
    by: z.number().nonnegative(),
    unit: z.enum(['percent', 'percentPoint', 'notChosen']),
    reference: z.string(),
  }),
  z.strictObject({ form: z.literal('delegated'), level: z.literal('unit') }),
]);
export type Ambition = z.infer<typeof ambitionSchema>;

const indicator = z.strictObject({
  key,
  name: cell,
  method: z.strictObject({
    kind: z.enum([
      'citizenSurvey',
      'userSurvey',
      'employeeSurvey',
      'accounting',
      'register',
      'specifiedByUnits',
    ]),
    ...cell.shape,
  }),
  qualityKind: z.enum(['measured', 'perceived']),
  direction: z.enum(['higherIsBetter', 'lowerIsBetter', 'closerIsBetter']),
  /** Null: no ambition is adopted; value and trend are shown without a status. */
  ambition: z.strictObject({ ...cell.shape, rule: ambitionSchema }).nullable(),
});

const successFactor = z.strictObject({ key, name: cell, indicators: z.array(indicator).min(1) });
const goal = z.strictObject({ key, name: cell, successFactors: z.array(successFactor).min(1) });
const focusArea = z.strictObject({
  key,
  name: cell,
  policyDomains: z.array(
    z.enum(['demokrati', 'samfunnsutvikling', 'tjenesteproduksjon', 'myndighetsforvaltning']),
  ),
  goals: z.array(goal).min(1),
});

export const scorecardSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(scorecardFormat),
  key,
  kind: z.enum(['political', 'administrative', 'unit', 'combined']),
  title: localized,
  /** What a reader must know of where the map comes from, shown on the map. */
  provenance: localized,
  validFromOn: z.iso.date(),
  validToOn: z.iso.date().optional(),
  focusAreas: z.array(focusArea).min(1),
});

export type Scorecard = z.infer<typeof scorecardSchema>;
export type Cell = z.infer<typeof cell>;
export type FocusArea = z.infer<typeof focusArea>;
export type Goal = z.infer<typeof goal>;
export type SuccessFactor = z.infer<typeof successFactor>;
export type ScorecardIndicator = z.infer<typeof indicator>;
