import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { Router } from 'express';
import { isLanguage, manifest } from './manifest.ts';

/**
 * The app's page, what installs it, and the short addresses of letters. Which municipality or figure it is stands in the path and is read by
 * the page itself, so it is the same file for everyone.
 */
export function pages(
  clientDir: string,
  defaultSlug: () => Promise<string | undefined>,
  findRoundId: (slug: string, beginning: string) => Promise<string | undefined>,
  findName: (slug: string) => Promise<string | undefined>,
): Router {
  const router = Router();
  const page = (name: string) => (_request: express.Request, response: express.Response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(clientDir, name));
  };
  router.use('/assets', assets(join(clientDir, 'assets')));
  router.get('/', async (_request, response) => {
    const slug = await defaultSlug();
    if (slug) response.redirect(302, `/${slug}`);
    else response.type('text').send('Spredning er i gang, men ingen kommune er lagt inn ennå. Se README.');
  });
  // As letters on paper have it, to be typed.
  router.get('/:municipality/s/:round{/:language}{/:page}', async (request, response, next) => {
    const { municipality, round, language = 'nb', page: part } = request.params;
    const isShort = /^[0-9a-f]{8}$/i.test(round) && (part === undefined || part === 'personvern');
    const roundId = isShort ? await findRoundId(municipality, round.toLowerCase()) : undefined;
    if (roundId === undefined) return next();
    const address = [municipality, 's', roundId, language, ...(part === undefined ? [] : [part])];
    response.redirect(302, `/${address.map(encodeURIComponent).join('/')}`);
  });
  router.get('/:municipality/s/:round', (request, response) => {
    // Written anew: a decoded slash in front would send the reader to another site.
    const [municipality, round] = [request.params.municipality, request.params.round].map(encodeURIComponent);
    response.redirect(302, `/${municipality}/s/${round}/nb`);
  });
  // The worker of the app, let to work under one municipality in one language, and so never for the citizen's pages.
  const worker = page('uten-nett-app.js');
  router.get('/:municipality/:language/uten-nett.js', (request, response, next) =>
    isLanguage(request.params.language) ? worker(request, response) : next(),
  );
  router.get('/:municipality/:language/app.webmanifest', manifest(findName));
  router.get(['/:municipality', '/:municipality/*rest'], page('app.html'));
  return router;
}

/** The build's files, as the packed copy where there is one and the browser takes it. */
function assets(folder: string): Router {
  const router = Router();
  router.use((request, response, next) => {
    response.vary('Accept-Encoding');
    const isPlain = /^\/[\w.-]+\.(js|css)$/.test(request.path);
    if (isPlain && request.acceptsEncodings('gzip') && existsSync(join(folder, `${request.path}.gz`))) {
      request.url = `${request.path}.gz`;
    }
    next();
  });
  router.use(
    express.static(folder, {
      immutable: true,
      maxAge: '365d',
      fallthrough: false,
      setHeaders(response, path) {
        if (!path.endsWith('.gz')) return;
        response.setHeader('Content-Encoding', 'gzip');
        response.setHeader('Content-Type', contentTypes[extname(path.slice(0, -'.gz'.length))] ?? '');
      },
    }),
  );
  return router;
}

const contentTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
