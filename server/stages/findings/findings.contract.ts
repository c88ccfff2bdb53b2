import { z } from 'zod';
import { alsoInShape, findingKindShape, findingNumbersSchema } from '../../core/findings/finding.schema.ts';
import { figuresSchema, responseFiguresSchema } from '../../core/release/figures.schema.ts';
import { ambitionSchema } from '../../core/scorecard/format.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  dataLabelShape,
  idShape,
  keyShape,
  localizedShape,
  municipalityParams,
  scaleShape,
  unitTermShape,
} from '../../platform/http/shapes.ts';

const figure = z
  .object({ period: z.string().describe('What the round is called in time.'), figures: figuresSchema })
  .extend({ response: responseFiguresSchema });

const mark = z
  .enum(['followed', 'muted'])
  .describe('`followed`: to be found again among those one follows; `muted`: not at the top any more.');
const about = z
  .enum(['finding', 'indicator'])
  .describe('What is marked: one finding, or everything about an indicator.');
const subject = z
  .string()
  .regex(/^[\w.-]{1,300}$/)
  .describe('The finding’s id, or the indicator’s key.');

const finding = z.object({
  id: z.string().describe('Names the finding; the same at every reading of the same round.'),
  numbers: findingNumbersSchema,
  indicatorKey: keyShape.describe('The indicator it is about.'),
  indicatorName: localizedShape.describe('What the indicator is called.'),
  focusArea: z
    .object({ key: z.string().describe('The focus area’s key.'), name: localizedShape })
    .describe('The focus area (fokusområde) the indicator stands under.'),
  surveyKey: keyShape.describe('The survey it is from.'),
  surveyTitle: localizedShape.describe('What the survey is called.'),
  period: z.string().describe('What the round is called in time, such as `2026`.'),
  closedOn: z.iso.date().describe('The day the round closed, Norwegian time (YYYY-MM-DD).'),
  visibleFromAt: z.iso
    .datetime()
    .nullable()
    .describe('Since when the reader could see it (ISO 8601, UTC). Null: it is published to nobody yet.'),
  isNew: z.boolean().describe('Whether it became visible in the last 42 days.'),
  scale: scaleShape,
  ambition: ambitionSchema
    .nullable()
    .describe('The ambition level (ambisjonsnivå) on the map today. Null: none is adopted.'),
  unit: z
    .object({ id: idShape.describe('The unit’s id.'), name: z.string().describe('What it is called.') })
    .nullable()
    .describe('The unit it is about. Null: the whole municipality.'),
  unitTerm: unitTermShape,
  alsoIn: z.array(alsoInShape).describe('The units below that have the same.'),
  marks: z
    .object({
      finding: mark.nullable().describe('What the reader has said of the finding itself. Null: nothing.'),
      indicator: mark.nullable().describe('What the reader has said of its indicator. Null: nothing.'),
    })
    .nullable()
    .describe('What the reader follows or has muted; seen by nobody else. Null: nobody is signed in.'),
  now: figure.describe('The place’s figures in the round.'),
  before: figure.nullable().describe('The same in the round before. Null: there is none.'),
});

export const findingsContract = {
  'GET /api/:municipality/findings': route({
    summary:
      'What may be worth raising, found by fixed rules in the results its reader sees; the same for all who see the same.',
    access: 'anyone',
    scope: 'results:read',
    params: municipalityParams,
    query: z.object({
      kind: findingKindShape.optional().describe('This kind alone.'),
      indicator: keyShape.optional().describe('About this indicator alone.'),
      unit: idShape.optional().describe('In this unit alone, or with it among the others.'),
      focusArea: z.string().max(80).optional().describe('Under the focus area with this key alone.'),
      followed: z.literal('true').optional().describe('What the reader follows alone.'),
      new: z.literal('true').optional().describe('What became visible in the last 42 days alone.'),
    }),
    returns: z.object({
      findings: z
        .array(finding)
        .describe(
          'New ones first, then by kind, then the newest; never by how large anything is, since units are not ranked.',
        ),
      resultCount: z
        .int()
        .describe('How many results were looked through: an indicator from one survey each.'),
      dataLabel: dataLabelShape,
    }),
    refuses: [],
  }),
  'PUT /api/:municipality/me/findings': route({
    summary:
      'Follows or mutes a finding or an indicator, for whoever asks alone. Nobody else’s list changes, and nobody is told.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({ about, subject, mark }),
    returns: z.object({}),
    refuses: ['unknown-finding', 'unknown-indicator'],
  }),
  'DELETE /api/:municipality/me/findings': route({
    summary: 'Takes it back. Nothing happens where it is not marked.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({ about, subject }),
    returns: z.object({}),
    refuses: [],
  }),
} satisfies Contract;
