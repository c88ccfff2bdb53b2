import { z } from 'zod';
import {
  comparisonSchema,
  figuresSchema,
  notShownSchema,
  responseFiguresSchema,
} from '../../core/release/figures.schema.ts';
import { questionFiguresSchema } from '../../core/release/question-figures.schema.ts';
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
} from '../../platform/http/shapes.ts';

/** Derived on reading, never stored. */
const status = z
  .object({
    code: z
      .enum([
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
      ])
      .describe(
        '`reached`, `within` and `below` the ambition; `deviation`: to be met exactly, with no tolerance adopted; `missingReference`: what it is relative to is not known; `delegated`: each unit sets its own; or why there is no status.',
      ),
    uncertain: z
      .boolean()
      .describe('Whether the 95 % interval of the mean lies on both sides of a threshold.'),
  })
  .describe('How the mean stands to the ambition.');

const spreadLabel = z
  .enum(['agreed', 'someSpread', 'largeSpread', 'veryLargeSpread', 'split'])
  .nullable()
  .describe(
    'Whether the answers gather: from the standard deviation as a share of the largest the scale allows; `split` when two points of the scale apart hold a fifth each. Null: the spread is not shown.',
  );

/** One round's figure for one unit. */
const value = z.object({
  period: z.string().describe('What the round is called in time, such as `2026`.'),
  closedOn: z.iso.date().describe('The day the round closed, Norwegian time (YYYY-MM-DD).'),
  isNew: z.boolean().describe('Whether it became visible in the last 42 days.'),
  isPublished: z
    .boolean()
    .describe('False: nobody sees this value yet but those who may publish the survey’s results.'),
  figures: figuresSchema,
  response: responseFiguresSchema,
  comparison: comparisonSchema,
  status,
  spreadLabel,
  minorityAlert: z
    .boolean()
    .describe(
      'Whether a tenth or more are dissatisfied, or surely more than before, while the mean is not below the ambition.',
    ),
  releaseId: idShape.describe('The release the figures are from.'),
  releaseVersion: z.int().describe('The release’s number within the round, from 1.'),
  methodVersion: z.int().describe('The version of the methods the figures were computed by.'),
});

const rounds = {
  now: value.nullable().describe('The latest visible round. Null: there is none.'),
  before: value.nullable().describe('The visible round before the latest. Null: there is none.'),
};
/** One survey that feeds the indicator. Two sources have no pooled spread, so each stands by itself. */
const source = z.object({
  surveyKey: keyShape.describe('The survey’s key.'),
  surveyTitle: localizedShape.describe('What the survey is called.'),
  surveyKind: surveyKindShape,
  roundId: idShape.describe('The latest visible round, whose value is `now`.'),
  scale: scaleShape,
  ...rounds,
});

const unitLine = z.object({
  unitId: idShape.describe('The unit’s id.'),
  parentUnitId: idShape.nullable().describe('The unit it is part of. Null: the whole municipality.'),
  name: z.string().describe('What the unit is called.'),
  ...rounds,
});
const itemLine = z.object({
  name: z.string().describe('The question’s name in the questionnaire.'),
  text: localizedShape.describe('The question as it was asked.'),
  direction: z.enum(['higherIsBetter', 'lowerIsBetter']).describe('Which end of the scale is good.'),
  weight: z.number().describe('How much the question counts in the indicator, beside the others.'),
  ...rounds,
});
/** A result that has become visible. */
const publication = z.object({
  roundId: idShape.describe('The round the result is of.'),
  surveyTitle: localizedShape.describe('What the survey is called.'),
  period: z.string().describe('What the round is called in time, such as `2026`.'),
  visibleFromAt: z.iso.datetime().describe('Since when the reader sees it (ISO 8601, UTC).'),
  scorecardKey: keyShape.describe('A scorecard that shows it.'),
});

const funnel = z
  .object({
    target: z.number().describe('The figure of all persons in these units together.'),
    tau: z
      .number()
      .describe('How much the units differ beyond chance: a standard deviation in the figure’s own unit.'),
    units: z
      .array(
        z.object({
          key: idShape.describe('The unit’s id.'),
          n: z.int().describe('How many answered.'),
          value: z.number().describe('The unit’s figure.'),
          low95: z.number().describe('Lower 95 % limit for a unit of this size.'),
          high95: z.number().describe('Upper 95 % limit.'),
          low998: z.number().describe('Lower 99.8 % limit.'),
          high998: z.number().describe('Upper 99.8 % limit.'),
          position: z
            .enum(['inside', 'above95', 'below95', 'above998', 'below998'])
            .describe('Where it lies. Only outside 99.8 % does it differ by more than chance would have it.'),
        }),
      )
      .describe('The units in the municipality’s own order, which is no ranking.'),
  })
  .nullable();

