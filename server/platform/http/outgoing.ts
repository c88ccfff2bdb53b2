import { lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** The largest answer that is read, in bytes. */
const limitBytes = 1_048_576;

/** Addresses that are nobody's on the open internet: this machine, its own network, and what leads back to them. */
const closed = new BlockList();
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const),
] as const) {
  closed.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ...([
    ['::', 127],
    ['64:ff9b::', 32],
    ['100::', 64],
    ['2001::', 32],
    ['2001:db8::', 32],
  ] as const),
  ...([
    ['2002::', 16],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ] as const),
] as const) {
  closed.addSubnet(network, bits, 'ipv6');
}

/** The name leads to an address on this machine or its own network, or the address is not https. */
export class NotPublic extends Error {}

export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  return kind !== 0 && !closed.check(address, kind === 4 ? 'ipv4' : 'ipv6');
}

/** What the name leads to is judged when the connection is made, so that it cannot lead elsewhere a moment later. */
const publicLookup: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    if (!found.every(({ address }) => isPublicAddress(address))) return done(new NotPublic(name), []);
    const [first] = found;
    return options.all || !first ? done(null, found) : done(null, first.address, first.family);
  });
};

interface Asked {
  method: string;
  headers: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/**
 * Fetches from the open internet alone, by https, following nothing. For addresses that an administrator writes or that
 * a server so named gives: neither may make this machine ask its own network. Throws `NotPublic`.
 */
export async function publicFetch(address: string, asked: Asked): Promise<Response> {
  const url = new URL(address);
  const name = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:' || (isIP(name) && !isPublicAddress(name))) throw new NotPublic(url.hostname);
  const { method, headers, body, signal } = asked;
  const options: RequestOptions = { method, headers, agent: false, lookup: publicLookup };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(url, { ...options, ...(signal ? { signal } : {}) }, resolve);
    sent.once('error', reject);
    sent.end(body == null ? undefined : String(body));
  });
  return new Response(await readWhole(answer), {
    status: answer.statusCode ?? 502,
    headers: Object.entries(answer.headersDistinct).flatMap(([key, values]) =>
      (values ?? []).map((value): [string, string] => [key, value]),
    ),
  });
}

async function readWhole(answer: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += (chunk as Buffer).length;
    if (size > limitBytes) throw new Error('the answer is too large');
    chunks.push(chunk as Buffer);
  }
  return [204, 205, 304].includes(answer.statusCode ?? 0) ? null : Buffer.concat(chunks).toString();
}
