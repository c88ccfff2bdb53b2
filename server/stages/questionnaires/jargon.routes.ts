import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { jargonContract } from './jargon.contract.ts';
import { changeJargon, viewJargon } from './jargon.service.ts';

export function jargonRoutes(context: Context): Handlers<typeof jargonContract, Municipality> {
  return {
    'GET /api/:municipality/jargon-words': async ({ municipality, actor }) => {
      const { words, ...rest } = await viewJargon(context, municipality.id, actor);
      return { ...rest, words: words.map(({ instead = null, ...word }) => ({ ...word, instead })) };
    },
    'PUT /api/:municipality/jargon-words': async ({ municipality, body, actor }) => {
      const words = body.words.map(({ instead, ...word }) => ({
        ...word,
        ...(instead === null ? {} : { instead }),
      }));
      return { version: await changeJargon(context, municipality.id, { ...body, words }, actor) };
    },
  };
}
