import { Agent, request } from 'node:http';
import { mintTypedCode } from '../../server/platform/crypto/codes.ts';
import { serveParent } from './child.ts';

/** People, or a machine, who try codes to type that belong to nobody, each from another address block. */
export interface TypersJob {
  /** Where codes are tried. */
  address: string;
  clients: number;
  seconds: number;
}

/** How many got each status. */
export type Tried = Record<number, number>;

serveParent<TypersJob, Tried>(async ({ address, clients, seconds }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const until = performance.now() + seconds * 1_000;
  const tried: Tried = {};
  let block = 0;
  const type = async () => {
    while (performance.now() < until) {
      block += 1;
      const status = await tryOne(agent, address, `10.${(block >> 8) & 255}.${block & 255}.1`);
      tried[status] = (tried[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, type));
  agent.destroy();
  return tried;
});

function tryOne(agent: Agent, address: string, from: string): Promise<number> {
  const body = JSON.stringify({ code: mintTypedCode() });
  const headers = {
    ...{ 'content-type': 'application/json', 'content-length': body.length, 'x-forwarded-for': from },
  };
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent, method: 'POST', headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
