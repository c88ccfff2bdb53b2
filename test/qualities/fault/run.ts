import { listenForStop } from '../../../server/platform/stop.ts';
import { type Fault, faultStorm } from './fault.ts';
import { wrongIn } from './judge.ts';

/**
 * `npm run fault [-- SUBMISSIONS KILLS RESTARTS]`: a storm of so many answers (10,000) with so many kills of the server
 * (50), and another with so many restarts of the database (20). Ends with 1 where anything is wrong.
 */
const [submissions = 10_000, kills = 50, restarts = 20] = process.argv.slice(2).map(Number);
if (![submissions, kills, restarts].every((number) => Number.isInteger(number) && number >= 0)) {
  process.stderr.write('usage: npm run fault [-- SUBMISSIONS KILLS RESTARTS], three whole numbers\n');
  process.exit(2);
}

const whenStopped = listenForStop();
const say = (line: string) => process.stderr.write(`${line}\n`);
const plans: [Fault, number][] = [
  ['server', kills],
  ['database', restarts],
];
let wrong: string[] = [];
for (const [fault, times] of plans) {
  if (times === 0) continue;
  const plan = { fault, times, submissions, clients: 16 };
  const report = await faultStorm(plan, say, whenStopped);
  process.stdout.write(`${fault}, ${times} times in ${submissions} answers: ${JSON.stringify(report)}\n`);
  wrong = [...wrong, ...wrongIn(plan, report)];
}
for (const line of wrong) process.stdout.write(`WRONG: ${line}\n`);
process.exit(wrong.length > 0 ? 1 : 0);
