import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { municipalityParams } from '../../platform/http/shapes.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const heldContract = {
  'GET /api/:municipality/me/held': route({
    summary:
      'Everything that is held about whoever asks, and what is not. Never a secret, and never an answer.',
    access: 'signedIn',
    params: municipalityParams,
    returns: z.object({
      at: z.iso.datetime().describe('When it was read.'),
      sections: z
        .array(
          z.object({
            key: z.string().describe('What it is: `account`, `roles`, `sessions`, `log` and so on.'),
            rows: z
              .array(z.record(z.string(), value))
              .describe(
                'One for each thing held. An empty object: it is there, and nothing more is told of it.',
              ),
          }),
        )
        .describe('Also those with nothing in them, so that it shows that it was looked for.'),
      notHeld: z.array(z.string()).describe('What one might think is held, and is not: `answers` and so on.'),
    }),
    refuses: [],
  }),
} satisfies Contract;
