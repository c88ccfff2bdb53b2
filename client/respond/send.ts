import type { Facts } from '../../server/stages/responses/page/facts.ts';

export type SendState = 'sending' | 'offline' | 'retrying' | 'tooMany';

/** `isClosed`: the round had closed when it was taken. */
export interface Taken {
  isClosed: boolean;
}

export interface Refused {
  code: string;
  faults: { place: string; words: string }[];
}

/** Waits between tries, in milliseconds. After the last it is tried again when there is contact, or by hand. */
const waits = [1_000, 2_000, 4_000, 8_000, 15_000];
/** A line that says nothing for so long is given up, and tried again. */
const patience = 30_000;

/**
 * An answer as it is sent. Sorted, so that it does not tell in which order things stood on the screen. Pictures are sent
 * without the names they had.
 */
export function bodyOf(
  fields: [string, string][],
  pictures: [string, Blob][],
  { code, submissionId, variant }: { code: string; submissionId: string; variant: number },
): URLSearchParams | FormData {
  const all: [string, string][] = [
    ...[...fields].sort(),
    ['code', code],
    ['submissionId', submissionId],
    ['variant', String(variant)],
  ];
  if (pictures.length === 0) return new URLSearchParams(all);
  const form = new FormData();
  for (const [field, value] of all) form.append(field, value);
  for (const [field, picture] of pictures) form.append(field, picture, 'bilde');
  return form;
}

/** How a body goes to an address. */
export type Post = (address: string, body: URLSearchParams | FormData) => Promise<Response>;
const plainPost: Post = (address, body) =>
  fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(patience) });

/**
 * Sends until the server has acknowledged, and it is stored for good, or refused. A lost connection and a busy server are
 * tried again: the submission id makes that harmless. Throws when there is still no contact after the last try.
 */
export async function send(
  { address }: Facts,
  body: URLSearchParams | FormData,
  tell: (state: SendState) => void,
  post: Post = plainPost,
): Promise<Taken | Refused> {
  for (let attempt = 0; ; attempt++) {
    tell('sending');
    const wait = waits[attempt];
    try {
      const response = await post(`${address}/svar`, body);
      if (response.ok) return takenBy(response);
      if (response.status < 500 && response.status !== 429) return refusedBy(response);
      if (wait === undefined) throw new Error(`status ${response.status}`);
      tell(response.status === 429 ? 'tooMany' : 'retrying');
    } catch (error) {
      if (wait === undefined) throw error;
      tell(navigator.onLine ? 'retrying' : 'offline');
    }
    await pause(wait);
  }
}

/** What was acknowledged is so, also where the line fell while the rest was on its way. */
export async function takenBy(response: Response): Promise<Taken> {
  const { isClosed = false } = (await response.json().catch(() => ({}))) as Partial<Taken>;
  return { isClosed };
}

async function refusedBy(response: Response): Promise<Refused> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Refused>;
  return { code: problem.code ?? 'invalid-request', faults: problem.faults ?? [] };
}

/** Whether a code can be used now. Null: not known, without contact. */
export async function isUsable({ municipality, roundId }: Facts, code: string): Promise<boolean | null> {
  try {
    const response = await fetch(`/api/${municipality}/rounds/${roundId}/admissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
      signal: AbortSignal.timeout(5_000),
    });
    await response.text();
    if (response.ok) return true;
    return response.status === 404 || response.status === 400 || response.status === 422 ? false : null;
  } catch {
    return null;
  }
}

/** Until the time is up, or the phone is online again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.removeEventListener('online', done);
      resolve();
    };
    window.addEventListener('online', done);
    setTimeout(done, milliseconds);
  });
}
