import { z } from 'zod';
import { bodyKinds } from '../../core/body.ts';
import { roundKinds } from '../../core/opening/kind.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  dataLabelShape,
  idShape,
  keyShape,
  localizedShape,
  municipalityParams,
  scaleShape,
  surveyKindShape,
  typedText,
} from '../../platform/http/shapes.ts';

const publication = z.object({
  id: idShape.describe('The publication, by which it can be taken back until its moment.'),
  body: z
    .object({ id: idShape.describe('The body.'), name: z.string().describe('What the body is called now.') })
    .nullable()
    .describe('The body whose members see it; null: everyone.'),
  visibleFromAt: z.iso.datetime().describe('From when it is seen.'),
  isVisible: z.boolean().describe('Whether that moment has come.'),
});

/** A body that results may be published to. */
const body = z.object({
  id: idShape.describe('The body.'),
  kind: z.enum(bodyKinds).describe('Which kind of political body it is.'),
  name: z.string().describe('What it is called.'),
  memberCount: z.int().describe('How many have a seat today.'),
});

const roundParams = municipalityParams.extend({ roundId: idShape.describe('The round’s id.') });

const round = z.object({
  roundId: idShape.describe('The round’s id.'),
  period: z.string().describe('What the round is called in time, such as `2026`.'),
  state: z.enum(['notOpenYet', 'open', 'closed']).describe('Whether it can be answered now.'),
  source: z
    .enum(['collected', 'imported'])
    .describe('Whether the answers were collected here or came from a file.'),
  mode: z
    .enum(['anonymous', 'confidential', 'openLink', 'imported'])
    .describe('What can be known of who answered; `imported` where answers came from a file.'),
  opensAt: z.iso.datetime().describe('From when it can be answered (ISO 8601, UTC).'),
  closesAt: z.iso.datetime().describe('Until when it can be answered (ISO 8601, UTC).'),
  acceptsUntilAt: z.iso
    .datetime()
    .nullable()
    .describe('Until when an answer begun in time is taken. Null: no more answers are taken.'),
  kind: z
    .enum(roundKinds)
    .describe(
      '`test`: its answers are deleted unopened when it closes. `pilot`: it has counts for those who make the survey, and no result. `real`: any other.',
    ),
  pausedAt: z.iso
    .datetime()
    .nullable()
    .describe('Since when it takes no answers for now. Null: it is not paused.'),
  path: z
    .string()
    .nullable()
    .describe(
      'The address citizens get, without a code. Null for imported rounds, and where each unit has an open link.',
    ),
  design: z
    .object({
      groupCount: z.int().describe('How many groups the sample has.'),
      questions: z
        .array(localizedShape.describe('The question.'))
        .describe('What the population is known by.'),
    })
    .nullable()
    .describe('The population counts it was opened with. Null: none.'),
  key: z
    .enum(['withCustodian', 'awaited', 'deleted'])
    .nullable()
    .describe(
      'Where the key to its sealed answers is: with a custodian while answers are taken, awaited from then on, or deleted, and the answers are lost. Null: nothing is to be said of it.',
    ),
  answersDeletedOn: z.iso
    .date()
    .nullable()
    .describe(
      'The day its answers are or were to be deleted, as people were told. Null: nothing was promised.',
    ),
  answersDeletedAt: z.iso
    .datetime()
    .nullable()
    .describe('When they were. The figures stay; no later round is compared with this one from then on.'),
  noticePath: z
    .string()
    .nullable()
    .describe(
      'The address of the round’s privacy notice: add a language and `/personvern`. Null: it opened before there were any.',
    ),
  invitedCount: z
    .int()
    .nullable()
    .describe('How many people are invited. Null: not known, or not to be shown.'),
  answeredAtLeastCount: z
    .int()
    .nullable()
    .describe(
      'How many have answered. While open: rounded down to five and renewed once a day, and null under ten invited. After close: exact, as the release has it; null until then.',
    ),
  release: z
    .object({
      releaseId: idShape.describe('The release’s id.'),
      version: z.int().describe('The release’s number within the round, from 1.'),
      computedAt: z.iso.datetime().describe('When its figures were computed (ISO 8601, UTC).'),
      publications: z
        .array(publication)
        .describe('Whom it is made visible to, in the order of the moments; empty: nobody yet.'),
      waitsWith: z
        .array(
          z.object({
            id: idShape.describe('The body.'),
            name: z.string().describe('What the body is called now.'),
          }),
        )
        .describe(
          'The bodies the reader sits in, where that is why they do not see the figures yet. Empty: they do, or for another reason not.',
        ),
    })
    .nullable()
    .describe('The latest figures of the round. Null: none are made yet.'),
});

