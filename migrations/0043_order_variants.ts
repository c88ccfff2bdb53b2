import { type Kysely, sql } from 'kysely';

/**
 * In which of at most 24 orders the questions stood, drawn on the person's device; null: as they are written. It is of nobody:
 * neither the code nor the unit has anything to do with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table response add column variant smallint check (variant between 1 and 24)`.execute(db);
}
