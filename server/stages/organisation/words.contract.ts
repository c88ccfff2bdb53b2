import { z } from 'zod';
import { wordKeys } from '../../core/words/keys.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { municipalityParams, typedWordShape } from '../../platform/http/shapes.ts';

export const wordsContract = {
  'PUT /api/:municipality/words': route({
    summary: 'Replaces all the words the municipality has chosen. A term left out has the standard word.',
    access: ['administrator'],
    params: municipalityParams,
    body: z.object({
      words: z
        .array(typedWordShape)
        .max(wordKeys.length * 3)
        .describe('At most one for each term and language.'),
    }),
    returns: z.object({}),
    refuses: ['word-twice'],
  }),
} satisfies Contract;
