import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/** What a person signs in with here: a password, a second factor, codes for when that is lost, and links by mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table password (
      municipality_id uuid not null references municipality,
      account_id uuid not null,
      hash text not null check (hash like '$argon2id$%'),
      changed_at timestamptz not null,
      primary key (municipality_id, account_id),
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'password', { staff: ['select', 'insert', 'update'] });

  await sql`
    create table second_factor (
      municipality_id uuid not null references municipality,
      account_id uuid not null,
      secret bytea not null,
      confirmed_at timestamptz,
      last_step bigint not null default 0,
      primary key (municipality_id, account_id),
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'second_factor', { staff: ['select', 'insert', 'update', 'delete'] });

  await sql`
    create table recovery_code (
      municipality_id uuid not null references municipality,
      account_id uuid not null,
      code_hash bytea not null,
      primary key (municipality_id, account_id, code_hash),
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'recovery_code', { staff: ['select', 'insert', 'delete'] });

  await sql`
    create table password_link (
      municipality_id uuid not null references municipality,
      token_hash bytea not null,
      account_id uuid not null,
      expires_at timestamptz not null,
      primary key (municipality_id, token_hash),
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'password_link', { staff: ['select', 'insert', 'delete'] });

  await sql`
    create table failed_sign_in (
      municipality_id uuid not null references municipality,
      email_hash bytea not null,
      failed_count int not null,
      window_ends_at timestamptz not null,
      primary key (municipality_id, email_hash)
    )`.execute(db);
  await protect(db, 'failed_sign_in', { staff: ['select', 'insert', 'update', 'delete'] });
}
