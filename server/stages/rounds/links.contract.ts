import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, languageShape, municipalityParams } from '../../platform/http/shapes.ts';

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
      languages: z.array(languageShape.describe('One of them.')).describe('What it can be answered in.'),
    }),
    refuses: ['unknown-round'],
  }),
  'GET /api/:municipality/rounds/:roundId/posters': route({
    summary: 'The links of an open-link round as posters with QR codes, one PDF with a page for each unit.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ roundId: idShape.describe('The round.') }),
    query: z.object({
      language: languageShape.optional().describe('What the posters are written in; else bokmål.'),
      unitId: idShape.optional().describe('That of one unit; else all.'),
    }),
    returns: z.string(),
    sends: { 'application/pdf': z.string().describe('The posters.') },
    refuses: ['unknown-round', 'no-open-links', 'unknown-unit'],
  }),
} satisfies Contract;
