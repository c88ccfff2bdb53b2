import { Agent, request } from 'node:http';
import { serveParent } from './child.ts';
import { carryOut, type Load, type Outcome } from './load.ts';

/** Citizens who have filled in the form: each request is one complete answer with a code of its own. */
export interface CitizensJob {
  /** Of the server, or of several: answers go to them in turn. */
  addresses: string[];
  load: Load;
  /** What the browser would send; the first is sent first, each at most once. */
  bodies: string[];
}

serveParent<CitizensJob, Outcome>(async ({ addresses, load, bodies }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: load.clients });
  const ready = bodies.map((body) => Buffer.from(body));
  try {
    return await carryOut({ ...load, limit: Math.min(load.limit, ready.length) }, (_, index) =>
      post(agent, addresses[index % addresses.length] ?? '', ready[index] as Buffer),
    );
  } finally {
    agent.destroy();
  }
});

/** Done when the server has acknowledged; anything but that is an error that ends the run. */
function post(agent: Agent, address: string, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const sent = request(address, { agent, method: 'POST', headers, timeout: 10_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`the server answered ${response.statusCode}: ${Buffer.concat(parts)}`));
      });
    });
    sent.on('timeout', () => sent.destroy(new Error('the server did not answer in ten seconds')));
    sent.on('error', reject);
    sent.end(body);
  });
}
