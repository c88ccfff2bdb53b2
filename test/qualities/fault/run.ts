import { listenForStop } from '../../../server/platform/stop.ts';
import { diskStorm } from './disk.ts';
import { faultStorm } from './fault.ts';
import { wrongIn, wrongInParallel } from './judge.ts';
import { parallelAnswers } from './parallel.ts';

/**
 * `npm run fault [-- SUBMISSIONS KILLS RESTARTS FILLINGS CODES]`: a storm of so many answers (10,000) with so many kills of
 * the server (50), another with so many restarts of the database (20), and a third whose disk is filled so many times (4) while
 * answers with pictures come too; then fifty answers at once with each of so many codes (1,000), to two server processes. Ends
 * with 1 where anything is wrong.
 */
const names = ['SUBMISSIONS', 'KILLS', 'RESTARTS', 'FILLINGS', 'CODES'];
const usual = [10_000, 50, 20, 4, 1_000];
const given = process.argv.slice(2).map(Number);
const isFine = given.length <= usual.length && given.every((n) => Number.isInteger(n) && n >= 0);
if (!isFine) {
  process.stderr.write(`usage: npm run fault [-- ${names.join(' ')}], whole numbers\n`);
  process.exit(2);
}
const [submissions, kills, restarts, fillings, codes] = usual.map((n, place) => given[place] ?? n) as [
  ...[number, number, number, number, number],
];

const whenStopped = listenForStop();
const say = (line: string) => process.stderr.write(`${line}\n`);
const tell = (line: string) => process.stdout.write(`${line}\n`);
const clients = 16;
const wrong: string[] = [];

for (const [fault, times] of [
  ['server', kills],
  ['database', restarts],
] as const) {
  if (times === 0) continue;
  const plan = { fault, times, submissions, clients };
  const report = await faultStorm(plan, say, whenStopped);
  tell(`${fault}, ${times} times in ${submissions} answers: ${JSON.stringify(report)}`);
  wrong.push(...wrongIn(plan, report));
}
if (fillings > 0) {
  const plan = { fault: 'disk', times: fillings, submissions, clients } as const;
  const report = await diskStorm(plan, say, whenStopped);
  if (report) {
    tell(`disk full, ${fillings} times in ${submissions} answers: ${JSON.stringify(report)}`);
    wrong.push(...wrongIn(plan, report));
    if (!report.retries['503']) wrong.push('nobody was told 503 while the disk was full');
  } else {
    tell(
      'disk full: not tried, since no small disk could be mounted. Run as root on Linux, or name one in FAULT_DISK.',
    );
  }
}
if (codes > 0) {
  const report = await parallelAnswers({ codes, each: 50 }, whenStopped);
  tell(`fifty at once with each of ${codes} codes, on two servers: ${JSON.stringify(report)}`);
  wrong.push(...wrongInParallel(report));
}
for (const line of wrong) tell(`WRONG: ${line}`);
process.exit(wrong.length > 0 ? 1 : 0);
