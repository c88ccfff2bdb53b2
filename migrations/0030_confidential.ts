import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Confidential rounds. What ties an invitation to an answer stands in a schema of its own, encrypted with a key that is
 * not in the database: the mixer puts it there and cannot read it, and only the linker can. A look-up is asked for by one
 * and approved by another.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema confidential`.execute(db);
  await sql`grant usage on schema confidential to spredning_mixer, spredning_linker`.execute(db);
  await sql`
    create table confidential.link (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      handle bytea not null check (length(handle) = 32),
      sealed bytea not null,
      primary key (municipality_id, round_id, handle),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await protect(db, 'confidential.link', { mixer: ['insert'], linker: ['select', 'delete'] });
  await sql`
    create table look_up (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      round_id uuid not null,
      invitation_id uuid not null,
      purpose text not null check (purpose in ('access', 'deletion')),
      reason text not null check (reason <> ''),
      asked_by text not null,
      asked_at timestamptz not null,
      approved_by text,
      approved_at timestamptz,
      done_at timestamptz,
      primary key (municipality_id, id),
      foreign key (municipality_id, round_id) references round (municipality_id, id),
      check (num_nonnulls(approved_by, approved_at) in (0, 2)),
      -- A second lock on the rule of two.
      check (approved_by <> asked_by),
      check (done_at is null or approved_at is not null)
    )`.execute(db);
  await protect(db, 'look_up', { staff: ['select', 'insert'] });
  await sql`grant update (approved_by, approved_at, done_at) on look_up to spredning_staff`.execute(db);
  // When the key was deleted: from then on the round is as an anonymous one.
  await sql`alter table round add column links_deleted_at timestamptz`.execute(db);
  await sql`grant update (links_deleted_at) on round to spredning_mixer`.execute(db);
}
