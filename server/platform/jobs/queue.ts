import { fromKysely, PgBoss } from 'pg-boss';
import type { JobQueue } from '../context.ts';
import { type Logger, toldOf } from '../log.ts';
import type { JobName } from './names.ts';

/** pg-boss on the staff role. The schema was made by migrate; here it is only used. */
export async function startQueue(staffUrl: string, log: Logger, work: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: staffUrl,
    max: 3,
    migrate: false,
    createSchema: false,
    supervise: work,
    schedule: false,
    // Index rebuilds and vacuum checks need to own the tables; that is the operator's work.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', tellOfQueue(log));
  await boss.start();
  return boss;
}

/** The same fault is told once a minute: while the database is away the queue meets it several times a second. */
const tellEvery = 60_000;

/** What pg-boss calls when its own work fails. A worker's fault comes as a copy that is no Error; it keeps its code. */
export function tellOfQueue(log: Logger, now: () => number = () => performance.now()) {
  const toldAt = new Map<string, number>();
  return (error: unknown): void => {
    const { code } = (error ?? {}) as { code?: unknown };
    const told = { ...toldOf(error), ...(typeof code === 'string' ? { code } : {}) };
    const name = `${told.kind} ${told.code ?? told.message ?? ''}`;
    if (now() - (toldAt.get(name) ?? Number.NEGATIVE_INFINITY) < tellEvery) return;
    // Codes and kinds are few; messages may not be.
    if (toldAt.size > 100) toldAt.clear();
    toldAt.set(name, now());
    log.error(told, 'job queue');
  };
}

export function jobQueue(boss: PgBoss): JobQueue {
  return {
    async send(name, data, key, tx) {
      await boss.send(name, data, { singletonKey: key, ...(tx ? { db: fromKysely(tx) } : {}) });
    },
  };
}

/** Handlers by name; each must be idempotent, since a job may run more than once. */
export type JobHandlers = Record<JobName, (data: Record<string, string>) => Promise<void>>;

export async function workOn(boss: PgBoss, handlers: JobHandlers, log: Logger): Promise<void> {
  for (const [name, handle] of Object.entries(handlers)) {
    await boss.work<Record<string, string>>(name, { pollingIntervalSeconds: 1 }, async ([job]) => {
      if (!job) return;
      try {
        await handle(job.data ?? {});
      } catch (error) {
        log.error({ job: name, ...toldOf(error) }, 'job failed');
        throw storable(error);
      }
    });
  }
}

/**
 * What pg-boss may keep of a failure. It stores every property of what is thrown, outside row-level security and
 * retention, and PostgreSQL's `detail` quotes the row: so the code and what may be told, and no more.
 */
export function storable(error: unknown): Error {
  const { kind, code, message } = toldOf(error);
  const told = new Error([kind, code, message].filter((part) => part !== undefined).join(': '));
  delete told.stack;
  return told;
}
