import { type Kysely, sql } from 'kysely';

/** What a page of the questions is read by: the newest first, those to a unit's leader, and whether one is answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index inquiry_answer_of_inquiry on inquiry_answer (municipality_id, inquiry_id)`.execute(
    db,
  );
  await sql`create index inquiry_to_unit on inquiry (municipality_id, to_unit_id)`.execute(db);
}
