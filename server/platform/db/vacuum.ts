import { sql } from 'kysely';
import type { Db } from './connect.ts';
import type { Schema } from './schema.ts';

/** Takes rows that are deleted, and earlier versions of those that are not, off the pages of these tables. */
export type Vacuum = (tables: readonly (keyof Schema)[]) => Promise<void>;

/**
 * By the owner's connection: only who owns a table may vacuum it. Hinders nobody who reads or writes meanwhile. What a transaction
 * that is still under way can see stays until the next time.
 */
export function vacuumAs(owner: Db): Vacuum {
  return async (tables) => {
    await sql`vacuum ${sql.join(tables.map((table) => sql.table(table)))}`.execute(owner);
  };
}
