import { z } from 'zod';
import { amongUnitsSchema } from '../../core/release/among-units.schema.ts';
import { backgroundFiguresSchema } from '../../core/release/background-figures.schema.ts';
import { notShownSchema } from '../../core/release/figures.schema.ts';
import { questionFiguresSchema } from '../../core/release/question-figures.schema.ts';
import { itemLineSchema, toldRoundSchema, toldRounds } from '../../core/release/told-value.schema.ts';
import { weighingShape } from '../../core/release/weighing.schema.ts';
import { ambitionSchema, scorecardSchema } from '../../core/scorecard/format.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  dataLabelShape,
  idShape,
  keyShape,
  localizedShape,
  municipalityParams,
  scaleShape,
  surveyKindShape,
  unitTermShape,
} from '../../platform/http/shapes.ts';

/** One survey that feeds the indicator. Two sources have no pooled spread, so each stands by itself. */
const source = z.object({
  surveyKey: keyShape.describe('The survey’s key.'),
  surveyTitle: localizedShape.describe('What the survey is called.'),
  surveyKind: surveyKindShape,
  roundId: idShape.describe('The latest visible round, whose value is `now`.'),
  scale: scaleShape,
  ...toldRounds,
});

const unitLine = z.object({
  unitId: idShape.describe('The unit’s id.'),
  parentUnitId: idShape.nullable().describe('The unit it is part of. Null: the whole municipality.'),
  name: z.string().describe('What the unit is called.'),
  ...toldRounds,
});
/** A result that has become visible. */
const publication = z.object({
  roundId: idShape.describe('The round the result is of.'),
  surveyTitle: localizedShape.describe('What the survey is called.'),
  period: z.string().describe('What the round is called in time, such as `2026`.'),
  visibleFromAt: z.iso.datetime().describe('Since when the reader sees it (ISO 8601, UTC).'),
  scorecardKey: keyShape.describe('A scorecard that shows it.'),
});

const footnoteMark = z
  .string()
  .nullable()
  .describe('The mark of a footnote to be shown beside it, such as `*`. Null: none.');

const unitFigure = z.object({
  indicatorKey: keyShape.describe('The indicator’s key.'),
  indicatorName: localizedShape.describe('What the indicator is called.'),
  surveyKey: keyShape.describe('The survey’s key.'),
  surveyTitle: localizedShape.describe('What the survey is called.'),
  roundId: idShape.describe('The latest visible round, whose value is `now`.'),
  scale: scaleShape,
  lines: z
    .array(z.object({ unitId: idShape.describe('The unit the figures are of.'), ...toldRounds }))
    .describe('The unit first, then those it is part of.'),
});

