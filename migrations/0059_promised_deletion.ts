import { type Kysely, sql } from 'kysely';

/**
 * The day people were told that their answers are deleted by, settled when the round opens: no role may update it, so that more
 * time to answer never becomes more time to keep what is answered. Null: opened before there were settings to promise by.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table round add column promised_deletion_on date`.execute(db);
  // The owner of a table is under its policy too, and no municipality is set here.
  const tables = ['round', 'survey_privacy'];
  for (const table of tables)
    await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
  await sql`
    update round r set promised_deletion_on = (r.closes_at at time zone 'Europe/Oslo')::date + p.answers_kept_days
    from survey_privacy p
    where p.municipality_id = r.municipality_id and p.survey_id = r.survey_id and p.version = r.privacy_version`.execute(
    db,
  );
  for (const table of tables) await sql`alter table ${sql.table(table)} force row level security`.execute(db);
}
