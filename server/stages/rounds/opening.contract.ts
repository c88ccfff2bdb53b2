import { z } from 'zod';
import { openingPoints } from '../../core/opening/checklist.ts';
import { roundKinds } from '../../core/opening/kind.ts';
import { openableModes } from '../../core/opening/mode.ts';
import { baseWeightLimit, populationLimit, strataLimit } from '../../core/opening/round-design.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  idShape,
  keyShape,
  languageShape,
  localizedShape,
  municipalityParams,
  typedText,
  uploadedFile,
} from '../../platform/http/shapes.ts';

const surveyParams = municipalityParams.extend({ survey: keyShape.describe('The survey’s key.') });
const instant = z.iso.datetime();

/** The last part of the round's address, as the command line also takes it. */
const periodShape = z
  .string()
  .max(40)
  .regex(/^[^\s/](?:[^/\p{C}]*[^\s/])?$/u);

const opening = z.object({
  checklist: z
    .array(
      z.object({
        point: z.enum(openingPoints).describe('What must be in order.'),
        isReady: z.boolean().describe('Whether it is. A round opens only when every point is.'),
      }),
    )
    .describe('What must be in order before a round can open, in the order it is mended.'),
  questionnaireVersionId: idShape.describe('The version of the questionnaire a round opened now would ask.'),
  languages: z
    .array(languageShape)
    .describe('The languages its questions are all written in. No round opens in another.'),
  usual: z
    .object({
      opensAt: instant.describe('The present moment: open at once.'),
      closesAt: instant.describe('In three weeks, at 23:59 in Norway.'),
      acceptsUntilAt: instant.describe('48 hours after that, for those who had begun.'),
    })
    .describe('The times to begin with.'),
  limits: z
    .object({
      mean: z.int().describe('How many must have answered before a unit’s mean is shown.'),
      spread: z.int().describe('How many before its spread is shown too.'),
    })
    .describe('The limits of the survey’s kind, in persons. They can be raised later, never lowered.'),
  units: z
    .array(
      z.object({
        unitId: idShape.describe('The unit.'),
        parentUnitId: idShape.nullable().describe('The unit above it. Null: the root.'),
        name: z.string().describe('What it is called now.'),
        kind: z.string().describe('What sort of unit it is, in the municipality’s own words.'),
      }),
    )
    .describe('The units in force today, parents in the list too, in the municipality’s own order.'),
  backgrounds: z
    .array(
      z.object({
        name: z.string().describe('The question’s name.'),
        title: localizedShape.describe('The question.'),
        categories: z
          .array(
            z.object({
              code: z.string().describe('The answer’s code.'),
              label: localizedShape.describe('The answer.'),
            }),
          )
          .describe('Its answers, in their order.'),
      }),
    )
    .nullable()
    .describe('Background questions the answers can be weighted by. Null: not a survey of citizens.'),
  orders: z
    .object({
      fewestInvited: z
        .int()
        .nullable()
        .describe(
          'So many must be invited for a hundred answers to be expected. Null: next to nobody answered the last time.',
        ),
      isFromLast: z
        .boolean()
        .describe('Whether that is by how many answered the survey’s last round, else by one half.'),
    })
    .nullable()
    .describe(
      'Where each phone draws the order of the questions: what it takes in an anonymous round. Null: one order.',
    ),
  takenPeriods: z.array(z.string()).describe('What the survey’s rounds are called already.'),
  calendar: z
    .array(
      z.object({
        roundId: idShape.describe('The round.'),
        surveyTitle: localizedShape.describe('What its survey is called.'),
        period: z.string().describe('What the round is called.'),
        opensAt: instant.describe('From when it can be answered.'),
        closesAt: instant.describe('Until when it can be answered.'),
        unitIds: z
          .array(idShape)
          .describe('The units people belong to in it; a whole unit stands for what is under it.'),
      }),
    )
    .describe(
      'Rounds of surveys of the same kind that are not closed yet, this survey’s own too, by opening.',
    ),
});

const people = z.int().min(1).max(populationLimit);
const designShape = z.strictObject({
  strata: z
    .array(
      z.strictObject({
        name: typedText.min(1).max(200).describe('What invitations call the group.'),
        populationCount: people.describe('How many people it is drawn from.'),
        baseWeight: z
          .number()
          .positive()
          .max(baseWeightLimit)
          .nullable()
          .describe('What each person drawn stands for. Null: the population divided by the invited.'),
      }),
    )
    .max(strataLimit)
    .describe('The groups of the sample. Empty: everybody is asked, or one sample is drawn of all.'),
  margins: z
    .array(
      z.strictObject({
        background: z.string().max(100).describe('The background question’s name.'),
        categories: z
          .array(
            z.strictObject({
              code: z.string().max(200).describe('The answer’s code.'),
              populationCount: people
                .nullable()
                .describe(
                  'How many in the population have it. Null: not known; whoever answers so weighs as the average.',
                ),
            }),
          )
          .max(200)
          .describe('Every answer, once.'),
      }),
    )
    .max(10)
    .describe('How the population is made up, by background question.'),
});

