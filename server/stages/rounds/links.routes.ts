import type { RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { withPress } from '../../platform/files/pdf-aside.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { linksContract } from './links.contract.ts';
import { makePosters, viewLinks } from './links.service.ts';

export function linksRoutes(context: Context): Handlers<typeof linksContract, Municipality> {
  return {
    'GET /api/:municipality/rounds/:roundId/links': async ({ municipality, params, actor }) => {
      const roundId = params.roundId as RoundId;
      const { links, languages } = await viewLinks(context, municipality, roundId, actor);
      return {
        languages,
        links: links.map(({ unitId, name, address }) => ({
          ...{ unitId, name },
          addresses: { nb: address('nb'), nn: address('nn'), en: address('en') },
        })),
      };
    },
    'GET /api/:municipality/rounds/:roundId/posters': async (call) => {
      const { municipality, params, query, actor, response } = call;
      const { language = 'nb', unitId } = query;
      const wish = { language, unitId };
      const made = await makePosters(context, municipality, params.roundId as RoundId, wish, actor);
      const document = { title: made.title, language, at: context.clock.now() };
      const file = await withPress({ kind: 'posters', document }, async (press) => {
        for (const poster of made.posters) await press.lay(poster);
        return press.finish();
      });
      response.attachment(`${municipality.slug}-plakater.pdf`).type('application/pdf').send(file);
      return '';
    },
  };
}
