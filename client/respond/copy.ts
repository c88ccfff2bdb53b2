import type { Facts } from '../../server/stages/responses/page/facts.ts';
import { deleteDraft } from './draft.ts';
import { deleteCopies, hasCopy, keepPage } from './page-copy.ts';

/** Not in every window: some refuse, and some addresses are not safe enough. */
const workers = (): ServiceWorkerContainer | undefined => navigator.serviceWorker;

let begun = '';
let stopping = new AbortController();
let before: Promise<unknown> = Promise.resolve();

/**
 * From the first answer that is kept, the page opens without contact too. It is fetched once more for that, after it has
 * been read and while one answers; a worker gives the copy where the line gives nothing.
 */
export function keepCopy({ address }: Facts): void {
  if (begun === address || !navigator.onLine || !workers()) return;
  begun = address;
  stopping = new AbortController();
  const { signal } = stopping;
  before = before
    .then(() => copy(address, signal))
    .catch(() => {
      begun = '';
    });
}

async function copy(address: string, signal: AbortSignal): Promise<void> {
  const known = await workers()?.getRegistration(address);
  const isKnown = known?.scope === new URL(address, window.location.href).href;
  if (!isKnown || !(await hasCopy(address))) {
    await keepPage(address, await fetch(address, { credentials: 'omit', signal }));
  }
  if (signal.aborted || isKnown) return;
  await workers()?.register(`${address}/uten-nett.js`, { scope: address, updateViaCache: 'none' });
}

/** What waits is sent by the worker when there is contact, also with the page closed, in browsers that can. */
export async function sendFromWorker({ address, draftKey }: Facts): Promise<void> {
  try {
    const worker = (await workers()?.getRegistration(address)) as
      | (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
      | undefined;
    await worker?.sync?.register(draftKey);
  } catch {
    // Then it goes when the page is opened again.
  }
}

/** The copy goes too: there is nothing to come back to. */
export function dropCopy({ roundId }: Facts): Promise<unknown> {
  begun = '';
  stopping.abort();
  before = before
    .then(async () => {
      const all = (await workers()?.getRegistrations()) ?? [];
      const own = all.filter(({ scope }) => scope.includes(`/s/${roundId}/`));
      await Promise.all(own.map((worker) => worker.unregister()));
      await deleteCopies(roundId);
    })
    .catch(() => {});
  return before;
}

/** The draft, its key and the copy of the page: all that lies on this device of the round. */
export async function leaveNothing(facts: Facts): Promise<void> {
  await Promise.all([deleteDraft(facts.draftKey), dropCopy(facts)]);
}
