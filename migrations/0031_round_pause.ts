import { type Kysely, sql } from 'kysely';

/**
 * Since when a round takes no answers for now; null: it is not paused. Why, and each time before, is in the log.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table round add column paused_at timestamptz`.execute(db);
  await sql`grant update (paused_at) on round to spredning_staff`.execute(db);
}
