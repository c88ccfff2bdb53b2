import { type Kysely, sql } from 'kysely';

/**
 * What a round is for: a real one, a pilot, whose answers are counted for those who make the survey alone, or a test, whose
 * answers are deleted unopened. Settled at opening; no role may update it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table round drop constraint tried_by_link`.execute(db);
  // By a change of type, which reaches every row: to an update, the rows of all municipalities are hidden.
  await sql`alter table round alter column is_test drop default`.execute(db);
  await sql`alter table round alter column is_test type text using case when is_test then 'test' else 'real' end`.execute(
    db,
  );
  await sql`alter table round rename column is_test to kind`.execute(db);
  await sql`alter table round alter column kind set default 'real'`.execute(db);
  await sql`alter table round add check (kind in ('real', 'pilot', 'test'))`.execute(db);
  await sql`alter table round add constraint tried_by_link check (kind <> 'test' or mode = 'openLink')`.execute(
    db,
  );
  await sql`alter table round add constraint tried_here check (kind = 'real' or source = 'collected')`.execute(
    db,
  );
}
