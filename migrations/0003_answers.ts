import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * The way of an answer. On the linkable side (invitation, inbox, receipt) there are only sealed envelopes; on the
 * readable side (response, free_text) nothing refers back: no time, no serial number, no code, no invitation.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      round_id uuid not null,
      unit_id uuid not null,
      stratum text not null default '',
      status text not null default 'open' check (status in ('open', 'used', 'undelivered', 'ineligible')),
      primary key (municipality_id, id),
      foreign key (municipality_id, round_id, unit_id) references round_unit (municipality_id, round_id, unit_id)
    )`.execute(db);
  await sql`create index invitation_open on invitation (municipality_id, round_id, unit_id, status)`.execute(
    db,
  );
  await protect(db, 'invitation', {
    participant: ['select'],
    staff: ['select', 'insert'],
    mixer: ['select'],
  });
  await sql`grant update (status) on invitation to spredning_participant, spredning_staff`.execute(db);

  await sql`
    create table invitation_code (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      code_hash bytea not null check (length(code_hash) = 32),
      invitation_id uuid,
      reusable_unit_id uuid,
      primary key (municipality_id, round_id, code_hash),
      foreign key (municipality_id, round_id) references round (municipality_id, id),
      foreign key (municipality_id, invitation_id) references invitation (municipality_id, id),
      foreign key (municipality_id, round_id, reusable_unit_id)
        references round_unit (municipality_id, round_id, unit_id),
      check ((invitation_id is null) <> (reusable_unit_id is null))
    )`.execute(db);
  await protect(db, 'invitation_code', { participant: ['select'], staff: ['insert'] });

  await sql`
    create table frame_count (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      unit_id uuid not null,
      stratum text not null default '',
      invited_count int not null check (invited_count >= 0),
      undelivered_count int not null check (undelivered_count >= 0),
      ineligible_count int not null check (ineligible_count >= 0),
      spent_count int not null check (spent_count >= 0),
      primary key (municipality_id, round_id, unit_id, stratum),
      foreign key (municipality_id, round_id, unit_id) references round_unit (municipality_id, round_id, unit_id)
        on delete cascade,
      check (undelivered_count + ineligible_count + spent_count <= invited_count)
    )`.execute(db);
  await protect(db, 'frame_count', { staff: ['select'], mixer: ['select', 'insert', 'delete'] });

  await sql`
    create table inbox (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      id uuid not null default gen_random_uuid(),
      -- Padded to 4, 16 or 64 KiB before sealing, so that length tells nothing.
      sealed bytea not null,
      primary key (municipality_id, round_id, id),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  // Ciphertext does not compress; external storage saves the attempt on every insert.
  await sql`alter table inbox alter column sealed set storage external`.execute(db);
  await protect(db, 'inbox', { participant: ['insert'], mixer: ['select', 'delete'] });

  await sql`
    create table receipt (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      id_hash bytea not null check (length(id_hash) = 32),
      tag bytea not null check (length(tag) = 32),
      primary key (municipality_id, round_id, id_hash),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await protect(db, 'receipt', { participant: ['select', 'insert'], mixer: ['select', 'delete'] });

  await sql`
    create table response (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      id uuid not null default gen_random_uuid(),
      unit_id uuid not null,
      stratum text not null default '',
      answers jsonb not null check (jsonb_typeof(answers) = 'object'),
      primary key (municipality_id, round_id, id),
      foreign key (municipality_id, round_id, unit_id) references round_unit (municipality_id, round_id, unit_id)
    )`.execute(db);
  await protect(db, 'response', { mixer: ['select', 'insert', 'delete'] });

  await sql`
    create table free_text (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      id uuid not null default gen_random_uuid(),
      unit_id uuid not null,
      item_name text not null,
      content text not null check (content <> ''),
      primary key (municipality_id, round_id, id),
      foreign key (municipality_id, round_id, unit_id) references round_unit (municipality_id, round_id, unit_id)
    )`.execute(db);
  await protect(db, 'free_text', { mixer: ['select', 'insert', 'delete'] });
}
