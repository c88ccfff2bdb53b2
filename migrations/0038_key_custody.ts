import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Where a round's private key is, for rounds of which there is something to say; without a row it is on the server until
 * the answers are mixed. A custodian's key was never here. A deleted one makes the answers of its round unreadable.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table round_key (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      custody text not null check (custody in ('server', 'custodian')),
      deleted_at timestamptz,
      primary key (municipality_id, round_id),
      foreign key (municipality_id, round_id) references round (municipality_id, id),
      -- Who has the key is settled when the round opens; later only a loss is written down.
      check (custody = 'custodian' or deleted_at is not null)
    )`.execute(db);
  await protect(db, 'round_key', { staff: ['select', 'insert'], mixer: ['select'] });
  await sql`grant update (deleted_at) on round_key to spredning_staff`.execute(db);
}
