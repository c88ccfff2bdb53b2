import { type Kysely, sql } from 'kysely';

/** The languages a round can be answered in, chosen when it opens and never changed: no role may update them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table round add column languages text[] not null default '{nb,nn,en}'
      check (cardinality(languages) > 0 and languages <@ array['nb', 'nn', 'en'])`.execute(db);
}
