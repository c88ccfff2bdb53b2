import type { Fetching, WorkerScope } from '../parts/worker-scope.ts';
import { deleteDraft, keepReceipt, readDraft, readPictures } from './draft.ts';
import { deleteCopies, findInCopy, hasCopy, keepPage } from './page-copy.ts';
import { bodyOf, takenBy } from './send.ts';

/*
 * The worker of one page in one language. With contact the page is the server's; without, or when the line says nothing
 * for a while, it is the copy on this device. What is sent or looked up besides never comes by here.
 */

/** How long a page may be on its way before the copy is shown, and how long an answer may, without and with pictures, in milliseconds. */
const patience = { page: 3_000, answer: 30_000, pictures: 300_000 };

const worker = globalThis as unknown as WorkerScope;
const address = new URL(worker.registration.scope).pathname;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== new URL(worker.registration.scope).origin) return;
  if (mode === 'navigate' && pathname === address) event.respondWith(open(event));
  else if (pathname.startsWith('/assets/')) event.respondWith(bring(event.request, pathname));
});

worker.addEventListener('sync', (event) => event.waitUntil(sendWaiting(event.tag)));

async function open(event: Fetching): Promise<Response> {
  const copy = await findInCopy(address, address);
  const coming = fetch(address, { credentials: 'omit' });
  if (!copy) return coming;
  const kept = coming.then(async (response) => {
    const fresh = response.clone();
    // Only where there is one still: what has been deleted meanwhile stays so.
    if (await hasCopy(address)) await keepPage(address, fresh);
  });
  event.waitUntil(kept.catch(() => {}));
  return Promise.race([
    coming.then(
      (response) => (response.status >= 500 ? copy : response),
      () => copy,
    ),
    new Promise<Response>((resolve) => setTimeout(() => resolve(copy), patience.page)),
  ]);
}

async function bring(request: Request, path: string): Promise<Response> {
  return (await findInCopy(address, path)) ?? fetch(request);
}

/** Throws where there is no contact or the server is busy: the browser then tries again. A refusal is told on the page. */
async function sendWaiting(draftKey: string): Promise<void> {
  const draft = await readDraft(draftKey);
  if (!draft?.submissionId || draft.waitingCode === null) return;
  const { fields, waitingCode, submissionId, drawn } = draft;
  const pictures = await readPictures(draftKey, draft);
  // One that there was no room for is chosen anew on the page; without it, it would be another answer.
  if (pictures.length < draft.pictures.length) return;
  const body = bodyOf(fields, pictures, { code: waitingCode, submissionId, variant: drawn.variant });
  const signal = AbortSignal.timeout(patience[pictures.length > 0 ? 'pictures' : 'answer']);
  const response = await fetch(`${address}/svar`, { method: 'POST', body, signal });
  const taken = await takenBy(response);
  if (response.status >= 500 || response.status === 429) throw new Error(`status ${response.status}`);
  // An open page may have sent it too, and shown its receipt.
  if (!response.ok || !(await readDraft(draftKey))) return;
  await keepReceipt(draftKey, taken);
  await deleteDraft(draftKey);
  new BroadcastChannel(`spredning.${draftKey}`).postMessage(taken);
  await Promise.all([deleteCopies(draftKey.split(' ')[0] ?? ''), worker.registration.unregister()]);
}
