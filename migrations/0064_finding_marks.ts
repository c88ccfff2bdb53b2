import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * What somebody follows among what is worth raising, and what they would not see at the top any more: a finding by its own
 * name, or all about an indicator. Theirs alone, and gone with the account.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table finding_mark (
      municipality_id uuid not null references municipality,
      account_id uuid not null,
      about text not null check (about in ('finding', 'indicator')),
      topic text not null check (length(topic) between 1 and 300),
      mark text not null check (mark in ('followed', 'muted')),
      marked_at timestamptz not null,
      primary key (municipality_id, account_id, about, topic),
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'finding_mark', { staff: ['select', 'insert', 'update', 'delete'] });
}