/** Everything the designer sees of one survey: what it asks, what that feeds, and its rounds. */
const survey = z.object({
  key: keyShape.describe('The survey’s key, as it stands in its address.'),
  title: localizedShape.describe('What the survey is called.'),
  purpose: localizedShape.describe('What the answers are for, in the words of the survey.'),
  kind: surveyKindShape,
  sensitive: z
    .boolean()
    .describe('Whether it asks of something sensitive, so that figures need more answers to be shown.'),
  provenance: z.string().describe('Where its questions come from.'),
  questionCount: z.int().describe('How many questions it has.'),
  estimatedMinutes: z.number().describe('About how long answering takes, in minutes.'),
  dataLabel: dataLabelShape,
  indicators: z
    .array(
      z.object({
        key: keyShape.describe('The indicator’s key.'),
        name: localizedShape.describe('What the indicator is called.'),
        scorecardKey: keyShape.describe('The key of the scorecard it stands in.'),
        fed: z.boolean().describe('Whether this survey gives it a value.'),
      }),
    )
    .describe('Indicators of the scorecards whose method asks for this kind of survey, fed or still empty.'),
  rounds: z.array(round).describe('Its rounds, newest first.'),
});

/** A question, or a row of one, as the designer reads it. */
const item = z.object({
  name: z.string().describe('The question’s name in the questionnaire, under which its answers come.'),
  text: localizedShape.describe('The question as it is asked.'),
  role: z
    .enum(['scale', 'background', 'freeText', 'file'])
    .describe('What it is for: a scale to compute with, a background to divide by, or words.'),
  origin: z
    .enum(['verbatim', 'translation', 'ours'])
    .describe('Whether its wording is the source’s own, a translation of it, or ours.'),
  scale: scaleShape.nullable().describe('The scale it is answered on. Null: it is not a scale question.'),
  direction: z
    .enum(['higherIsBetter', 'lowerIsBetter'])
    .nullable()
    .describe('Which end of the scale is good. Null: it is not a scale question.'),
  feeds: z
    .array(
      z.object({
        indicator: keyShape.describe('The indicator’s key.'),
        name: localizedShape.describe('What the indicator is called.'),
        weight: z.number().describe('How much the question counts in the indicator, beside the others.'),
      }),
    )
    .describe('The indicators it is part of; empty where it feeds none.'),
});
const theme = z.object({
  name: localizedShape.nullable().describe('What the theme is called. Null: the questions have none.'),
  items: z.array(item).describe('The theme’s questions in the order they are asked.'),
});

export const surveysContract = {
  'GET /api/:municipality/surveys': route({
    summary: 'The surveys of the municipality with their rounds.',
    access: ['designer', 'surveyOwner'],
    scope: 'surveys:read',
    params: municipalityParams,
    returns: z.object({ surveys: z.array(survey).describe('The surveys the caller may read.') }),
    refuses: [],
  }),
  'GET /api/:municipality/surveys/:survey': route({
    summary: 'One survey with its items and what each feeds.',
    access: ['designer', 'surveyOwner'],
    scope: 'surveys:read',
    params: municipalityParams.extend({ survey: keyShape.describe('The survey’s key.') }),
    returns: survey.extend({
      themes: z.array(theme).describe('The questions in the order they are asked, by theme.'),
      bodies: z.array(body).describe('The bodies that sit today, the council first: those to publish to.'),
    }),
    refuses: ['unknown-survey'],
  }),
  'POST /api/:municipality/rounds/:roundId/close': route({
    summary: 'Closes an open round early. Answers are mixed and the release is made by a job.',
    access: ['designer', 'surveyOwner'],
    params: roundParams,
    body: z.strictObject({
      reason: typedText
        .min(1)
        .max(500)
        .describe('Why it is closed early, 1–500 characters. Kept with the round.'),
    }),
    returns: z.object({
      closing: z.literal(true).describe('Always true: the work goes on after the answer.'),
    }),
    refuses: ['unknown-round', 'round-not-open', 'round-just-opened'],
  }),
} satisfies Contract;
