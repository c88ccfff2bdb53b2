import { z } from 'zod';
import { itemLineSchema, toldRoundSchema } from '../../core/release/told-value.schema.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, keyShape, municipalityParams } from '../../platform/http/shapes.ts';

/** What is told of one unit alone. */
export const unitContract = {
  'GET /api/:municipality/indicators/:indicator/units/:unitId': route({
    summary:
      'One unit’s figures of an indicator: per source over all rounds, and each question this round and the one before.',
    access: 'anyone',
    scope: 'results:read',
    params: municipalityParams.extend({
      indicator: keyShape.describe('The indicator’s key.'),
      unitId: idShape.describe('The unit’s id.'),
    }),
    returns: z.object({
      sources: z
        .array(
          z.object({
            surveyKey: keyShape.describe('The survey’s key.'),
            history: z
              .array(
                toldRoundSchema.extend({
                  isThere: z
                    .boolean()
                    .describe(
                      'Whether the round had this unit. False: there was nobody to ask, and no figure.',
                    ),
                }),
              )
              .describe(
                'The unit in every visible round from the first that asked, the oldest first. A round that did not ask, may not tell, or did not have the unit, is a gap.',
              ),
            items: z.array(itemLineSchema).describe('The questions behind the value, for the unit.'),
          }),
        )
        .describe(
          'The surveys that feed it and whose latest visible round has the unit; empty where none has.',
        ),
    }),
    refuses: ['unknown-indicator'],
  }),
} satisfies Contract;