export const openingContract = {
  'POST /api/:municipality/surveys/:survey/opening/design': route({
    summary:
      'What a file of population counts says a round could be weighted by. Nothing is kept; it is sent with the opening.',
    access: ['designer', 'surveyOwner'],
    params: surveyParams,
    body: z.strictObject(uploadedFile),
    takesFile: true,
    returns: z.object({ design: designShape.describe('The design, to be sent with the opening.') }),
    refuses: ['unknown-survey', 'not-allowed', 'file-has-faults', 'weights-for-citizens'],
  }),
  'GET /api/:municipality/surveys/:survey/opening': route({
    summary: 'What a round of the survey would open with, what is missing, and what else is asked meanwhile.',
    access: ['designer', 'surveyOwner'],
    params: surveyParams,
    returns: opening,
    refuses: ['unknown-survey', 'not-allowed'],
  }),
  'POST /api/:municipality/surveys/:survey/rounds': route({
    summary: 'Opens a round, now or later. What it asks, whom and in which mode never changes.',
    access: ['designer', 'surveyOwner'],
    params: surveyParams,
    body: z.strictObject({
      period: periodShape.describe('What the round is called, such as `2026` or `2026-høst`; no slash.'),
      questionnaireVersionId: idShape.describe('The version the designer saw, so that no other is asked.'),
      opensAt: instant
        .nullable()
        .describe('From when it can be answered. Null, or a time that is past: now.'),
      closesAt: instant.describe('Until when it can be answered: after it opens, within a year.'),
      acceptsUntilAt: instant
        .nullable()
        .describe('Until when an answer begun in time is taken, a week later at most. Null: 48 hours later.'),
      unitIds: z
        .array(idShape)
        .max(5_000)
        .nullable()
        .describe('The units that are asked, each with all that is under it. Null: the whole municipality.'),
      mode: z
        .enum(openableModes)
        .optional()
        .describe(
          'Whether people are invited with a code each (`anonymous`, if left out) or come by a link that is the same for all in a unit (`openLink`).',
        ),
      kind: z
        .enum(roundKinds)
        .optional()
        .describe(
          '`pilot`: a small group tries the questions, and only those who make the survey see how they worked. `test`: by an open link whatever the mode, and answers are deleted unopened. `real`, if left out.',
        ),
      languages: z
        .array(languageShape)
        .min(1)
        .max(3)
        .optional()
        .describe(
          'The languages it can be answered in; the first is for those who ask for another. All that the questions are written in, if left out.',
        ),
      limits: z
        .strictObject({
          mean: z.int().describe('How many must have answered before a mean is shown.'),
          spread: z.int().describe('How many before the spread is shown too.'),
          reason: typedText.min(1).max(500).describe('Why they are higher than the rules, 1–500 characters.'),
        })
        .optional()
        .describe('Higher limits than the rules’. Left out: the rules’ own.'),
      design: designShape
        .optional()
        .describe('What the answers can be weighted by, for surveys of citizens. It never changes.'),
      publicKey: z
        .string()
        .regex(/^[A-Za-z0-9+/]{43}=$/)
        .nullable()
        .optional()
        .describe(
          'The public half of an X25519 key that a custodian keeps, 32 bytes as base64. Null, or left out: the server makes the key.',
        ),
    }),
    returns: z.object({ roundId: idShape.describe('The new round.') }),
    refuses: [
      'unknown-survey',
      'not-allowed',
      'questionnaire-changed-meanwhile',
      'questionnaire-has-faults',
      'files-in-anonymous-round',
      'language-incomplete',
      'no-privacy-settings',
      'incomplete-privacy-settings',
      'no-key-folder',
      'no-units',
      'unit-not-in-force',
      'period-taken',
      'opens-too-late',
      'closes-too-early',
      'closes-too-late',
      'accepts-until-wrong',
      'public-key-not-usable',
      'public-key-used',
      'design-has-faults',
      'strata-by-link',
      'weights-for-citizens',
      'limit-lowered',
      'limits-not-raised',
      'limit-not-whole',
      'reason-missing',
    ],
  }),
  'POST /api/:municipality/rounds/:roundId/pause': route({
    summary: 'Takes no answers in a round for now. What people have answered stays on their devices.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ roundId: idShape.describe('The round, open or about to close.') }),
    body: z.strictObject({
      reason: typedText.min(1).max(500).describe('Why, 1–500 characters. Kept in the log.'),
    }),
    returns: z.object({}),
    refuses: ['unknown-round', 'not-allowed', 'round-not-open', 'already-paused'],
  }),
  'POST /api/:municipality/rounds/:roundId/resume': route({
    summary: 'Takes answers again in a round that is paused. Its times are as they were.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ roundId: idShape.describe('The round that is paused.') }),
    body: z.strictObject({}),
    returns: z.object({}),
    refuses: ['unknown-round', 'not-allowed', 'round-not-open', 'not-paused'],
  }),
  'POST /api/:municipality/rounds/:roundId/extend': route({
    summary: 'Gives people more time in a round whose answers are not mixed. It is never given less.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ roundId: idShape.describe('The round, open or not opened yet.') }),
    body: z.strictObject({
      closesAt: instant.describe('Until when it can be answered now: later than before, within a year.'),
      acceptsUntilAt: instant
        .nullable()
        .describe('Until when an answer begun in time is taken, a week later at most. Null: 48 hours later.'),
    }),
    returns: z.object({
      closesAt: instant.describe('Until when it can be answered now.'),
      acceptsUntilAt: instant.describe('Until when an answer begun in time is taken now.'),
    }),
    refuses: [
      'unknown-round',
      'not-allowed',
      'round-is-over',
      'not-later',
      'closes-too-late',
      'too-near-deletion',
      'accepts-until-wrong',
    ],
  }),
} satisfies Contract;
