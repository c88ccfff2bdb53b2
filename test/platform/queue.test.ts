import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseUrls } from '../../server/platform/db/roles.ts';
import { jobNames } from '../../server/platform/jobs/names.ts';
import {
  type JobHandlers,
  jobQueue,
  startQueue,
  tellOfQueue,
  workOn,
} from '../../server/platform/jobs/queue.ts';
import { openTestHouse, type TestHouse } from '../harness/house.ts';

const answer = 'Svaret-mitt-er-hemmelig-7391';
let house: TestHouse;

beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

it('a mixing job that fails on a row with an answer leaves none of it among the jobs or in the log', async () => {
  let logged = '';
  const log = pino(
    new Writable({
      write(chunk, _encoding, done) {
        logged += chunk;
        done();
      },
    }),
  );
  const settings = {
    participantUrl: null,
    staffUrl: null,
    mixerUrl: null,
    linkerUrl: null,
    postmanUrl: null,
    production: false,
  };
  const boss = await startQueue(databaseUrls(house.ownerUrl, settings).staff, log, true);
  let thrown: unknown;
  const mix = async () => {
    try {
      await house.owner.transaction().execute(async (tx) => {
        await sql`create temporary table kept (answer text check (length(answer) < 5)) on commit drop`.execute(
          tx,
        );
        await sql`insert into kept values (${answer})`.execute(tx);
      });
    } catch (error) {
      thrown = error;
      throw error;
    }
  };
  try {
    const none = async () => {};
    const handlers = Object.fromEntries(
      Object.values(jobNames).map((name) => [name, none]),
    ) as unknown as JobHandlers;
    await workOn(boss, { ...handlers, [jobNames.mix]: mix }, log);
    await jobQueue(boss).send(jobNames.mix, {}, 'one');
    const outputs = () =>
      sql<{ output: string }>`select output::text from pgboss.job where output is not null`.execute(
        house.owner,
      );
    await expect.poll(async () => (await outputs()).rows.length, { timeout: 20_000 }).toBe(1);
    // PostgreSQL did repeat the row, so there was something to keep out.
    expect((thrown as { detail: string }).detail).toContain(answer);
    const stored = (await outputs()).rows[0]?.output ?? '';
    expect(stored).toContain('23514');
    expect(stored).not.toContain(answer);
    expect(stored).not.toContain('detail');
    expect(logged).toContain('job failed');
    expect(logged).not.toContain(answer);
  } finally {
    await boss.stop({ graceful: false });
  }
}, 60_000);

it('tells the same fault of the queue once a minute, with its code also where it is no error', () => {
  const told: { kind: string; code?: string }[] = [];
  let now = 0;
  const tell = tellOfQueue({ error: (line: never) => told.push(line) } as never, () => now);
  const away = { code: '57P01', message: answer };
  for (now = 0; now < 59_000; now += 500) tell(away);
  tell(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
  now = 61_000;
  tell(away);
  expect(told.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    ...['object 57P01', 'Error ECONNREFUSED', 'object 57P01'],
  ]);
  expect(JSON.stringify(told)).not.toContain(answer);
});
