import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Reading what people wrote in their own words. A grant may be for that instead of raw data. What a reader does with a text
 * stands beside it: the text itself is never changed. The mixer's role alone holds texts, and so it alone holds this too;
 * staff read what was decided to go further.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table raw_grant add column kind text not null default 'raw' check (kind in ('raw', 'ownWords'))`.execute(
    db,
  );

  await sql`
    create table text_theme (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      id uuid not null default gen_random_uuid(),
      item_name text not null,
      name text not null check (name <> ''),
      primary key (municipality_id, round_id, id),
      unique (municipality_id, round_id, item_name, name),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await protect(db, 'text_theme', { mixer: ['select', 'insert', 'delete'] });
  await sql`grant update (name) on text_theme to spredning_mixer`.execute(db);

  await sql`
    create table text_review (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      text_id uuid not null,
      state text not null check (state in ('approved', 'setAside')),
      -- Which parts of the text are taken out, and what is left. No time and nobody's name: the log has who read.
      spans jsonb not null check (jsonb_typeof(spans) = 'array'),
      redacted text,
      is_proposed boolean not null,
      primary key (municipality_id, round_id, text_id),
      foreign key (municipality_id, round_id, text_id)
        references free_text (municipality_id, round_id, id) on delete cascade,
      check ((state = 'approved') = (redacted is not null)),
      check (state = 'approved' or not is_proposed)
    )`.execute(db);
  await protect(db, 'text_review', { mixer: ['select', 'insert', 'delete'] });

  await sql`
    create table text_review_theme (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      text_id uuid not null,
      theme_id uuid not null,
      primary key (municipality_id, round_id, text_id, theme_id),
      foreign key (municipality_id, round_id, text_id)
        references text_review (municipality_id, round_id, text_id) on delete cascade,
      foreign key (municipality_id, round_id, theme_id)
        references text_theme (municipality_id, round_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'text_review_theme', { mixer: ['select', 'insert', 'delete'] });

  await sql`
    create table text_decision (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      item_name text not null,
      number int not null check (number >= 1),
      -- Themes with counts and excerpts as they were when it was decided. Null: what was shown is shown no more.
      content jsonb,
      reason text not null check (reason <> ''),
      decided_by text not null,
      decided_at timestamptz not null,
      primary key (municipality_id, round_id, item_name, number),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await protect(db, 'text_decision', { staff: ['select'], mixer: ['select', 'insert'] });
}
