import { join } from 'node:path';
import express, { Router } from 'express';

/**
 * The two pages. Which municipality, round or figure it is stands in the path and is read by the page itself, so
 * each page is the same file for everyone. A citizen's code is in the fragment and never reaches the server here.
 */
export function pages(clientDir: string, defaultSlug: () => Promise<string | undefined>): Router {
  const router = Router();
  const page = (name: string) => (_request: express.Request, response: express.Response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(clientDir, name));
  };
  router.use(
    '/assets',
    express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  router.get('/', async (_request, response) => {
    const slug = await defaultSlug();
    if (slug) response.redirect(302, `/${slug}`);
    else response.type('text').send('Spredning er i gang, men ingen kommune er lagt inn ennå. Se README.');
  });
  router.get('/:municipality/s/:round', (request, response) => {
    // Written anew: a decoded slash in front would send the reader to another site.
    const [municipality, round] = [request.params.municipality, request.params.round].map(encodeURIComponent);
    response.redirect(302, `/${municipality}/s/${round}/nb`);
  });
  router.get('/:municipality/s/:round/:language', page('respond.html'));
  router.get(['/:municipality', '/:municipality/*rest'], page('app.html'));
  return router;
}
