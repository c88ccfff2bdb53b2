import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Closers, createClosers } from '../../bench/closers.ts';
import { openSubmitPlace, type SubmitPlace } from '../../bench/submit-place.ts';
import { type FaultPlan, type FaultReport, reportOf, untilAcknowledging } from './fault.ts';
import { answersWithPictures, storedPictures } from './pictures.ts';
import { newStorm, type Storm, sendAll, sendEach } from './storm.ts';

/** So many answers with a picture are sent as the disk is filled, each time. */
const picturesEach = 8;

/** Room for a new database and some thousand answers; what is left is filled. */
const megabytes = 400;

/**
 * A folder on a small disk: the one FAULT_DISK names, or memory that is mounted, for which one must be root on Linux. Null
 * where there is neither: nobody fills the disk the machine runs on.
 */
export async function smallDisk(closers: Closers): Promise<string | null> {
  const given = process.env['FAULT_DISK'];
  const folder = await mkdtemp(join(given ?? tmpdir(), 'spredning-disk-'));
  await chmod(folder, 0o755);
  closers.add(() => rm(folder, { recursive: true, force: true }));
  if (given) return folder;
  const size = `size=${megabytes}m,mode=755`;
  const mounted =
    process.platform === 'linux' &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]).status === 0;
  if (!mounted) return null;
  closers.add(async () => spawnSync('umount', [folder]));
  return folder;
}

/**
 * A storm of answers while the disk under the database is filled so many times, and freed again after some seconds. Every
 * other time the database must also begin a new file of its log, which it cannot, and then it ends. Some come with a picture,
 * which need the most room. Null without a disk that may be filled.
 */
export async function diskStorm(
  plan: FaultPlan<'disk'>,
  say: (line: string) => void,
  onClosers: (run: () => Promise<void>) => void = () => {},
): Promise<FaultReport | null> {
  const closers = createClosers();
  onClosers(() => closers.run());
  try {
    const folder = await smallDisk(closers);
    if (!folder) return null;
    const place = await openSubmitPlace(closers, say, { folder });
    const bodies = (await place.ready(plan.submissions)).slice(0, plan.submissions);
    const pictures = await answersWithPictures(place, picturesEach * plan.times);
    await place.start();
    const [storm, withPictures] = [newStorm(), newStorm()];
    const sending = sendAll(storm, place.address, bodies, plan.clients);
    const sendingPictures: Promise<void>[] = [];
    const times: number[] = [];
    for (let turn = 1; turn <= plan.times; turn++) {
      const at = (turn * plan.submissions) / (plan.times + 1);
      while (storm.acknowledged.size < at) await delay(5);
      const filler = join(folder, 'filler');
      const first = (turn - 1) * picturesEach;
      const now = pictures.sent.slice(first, first + picturesEach);
      // They are on their way when the disk is full, for filling it keeps this process from sending.
      sendingPictures.push(sendEach(withPictures, pictures.address, now, picturesEach / 2));
      fill(filler);
      await untilTold(storm);
      if (turn % 2 === 0) await askForNewLogFile(place);
      await delay(3_000);
      const whileFull = storm.acknowledged.size;
      await rm(filler);
      const since = performance.now();
      await untilAcknowledging(storm, since);
      times.push(performance.now() - since);
      say(
        `${turn} of ${plan.times}: full at ${whileFull}, back ${Math.round(times.at(-1) ?? 0)} ms after it was freed`,
      );
    }
    await Promise.all([sending, ...sendingPictures]);
    const all: Storm = {
      acknowledged: new Set([...storm.acknowledged, ...withPictures.acknowledged]),
      retries: storm.retries,
      surprises: [...storm.surprises, ...withPictures.surprises],
    };
    return {
      ...(await reportOf(place, bodies.length + pictures.sent.length, all, times)),
      pictures: {
        ...{ sent: pictures.sent.length, acknowledged: withPictures.acknowledged.size },
        ...{ stored: await storedPictures(place), retries: Object.fromEntries(withPictures.retries) },
      },
    };
  } finally {
    await closers.run();
  }
}

/** Until nothing more goes in. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (const size of [1_048_576, 4_096, 1]) {
      const block = Buffer.alloc(size);
      try {
        while (writeSync(file, block) > 0);
      } catch (error) {
        if ((error as { code?: string }).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** Until somebody is told to try again. Answers still go into pages that have room, and those are kept. */
async function untilTold(storm: Storm): Promise<void> {
  const before = storm.retries.get('503') ?? 0;
  for (const until = performance.now() + 60_000; performance.now() < until; await delay(5)) {
    if ((storm.retries.get('503') ?? 0) > before) return;
  }
  throw new Error('nobody met the full disk');
}

async function askForNewLogFile({ ownerUrl }: SubmitPlace): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on('error', () => {});
  try {
    await owner.connect();
    await owner.query('select pg_switch_wal()');
    await owner.query('checkpoint');
  } catch {
    // That the database cannot is what is tried.
  }
  await owner.end().catch(() => {});
}