export const scorecardsContract = {
  'GET /api/:municipality/publications': route({
    summary: 'The results that have last become visible to the reader: to their bodies, or to everyone.',
    access: 'anyone',
    scope: 'results:read',
    params: municipalityParams,
    returns: z.object({
      publications: z.array(publication).describe('The newest first, four at most.'),
    }),
    refuses: [],
  }),
  'GET /api/:municipality/overview': route({
    summary:
      'Every scorecard with the latest values its reader sees, and what has become visible in the last 42 days.',
    access: 'anyone',
    scope: 'results:read',
    params: municipalityParams,
    query: z.object({
      as: z
        .literal('public')
        .optional()
        .describe('`public`: what everyone sees, whoever asks. Left out: what the reader sees.'),
    }),
    returns: z.object({
      scorecards: z
        .array(
          z.object({
            scorecard: scorecardSchema,
            version: z
              .int()
              .describe('Which version of it this is, from 1; what is changed is changed from it.'),
            sources: z
              .record(z.string(), z.array(source))
              .describe(
                'By indicator key, for the whole municipality, as the scorecard’s own route gives them.',
              ),
          }),
        )
        .describe('The scorecards in force, the political first.'),
      dataLabel: dataLabelShape,
      audiences: z
        .array(
          z.object({
            roundId: idShape.describe('The round.'),
            bodies: z.array(z.string()).describe('What the bodies are called.'),
          }),
        )
        .describe('With which bodies the reader sees a round: of a member, their own.'),
      fresh: z.array(publication).describe('What has become visible in the last 42 days, the newest first.'),
    }),
    refuses: [],
  }),
  'GET /api/:municipality/my-units': route({
    summary: 'The units the reader leads: their figures, and what anybody may be shown of them.',
    access: 'signedIn',
    params: municipalityParams,
    returns: z.object({
      units: z
        .array(
          z.object({
            unitId: idShape.describe('The unit.'),
            name: z.string().describe('What it is called.'),
            parents: z
              .array(
                z.object({
                  unitId: idShape.describe('A unit it is part of.'),
                  name: z.string().describe('What that is called.'),
                }),
              )
              .describe('What it is part of, the nearest first.'),
            figures: z
              .array(unitFigure)
              .describe('As the leader sees them, of surveys that the unit took part in.'),
            forAll: z
              .array(unitFigure)
              .describe('As everybody sees them, of the unit alone: what employees and users may be shown.'),
          }),
        )
        .describe('Empty: the reader leads none.'),
    }),
    refuses: [],
  }),
  'GET /api/:municipality/scorecards/:scorecard': route({
    summary:
      'The scorecard with the latest values its reader sees: a body what is published to it, others what is public.',
    access: 'anyone',
    scope: 'results:read',
    params: municipalityParams.extend({ scorecard: keyShape.describe('The scorecard’s key.') }),
    returns: z.object({
      scorecard: scorecardSchema,
      dataLabel: dataLabelShape,
      sources: z
        .record(z.string(), z.array(source))
        .describe(
          'By indicator key, for the whole municipality. Indicators no survey feeds have an empty list.',
        ),
    }),
    refuses: ['unknown-scorecard'],
  }),
  'GET /api/:municipality/indicators/:indicator': route({
    summary:
      'One indicator: per source the whole over all rounds, and each unit and each item this round and the one before.',
    access: 'anyone',
    scope: 'results:read',
    params: municipalityParams.extend({ indicator: keyShape.describe('The indicator’s key.') }),
    returns: z.object({
      key: keyShape.describe('The indicator’s key.'),
      name: localizedShape.describe('What the indicator is called.'),
      footnoteMark,
      scorecardKey: keyShape.describe('The key of the scorecard it stands in.'),
      scorecardTitle: localizedShape.describe('What that scorecard is called.'),
      focusArea: localizedShape.describe('The focus area (fokusområde) it stands under.'),
      successFactor: localizedShape.describe('The success factor (suksessfaktor) it stands under.'),
      fromSurvey: z
        .boolean()
        .describe('Whether surveys give its value. False: it comes from accounts or a register.'),
      ambition: z
        .object({
          text: localizedShape.describe('The ambition level in the words it was adopted with.'),
          footnoteMark,
          rule: ambitionSchema,
        })
        .nullable()
        .describe('The ambition level (ambisjonsnivå). Null: none is adopted.'),
      unitOfMeasurement: localizedShape
        .nullable()
        .describe('What its value is counted in (måleenhet). Null: the scorecard does not tell.'),
      adoptedIn: z
        .string()
        .nullable()
        .describe(
          'The decision that took the indicator in, with its ambition. Null: the scorecard does not name it.',
        ),
      dataLabel: dataLabelShape,
      pooled: notShownSchema
        .nullable()
        .describe(
          'One figure for all sources: not computable where several feed it. Null: one or none does.',
        ),
      sources: z
        .array(
          source.extend({
            history: z
              .array(toldRoundSchema)
              .describe(
                'The whole municipality in every visible round from the first that asked, the oldest first. A round that did not ask, or may not tell, is a gap.',
              ),
            among: amongUnitsSchema,
            unitTerm: unitTermShape,
            units: z.array(unitLine).describe('Each unit of the round, the root first.'),
            items: z
              .array(itemLineSchema)
              .describe('The questions behind the value, for the whole municipality.'),
            ...weighingShape,
            groups: backgroundFiguresSchema,
            others: z
              .array(questionFiguresSchema)
              .describe(
                'What the round asked for without a scale, of the whole municipality: numbers, rankings, days and choices.',
              ),
            indexKind: z
              .enum(['reflective', 'formative'])
              .describe(
                'Whether the questions mirror one thing (`reflective`) or make it up together (`formative`).',
              ),
          }),
        )
        .describe('The surveys that feed it, each by itself.'),
    }),
    refuses: ['unknown-indicator'],
  }),
} satisfies Contract;
