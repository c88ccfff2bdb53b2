import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { Router } from 'express';
import { appPage } from './app-page.ts';
import { isLanguage, manifest } from './manifest.ts';

/**
 * The app's page, what installs it, and the short addresses of letters.
 */
export function pages(
  clientDir: string,
  defaultSlug: () => Promise<string | undefined>,
  findRoundId: (slug: string, beginning: string) => Promise<string | undefined>,
  findName: (slug: string) => Promise<string | undefined>,
): Router {
  const router = Router();
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
  const worker = (response: express.Response) =>
    response.set('Cache-Control', 'no-cache').sendFile(join(clientDir, 'uten-nett-app.js'));
  router.get('/:municipality/:language/uten-nett.js', (request, response, next) =>
    isLanguage(request.params.language) ? worker(response) : next(),
  );
  router.get('/:municipality/:language/app.webmanifest', manifest(findName));
  router.get(['/:municipality', '/:municipality/*rest'], appPage(clientDir, findName));
  return router;
}

/** The ways a copy is packed, the denser first: browsers take brotli over https and from this machine alone. */
const packings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** The build's files, as a packed copy where there is one and the browser takes it. */
function assets(folder: string): Router {
  const router = Router();
  router.use((request, response, next) => {
    response.vary('Accept-Encoding');
    const isPlain = /^\/[\w.-]+\.(js|css)$/.test(request.path);
    const taken = packings.find(
      ([name, ending]) =>
        isPlain && request.acceptsEncodings(name) && existsSync(join(folder, request.path + ending)),
    );
    if (taken) request.url = request.path + taken[1];
    next();
  });
  router.use(
    express.static(folder, {
      immutable: true,
      maxAge: '365d',
      fallthrough: false,
      setHeaders(response, path) {
        const packing = packings.find(([, ending]) => path.endsWith(ending));
        if (!packing) return;
        const [name, ending] = packing;
        response.setHeader('Content-Encoding', name);
        response.setHeader('Content-Type', contentTypes[extname(path.slice(0, -ending.length))] ?? '');
      },
    }),
  );
  return router;
}

const contentTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
