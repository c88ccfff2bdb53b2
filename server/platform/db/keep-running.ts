import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

/** How the embedded server is reached and started again. */
export interface Keeping {
  /** A connection that holds the life lock; null where another process has it. Throws where no server answers. */
  hold(): Promise<pg.Client | null>;
  /** Starts the server on its old port, or finds it running. Throws where it cannot, as on a full disk. */
  start(): Promise<void>;
  log(line: string): void;
}

/** Somebody else may be starting it again, such as `pg_ctl restart`: so long it is left alone, in milliseconds. */
const grace = 3_000;
const between = 500;

/**
 * Sees to it that the embedded server runs until `stop`. PostgreSQL ends itself when it cannot write its log, as on a full
 * disk, and then nothing but us would start it again; the life lock, which is lost with the connection, is taken anew.
 */
export function keepRunning(first: pg.Client, { hold, start, log }: Keeping): { stop(): Promise<void> } {
  let life: pg.Client | null = null;
  const stopping = new AbortController();
  let work: Promise<void> = Promise.resolve();

  const keep = (client: pg.Client): void => {
    life = client;
    client.once('end', () => {
      life = null;
      if (!stopping.signal.aborted) work = recover();
    });
  };

  async function recover(): Promise<void> {
    const since = performance.now();
    for (let told = false; !stopping.signal.aborted; ) {
      const client = await hold().catch(() => null);
      if (client) {
        if (told) log('The database runs again.');
        keep(client);
        return;
      }
      if (performance.now() - since > grace) {
        if (!told) log('The database has stopped; it is started again as soon as it can be.');
        told = true;
        await start().catch(() => {});
      }
      await delay(between, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  keep(first);
  return {
    async stop() {
      stopping.abort();
      await work;
      await life?.end().catch(() => {});
    },
  };
}
