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
  .describe('The privacy notice in a few lines, in this language.');
const roundParams = municipalityParams.extend({ roundId: idShape.describe('The round’s id.') });
const code = z
  .string()
  .min(1)
  .max(80)
  .describe(
    'The code from the invitation: 26 base-32 characters in a link, 12 and one that checks them on paper. Forgiven: case, spaces, hyphens, O for 0, I and L for 1.',
  );

export const answeringContract = {
  'GET /api/:municipality/rounds/:roundId': route({
    summary: 'What a citizen must know before answering, and the questionnaire while the round is open.',
    access: 'anyone',
    params: roundParams,
    returns: z.object({
      roundId: idShape.describe('The round’s id.'),
      state: z.enum(['notOpenYet', 'open', 'closed']).describe('Whether it can be answered now.'),
      municipalityName: z.string().describe('The name of the municipality that asks.'),
      dataLabel: dataLabelShape,
      demo: z.boolean().describe('Demo mode: anyone may close the round and see its result at once.'),
      kind: surveyKindShape,
      mode: z
        .enum(['anonymous', 'confidential', 'openLink'])
        .describe(
          'What can be known of who answered: nothing, who answered by those the notice names, or nothing and no code is needed.',
        ),
      title: localizedShape.describe('What the survey is called.'),
      purpose: localizedShape.describe('What the answers are for, in the words of the survey.'),
      questionCount: z.int().describe('How many questions it has.'),
      estimatedMinutes: z.number().describe('About how long answering takes, in minutes.'),
      opensAt: z.iso.datetime().describe('From when it can be answered (ISO 8601, UTC).'),
      closesAt: z.iso.datetime().describe('Until when it can be answered (ISO 8601, UTC).'),
      acceptsUntilAt: z.iso
        .datetime()
        .describe('Until when an answer begun in time is taken (ISO 8601, UTC).'),
      privacy: z
        .object({ nb: summary, nn: summary, en: summary })
        .nullable()
        .describe('The privacy notice in a few lines. Null: the round has no notice.'),
      definition: z
        .record(z.string(), z.unknown())
        .nullable()
        .describe(
          'The SurveyJS definition with scales filled in. Null unless the round is open, or closed but still taking what was begun.',
        ),
      results: z
        .object({
          scorecardKey: z.string().describe('The key of the scorecard that shows it.'),
          indicatorKey: z.string().describe('The key of the indicator that shows it.'),
        })
        .nullable()
        .describe('Where the result is. Null until the release is visible to the public.'),
    }),
    refuses: ['unknown-round'],
  }),
  'POST /api/:municipality/rounds/:roundId/admissions': route({
    summary: 'Whether a code can be used now. A wrong, used or foreign code gets one and the same answer.',
    access: 'participant',
    params: roundParams,
    body: z.strictObject({ code }),
    returns: z.object({
      usable: z.literal(true).describe('Always true: a code that is not usable is refused.'),
    }),
    refuses: ['unknown-round', 'round-not-open', 'round-paused', 'code-not-usable', 'too-many-wrong-codes'],
  }),
  'POST /api/:municipality/rounds/:roundId/responses': route({
    summary:
      'Sends one complete answer. Commits before it answers; the submission id makes a retry harmless.',
    access: 'participant',
    params: roundParams,
    body: z.strictObject({
      code: code.optional().describe('The code from the invitation. Left out where a link is open.'),
      unitId: idShape.optional().describe('Where a link is open: the unit it is for.'),
      variant: z
        .int()
        .min(1)
        .max(24)
        .optional()
        .describe(
          'In which of the orders the questions stood, drawn on the device. Left out: as they are written.',
        ),
      submissionId: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .describe(
          '128 random bits made by the client, as 32 hexadecimal digits; the same in a retry. Never stored.',
        ),
      language: languageShape.describe('The language it was answered in: `nb`, `nn` or `en`.'),
      answers: z
        .record(z.string().max(100), z.unknown())
        .describe('SurveyJS data: question name to value, judged by what the questionnaire allows.'),
    }),
    returns: z.object({ received: z.literal(true).describe('Always true: the answer is stored for good.') }),
    refuses: [
      'unknown-round',
      'round-not-open',
      'round-paused',
      'code-not-usable',
      'too-many-wrong-codes',
      'invalid-answers',
      'answers-too-long',
      'unit-not-asked',
      'too-many-tries',
      'submission-id-reused',
    ],
  }),
  'POST /api/:municipality/demo/rounds/:roundId/close': route({
    summary: 'Closes the round and publishes its result at once. Exists in demo mode only.',
    access: 'anyone',
    params: roundParams,
    returns: z.object({
      closing: z.literal(true).describe('Always true: the work goes on after the answer.'),
    }),
    refuses: ['not-in-demo-mode', 'unknown-round'],
  }),
} satisfies Contract;
