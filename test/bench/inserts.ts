import pg from 'pg';
import { serveParent } from './child.ts';
import { carryOut, type Load, type Outcome } from './load.ts';

/** The yardstick: bytes that the server sealed earlier go into a plain table, one row per transaction. */
export interface InsertsJob {
  url: string;
  load: Load;
  /** Envelopes as the server stored them; used again from the start when they run out. */
  sealed: Uint8Array[];
}

serveParent<InsertsJob, Outcome>(async ({ url, load, sealed }) => {
  const rows = sealed.map((bytes) => Buffer.from(bytes));
  const clients = Array.from({ length: load.clients }, () => new pg.Client({ connectionString: url }));
  try {
    await Promise.all(clients.map((client) => client.connect()));
    return await carryOut(load, async (client, index) => {
      // Prepared once per connection and committed by itself: the least that a durable row can cost.
      await clients[client]?.query({
        name: 'insert',
        text: 'insert into bench_sealed (sealed) values ($1)',
        values: [rows[index % rows.length]],
      });
    });
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
});
