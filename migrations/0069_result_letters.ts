import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * A letter to each member of a body when results become visible to it. A notice says that a body's moment has been seen to,
 * once, whatever is made anew of the release since; a letter waits there until it is sent. What was visible before this
 * is no news. Who will not have such letters says so on the account.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table result_notice (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      body_id uuid not null,
      visible_from_at timestamptz not null,
      noticed_at timestamptz not null,
      primary key (municipality_id, round_id, body_id, visible_from_at),
      foreign key (municipality_id, round_id) references round (municipality_id, id),
      foreign key (municipality_id, body_id) references body (municipality_id, id)
    )`.execute(db);
  await sql`
    create table result_letter (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      visible_from_at timestamptz not null,
      account_id uuid not null,
      attempt_count int not null default 0 check (attempt_count >= 0),
      begun_at timestamptz not null,
      primary key (municipality_id, round_id, visible_from_at, account_id),
      foreign key (municipality_id, round_id) references round (municipality_id, id),
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
    )`.execute(db);
  // The owner of a table is under its policy too, and no municipality is set here.
  await sql`alter table publication no force row level security`.execute(db);
  await sql`alter table release no force row level security`.execute(db);
  await sql`
    insert into result_notice (municipality_id, round_id, body_id, visible_from_at, noticed_at)
    select distinct p.municipality_id, r.round_id, p.body_id, p.visible_from_at, now()
    from publication p join release r on r.municipality_id = p.municipality_id and r.id = p.release_id
    where p.body_id is not null and p.visible_from_at <= now()`.execute(db);
  await sql`alter table publication force row level security`.execute(db);
  await sql`alter table release force row level security`.execute(db);
  await sql`alter table account add column wants_result_mail boolean not null default true`.execute(db);
  await protect(db, 'result_notice', { staff: ['select', 'insert'] });
  await protect(db, 'result_letter', { staff: ['select', 'insert', 'delete'] });
  await sql`grant update (attempt_count) on result_letter to spredning_staff`.execute(db);
}
