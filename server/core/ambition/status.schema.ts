import { z } from 'zod';

/** Wire shape of the status: derived on reading, never stored. */
export const statusSchema = z
  .object({
    code: z
      .enum([
        'reached',
        'within',
        'below',
        'deviation',
        'missingReference',
        'delegated',
        'noAmbition',
        'noData',
        'withheld',
        'tooUncertain',
      ])
      .describe(
        '`reached`, `within` and `below` the ambition; `deviation`: to be met exactly, with no tolerance adopted; `missingReference`: what it is relative to is not known; `delegated`: each unit sets its own; or why there is no status.',
      ),
    uncertain: z
      .boolean()
      .describe('Whether the 95 % interval of the mean lies on both sides of a threshold.'),
  })
  .describe('How the mean stands to the ambition.');
