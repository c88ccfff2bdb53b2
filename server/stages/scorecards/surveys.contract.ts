import { z } from 'zod';
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
      'The address of the round’s privacy notice, without language. Null: it opened before there were any.',
    ),
  invitedCount: z.int().nullable(),
  /** While open: rounded down to five and renewed once a day, from ten invited; else null. After close: exact, by the release once it is visible to somebody. */
  answeredAtLeastCount: z.int().nullable(),
  release: z
    .object({
      releaseId: idShape,
      version: z.int(),
      computedAt: z.iso.datetime(),
      visibleToBody: z.boolean(),
      visibleToPublic: z.boolean(),
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
  'POST /api/:municipality/rounds/:roundId/publications': route({
    summary: 'Makes the latest release visible to one audience, all its members at one instant.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ roundId: idShape }),
    body: z.strictObject({ audience: z.enum(['body', 'public']) }),
    returns: z.object({ visibleFromAt: z.iso.datetime() }),
    refuses: ['unknown-round', 'not-released', 'already-visible'],
  }),
} satisfies Contract;
