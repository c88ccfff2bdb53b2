import { availableParallelism } from 'node:os';
import { listenForStop } from '../../server/platform/stop.ts';
import { type Child, startChild } from './child.ts';
import type { CitizensJob } from './citizens.ts';
import { createClosers } from './closers.ts';
import type { InsertsJob } from './inserts.ts';
import { type Load, median, type Outcome } from './load.ts';
import { openSubmitPlace, type SubmitPlace } from './submit-place.ts';

export interface SubmitPlan {
  clients: number[];
  repetitions: number;
  /** Of each run. */
  seconds: number;
}

/** Interleaved pairs, so that whatever else the machine does meets both sides alike. */
export const usualPlan: SubmitPlan = { clients: [1, 8, 32], repetitions: 5, seconds: 4 };

interface Pair {
  answers: Outcome;
  inserts: Outcome;
}

interface Bench {
  place: SubmitPlace;
  /** Where answers go: one server, or two. */
  addresses: string[];
  citizens: Child<CitizensJob, Outcome>;
  inserts: Child<InsertsJob, Outcome>;
  sealed: Uint8Array[];
  acknowledgedCount: number;
}

/** Codes are made beforehand. A server that takes more answers than this ends its run early, and the rate still holds. */
const answersPerSecondAtMost = 2_000;
const insertsPerSecondAtMost = 20_000;
/**
 * The goal: at least this share of the plain inserts' rate with 32 clients, p99 in ms at half the answers' rate, and two
 * servers as quick as one.
 */
const goal = { clients: 32, ratio: 0.5, p99: 100, twoServers: 1 };

/**
 * Complete answers per second through HTTP (validated, sealed, durable; one server process), beside plain inserts of
 * the same sealed bytes on the same PostgreSQL with as many connections. Prints rates, 99th percentiles and their
 * ratio, and throws when an acknowledged answer is not stored.
 */
export async function benchSubmit(plan: SubmitPlan, say: (line: string) => void): Promise<void> {
  const closers = createClosers();
  listenForStop()(() => closers.run());
  try {
    const place = await openSubmitPlace(closers, say);
    await place.start();
    const citizens = startChild<CitizensJob, Outcome>('./citizens.ts');
    closers.add(() => citizens.close());
    const inserts = startChild<InsertsJob, Outcome>('./inserts.ts');
    closers.add(() => inserts.close());
    const bench: Bench = {
      place,
      addresses: [place.address],
      citizens,
      inserts,
      sealed: [],
      acknowledgedCount: 0,
    };
    await sayWhere(place, say);
    await warmUp(bench, plan.seconds);
    const pairs = await comparePairs(bench, plan, say);
    sayTable(pairs, say);
    await sayHalfRate(bench, plan, pairs, say);
    await sayTwoServers(bench, plan, say);
    await sayStored(bench, say);
  } finally {
    await closers.run();
  }
}

async function sayWhere({ owner }: SubmitPlace, say: (line: string) => void): Promise<void> {
  const { rows } = await owner.query<Record<'version' | 'fsync' | 'commit', string>>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commit`,
  );
  const { version, fsync, commit } = rows[0] ?? {};
  say(
    `PostgreSQL ${version} (fsync ${fsync}, synchronous_commit ${commit}), Node.js ${process.versions.node}, ${availableParallelism()} cores`,
  );
}

/** Both sides run hot first, and the server seals what the plain inserts will put in. */
async function warmUp(bench: Bench, seconds: number): Promise<void> {
  const { owner } = bench.place;
  await owner.query(
    'create table bench_sealed (id uuid primary key default gen_random_uuid(), sealed bytea)',
  );
  // As the inbox has it.
  await owner.query('alter table bench_sealed alter column sealed set storage external');
  await runAnswers(bench, 8, seconds);
  const { rows } = await owner.query<{ sealed: Buffer }>('select sealed from inbox limit 1000');
  bench.sealed = rows.map((row) => row.sealed);
  await runInserts(bench, 8, seconds);
}

async function comparePairs(
  bench: Bench,
  plan: SubmitPlan,
  say: (line: string) => void,
): Promise<Map<number, Pair[]>> {
  const pairs = new Map<number, Pair[]>(plan.clients.map((clients) => [clients, []]));
  for (let repetition = 0; repetition < plan.repetitions; repetition++) {
    for (const [clients, list] of pairs) {
      const answersFirst = repetition % 2 === 0;
      const early = answersFirst ? await runAnswers(bench, clients, plan.seconds) : null;
      const inserts = await runInserts(bench, clients, plan.seconds);
      const answers = early ?? (await runAnswers(bench, clients, plan.seconds));
      list.push({ answers, inserts });
    }
    say(`${repetition + 1} of ${plan.repetitions} rounds of pairs`);
  }
  return pairs;
}

async function runAnswers(
  bench: Bench,
  clients: number,
  seconds: number,
  perSecond: number | null = null,
): Promise<Outcome> {
  const limit = Math.ceil(seconds * (perSecond ?? answersPerSecondAtMost));
  const bodies = await bench.place.ready(limit);
  await settle(bench);
  const load: Load = { clients, seconds, limit, perSecond };
  const outcome = await bench.citizens.ask({ addresses: bench.addresses, load, bodies }, seconds + 30);
  bench.place.spend(outcome.count);
  bench.acknowledgedCount += outcome.count;
  return outcome;
}

async function runInserts(bench: Bench, clients: number, seconds: number): Promise<Outcome> {
  await settle(bench);
  const load: Load = { clients, seconds, limit: seconds * insertsPerSecondAtMost, perSecond: null };
  return bench.inserts.ask({ url: bench.place.ownerUrl, load, sealed: bench.sealed }, seconds + 30);
}

/** No run pays for writing out what the one before it left. */
async function settle({ place }: Bench): Promise<void> {
  await place.owner.query('checkpoint');
}

function sayTable(pairs: Map<number, Pair[]>, say: (line: string) => void): void {
  say(
    '\nclients   answers/s   p50 ms   p99 ms   inserts/s   p50 ms   p99 ms   ratio (lowest to highest of the pairs)',
  );
  for (const [clients, list] of pairs) {
    const of = (side: keyof Pair, key: keyof Outcome) => median(list.map((pair) => pair[side][key]));
    const ratios = list.map(({ answers, inserts }) => answers.perSecond / inserts.perSecond);
    const cells = (side: keyof Pair) => [
      of(side, 'perSecond').toFixed(0).padStart(9),
      of(side, 'p50').toFixed(1).padStart(6),
      of(side, 'p99').toFixed(1).padStart(6),
    ];
    const ratio = `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
    say([String(clients).padStart(7), ...cells('answers'), ...cells('inserts'), ratio].join('   '));
    if (clients === goal.clients) {
      say(
        `${verdict(median(ratios) >= goal.ratio)}: a ratio of at least ${goal.ratio} at ${clients} clients`,
      );
    }
  }
}

