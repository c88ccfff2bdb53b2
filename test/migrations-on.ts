import { migrate } from '../server/platform/db/migrate.ts';

/** Runs the migrations, twice, on the server a URL names: the second time must find nothing to do. */
const [ownerUrl] = process.argv.slice(2);
if (!ownerUrl) throw new Error('usage: node test/migrations-on.ts postgres://…');
const lines: string[] = [];
await migrate({ ownerUrl, log: (line) => lines.push(line) });
const first = lines.length;
await migrate({ ownerUrl, log: (line) => lines.push(line) });
if (first === 0 || lines.length !== first)
  throw new Error(`expected migrations once, got: ${lines.join('; ')}`);
process.stdout.write(`${lines.join('\n')}\nAll migrations ran.\n`);
