import { z } from 'zod';
import {
  comparisonSchema,
  figuresSchema,
  notShownSchema,
  responseFiguresSchema,
} from '../../core/release/figures.schema.ts';
import { ambitionSchema, scorecardSchema } from '../../core/scorecard/format.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  dataLabelShape,
  idShape,
  keyShape,
  localizedShape,
  municipalityParams,
  surveyKindShape,
} from '../../platform/http/shapes.ts';

/** Status against the ambition, derived on reading. `uncertain`: the interval of the mean crosses a threshold. */
const status = z.object({
  code: z.enum([
    'reached',
    'within',
    'below',
    'deviation',
    'missingReference',
    'delegated',
    'noAmbition',
    'noData',
    'withheld',
    'tooUncertain',
  ]),
  uncertain: z.boolean(),
});

/** Whether the answers gather: from SD as a share of the largest possible, `split` when two far points hold 20 % each. */
const spreadLabel = z.enum(['agreed', 'someSpread', 'largeSpread', 'veryLargeSpread', 'split']).nullable();

/** One round's figure for one unit. */
const value = z.object({
  period: z.string(),
  closedOn: z.iso.date(),
  isNew: z.boolean(),
  isPublished: z
    .boolean()
    .describe('False: nobody sees this value yet but those who may publish the survey’s results.'),
  figures: figuresSchema,
  response: responseFiguresSchema,
  comparison: comparisonSchema,
  status,
  spreadLabel,
  /** Dissatisfied ≥ 10 % while the mean meets the floor (R21). */
  minorityAlert: z.boolean(),
  releaseId: idShape,
  releaseVersion: z.int(),
  methodVersion: z.int(),
});

/** One survey that feeds the indicator. Two sources have no pooled spread, so each stands by itself. */
const source = z.object({
  surveyKey: keyShape,
  surveyTitle: localizedShape,
  surveyKind: surveyKindShape,
  scale: z.object({ min: z.int(), max: z.int(), low: localizedShape, high: localizedShape }),
  /** The latest visible round and the one before it; null where there is none. */
  now: value.nullable(),
  before: value.nullable(),
});

export const scorecardsContract = {
  'GET /api/:municipality/scorecards/:scorecard': route({
    summary:
      'The scorecard with the latest values its reader sees: a body what is published to it, others what is public.',
    access: 'anyone',
    params: municipalityParams.extend({ scorecard: keyShape }),
    returns: z.object({
      scorecard: scorecardSchema,
      dataLabel: dataLabelShape,
      /** By indicator key, for the whole municipality. Indicators no survey feeds have an empty list. */
      sources: z.record(z.string(), z.array(source)),
    }),
    refuses: ['unknown-scorecard'],
  }),
  'GET /api/:municipality/indicators/:indicator': route({
    summary: 'One indicator: per source the whole, each unit and each item, this round and the one before.',
    access: 'anyone',
    params: municipalityParams.extend({ indicator: keyShape }),
    returns: z.object({
      key: keyShape,
      name: localizedShape,
      footnoteMark: z.string().nullable(),
      scorecardKey: keyShape,
      scorecardTitle: localizedShape,
      focusArea: localizedShape,
      successFactor: localizedShape,
      /** False: its value comes from accounts or a register, and no round will bring it. */
      fromSurvey: z.boolean(),
      ambition: z
        .object({ text: localizedShape, footnoteMark: z.string().nullable(), rule: ambitionSchema })
        .nullable(),
      dataLabel: dataLabelShape,
      /** One figure for all sources: not computable where several feed it, null where one does. */
      pooled: notShownSchema.nullable(),
      sources: z.array(
        source.extend({
          units: z.array(
            z.object({
              unitId: idShape,
              parentUnitId: idShape.nullable(),
              name: z.string(),
              now: value.nullable(),
              before: value.nullable(),
            }),
          ),
          /** The questions behind the value, for the whole municipality. */
          items: z.array(
            z.object({
              name: z.string(),
              text: localizedShape,
              direction: z.enum(['higherIsBetter', 'lowerIsBetter']),
              weight: z.number(),
              now: value.nullable(),
              before: value.nullable(),
            }),
          ),
          indexKind: z.enum(['reflective', 'formative']),
        }),
      ),
    }),
    refuses: ['unknown-indicator'],
  }),
} satisfies Contract;