async function sayHalfRate(
  bench: Bench,
  plan: SubmitPlan,
  pairs: Map<number, Pair[]>,
  say: (line: string) => void,
): Promise<void> {
  const full = pairs.get(goal.clients);
  if (!full) return;
  const perSecond = median(full.map(({ answers }) => answers.perSecond)) / 2;
  const p99s: number[] = [];
  for (let repetition = 0; repetition < plan.repetitions; repetition++) {
    p99s.push((await runAnswers(bench, goal.clients, plan.seconds, perSecond)).p99);
  }
  const p99 = median(p99s);
  say(
    `${verdict(p99 <= goal.p99)}: p99 of at most ${goal.p99} ms at half that rate (${perSecond.toFixed(0)} answers/s): ${p99.toFixed(1)} ms`,
  );
}

/** Two server processes beside one, in turn: on as many cores nothing is to be lost by that they share a database. */
async function sayTwoServers(bench: Bench, plan: SubmitPlan, say: (line: string) => void): Promise<void> {
  const { place } = bench;
  const one = [place.address];
  const two = [place.address, await place.startBeside()];
  const runOn = async (addresses: string[]) => {
    bench.addresses = addresses;
    return (await runAnswers(bench, goal.clients, plan.seconds)).perSecond;
  };
  await runOn(two);
  const rates: [one: number, two: number][] = [];
  for (let repetition = 0; repetition < plan.repetitions; repetition++) {
    const early = repetition % 2 === 0 ? await runOn(one) : null;
    const ofTwo = await runOn(two);
    rates.push([early ?? (await runOn(one)), ofTwo]);
  }
  const ratio = median(rates.map(([ofOne, ofTwo]) => ofTwo / ofOne));
  const [ofOne, ofTwo] = [0, 1].map((side) => median(rates.map((pair) => pair[side] ?? 0)).toFixed(0));
  say(
    `${verdict(ratio >= goal.twoServers)}: two servers at least as quick as one: ${ofTwo} beside ${ofOne} answers/s, ratio ${ratio.toFixed(2)}`,
  );
}

const verdict = (met: boolean) => (met ? 'Goal met' : 'Goal not met');

/** What the server said it had, it must have, once each. */
async function sayStored({ place, acknowledgedCount }: Bench, say: (line: string) => void): Promise<void> {
  const { rows } = await place.owner.query<{ stored: number; spent: number; receipts: number }>(
    `select (select count(*)::int from inbox) as stored, (select count(*)::int from receipt) as receipts,
      (select count(*)::int from invitation where status = 'used') as spent`,
  );
  const { stored, spent, receipts } = rows[0] ?? {};
  if (stored !== acknowledgedCount || spent !== acknowledgedCount || receipts !== acknowledgedCount) {
    throw new Error(
      `${acknowledgedCount} answers were acknowledged, but there are ${stored} envelopes, ${receipts} receipts and ${spent} spent invitations`,
    );
  }
  say(`${acknowledgedCount} answers acknowledged, as many envelopes stored and invitations spent`);
}