/** Made of shown figures alone. */
const among = z
  .object({
    unitCount: z.int().describe('How many of the lowest units there are; each person is in one of them.'),
    shownUnitCount: z.int().describe('How many of them are shown in full. What follows is of those.'),
    split: z
      .object({
        betweenPercent: z
          .number()
          .describe('Of the variation between persons, how much lies between the units (η²), 0–100.'),
        sentence: localizedShape.describe('The same in words.'),
      })
      .nullable()
      .describe('Null: fewer than two are shown, or everybody answered alike.'),
    funnels: z
      .object({
        mean: funnel.describe('Of the means, in scale points.'),
        dissatisfied: funnel.describe('Of the shares at the bad end, 0–1.'),
        spread: funnel.describe('Of the standard deviations, in scale points.'),
      })
      .describe('Funnel limits from ten shown units. Null: fewer, or nothing varies.'),
  })
  .describe('How the lowest units of the latest round differ.');

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
    .array(z.object({ unitId: idShape.describe('The unit the figures are of.'), ...rounds }))
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
              .array(
                value.extend({
                  scale: z
                    .object({
                      min: z.int().describe('Its lowest value.'),
                      max: z.int().describe('Its highest.'),
                    })
                    .nullable()
                    .describe('The scale it was asked on then. Null: it was not asked.'),
                  dissatisfiedInterval: z
                    .object({
                      low: z.number().describe('Lower end of the 95 % interval, 0–1.'),
                      high: z.number().describe('Upper end, 0–1.'),
                    })
                    .nullable()
                    .describe('Wilson’s interval of the share at the bad end. Null: the share is not shown.'),
                  isBreak: z
                    .boolean()
                    .describe(
                      'Whether the question is another than when it was last asked: a break in the series.',
                    ),
                }),
              )
              .describe(
                'The whole municipality in every visible round from the first that asked, the oldest first. A round that did not ask, or may not tell, is a gap.',
              ),
            among,
            units: z.array(unitLine).describe('Each unit of the round, the root first.'),
            items: z.array(itemLine).describe('The questions behind the value, for the whole municipality.'),
            weighed: z
              .array(
                z.object({
                  question: localizedShape.describe('The background question it is weighed by.'),
                  n: z.int().describe('How many answers are counted: those of groups that are counted.'),
                  mean: z.number().describe('The mean, each group counting as its share of the population.'),
                  sd: z.number().describe('The standard deviation, weighed so.'),
                  seMean: z.number().describe('Standard error of the mean.'),
                  meanLow: z.number().describe('Lower end of the 95 % interval of the mean.'),
                  meanHigh: z.number().describe('Upper end of the 95 % interval of the mean.'),
                  dissatisfiedShare: z.number().describe('Share at the bad end, weighed so, 0–1.'),
                }),
              )
              .describe(
                'The latest figure of the whole, weighed to the population; empty where the round has no population counts, or a group is withheld.',
              ),
            together: z
              .object({
                questions: z.array(localizedShape).describe('The background questions, in their order.'),
                n: z.int().describe('How many answers are counted.'),
                mean: z.number().describe('The mean, to one decimal.'),
                sd: z.number().describe('The standard deviation, to two decimals.'),
                dissatisfiedShare: z.number().describe('Share at the bad end, 0–1, to two decimals.'),
              })
              .nullable()
              .describe(
                'The same weighed by several questions at once (linear calibration). Null: fewer than two questions, a group is withheld, or somebody would have counted too much.',
              ),
            weights: z
              .object({
                questions: z.array(localizedShape).describe('The background questions weighed by at once.'),
                n: z.int().describe('Sent answers.'),
                effectiveCount: z.int().describe('As many equal weights as would say as much (Kish 1965).'),
                least: z.number().describe('The least weight, in times the mean weight.'),
                greatest: z.number().describe('The greatest weight, in times the mean weight.'),
              })
              .nullable()
              .describe('How unlike the weights are. Null: nothing is weighed.'),
            population: z
              .array(
                z.object({
                  question: localizedShape.describe('The background question.'),
                  groups: z
                    .array(
                      z.object({
                        text: localizedShape.describe('The answer.'),
                        populationCount: z.int().describe('Persons in the population.'),
                        populationShare: z.number().describe('Their share of the population, 0–1.'),
                        answeredCount: z.int().nullable().describe('How many answered. Null: withheld.'),
                        answeredShare: z
                          .number()
                          .nullable()
                          .describe(
                            'Their share of those who answered from these groups, 0–1. Null: one of the groups is withheld.',
                          ),
                        answeredRate: z
                          .number()
                          .nullable()
                          .describe('How many answered, of those in the population, 0–1. Null: withheld.'),
                      }),
                    )
                    .describe('The answers the population is counted by.'),
                }),
              )
              .describe(
                'Who answered the latest round beside who lives there; empty where the round has no population counts.',
              ),
            groups: z
              .array(
                z.object({
                  question: localizedShape.describe('The background question, such as the age asked for.'),
                  answers: z
                    .array(
                      z.object({
                        text: localizedShape.describe('The answer.'),
                        figures: figuresSchema,
                      }),
                    )
                    .describe('Those who gave each answer, in the order they were offered.'),
                }),
              )
              .describe(
                'The latest figure of the whole by background, never by unit too; empty where the figure of everyone is not told.',
              ),
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
