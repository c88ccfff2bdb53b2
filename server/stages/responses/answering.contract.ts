import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  dataLabelShape,
  idShape,
  languageShape,
  localizedShape,
  municipalityParams,
  surveyKindShape,
} from '../../platform/http/shapes.ts';

const summary = z
  .array(
    z.object({
      label: z.string().describe('What the line is about, in a word or two.'),
      text: z.string().describe('One short sentence or two.'),
    }),
  )
  .describe('The notice in a few lines.');
const roundParams = municipalityParams.extend({ roundId: idShape });
/** 26 base-32 characters (130 bits). Forgiven on the way in: case, spaces, hyphens, O for 0, I and L for 1. */
const code = z.string().min(1).max(80);

export const answeringContract = {
  'GET /api/:municipality/rounds/:roundId': route({
    summary: 'What a citizen must know before answering, and the questionnaire while the round is open.',
    access: 'anyone',
    params: roundParams,
    returns: z.object({
      roundId: idShape,
      state: z.enum(['notOpenYet', 'open', 'closed']),
      municipalityName: z.string(),
      dataLabel: dataLabelShape,
      demo: z.boolean(),
      kind: surveyKindShape,
      mode: z.enum(['anonymous', 'confidential', 'openLink']),
      title: localizedShape,
      purpose: localizedShape,
      questionCount: z.int(),
      estimatedMinutes: z.number(),
      opensAt: z.iso.datetime(),
      closesAt: z.iso.datetime(),
      privacy: z
        .object({ nb: summary, nn: summary, en: summary })
        .nullable()
        .describe('The privacy notice in a few lines. Null: the round has no notice.'),
      /** The SurveyJS definition with scales filled in; null unless open. */
      definition: z.record(z.string(), z.unknown()).nullable(),
      /** Where the result is, once the release is visible to the public. */
      results: z.object({ scorecardKey: z.string(), indicatorKey: z.string() }).nullable(),
    }),
    refuses: ['unknown-round'],
  }),
  'POST /api/:municipality/rounds/:roundId/admissions': route({
    summary: 'Whether a code can be used now. A wrong, used or foreign code gets one and the same answer.',
    access: 'participant',
    params: roundParams,
    body: z.strictObject({ code }),
    returns: z.object({ usable: z.literal(true) }),
    refuses: ['unknown-round', 'round-not-open', 'code-not-usable', 'too-many-wrong-codes'],
  }),
  'POST /api/:municipality/rounds/:roundId/responses': route({
    summary:
      'Sends one complete answer. Commits before it answers; the submission id makes a retry harmless.',
    access: 'participant',
    params: roundParams,
    body: z.strictObject({
      code,
      /** 128 random bits made by the client, as 32 hexadecimal digits. Never stored. */
      submissionId: z.string().regex(/^[0-9a-f]{32}$/),
      language: languageShape,
      /** SurveyJS data: question name to value. Judged by the validator compiled from the questionnaire. */
      answers: z.record(z.string().max(100), z.unknown()),
    }),
    returns: z.object({ received: z.literal(true) }),
    refuses: [
      'unknown-round',
      'round-not-open',
      'code-not-usable',
      'too-many-wrong-codes',
      'invalid-answers',
      'submission-id-reused',
    ],
  }),
  'POST /api/:municipality/demo/rounds/:roundId/close': route({
    summary: 'Closes the round and publishes its result at once. Exists in demo mode only.',
    access: 'anyone',
    params: roundParams,
    returns: z.object({ closing: z.literal(true) }),
    refuses: ['not-in-demo-mode', 'unknown-round'],
  }),
} satisfies Contract;
