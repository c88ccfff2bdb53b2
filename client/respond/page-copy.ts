/*
 * A copy of the page on this device, so that it opens without contact too. What lies there is what everybody is sent, who
 * opens this page: no code, no answer and no person is in it. Used by the page and by its worker.
 */

/** What the copy of a page lies under on the device. */
const copyOf = (address: string) => `spredning ${address}`;

/** The page as it came last, and what it brings; null: there is none. */
export async function findInCopy(address: string, path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: copyOf(address), ignoreVary: true });
}

/** Whether a copy of the page at this address lies on the device. */
export function hasCopy(address: string): Promise<boolean> {
  return caches.has(copyOf(address));
}

/**
 * Lays a page that has come in the place of the one before, with what it brings, which comes first: so the copy is always
 * whole. A page that the script cannot go on from (a round that rests, a fault) leaves the one before.
 */
export async function keepPage(address: string, response: Response): Promise<void> {
  const text = await response.clone().text();
  if (!response.ok || !text.includes('<template id="facts">')) return;
  const brought = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  const cache = await caches.open(copyOf(address));
  for (const path of brought) if (!(await cache.match(path, { ignoreVary: true }))) await cache.add(path);
  await cache.put(address, response);
  for (const request of await cache.keys()) {
    if (![address, ...brought].includes(new URL(request.url).pathname)) await cache.delete(request);
  }
}

/** In every language. */
export async function deleteCopies(roundId: string): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.includes(roundId)).map((name) => caches.delete(name)));
}
