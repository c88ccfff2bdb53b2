import type { WorkerScope } from '../parts/worker-scope.ts';
import { cacheOf, shellPath } from './kept.ts';

/*
 * The worker of the app in one municipality and language. It gives a meeting's page and the app's files where the line gives
 * nothing. What the API answers never comes by here: the page keeps what it has read.
 */

/** How long the page may be on its way before the copy is shown, in milliseconds. */
const patience = 3_000;

const worker = globalThis as unknown as WorkerScope;
const scope = new URL(worker.registration.scope);
const cacheName = cacheOf(scope.pathname.split('/')[1] ?? '');

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== scope.origin) return;
  if (mode === 'navigate' && pathname.startsWith(`${scope.pathname}mote/`)) {
    event.respondWith(open(event.request));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(bring(event.request, pathname));
  }
});

async function open(request: Request): Promise<Response> {
  const copy = await caches.match(shellPath, { cacheName });
  const coming = fetch(request);
  if (!copy) return coming;
  return Promise.race([
    coming.then(
      (response) => (response.status >= 500 ? copy : response),
      () => copy,
    ),
    new Promise<Response>((resolve) => setTimeout(() => resolve(copy), patience)),
  ]);
}

async function bring(request: Request, path: string): Promise<Response> {
  return (await caches.match(path, { cacheName, ignoreVary: true })) ?? fetch(request);
}
