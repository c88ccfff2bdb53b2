import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type BuildOptions, build, defineConfig, type Plugin } from 'vite';
import { icons } from './installed/icons-plugin.ts';
import { docstrings } from './methods/docstrings-plugin.ts';
import { firstPage } from './parts/first-page-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** While developing, addresses lead to the app's page as they do on the server. The citizen's page is the server's own. */
const pages: Plugin = {
  name: 'pages-by-address',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = request.url?.split('?')[0] ?? '';
      if (/^\/[a-z0-9-]+(\/(nb|nn|en)(\/|$)|$)/.test(path) && !path.includes('.ts'))
        request.url = '/app.html';
      next();
    });
  },
};

const [asBrotli, asGzip] = [promisify(brotliCompress), promisify(gzip)];
/** One below the densest, which takes twice as long for a hundredth less. */
const density = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

/** Lays packed copies beside each script and style sheet, for slow lines: brotli, and gzip for whoever takes no brotli. */
const packed: Plugin = {
  name: 'packed-copies',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file));
    const pack = async (name: string) => {
      const content = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.gz`), await asGzip(content, { level: 9 }));
      writeFileSync(join(dir, `${name}.br`), await asBrotli(content, density));
    };
    await Promise.all(names.map(pack));
  },
};

/**
 * stdlib asks by `eval` whether there are generators, which the page's policy stops and reports. There are, in every browser that the pages
 * are made for.
 */
const generators: Plugin = {
  name: 'generators-are-there',
  transform: (_code, id) =>
    /assert-has-generator-support\/(?:dist|lib)\/(?:index|main)\.js$/.test(id)
      ? { code: 'module.exports = () => true;', map: null }
      : null,
};

/** The design system does not say that its parts are free of side effects; they are, and most are not used. */
const treeshake = {
  moduleSideEffects: [
    {
      test: /designsystemet-react|designsystemet-web.dist.esm.pagination|floating-ui|@tanstack.(react-virtual|virtual-core)|aksel-icons|tabbable/,
      sideEffects: false,
    },
    // The core is pure by rule, and stdlib's arithmetic too: a page that reads a limit need not bring the tests.
    { test: /server.core|@stdlib/, sideEffects: false },
  ],
};
/** Else named by all the pages that share it. */
const named = (name: string | undefined, ending: string) =>
  name?.startsWith('shared~') ? `assets/shared-[hash]${ending}` : `assets/[name]-[hash]${ending}`;
/**
 * The frame is one file, and what pages share comes in a few, since each file costs a slow line a round trip.
 * `entriesAwareMergeThreshold` is in bytes, before packing.
 */
const output: NonNullable<BuildOptions['rolldownOptions']>['output'] = {
  chunkFileNames: ({ name }) => named(name, '.js'),
  assetFileNames: ({ names }) => named(names[0], '[extname]'),
  codeSplitting: {
    groups: [
      { name: 'frame', tags: ['$initial'], priority: 1 },
      { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 6_000 },
    ],
  },
};
/** Every browser that the pages are made for does without; the citizen's page saves a request. */
const modulePreload = { polyfill: false };

/** Built apart, whole in one script that shares nothing: what the app takes in use makes it no larger, nor two. */
const alone = (input: string, options: NonNullable<BuildOptions['rolldownOptions']> = {}): Plugin => ({
  name: `alone-${input}`,
  apply: 'build',
  async closeBundle() {
    await build({
      ...{ configFile: false, root: here('.'), publicDir: false, logLevel: 'error', plugins: [packed] },
      build: {
        ...{ outDir: here('../dist/client'), emptyOutDir: false, modulePreload },
        rolldownOptions: { input: here(input), treeshake, ...options },
      },
    });
  },
});

/** The citizen's page. */
const respond = alone('respond.html');
/** What it brings where pictures are asked for, so that others bring nothing for it. */
const pictures = alone('respond/pictures.ts', {
  preserveEntrySignatures: 'strict',
  output: { entryFileNames: 'assets/pictures-[hash].js' },
});
/** Its worker, in a form that old browsers read too: they know no modules there. */
const worker = alone('respond/worker.ts', {
  output: { format: 'iife', entryFileNames: 'uten-nett.js' },
});
/** The worker of the app, which a meeting brings. */
const appWorker = alone('offline/worker.ts', {
  output: { format: 'iife', entryFileNames: 'uten-nett-app.js' },
});

/** The app for everyone else than the citizen, whose page is built beside it and shares nothing with it. */
export default defineConfig(({ command }) => {
  // A build is always for production, also when the tests make it.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: here('.'),
    // The folder «public» is source: pages that everybody may see.
    publicDir: false,
    resolve: {
      alias: [{ find: /^@digdir\/designsystemet-web$/, replacement: here('parts/design-elements.ts') }],
    },
    plugins: [
      generators,
      ...[react(), docstrings(new URL('..', import.meta.url)), pages, firstPage, packed, icons],
      ...[respond, pictures, worker, appWorker],
    ],
    build: {
      outDir: here('../dist/client'),
      emptyOutDir: true,
      modulePreload,
      rolldownOptions: { input: here('app.html'), treeshake, output },
    },
    server: {
      proxy: Object.fromEntries(
        ['/api', '^/[a-z0-9-]+/s/', '/assets'].map((path) => [path, 'http://127.0.0.1:3000']),
      ),
    },
  };
});
