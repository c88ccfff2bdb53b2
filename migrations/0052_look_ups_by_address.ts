import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * A confidential answer may be found by the e-mail address its person was invited at: a mark of the address stays when the
 * address goes, as long as the link key, for the linker alone to read. A look-up may correct an answer, and may be carried out
 * by a process that has the keys on behalf of one that has none: what is to be done, and what was found, lies sealed meanwhile.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table confidential.identity (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      address_hash bytea not null check (length(address_hash) = 32),
      invitation_id uuid not null,
      primary key (municipality_id, round_id, address_hash),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await sql`grant usage on schema confidential to spredning_staff`.execute(db);
  await protect(db, 'confidential.identity', { staff: ['insert'], linker: ['select', 'delete'] });
  await sql`alter table look_up drop constraint look_up_purpose_check`.execute(db);
  await sql`alter table look_up add constraint look_up_purpose_check
    check (purpose in ('access', 'correction', 'deletion'))`.execute(db);
  await sql`alter table look_up add column started_at timestamptz`.execute(db);
  await sql`alter table look_up add column sealed bytea`.execute(db);
  await sql`alter table look_up add constraint look_up_started
    check ((started_at is null or approved_at is not null) and (sealed is null or started_at is not null))`.execute(
    db,
  );
  await sql`grant update (started_at, sealed) on look_up to spredning_staff`.execute(db);
  await sql`grant update (answers) on response to spredning_mixer`.execute(db);
}
