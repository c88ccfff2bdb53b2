import { z } from 'zod';
import { bodyKinds } from '../../core/body.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  dataLabelShape,
  idShape,
  keyShape,
  localizedShape,
  municipalityParams,
  storableText,
  surveyKindShape,
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

const round = z.object({
  roundId: idShape,
  period: z.string(),
  state: z.enum(['notOpenYet', 'open', 'closed']),
  source: z.enum(['collected', 'imported']),
  mode: z.enum(['anonymous', 'confidential', 'openLink', 'imported']),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  /** The address citizens get, without a code. Null for imported rounds. */
  path: z.string().nullable(),
  invitedCount: z.int().nullable(),
  /** While open: rounded down to five and renewed once a day, from ten invited; else null. After close: exact, as the release has it. */
  answeredAtLeastCount: z.int().nullable(),
  release: z
    .object({
      releaseId: idShape,
      version: z.int(),
      computedAt: z.iso.datetime(),
      publications: z
        .array(publication)
        .describe('Whom it is made visible to, in the order of the moments; empty: nobody yet.'),
    })
    .nullable(),
});

/** Everything the designer sees of one survey: what it asks, what that feeds, and its rounds. */
const survey = z.object({
  key: keyShape,
  title: localizedShape,
  purpose: localizedShape,
  kind: surveyKindShape,
  sensitive: z.boolean(),
  provenance: z.string(),
  questionCount: z.int(),
  estimatedMinutes: z.number(),
  dataLabel: dataLabelShape,
  /** Indicators of the municipality's scorecards whose method asks for this kind of survey: fed or still empty. */
  indicators: z.array(
    z.object({ key: keyShape, name: localizedShape, scorecardKey: keyShape, fed: z.boolean() }),
  ),
  rounds: z.array(round),
});

export const surveysContract = {
  'GET /api/:municipality/surveys': route({
    summary: 'The surveys of the municipality with their rounds.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams,
    returns: z.object({ surveys: z.array(survey) }),
    refuses: [],
  }),
  'GET /api/:municipality/surveys/:survey': route({
    summary: 'One survey with its items, what each feeds, and the definition for preview.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ survey: keyShape }),
    returns: survey.extend({
      themes: z.array(
        z.object({
          name: localizedShape.nullable(),
          items: z.array(
            z.object({
              name: z.string(),
              text: localizedShape,
              role: z.enum(['scale', 'background', 'freeText']),
              origin: z.enum(['verbatim', 'translation', 'ours']),
              scale: z
                .object({ min: z.int(), max: z.int(), low: localizedShape, high: localizedShape })
                .nullable(),
              direction: z.enum(['higherIsBetter', 'lowerIsBetter']).nullable(),
              feeds: z.array(z.object({ indicator: keyShape, name: localizedShape, weight: z.number() })),
            }),
          ),
        }),
      ),
      definition: z.record(z.string(), z.unknown()),
      bodies: z.array(body).describe('The bodies that sit today, the council first: those to publish to.'),
    }),
    refuses: ['unknown-survey'],
  }),
  'POST /api/:municipality/rounds/:roundId/close': route({
    summary: 'Closes an open round early. Answers are mixed and the release is made by a job.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ roundId: idShape }),
    body: z.strictObject({ reason: storableText.min(1).max(500) }),
    returns: z.object({ closing: z.literal(true) }),
    refuses: ['unknown-round', 'round-not-open'],
  }),
} satisfies Contract;
