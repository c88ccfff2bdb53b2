import { type Kysely, sql } from 'kysely';

/**
 * What an envelope may carry of the invitation beside the unit is declared when the round opens, so that nobody can
 * later give each person a stratum of their own and so recognise the answer. No role may update it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table round add column strata text[] not null default '{}'`.execute(db);
}
