import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, localizedShape, municipalityParams } from '../../platform/http/shapes.ts';

export const keysContract = {
  'GET /api/:municipality/awaited-keys': route({
    summary: 'Rounds that are over and wait for the key a custodian has kept.',
    access: ['designer', 'surveyOwner', 'keyCustodian'],
    params: municipalityParams,
    returns: z.object({
      rounds: z
        .array(
          z.object({
            roundId: idShape.describe('The round.'),
            surveyTitle: localizedShape.describe('The survey’s title in each language.'),
            period: z.string().describe('What the round is called.'),
            since: z.iso.datetime().describe('Since when it takes no more answers.'),
            isBrought: z
              .boolean()
              .describe('Whether the key is here already, and the answers are about to be mixed.'),
          }),
        )
        .describe('Those the reader may bring the key of, the longest waiting first.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/rounds/:roundId/key': route({
    summary:
      'Brings the key of a round that is over: its answers are mixed, and the server deletes its copy.',
    access: ['designer', 'surveyOwner', 'keyCustodian'],
    params: municipalityParams.extend({ roundId: idShape.describe('The round.') }),
    body: z.strictObject({
      keyFile: z.string().max(1_000).describe('The whole text of the file, as it was made.'),
    }),
    returns: z.object({}),
    refuses: [
      ...(['unknown-round', 'not-allowed', 'already-mixed', 'key-is-on-server', 'key-deleted'] as const),
      ...(['round-still-open', 'not-a-key-file', 'key-of-another-round', 'no-key-folder'] as const),
    ],
  }),
} satisfies Contract;
