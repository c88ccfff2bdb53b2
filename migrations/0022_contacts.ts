import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Where an invitation is sent, apart from the invitation itself: gone when the round is closed, and out of reach for the
 * roles that take and open answers. There is no time in it, so that it tells nothing of when somebody answered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table contact (
      municipality_id uuid not null references municipality,
      invitation_id uuid not null,
      round_id uuid not null,
      address text not null check (address <> ''),
      address_hash bytea not null check (length(address_hash) = 32),
      language text not null check (language in ('nb', 'nn', 'en')),
      status text not null default 'new' check (status in ('new', 'sent', 'refused')),
      primary key (municipality_id, invitation_id),
      unique (municipality_id, round_id, address_hash),
      foreign key (municipality_id, invitation_id) references invitation (municipality_id, id)
    )`.execute(db);
  await protect(db, 'contact', { staff: ['select', 'insert', 'delete'] });
  await sql`grant update (status) on contact to spredning_staff`.execute(db);

  // Only a keyed hash: enough to leave the address alone, useless for finding it.
  await sql`
    create table opt_out (
      municipality_id uuid not null references municipality,
      address_hash bytea not null check (length(address_hash) = 32),
      primary key (municipality_id, address_hash)
    )`.execute(db);
  await protect(db, 'opt_out', { participant: ['insert'], staff: ['select'] });
}
