import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Letters to those who are invited. A row in `letter` is work to be done and is gone when it is done, so that no list is
 * left of whom a reminder went to, and with it of who had answered by then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dispatch (
      municipality_id uuid not null references municipality,
      id uuid not null,
      round_id uuid not null,
      after_days int check (after_days between 1 and 365),
      created_at timestamptz not null,
      finished_at timestamptz,
      primary key (municipality_id, id),
      unique (municipality_id, round_id, after_days),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await protect(db, 'dispatch', { staff: ['select', 'insert'] });
  await sql`grant update (finished_at) on dispatch to spredning_staff`.execute(db);

  await sql`
    create table letter (
      municipality_id uuid not null references municipality,
      dispatch_id uuid not null,
      invitation_id uuid not null,
      attempt_count int not null default 0,
      primary key (municipality_id, dispatch_id, invitation_id),
      foreign key (municipality_id, dispatch_id) references dispatch (municipality_id, id) on delete cascade,
      foreign key (municipality_id, invitation_id) references contact (municipality_id, invitation_id)
        on delete cascade
    )`.execute(db);
  await sql`create index letter_invitation on letter (municipality_id, invitation_id)`.execute(db);
  await protect(db, 'letter', { staff: ['select', 'insert', 'delete'] });
  await sql`grant update (attempt_count) on letter to spredning_staff`.execute(db);

  await sql`
    create table reminder (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      after_days int not null check (after_days between 1 and 365),
      primary key (municipality_id, round_id, after_days),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await protect(db, 'reminder', { staff: ['select', 'insert', 'delete'] });
}
