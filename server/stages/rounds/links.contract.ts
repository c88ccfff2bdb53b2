import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams } from '../../platform/http/shapes.ts';

const address = (language: string) =>
  z.url().describe(`The whole address, where the page begins in ${language}.`);

export const linksContract = {
  'GET /api/:municipality/rounds/:roundId/links': route({
    summary: 'The links of an open-link round, one for each unit. Anyone who has one can answer.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ roundId: idShape.describe('The round.') }),
    returns: z.object({
      links: z
        .array(
          z.object({
            unitId: idShape.describe('The unit the answers are counted with.'),
            name: z.string().describe('What it was called when the round opened.'),
            addresses: z
              .object({ nb: address('bokmål'), nn: address('nynorsk'), en: address('English') })
              .describe('The link, in each language the page can begin in.'),
          }),
        )
        .describe('In the order of the units; empty for a round that asks in another way.'),
    }),
    refuses: ['unknown-round'],
  }),
} satisfies Contract;
