import { z } from 'zod';
import { surveyMethods } from '../../core/scorecard/new-indicator.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { keyShape, municipalityParams, typedText } from '../../platform/http/shapes.ts';

const words = (longest: number) =>
  z.strictObject({
    nb: typedText.min(1).max(longest).describe('The text in Norwegian bokmål.'),
    nn: typedText.min(1).max(longest).describe('The text in Norwegian nynorsk.'),
    en: typedText.min(1).max(longest).describe('The text in English.'),
  });

export const newIndicatorContract = {
  'POST /api/:municipality/scorecards/:scorecard/indicators': route({
    summary:
      'Adds an indicator that a survey is to give its value, as a new version of the scorecard from today on.',
    access: ['administrator', 'designer'],
    params: municipalityParams.extend({ scorecard: keyShape.describe('The scorecard’s key.') }),
    body: z.strictObject({
      baseVersion: z
        .int()
        .min(1)
        .max(2_147_483_647)
        .describe('The version of the scorecard that was seen, as the overview gives it.'),
      successFactor: keyShape.describe('The success factor it shows: the key of one on the scorecard.'),
      name: words(200).describe('What the indicator is called.'),
      method: z
        .strictObject({
          kind: z.enum(surveyMethods).describe('Who is asked: citizens, users of a service, or employees.'),
          text: words(200).describe('How the value is found, in the words that stand on the scorecard.'),
        })
        .describe('How its value is found (målemetode).'),
      unitOfMeasurement: words(80)
        .nullable()
        .describe('What the value is counted in (måleenhet), such as «poeng fra 1 til 6». Null: not told.'),
      ambition: typedText
        .min(1)
        .max(100)
        .nullable()
        .describe('The ambition level as it was adopted, such as «5.0–4.0». Null: none is adopted.'),
      adoptedIn: typedText
        .min(1)
        .max(200)
        .nullable()
        .describe('The decision that adopted it. An ambition is not recorded without one. Null: none has.'),
    }),
    returns: z.object({
      key: keyShape.describe('The new indicator’s key, made of its name.'),
      version: z.int().describe('The version the scorecard is now.'),
    }),
    refuses: [
      'unknown-scorecard',
      'not-allowed',
      'scorecard-changed-meanwhile',
      'scorecard-not-in-force',
      'unknown-success-factor',
      'indicator-name-taken',
      'scorecard-has-faults',
      'ambition-not-understood',
      'ambition-upside-down',
      'ambition-not-adopted',
    ],
  }),
} satisfies Contract;
