import { type Kysely, sql } from 'kysely';
import { grant, protect } from './protect.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table municipality (
      id uuid primary key,
      slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
      name text not null,
      data_label text check (data_label in ('fictitious', 'realAnswersMadeUpUnits'))
    )`.execute(db);
  // Global on purpose: the slug in the path must give the municipality before any tenant is set.
  await grant(db, 'municipality', { participant: ['select'], staff: ['select'], mixer: ['select'] });

  await sql`
    create table unit (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      parent_unit_id uuid,
      name text not null,
      kind text not null,
      position int not null,
      valid_from_on date not null,
      valid_to_on date,
      predecessor_unit_id uuid,
      primary key (municipality_id, id),
      foreign key (municipality_id, parent_unit_id) references unit (municipality_id, id),
      foreign key (municipality_id, predecessor_unit_id) references unit (municipality_id, id),
      check (valid_to_on is null or valid_to_on > valid_from_on)
    )`.execute(db);
  // The mixer makes units when an import brings a unit file.
  await protect(db, 'unit', { staff: ['select', 'insert', 'update'], mixer: ['select', 'insert'] });

  await sql`
    create table account (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      name text not null,
      role text not null check (role in ('designer', 'politician', 'administrator')),
      is_demo boolean not null default false,
      primary key (municipality_id, id)
    )`.execute(db);
  await protect(db, 'account', { staff: ['select', 'insert'] });

  await sql`
    create table session (
      municipality_id uuid not null references municipality,
      token_hash bytea not null,
      account_id uuid not null,
      expires_at timestamptz not null,
      primary key (municipality_id, token_hash),
      foreign key (municipality_id, account_id) references account (municipality_id, id)
    )`.execute(db);
  await protect(db, 'session', { staff: ['select', 'insert', 'delete'] });

  await sql`
    create table audit_entry (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      at timestamptz not null,
      actor text not null,
      act text not null,
      subject text not null,
      primary key (municipality_id, id)
    )`.execute(db);
  // Append-only: nobody may update or delete.
  await protect(db, 'audit_entry', { staff: ['select', 'insert'], mixer: ['insert'] });
}
