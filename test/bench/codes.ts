import { availableParallelism } from 'node:os';
import type { RoundId } from '../../server/core/ids.ts';
import { hashTypedCode, mintTypedCode } from '../../server/platform/crypto/codes.ts';
import { secretBox } from '../../server/platform/crypto/secret-box.ts';
import { listenForStop } from '../../server/platform/stop.ts';
import { type Child, startChild } from './child.ts';
import type { CitizensJob } from './citizens.ts';
import { createClosers } from './closers.ts';
import { type Load, median, type Outcome } from './load.ts';
import { openSubmitPlace, type SubmitPlace } from './submit-place.ts';
import type { Tried, TypersJob } from './typers.ts';

export interface CodesPlan {
  repetitions: number;
  /** Of each run. */
  seconds: number;
}

export const codesPlan: CodesPlan = { repetitions: 5, seconds: 3 };

/** A busy evening, and as many who try codes as keep the hashing at work without a pause. */
const citizens = 8;
const typers = 24;

interface Bench {
  place: SubmitPlace;
  plan: CodesPlan;
  citizens: Child<CitizensJob, Outcome>;
  typers: Child<TypersJob, Tried>;
}

/**
 * What a code to type costs: its hash alone; complete answers through HTTP with one, beside answers by links' codes; and what
 * answers by links' codes lose while wrong codes to type come from as many places as can be. Interleaved pairs.
 */
export async function benchCodes(plan: CodesPlan, say: (line: string) => void): Promise<void> {
  const closers = createClosers();
  listenForStop()(() => closers.run());
  try {
    say(`Node.js ${process.versions.node}, ${availableParallelism()} cores`);
    await sayHash(say);
    const place = await openSubmitPlace(closers, say, { env: { TRUSTED_PROXIES: '1' } });
    await place.start();
    const bench: Bench = {
      ...{ place, plan },
      citizens: startChild('./citizens.ts'),
      typers: startChild('./typers.ts'),
    };
    closers.add(() => bench.citizens.close());
    closers.add(() => bench.typers.close());
    await answers(bench, citizens, 'link');
    for (const clients of [1, citizens]) await sayTyped(bench, clients, say);
    await sayFlooded(bench, say);
  } finally {
    await closers.run();
  }
}

async function sayHash(say: (line: string) => void): Promise<void> {
  const secrets = secretBox(Buffer.alloc(32));
  const times: number[] = [];
  for (let turn = 0; turn < 200; turn++) {
    const since = performance.now();
    await hashTypedCode(secrets, 'round' as RoundId, mintTypedCode());
    times.push(performance.now() - since);
  }
  const each = times.reduce((sum, time) => sum + time, 0) / times.length;
  say(
    `one hash: median ${median(times).toFixed(1)} ms, ${(1_000 / each).toFixed(0)} a second one after another`,
  );
}

async function answers({ place, plan, ...bench }: Bench, clients: number, kind: 'link' | 'typed') {
  const limit = plan.seconds * (kind === 'link' ? 1_500 : 150);
  const ready = await place.ready(limit);
  const bodies = kind === 'link' ? ready : await place.typing(ready);
  await place.owner.query('checkpoint');
  const load: Load = { clients, seconds: plan.seconds, limit, perSecond: null };
  const outcome = await bench.citizens.ask({ addresses: [place.address], load, bodies }, plan.seconds + 30);
  place.spend(outcome.count);
  return outcome;
}

async function sayTyped(bench: Bench, clients: number, say: (line: string) => void): Promise<void> {
  const pairs: [link: Outcome, typed: Outcome][] = [];
  for (let turn = 0; turn < bench.plan.repetitions; turn++) {
    const early = turn % 2 === 0 ? await answers(bench, clients, 'link') : null;
    const typed = await answers(bench, clients, 'typed');
    pairs.push([early ?? (await answers(bench, clients, 'link')), typed]);
  }
  sayPairs(`${clients} clients: by links / typed`, pairs, say);
}

async function sayFlooded(bench: Bench, say: (line: string) => void): Promise<void> {
  const address = bench.place.address.replace(/responses$/, 'admissions');
  const { seconds } = bench.plan;
  const all: Tried = {};
  const pairs: [alone: Outcome, flooded: Outcome][] = [];
  for (let turn = 0; turn < bench.plan.repetitions; turn++) {
    const early = turn % 2 === 0 ? await answers(bench, citizens, 'link') : null;
    // The flood lasts as long as the codes of the answers are made and used.
    const flood = bench.typers.ask({ address, clients: typers, seconds: seconds + 3 }, seconds + 60);
    const flooded = await answers(bench, citizens, 'link');
    for (const [status, count] of Object.entries(await flood)) {
      all[Number(status)] = (all[Number(status)] ?? 0) + count;
    }
    pairs.push([early ?? (await answers(bench, citizens, 'link')), flooded]);
  }
  sayPairs(`${citizens} clients by links: alone / with ${typers} that try codes to type`, pairs, say);
  const told = Object.entries(all).map(([status, count]) => `${status}: ${count}`);
  say(`wrong codes to type, by status: ${told.join(', ')}`);
}

function sayPairs(title: string, pairs: [Outcome, Outcome][], say: (line: string) => void): void {
  const of = (side: 0 | 1, key: keyof Outcome, digits: number) =>
    median(pairs.map((pair) => pair[side][key])).toFixed(digits);
  const ratios = pairs.map(([one, other]) => other.perSecond / one.perSecond);
  const waits = pairs.map(([one, other]) => other.p50 / one.p50);
  say(
    [
      `${title}: ${of(0, 'perSecond', 0)} / ${of(1, 'perSecond', 0)} answers a second`,
      `ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
      `p50 ${of(0, 'p50', 1)} / ${of(1, 'p50', 1)} ms (${median(waits).toFixed(1)} times)`,
      `p99 ${of(0, 'p99', 1)} / ${of(1, 'p99', 1)} ms`,
    ].join('; '),
  );
}
