import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Who may have a round's raw data, for how long, why, and which two others stand behind. A request until it is approved;
 * what has ended or whose time is up gives nothing, and stays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table raw_grant (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      round_id uuid not null,
      analyst_account_id uuid not null,
      reason text not null check (reason <> ''),
      days int not null check (days between 1 and 30),
      asked_by text not null,
      asked_at timestamptz not null,
      approved_by text,
      approved_at timestamptz,
      expires_at timestamptz,
      ended_by text,
      ended_at timestamptz,
      primary key (municipality_id, id),
      foreign key (municipality_id, round_id) references round (municipality_id, id),
      foreign key (municipality_id, analyst_account_id) references account (municipality_id, id) on delete cascade,
      check (num_nonnulls(approved_by, approved_at, expires_at) in (0, 3)),
      check (num_nonnulls(ended_by, ended_at) in (0, 2)),
      -- A second lock on the rule of two: three persons, and never longer than was asked for.
      check (asked_by <> analyst_account_id::text),
      check (approved_by not in (asked_by, analyst_account_id::text)),
      check (expires_at <= approved_at + days * interval '24 hours')
    )`.execute(db);
  await protect(db, 'raw_grant', { staff: ['select', 'insert'] });
  await sql`grant update (approved_by, approved_at, expires_at, ended_by, ended_at) on raw_grant to spredning_staff`.execute(
    db,
  );
}
