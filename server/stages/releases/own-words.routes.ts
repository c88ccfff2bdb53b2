import type { RoundId, TextId, ThemeId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { ownWordsContract } from './own-words.contract.ts';
import { nameTheme, readTexts, reviewText } from './own-words.service.ts';
import { decideOwnWords, readOwnWords, viewReview } from './text-decisions.service.ts';

export function ownWordsRoutes(context: Context): Handlers<typeof ownWordsContract, Municipality> {
  return {
    'GET /api/:municipality/rounds/:roundId/own-words': ({ municipality, params, actor }) =>
      readOwnWords(context, municipality.id, params.roundId as RoundId, actor ?? null),
    'GET /api/:municipality/rounds/:roundId/own-words/review': ({ municipality, params, actor }) =>
      viewReview(context, municipality.id, params.roundId as RoundId, actor),
    'GET /api/:municipality/rounds/:roundId/own-words/texts': (call) => {
      const { municipality, params, query, actor, response } = call;
      response.set('Cache-Control', 'no-store');
      const asked = { item: query.item, after: query.after ?? null };
      return readTexts(context, municipality.id, params.roundId as RoundId, asked, actor);
    },
    'POST /api/:municipality/rounds/:roundId/own-words/texts': async (call) => {
      const { municipality, params, body, actor } = call;
      const given = {
        ...body,
        textId: body.textId as TextId,
        themeIds: body.themeIds as ThemeId[],
      };
      return {
        redacted: await reviewText(context, municipality.id, params.roundId as RoundId, given, actor),
      };
    },
    'POST /api/:municipality/rounds/:roundId/own-words/themes': async (call) => {
      const { municipality, params, body, actor } = call;
      const given = { ...body, themeId: body.themeId as ThemeId | null };
      return { id: await nameTheme(context, municipality.id, params.roundId as RoundId, given, actor) };
    },
    'POST /api/:municipality/rounds/:roundId/own-words/decisions': async (call) => {
      const { municipality, params, body, actor } = call;
      await decideOwnWords(context, municipality.id, params.roundId as RoundId, body, actor);
      return {};
    },
  };
}
