import { type Kysely, sql } from 'kysely';

/**
 * Which words a round's notice is made of, settled when it opens; no role may update it. 1: rounds from before anybody was told
 * that people read what is written in own words, which therefore nobody may read.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table round add column notice_version smallint not null default 1 check (notice_version >= 1)`.execute(
    db,
  );
}
