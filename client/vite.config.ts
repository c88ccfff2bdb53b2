import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type BuildOptions, build, defineConfig, type Plugin } from 'vite';
import { icons } from './installed/icons-plugin.ts';
import { docstrings } from './methods/docstrings-plugin.ts';

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

/** Lays a packed copy beside each script and style sheet, for slow lines. */
const packed: Plugin = {
  name: 'packed-copies',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file))) {
      writeFileSync(join(dir, `${name}.gz`), gzipSync(readFileSync(join(dir, name)), { level: 9 }));
    }
  },
};

/** The design system does not say that its parts are free of side effects; they are, and most are not used. */
const treeshake = {
  moduleSideEffects: [
    {
      test: /designsystemet-react|floating-ui|@tanstack.(react-virtual|virtual-core)|aksel-icons|tabbable/,
      sideEffects: false,
    },
    // The core is pure by rule, and stdlib's arithmetic too: a page that reads a limit need not bring the tests.
    { test: /server.core|@stdlib/, sideEffects: false },
  ],
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
    plugins: [
      ...[react(), docstrings(new URL('..', import.meta.url)), pages, packed, icons],
      ...[respond, pictures, worker, appWorker],
    ],
    build: {
      outDir: here('../dist/client'),
      emptyOutDir: true,
      modulePreload,
      rolldownOptions: { input: here('app.html'), treeshake },
    },
    server: {
      proxy: Object.fromEntries(
        ['/api', '^/[a-z0-9-]+/s/', '/assets'].map((path) => [path, 'http://127.0.0.1:3000']),
      ),
    },
  };
});
