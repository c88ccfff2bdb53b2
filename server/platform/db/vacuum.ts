import { sql } from 'kysely';
import type { Db } from './connect.ts';
import type { Schema } from './schema.ts';

/** Takes rows that are deleted, and earlier versions of those that are not, off the pages of these tables. */
export type Vacuum = (tables: readonly (keyof Schema)[]) => Promise<void>;

/**
 * By the owner's connection: only who owns a table may vacuum it. Hinders nobody who reads or writes meanwhile. What a transaction
 * that is still under way can see stays until the next time. Rejects where a table stays
 * locked by another for as long as `patience`.
 */
export function vacuumAs(owner: Db, patience = '5s'): Vacuum {
  return async (tables) => {
    await owner.connection().execute(async (connection) => {
      await sql`select set_config('lock_timeout', ${patience}, false)`.execute(connection);
      try {
        await sql`vacuum ${sql.join(tables.map((table) => sql.table(table)))}`.execute(connection);
      } finally {
        await sql`reset lock_timeout`.execute(connection);
      }
    });
  };
}
