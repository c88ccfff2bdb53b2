import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * A correction may lack something: other answers that are to go, or questions that are now asked. Where a process that has the keys
 * finds that out for one that has none, the look-up comes back, with what is lacking sealed until whoever asked reads it.
 *
 * And how many answered each question of a pilot that is on no scale, written with its release and never changed. A second lock on
 * the limits: nothing of fewer than ten persons.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table look_up add column returned_at timestamptz
    check (returned_at is null or (started_at is not null and done_at is null))`.execute(db);
  await sql`grant update (returned_at) on look_up to spredning_staff`.execute(db);
  await sql`
    create table release_tried (
      municipality_id uuid not null references municipality,
      release_id uuid not null,
      question text not null,
      answered_count integer not null check (answered_count >= 10),
      primary key (municipality_id, release_id, question),
      foreign key (municipality_id, release_id) references release (municipality_id, id)
    )`.execute(db);
  await protect(db, 'release_tried', { staff: ['select', 'insert'] });
}
