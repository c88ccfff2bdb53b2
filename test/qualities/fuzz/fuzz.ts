import { randomInt } from 'node:crypto';
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { api } from '../../../server/api.ts';
import type { Route } from '../../../server/platform/http/contract.ts';
import { type Child, startChild } from '../../bench/child.ts';
import { type Request, requestsTo } from './requests.ts';
import { type Job, type Looked, type Opened, type Sender, senders } from './server.ts';

export interface Plan {
  /** Bodies in all, shared out over the write routes and the senders. A fifth as many reads come beside them. */
  bodies: number;
  /** The same seed makes the same requests, but for the ids of what is really there. */
  seed: number;
  /** Of a migrated database that nobody else uses. */
  ownerUrl: string;
}

export interface Report {
  bodies: number;
  reads: number;
  seconds: number;
  /** How often each answer came: `400 invalid-request`. */
  answers: Map<string, number>;
  /** Milliseconds. The stalls: of the loop in which the server runs, by the clock and by its own work. */
  longestAnswer: number;
  longestStall: number;
  longestOwnStall: number;
  faults: string[];
}

/** An answer may take so long, and the loop may stand so long with work of the server's own, in milliseconds. */
const limits = { answer: 1_000, stall: 100 };
const serverFile = '../qualities/fuzz/server.ts';
const together = 8;
/** So many are sent before the loop is looked at, by a sender who has just signed in. */
const chunkSize = 60;
const mostFaults = 20;
const triesAlone = 3;
/** As the contract has it where the provider does not answer: the provider of this server is one that never does. */
const awayAnswer = '502 provider-away';
/** What would show the inside, with the database's own names. */
export function leaksOf(inside: readonly string[]): RegExp {
  const names = inside.length > 0 ? `|\\b(${inside.join('|')})\\b` : '';
  return new RegExp(`\\b(select|insert) |node_modules|\\/server\\/|\\bstack\\b${names}`, 'i');
}

/** What the watch on the loop sees when the loop stands for half a second, with work of its own or without. */
export async function tryWatch(works: boolean): Promise<Looked> {
  const child = startChild<Job, Looked>(serverFile);
  try {
    await child.ask({ do: 'look' }, 60);
    return await child.ask({ do: 'stand', ms: 500, works }, 60);
  } finally {
    await child.close();
  }
}

type Ask = Child<Job, Opened & Looked & Record<string, string>>['ask'];

interface Run {
  ask: Ask;
  origin: string;
  agent: Agent;
  report: Report;
  leak: RegExp;
}

/**
 * Sends requests near what the contract asks for to every route, as a stranger, as staff and as a program, to a server in
 * a process of its own. A fault is an answer of 500 or above (but for `provider-away`), a word of the inside, and, when it
 * comes again to the same request sent alone, an answer over a second or a stall of the loop over 100 ms.
 */
export async function fuzz(
  { bodies, seed, ownerUrl }: Plan,
  say: (line: string) => void = () => {},
): Promise<Report> {
  const child = startChild<Job, Opened & Looked & Record<string, string>>(serverFile);
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  try {
    const { origin, names, inside } = await child.ask({ do: 'open', ownerUrl }, 120);
    const report: Report = {
      ...{ bodies: 0, reads: 0, seconds: 0, answers: new Map(), faults: [] },
      ...{ longestAnswer: 0, longestStall: 0, longestOwnStall: 0 },
    };
    const run: Run = { ask: child.ask, origin, agent, report, leak: leaksOf(inside) };
    await child.ask({ do: 'look' }, 10);
    const since = performance.now();
    for (const [index, [key, route]] of inOrder().entries()) {
      for (const [place, sender] of senders.entries()) {
        const made = requestsTo(key, route, names);
        const numRuns = shareOf(key, bodies);
        await sendAll(run, fc.sample(made, { numRuns, seed: seed + index * senders.length + place }), sender);
        if (report.faults.length >= mostFaults) return report;
      }
      report.seconds = (performance.now() - since) / 1_000;
      say(`${report.bodies + report.reads} sent in ${report.seconds.toFixed(0)} s, ${key}`);
    }
    return report;
  } finally {
    agent.destroy();
    await child.close();
  }
}

/** What closes a round comes last: the others shall meet an open one. */
function inOrder(): [string, Route][] {
  const isClosing = (key: string) => Number(key.endsWith('/close'));
  return Object.entries(api as Record<string, Route>).toSorted(([a], [b]) => isClosing(a) - isClosing(b));
}

const isRead = (key: string) => key.startsWith('GET ');

