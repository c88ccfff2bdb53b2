import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Files that people send. Each is sealed in an envelope of its own; mixing gives it a new random id. In confidential rounds
 * it stays tied to its answer, so that it goes when the answer is deleted; elsewhere nothing ties it to one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inbox_file (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      id uuid not null default gen_random_uuid(),
      -- Padded to a power of two from 64 KiB before sealing.
      sealed bytea not null,
      primary key (municipality_id, round_id, id),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await sql`alter table inbox_file alter column sealed set storage external`.execute(db);
  await protect(db, 'inbox_file', { participant: ['insert'], mixer: ['select', 'delete'] });

  await sql`
    create table answer_file (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      id uuid not null default gen_random_uuid(),
      item_name text not null,
      kind text not null check (kind in ('jpeg', 'png')),
      content bytea not null,
      response_id uuid,
      primary key (municipality_id, round_id, id),
      foreign key (municipality_id, round_id) references round (municipality_id, id),
      foreign key (municipality_id, round_id, response_id)
        references response (municipality_id, round_id, id) on delete cascade
    )`.execute(db);
  await sql`alter table answer_file alter column content set storage external`.execute(db);
  await sql`create index answer_file_of_response on answer_file (municipality_id, round_id, response_id)`.execute(
    db,
  );
  await protect(db, 'answer_file', { mixer: ['select', 'insert', 'delete'] });
}
