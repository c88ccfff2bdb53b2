import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { receiptOf } from '../../../server/platform/crypto/codes.ts';
import { createClosers } from '../../bench/closers.ts';
import { openSubmitPlace, type SubmitPlace } from '../../bench/submit-place.ts';
import type { PictureReport } from './pictures.ts';
import { newStorm, type Storm, sendAll } from './storm.ts';

/** What is taken away in the middle of the storm: the server by `kill -9`, the database by an immediate restart, or the disk by filling it. */
export type Fault = 'server' | 'database' | 'disk';

export interface FaultPlan<Kind extends Fault = Fault> {
  fault: Kind;
  /** How often. */
  times: number;
  submissions: number;
  clients: number;
}

export interface FaultReport {
  acknowledged: number;
  /** Acknowledged and not stored. */
  lost: number;
  /** Stored beyond one for each who sent. */
  duplicates: number;
  /** Spent codes, envelopes and receipts, which must be as many. */
  stored: { used: number; envelopes: number; receipts: number };
  /** From the fault until the server took requests again, in milliseconds, the longest and the one in the middle. */
  slowestMs: number;
  medianMs: number;
  retries: Record<string, number>;
  surprises: string[];
  /** Of the answers that came with a picture, in a storm that has some. */
  pictures?: PictureReport;
}

/**
 * A storm of answers to the real server on a durable PostgreSQL, with the fault so many times in the middle of it,
 * evenly over the answers; the citizens try again until they are acknowledged.
 */
export async function faultStorm(
  plan: FaultPlan<'server' | 'database'>,
  say: (line: string) => void,
  onClosers: (run: () => Promise<void>) => void = () => {},
): Promise<FaultReport> {
  const closers = createClosers();
  onClosers(() => closers.run());
  try {
    const place = await openSubmitPlace(closers, () => {});
    const bodies = (await place.ready(plan.submissions)).slice(0, plan.submissions);
    const restartDatabase = await restarterOf(place);
    let server = await place.start();
    const storm = newStorm();
    const sending = sendAll(storm, place.address, bodies, plan.clients);
    const times: number[] = [];
    for (let turn = 1; turn <= plan.times; turn++) {
      // Somewhere in this part of the storm, not at its start each time.
      const at = ((turn - Math.random()) * plan.submissions) / (plan.times + 1);
      while (storm.acknowledged.size < at) await delay(5);
      const since = performance.now();
      if (plan.fault === 'server') server = await killAndStart(place, server);
      else await restartDatabase();
      await untilAcknowledging(storm, since);
      times.push(performance.now() - since);
      say(
        `${turn} of ${plan.times}: ${storm.acknowledged.size} acknowledged, back in ${Math.round(times.at(-1) ?? 0)} ms`,
      );
    }
    await sending;
    return await reportOf(place, bodies.length, storm, times);
  } finally {
    await closers.run();
  }
}

async function killAndStart(place: SubmitPlace, server: ChildProcess): Promise<ChildProcess> {
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
  return place.start();
}

/**
 * At once and without a checkpoint, as when the machine's power is lost; the database recovers from its log. The citizens,
 * who are in this process, go on sending meanwhile.
 */
async function restarterOf({ owner }: SubmitPlace): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ cluster: string; binary: string }>(
    `select current_setting('data_directory') as cluster, setting as binary from pg_config where name = 'BINDIR'`,
  );
  const { cluster = '', binary = '' } = rows[0] ?? {};
  const { uid, gid } = statSync(cluster);
  const as = process.getuid?.() === 0 ? { uid, gid } : {};
  return async () => {
    const restarting = spawn(`${binary}/pg_ctl`, ['restart', '-D', cluster, '-m', 'immediate', '-w'], {
      ...{ ...as, cwd: '/', stdio: 'ignore', timeout: 60_000 },
    });
    const [status] = await once(restarting, 'exit');
    if (status !== 0) throw new Error('the database did not restart');
  };
}

/** Until one more answer than now is acknowledged. */
export async function untilAcknowledging({ acknowledged }: Storm, since: number): Promise<void> {
  const before = acknowledged.size;
  while (acknowledged.size === before) {
    if (performance.now() - since > 120_000) throw new Error('nothing is acknowledged any more');
    await delay(5);
  }
}

/** What came of a storm of so many answers, after the last one: what is stored, and what of the acknowledged is not. */
export async function reportOf(
  { ownerUrl }: SubmitPlace,
  sentCount: number,
  { acknowledged, retries, surprises }: Storm,
  times: number[],
): Promise<FaultReport> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<FaultReport['stored']>(
    `select (select count(*)::int from invitation where status = 'used') as used,
      (select count(*)::int from inbox) as envelopes, (select count(*)::int from receipt) as receipts`,
  );
  const stored = rows[0] ?? { used: 0, envelopes: 0, receipts: 0 };
  const known = await owner.query<{ id: string }>(`select encode(id_hash, 'hex') as id from receipt`);
  await owner.end();
  const receipts = new Set(known.rows.map(({ id }) => id));
  const isStored = (id: string) => receipts.has(receiptOf(id, '').idHash.toString('hex'));
  const sorted = times.toSorted((a, b) => a - b);
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((id) => !isStored(id)).length,
    duplicates: Math.max(0, stored.envelopes - sentCount),
    stored,
    slowestMs: Math.round(sorted.at(-1) ?? 0),
    medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    retries: Object.fromEntries(retries),
    surprises,
  };
}
