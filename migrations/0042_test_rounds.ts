import { type Kysely, sql } from 'kysely';

/** Rounds that are only tried: what comes in is deleted unopened when they close. Settled at opening; no role may update it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table round add column is_test boolean not null default false`.execute(db);
  await sql`alter table round add constraint tried_by_link check (not is_test or mode = 'openLink')`.execute(
    db,
  );
}
