import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/** What a municipality owes those it holds something about: it is deleted in time, told on request, and erased. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table retention_setting (
      municipality_id uuid not null references municipality,
      rule text not null check (rule <> ''),
      kept int not null check (kept > 0),
      changed_at timestamptz not null,
      changed_by text not null,
      primary key (municipality_id, rule)
    )`.execute(db);
  await protect(db, 'retention_setting', { staff: ['select', 'insert', 'update'] });

  await sql`
    create table retention_run (
      municipality_id uuid not null references municipality,
      rule text not null check (rule <> ''),
      ran_at timestamptz not null,
      failed boolean not null,
      primary key (municipality_id, rule)
    )`.execute(db);
  await protect(db, 'retention_run', { staff: ['select', 'insert', 'update'] });

  await sql`
    create table erasure_request (
      municipality_id uuid not null references municipality,
      account_id uuid not null,
      requested_at timestamptz not null,
      primary key (municipality_id, account_id),
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'erasure_request', { staff: ['select', 'insert', 'delete'] });

  // The id alone, so that what a backup brings back can be erased again. No reference: the account is gone.
  await sql`
    create table erasure (
      municipality_id uuid not null references municipality,
      account_id uuid not null,
      erased_at timestamptz not null,
      primary key (municipality_id, account_id)
    )`.execute(db);
  await protect(db, 'erasure', { staff: ['select', 'insert'] });

  await deleteInTime(db);
}

async function deleteInTime(db: Kysely<unknown>): Promise<void> {
  await sql`alter table round add column answers_deleted_at timestamptz`.execute(db);
  await sql`grant update (answers_deleted_at) on round to spredning_mixer`.execute(db);
  // To find a round's codes, not to read them.
  await sql`grant select (municipality_id, round_id), delete on invitation_code to spredning_mixer`.execute(
    db,
  );

  // A secret that waits to be confirmed has no time of its own; those from before wait from now on.
  await sql`alter table second_factor no force row level security`.execute(db);
  await sql`alter table second_factor add column pending_since_at timestamptz`.execute(db);
  await sql`update second_factor set pending_since_at = now() where pending_secret is not null`.execute(db);
  await sql`alter table second_factor force row level security`.execute(db);
}
