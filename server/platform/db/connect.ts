import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { MunicipalityId } from '../../core/ids.ts';
import type { DatabaseUrls } from './roles.ts';
import type { Schema } from './schema.ts';

// Days stay `YYYY-MM-DD` strings: a Date would move them across midnight in another time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export type Db = Kysely<Schema>;
/** A transaction in which the municipality is set, so that row-level security lets its rows through and no others. */
export type Tx = Transaction<Schema> & { readonly municipality: unique symbol };

/** One pool per database role. */
export interface Databases {
  participant: Db;
  staff: Db;
  mixer: Db;
  linker: Db;
  postman: Db;
}

export function connect(url: string, max: number): Db {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 5_000 });
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  // The same for one that breaks between two statements of a transaction; the next statement fails and tells it.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

export function connectAll(urls: DatabaseUrls): Databases {
  return {
    participant: connect(urls.participant, 20),
    staff: connect(urls.staff, 10),
    mixer: connect(urls.mixer, 4),
    linker: connect(urls.linker, 2),
    postman: connect(urls.postman, 4),
  };
}

export async function closeAll(databases: Databases): Promise<void> {
  await Promise.all(Object.values(databases).map((db: Db) => db.destroy()));
}

/**
 * Runs `work` in one transaction with the tenant set by `SET LOCAL`, so that it is gone when the transaction ends,
 * also behind a pooler. This is the only way to a municipality's rows.
 */
export async function inMunicipality<T>(
  db: Db,
  municipalityId: MunicipalityId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.municipality_id', ${municipalityId}, true)`.execute(tx);
    return work(tx as Tx);
  });
}
