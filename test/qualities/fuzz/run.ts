import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../../server/platform/db/embedded.ts';
import { migrate } from '../../../server/platform/db/migrate.ts';
import { listenForStop } from '../../../server/platform/stop.ts';
import { createClosers } from '../../bench/closers.ts';
import { fuzz } from './fuzz.ts';
import { saidOf } from './said.ts';

/**
 * `npm run fuzz [-- BODIES [SEED]]`: so many bodies (100,000 of a new seed), and a fifth as many reads, to every route of
 * a server on a throw-away database. Ends with 1 where anything is wrong.
 */
const [bodies = 100_000, seed = randomInt(2 ** 31)] = process.argv.slice(2).map(Number);
if (![bodies, seed].every((number) => Number.isInteger(number) && number > 0)) {
  process.stderr.write('usage: npm run fuzz [-- BODIES [SEED]], two whole numbers above 0\n');
  process.exit(2);
}

const closers = createClosers();
listenForStop()(() => closers.run());
try {
  const folder = await mkdtemp(join(tmpdir(), 'spredning-fuzz-'));
  closers.add(() => rm(folder, { recursive: true, force: true }));
  const dataDir = join(folder, 'data');
  const { ownerUrl, stop } = await startEmbedded({ dataDir, log: () => {}, unsafeFast: true });
  closers.add(stop);
  await migrate({ ownerUrl, log: () => {} });
  process.stdout.write(`seed ${seed}\n`);
  const report = await fuzz({ bodies, seed, ownerUrl }, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(saidOf(report, seed));
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} finally {
  await closers.run();
}