/** A password is slow to check on purpose, so there is less of that: a tenth. */
const weightOf = (key: string) => (key === 'POST /api/:municipality/sign-in' ? 0.1 : 1);

function shareOf(key: string, bodies: number): number {
  const alike = Object.keys(api).filter((other) => isRead(other) === isRead(key));
  const weight = alike.reduce((sum, other) => sum + weightOf(other), 0);
  return Math.ceil(((isRead(key) ? bodies / 5 : bodies) * weightOf(key)) / weight / senders.length);
}

async function sendAll(run: Run, requests: Request[], sender: Sender): Promise<void> {
  for (let at = 0; at < requests.length; at += chunkSize) {
    const chunk = requests.slice(at, at + chunkSize);
    const headers = await run.ask({ do: 'signIn', sender }, 30);
    const slow: Request[] = [];
    for (let first = 0; first < chunk.length; first += together) {
      const some = chunk.slice(first, first + together);
      const took = await Promise.all(some.map((one) => sendOne(run, one, headers)));
      slow.push(...some.filter((_, index) => (took[index] ?? 0) > limits.answer));
    }
    const { ownWork } = await look(run);
    await sendAlone(run, ownWork > limits.stall ? chunk : slow, headers);
  }
}

/** Only what is slow or stalls by itself, time after time, is a fault: the machine has pauses of its own. */
async function sendAlone(run: Run, requests: Request[], headers: Record<string, string>): Promise<void> {
  for (const one of requests) {
    let heavy = await isHeavy(run, one, headers);
    for (let tries = 1; heavy && tries < triesAlone; tries += 1) heavy = await isHeavy(run, one, headers);
    if (heavy) run.report.faults.push(`${heavy}: ${told(one)}`);
  }
}

async function isHeavy(run: Run, one: Request, headers: Record<string, string>): Promise<string | null> {
  const took = await sendOne(run, one, headers);
  const { ownWork } = await look(run);
  if (ownWork > limits.stall) return `stalls for ${ownWork.toFixed(0)} ms`;
  return took > limits.answer ? `takes ${took.toFixed(0)} ms` : null;
}

async function look({ ask, report }: Run): Promise<Looked> {
  const looked: Looked = await ask({ do: 'look' }, 30);
  report.longestStall = Math.max(report.longestStall, looked.byClock);
  report.longestOwnStall = Math.max(report.longestOwnStall, looked.ownWork);
  if (looked.errors.length > 0)
    report.faults.push(...looked.errors.map((line) => `logged: ${line.slice(0, 1_500)}`));
  return looked;
}

/** Gives how long the answer took, in milliseconds. */
async function sendOne(run: Run, one: Request, headers: Record<string, string>): Promise<number> {
  const { report, leak } = run;
  const since = performance.now();
  const { status, type, text } = await exchange(run, one, headers);
  const took = performance.now() - since;
  const isProblem = type.startsWith('application/problem+json');
  const answer = isProblem ? `${status} ${(JSON.parse(text) as { code: string }).code}` : `${status}`;
  report.answers.set(answer, (report.answers.get(answer) ?? 0) + 1);
  report.longestAnswer = Math.max(report.longestAnswer, took);
  report[one.method === 'GET' ? 'reads' : 'bodies'] += 1;
  if (status >= 500 && answer !== awayAnswer) report.faults.push(`status ${answer}: ${told(one)}`);
  else if ((isHeld(one, status) ? leaksOf([]) : leak).test(text))
    report.faults.push(`a leak: ${told(one)} → ${text.slice(0, 500)}`);
  return took;
}

/** What is held about oneself is told by the columns it is held in, on purpose; only where it is given. */
function isHeld({ method, path }: Request, status: number): boolean {
  return method === 'GET' && status === 200 && /^\/api\/[^/]+\/me\/held(\?|$)/.test(path);
}

function exchange(
  { origin, agent }: Run,
  { method, path, body, type }: Request,
  headers: Record<string, string>,
): Promise<{ status: number; type: string; text: string }> {
  const octets = Array.from({ length: 3 }, () => randomInt(256)).join('.');
  const own = {
    ...{ 'content-type': type ?? 'application/json', 'x-forwarded-for': `10.${octets}` },
    // Not left to chance: without it the body of a DELETE would be read as the next request.
    ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(origin + path, { method, agent, headers: { ...own, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text }),
      );
    });
    sent.on('error', reject);
    sent.setTimeout(30_000, () => sent.destroy(new Error(`no answer in 30 s: ${method} ${path}`)));
    sent.end(body);
  });
}

function told({ method, path, body }: Request): string {
  return `${method} ${path} ${(body ?? '').slice(0, 2_000)}`;
}
