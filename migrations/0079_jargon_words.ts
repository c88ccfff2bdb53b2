import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/** Words that those who work in the municipality know and others may not, with what may be written instead, by language. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table jargon_word (
      municipality_id uuid not null references municipality,
      language text not null check (language in ('nb', 'nn', 'en')),
      word text not null check (word <> ''),
      instead text check (instead <> ''),
      primary key (municipality_id, language, word)
    )`.execute(db);
  await protect(db, 'jargon_word', { staff: ['select', 'insert', 'delete'] });
}
