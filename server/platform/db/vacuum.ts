import { sql } from 'kysely';
import type { Db } from './connect.ts';
import type { Schema } from './schema.ts';

/** Takes rows that are deleted, and earlier versions of those that are not, off the pages of these tables. */
export type Vacuum = (tables: readonly (keyof Schema)[]) => Promise<void>;

/**
 * By the owner's connection: only who owns a table may vacuum it. Hinders nobody who reads or writes meanwhile. What a transaction
 * that is still under way can see stays until the next time. Rejects where a table stays
 * locked by another for as long as `patience`, when the others are done.
 */
export function vacuumAs(owner: Db, patience = '5s'): Vacuum {
  return async (tables) => {
    await owner.connection().execute(async (connection) => {
      await sql`select set_config('lock_timeout', ${patience}, false)`.execute(connection);
      try {
        const held: unknown[] = [];
        for (const table of tables) {
          await sql`vacuum ${sql.table(table)}`
            .execute(connection)
            .catch((error: unknown) => held.push(error));
        }
        if (held.length > 0) throw held[0];
      } finally {
        await sql`reset lock_timeout`.execute(connection);
      }
    });
  };
}
