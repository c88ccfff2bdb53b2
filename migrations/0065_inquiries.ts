import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * What politicians ask and read out of figures. What one keeps for oneself is in a table of its own, which goes with the
 * account and which only its author's requests read; sharing moves it to one that nobody can change. A shared text
 * outlives its author, without their name: it is part of a body's case.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const figure = sql`
      indicator_id uuid not null,
      release_id uuid not null,
      unit_id uuid,
      foreign key (municipality_id, indicator_id) references indicator (municipality_id, id),
      foreign key (municipality_id, release_id) references release (municipality_id, id),
      foreign key (municipality_id, unit_id) references unit (municipality_id, id)`;
  await sql`
    create table inquiry_draft (
      municipality_id uuid not null references municipality,
      id uuid not null,
      kind text not null check (kind in ('question', 'meaning', 'unknown', 'participants')),
      ${figure},
      to_unit_id uuid,
      author_account_id uuid not null,
      text text not null check (text <> ''),
      changed_at timestamptz not null,
      primary key (municipality_id, id),
      foreign key (municipality_id, to_unit_id) references unit (municipality_id, id),
      foreign key (municipality_id, author_account_id) references account (municipality_id, id) on delete cascade,
      check (kind = 'question' or to_unit_id is null)
    )`.execute(db);
  await protect(db, 'inquiry_draft', { staff: ['select', 'insert', 'delete'] });
  await sql`grant update (to_unit_id, text, changed_at) on inquiry_draft to spredning_staff`.execute(db);

  await sql`
    create table inquiry (
      municipality_id uuid not null references municipality,
      id uuid not null,
      ${figure},
      body_id uuid not null,
      to_unit_id uuid,
      author_account_id uuid,
      text text not null check (text <> ''),
      shared_at timestamptz not null,
      primary key (municipality_id, id),
      foreign key (municipality_id, body_id) references body (municipality_id, id),
      foreign key (municipality_id, to_unit_id) references unit (municipality_id, id),
      foreign key (municipality_id, author_account_id)
        references account (municipality_id, id) on delete set null (author_account_id)
    )`.execute(db);
  await protect(db, 'inquiry', { staff: ['select', 'insert'] });

  await sql`
    create table inquiry_answer (
      municipality_id uuid not null references municipality,
      id uuid not null,
      inquiry_id uuid not null,
      author_account_id uuid,
      text text not null check (text <> ''),
      answered_at timestamptz not null,
      primary key (municipality_id, id),
      foreign key (municipality_id, inquiry_id) references inquiry (municipality_id, id),
      foreign key (municipality_id, author_account_id)
        references account (municipality_id, id) on delete set null (author_account_id)
    )`.execute(db);
  await protect(db, 'inquiry_answer', { staff: ['select', 'insert'] });

  await sql`
    create table interpretation (
      municipality_id uuid not null references municipality,
      id uuid not null,
      kind text not null check (kind in ('meaning', 'unknown', 'participants')),
      ${figure},
      body_id uuid not null,
      author_account_id uuid,
      text text check (text <> ''),
      shared_at timestamptz not null,
      withdrawn_at timestamptz,
      primary key (municipality_id, id),
      foreign key (municipality_id, body_id) references body (municipality_id, id),
      foreign key (municipality_id, author_account_id)
        references account (municipality_id, id) on delete set null (author_account_id),
      -- Whoever takes back what they said takes all of it.
      check ((text is null) = (withdrawn_at is not null))
    )`.execute(db);
  await protect(db, 'interpretation', { staff: ['select', 'insert'] });
  await sql`grant update (text, withdrawn_at) on interpretation to spredning_staff`.execute(db);
  for (const table of ['inquiry', 'interpretation']) {
    await sql`create index ${sql.id(`${table}_of_body`)} on ${sql.table(table)} (municipality_id, body_id)`.execute(
      db,
    );
  }
}
