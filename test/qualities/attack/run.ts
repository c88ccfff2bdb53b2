import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { attacks } from './attacks.ts';
import { nothingYet, type Outcome, type PublisherName, together } from './campaign.ts';
import type { Task } from './worker.ts';

/**
 * `npm run attack [-- COUNT [SEED]]`: attacks so many generated municipalities from a seed (1,000 from 1), and twenty
 * published by the limits alone. Ends with 1 where the product lets anybody be recovered, where the control does not
 * let one in a hundred be, and where an attack claims what is not so.
 */
const [count = 1000, firstSeed = 1] = process.argv.slice(2).map(Number);
if (![count, firstSeed].every((number) => Number.isInteger(number) && number > 0)) {
  process.stderr.write('usage: npm run attack [-- COUNT [SEED]], two whole numbers above 0\n');
  process.exit(2);
}
const mostControls = 20;
const mostExamples = 20;

const seeds = Array.from({ length: count }, (_, index) => firstSeed + index);
const tasks: Task[] = [
  ...seeds.slice(0, mostControls).map((seed): Task => ({ publisher: 'control', seed })),
  ...seeds.map((seed): Task => ({ publisher: 'product', seed })),
];
const outcomes: Record<PublisherName, Outcome> = {
  product: nothingYet('product'),
  control: nothingYet('control'),
};
const breached: number[] = [];
let [next, done] = [0, 0];

await Promise.all(Array.from({ length: Math.min(availableParallelism(), tasks.length) }, attackInTurn));
process.stdout.write([tableOf('product'), tableOf('control'), verdict(), ''].join('\n'));
process.exitCode = isHeld() ? 0 : 1;

/** One thread, which takes the next municipality as soon as it is done with one. */
function attackInTurn(): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const send = () => {
      const task = tasks[next++];
      if (task) worker.postMessage(task);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('error', reject);
    worker.on('message', ({ publisher, seed, outcome }: Task & { outcome: Outcome }) => {
      outcomes[publisher] = together(outcomes[publisher], outcome);
      if (publisher === 'product' && outcome.recovered > 0) breached.push(seed);
      done += 1;
      if (done % 20 === 0 || done === tasks.length) {
        process.stderr.write(
          `${done} of ${tasks.length}; recovered from the product: ${outcomes.product.recovered}\n`,
        );
      }
      send();
    });
    send();
  });
}

function tableOf(name: PublisherName): string {
  const { municipalities, persons, cells, beside, byAttack, recovered } = outcomes[name];
  const share = ((100 * recovered) / persons).toFixed(2);
  const line = (head: string, figures: (string | number)[]) =>
    `  ${head.padEnd(22)}${figures.map((figure) => String(figure).padStart(14)).join('')}`;
  return [
    `${name}: ${municipalities} municipalities, ${persons} persons, ${cells} published cells, ${beside} counts of groups and weighed figures`,
    line('persons recovered by', ['small groups', 'alone', 'with insider']),
    ...Object.entries(byAttack).map(([attack, found]) =>
      line(attack, [found.inGroups, found.alone, found.withInsider]),
    ),
    `  in all, each once: ${recovered} (${share} %)`,
    '',
  ].join('\n');
}

function verdict(): string {
  const beyond = attacks.filter(({ isByDefinition }) => !isByDefinition).map(({ name }) => name);
  const { examples } = outcomes.product;
  const lines = [`Not counted, since it takes knowing who left out which question: ${beyond.join(', ')}.`];
  if (examples.length > 0)
    lines.push(`Of the product (npm run attack -- 1 SEED):`, ...examples.slice(0, mostExamples));
  if (breached.length > 0) {
    lines.push(
      `Seeds where the product lets somebody be recovered: ${breached.sort((a, b) => a - b).join(' ')}`,
    );
  }
  lines.push(isHeld() ? 'Held: nobody recovered, and the test of the test finds its own.' : 'Not held.');
  return lines.join('\n');
}

function isHeld(): boolean {
  const { product, control } = outcomes;
  return product.recovered === 0 && control.recovered >= 0.01 * control.persons;
}
