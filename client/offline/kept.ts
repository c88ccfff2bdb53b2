/*
 * What lies on this device so that a meeting goes on without contact: the app's page and its files, which are the same for
 * everyone, and the figures that were read. Used by the page; the worker gives the page and its files alone.
 */

/** What the copy of a municipality lies under. */
export const cacheOf = (slug: string) => `spredning mote ${slug}`;
/** The address the app's page lies under, whichever page it was kept from. */
export const shellPath = '/app';
const markPath = '/kept';

/** How long figures of somebody who is signed in are shown without contact, in milliseconds. Public ones have no end. */
const shownFor = 24 * 3_600_000;

interface Mark {
  /** When the figures came from the server (ISO 8601). */
  fetchedAt: string;
  /** Of whose sign-in they are, as a hash; null: anybody's. */
  reader: string | null;
}

/** What was read at one address. */
export interface KeptAnswer {
  address: string;
  content: unknown;
}

/** Not in every window: some refuse, and some addresses are not safe enough. */
export function canKeep(): boolean {
  return 'caches' in globalThis && 'serviceWorker' in navigator;
}

/** Counts what has been forgotten, so that what is being kept just then is not left behind. */
let forgottenCount = 0;

/**
 * Lays what a meeting needs in the place of what lay there: the page as the server has it, its files, and what was read. Does
 * nothing where the page does not come. `files` are paths.
 */
export async function keepAll(
  slug: string,
  {
    page,
    files,
    answers,
    token,
  }: { page: string; files: string[]; answers: KeptAnswer[]; token: string | null },
): Promise<void> {
  const fetchedAt = new Date().toISOString();
  const before = forgottenCount;
  const shell = await fetch(page, { credentials: 'omit' });
  if (!shell.ok) return;
  const cache = await caches.open(cacheOf(slug));
  for (const path of files) if (!(await cache.match(path, { ignoreVary: true }))) await cache.add(path);
  for (const { address, content } of answers) await cache.put(address, Response.json(content));
  const mark: Mark = { fetchedAt, reader: await readerOf(token) };
  await cache.put(markPath, Response.json(mark));
  await cache.put(shellPath, shell);
  const kept = new Set([...files, ...answers.map(({ address }) => address), markPath, shellPath]);
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!kept.has(pathname + search)) await cache.delete(request);
  }
  if (forgottenCount !== before) await caches.delete(cacheOf(slug));
}

/** What was read at an address, and when; undefined: it is not kept, or is too old to be shown to whoever opens the page. */
export async function findKept(
  slug: string,
  address: string,
): Promise<{ content: unknown; fetchedAt: string } | undefined> {
  const mark = await findMark(slug);
  if (!mark) return undefined;
  const age = Date.now() - Date.parse(mark.fetchedAt);
  if (mark.reader !== null && !(age < shownFor)) {
    await forgetAll(slug);
    return undefined;
  }
  const found = await caches.match(address, { cacheName: cacheOf(slug) });
  return found && { content: await found.json(), fetchedAt: mark.fetchedAt };
}

/** The server has said whose sign-in this is: what another read goes. `token` is the page's own of the session. */
export async function forgetOthers(slug: string, token: string | null): Promise<void> {
  const mark = await findMark(slug);
  if (mark && mark.reader !== (await readerOf(token))) await forgetAll(slug);
}

/** Nothing is left: neither figures nor page, and the workers go. */
export async function forgetAll(slug: string): Promise<void> {
  forgottenCount += 1;
  if (!canKeep()) return;
  await caches.delete(cacheOf(slug));
  const workers = await navigator.serviceWorker.getRegistrations();
  const own = workers.filter(({ scope }) => /^\/[^/]+\/(nb|nn|en)\/$/.test(new URL(scope).pathname));
  const here = own.filter(({ scope }) => new URL(scope).pathname.startsWith(`/${slug}/`));
  await Promise.all(here.map((worker) => worker.unregister()));
}

async function findMark(slug: string): Promise<Mark | undefined> {
  if (!canKeep()) return undefined;
  const found = await caches.match(markPath, { cacheName: cacheOf(slug) });
  return found?.json() as Promise<Mark> | undefined;
}

/** A mark of a sign-in from which nothing can be made. */
async function readerOf(token: string | null): Promise<string | null> {
  if (token === null) return null;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
