import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** What a storm has come to so far. */
export interface Storm {
  /** Submission ids the server has acknowledged. */
  acknowledged: Set<string>;
  /** How often a citizen had to try again, by why: `503`, `ECONNREFUSED` and so on. */
  retries: Map<string, number>;
  /** What no citizen should meet: a refusal, or an error that does not say when to try again. */
  surprises: string[];
}

/** What the browser would send, again and again until it is acknowledged. */
export interface Sent {
  submissionId: string;
  body: Buffer;
  /** Of the body; JSON unless told otherwise. */
  type?: string;
}

/** So many citizens side by side send these answers, as `sendEach` says. */
export async function sendAll(
  storm: Storm,
  address: string,
  bodies: readonly string[],
  clients: number,
): Promise<void> {
  const waiting = bodies.map(
    (text): Sent => ({ submissionId: JSON.parse(text).submissionId, body: Buffer.from(text) }),
  );
  await sendEach(storm, address, waiting, clients);
}

/**
 * So many citizens side by side, each sending the next answer until the server has acknowledged it, as the phone page
 * does. Resolves when every answer is acknowledged or refused.
 */
export async function sendEach(
  storm: Storm,
  address: string,
  waiting: readonly Sent[],
  clients: number,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  let next = 0;
  const beCitizen = async (): Promise<void> => {
    for (let sent = waiting[next++]; sent; sent = waiting[next++]) await sendOne(storm, agent, address, sent);
  };
  try {
    await Promise.all(Array.from({ length: clients }, beCitizen));
  } finally {
    agent.destroy();
  }
}

export function newStorm(): Storm {
  return { acknowledged: new Set(), retries: new Map(), surprises: [] };
}

async function sendOne(storm: Storm, agent: Agent, address: string, { submissionId, body, type }: Sent) {
  for (;;) {
    const { status, retryAfter, text } = await post(agent, address, body, { type }).catch((error: Error) => ({
      ...{ status: (error as { code?: string }).code ?? error.message, retryAfter: undefined, text: '' },
    }));
    if (status === 200) {
      storm.acknowledged.add(submissionId);
      return;
    }
    // No answer at all, and 503 with a time: the phone tries again. Anything else is a fault of ours.
    const mayTryAgain = typeof status === 'string' || (status === 503 && retryAfter !== undefined);
    if (!mayTryAgain) {
      storm.surprises.push(`${status} ${text.slice(0, 200)}`);
      if (typeof status === 'number' && status < 500) return;
    }
    storm.retries.set(String(status), (storm.retries.get(String(status)) ?? 0) + 1);
    await delay(50 + Math.random() * 150);
  }
}

/** Sends one answer as a browser does; `from` is the address a proxy would tell of, `type` the body's. */
export function post(
  agent: Agent,
  address: string,
  body: Buffer,
  { from, type = 'application/json' }: { from?: string | undefined; type?: string | undefined } = {},
): Promise<{ status: number | undefined; retryAfter: string | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...{ 'content-type': type, 'content-length': body.length },
      ...(from ? { 'x-forwarded-for': from } : {}),
    };
    const sent = request(address, { agent, method: 'POST', headers, timeout: 15_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          retryAfter: response.headers['retry-after'],
          text: Buffer.concat(parts).toString(),
        }),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer in fifteen seconds')));
    sent.on('error', reject);
    sent.end(body);
  });
}
