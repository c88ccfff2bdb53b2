import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/** What other municipalities have published of a question we ask too: one row for each municipality, year and question. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table peer_figure (
      municipality_id uuid not null references municipality,
      id uuid not null,
      survey_id uuid not null,
      item_id text not null check (item_id <> ''),
      peer_key text not null check (peer_key <> ''),
      year int not null check (year between 1990 and 2100),
      figure jsonb not null,
      imported_at timestamptz not null,
      imported_by text not null check (imported_by <> ''),
      primary key (municipality_id, id),
      unique (municipality_id, survey_id, item_id, peer_key, year),
      foreign key (municipality_id, survey_id) references survey (municipality_id, id)
    )`.execute(db);
  await protect(db, 'peer_figure', { staff: ['select', 'insert', 'update', 'delete'] });
}
