import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/** What each municipality calls things, where it has chosen other words than the standard; and a log quick to search. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table label (
      municipality_id uuid not null references municipality,
      key text not null check (key <> ''),
      language text not null check (language in ('nb', 'nn', 'en')),
      article text not null check (article <> ''),
      one text not null check (one <> ''),
      the_one text not null check (the_one <> ''),
      many text not null check (many <> ''),
      the_many text not null check (the_many <> ''),
      primary key (municipality_id, key, language)
    )`.execute(db);
  await protect(db, 'label', { staff: ['select', 'insert', 'update', 'delete'] });

  // Each ends in the number, so that a page of lines is read off the index, newest first. Acts are found by how they
  // begin, which an index answers only when it compares letter by letter; days by the instants they begin and end.
  await sql`create index audit_entry_act on audit_entry (municipality_id, act collate "C", number)`.execute(
    db,
  );
  await sql`create index audit_entry_actor on audit_entry (municipality_id, actor, number)`.execute(db);
  await sql`create index audit_entry_subject on audit_entry (municipality_id, subject, number)`.execute(db);
  await sql`create index audit_entry_at on audit_entry (municipality_id, at, number)`.execute(db);
}
