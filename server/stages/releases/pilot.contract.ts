import { z } from 'zod';
import { openableModes } from '../../core/opening/mode.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, languageShape, localizedShape, municipalityParams } from '../../platform/http/shapes.ts';

const persons = z.int();

export const pilotContract = {
  'GET /api/:municipality/rounds/:roundId/pilot': route({
    summary: 'How the questions worked in a pilot, for those who make the survey. No means and no spread.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ roundId: idShape.describe('The pilot.') }),
    returns: z.object({
      surveyKey: z.string().describe('The survey’s key.'),
      surveyTitle: localizedShape.describe('The survey’s title in each language.'),
      period: z.string().describe('What the pilot is called.'),
      settings: z
        .object({
          mode: z.enum(openableModes).describe('How it asked people.'),
          languages: z.array(languageShape).describe('The languages it could be answered in.'),
          limits: z
            .object({
              mean: z.int().describe('How many must have answered before a mean is shown.'),
              spread: z.int().describe('How many before the spread is shown too.'),
            })
            .describe('The limits it had.'),
          unitIds: z
            .array(idShape)
            .nullable()
            .describe('The units it asked where people belong, of those in force now. Null: everyone.'),
        })
        .describe('What the real round may begin with.'),
      isCounted: z.boolean().describe('Whether its answers are counted. Until then there are no questions.'),
      answeredCount: persons.nullable().describe('Persons who answered. Null: not to be told.'),
      invitedCount: persons
        .nullable()
        .describe('Persons who were invited. Null: nobody was, or not to be told.'),
      responseRate: z.number().nullable().describe('Of those invited, 0–1. Null as `invitedCount`.'),
      questions: z
        .array(
          z.object({
            name: z.string().describe('The question’s name in the questionnaire.'),
            text: localizedShape.describe('The question as it was asked.'),
            isOnScale: z.boolean().describe('Whether it is answered on a scale.'),
            isOwnWords: z.boolean().describe('Whether one answers in own words, which are kept apart.'),
            tried: z
              .object({
                answeredCount: persons.describe('Persons who gave a value.'),
                dontKnowCount: persons
                  .nullable()
                  .describe(
                    'Persons who answered «vet ikke». Null: the question is on no scale, or they are among `unansweredCount`.',
                  ),
                notApplicableCount: persons
                  .nullable()
                  .describe('Persons who answered «ikke relevant». Null as `dontKnowCount`.'),
                unansweredCount: persons.describe('Persons who passed it over, or were not asked it.'),
              })
              .nullable()
              .describe('Null: too few answered for it to be told.'),
          }),
        )
        .describe('All questions, in the order they were asked; a matrix row by row.'),
    }),
    refuses: ['unknown-round', 'not-allowed', 'not-a-pilot'],
  }),
} satisfies Contract;
