import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/** Keys for the municipality's own programs. A row stays when its key has ended, since the log names it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table api_key (
      municipality_id uuid not null references municipality,
      id uuid not null,
      name text not null check (name <> ''),
      scopes text[] not null check (cardinality(scopes) > 0),
      token_hash bytea not null check (length(token_hash) = 32),
      created_by text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '8760 hours'),
      last_used_on date,
      ended_at timestamptz,
      ended_by text,
      primary key (municipality_id, id),
      unique (municipality_id, token_hash),
      check ((ended_at is null) = (ended_by is null))
    )`.execute(db);
  await protect(db, 'api_key', { staff: ['select', 'insert'] });
  // Never what it reaches or how long: whoever needs more makes another.
  await sql`grant update (last_used_on, ended_at, ended_by) on api_key to spredning_staff`.execute(db);
}
