import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from './organisation.store.ts';
import type { wordsContract } from './words.contract.ts';
import { changeWords } from './words.service.ts';

export function wordsRoutes(context: Context): Handlers<typeof wordsContract, Municipality> {
  return {
    'PUT /api/:municipality/words': async ({ municipality, body, actor }) => {
      await changeWords(context, municipality.id, body.words, actor);
      return {};
    },
  };
}
