import { type Kysely, sql } from 'kysely';

/** A new secret waits beside the one in use until it is confirmed, so that who stops halfway keeps what they had. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table second_factor no force row level security`.execute(db);
  await sql`alter table second_factor alter column secret drop not null, add column pending_secret bytea`.execute(
    db,
  );
  await sql`update second_factor set pending_secret = secret, secret = null where confirmed_at is null`.execute(
    db,
  );
  await sql`alter table second_factor add check ((secret is null) = (confirmed_at is null))`.execute(db);
  await sql`alter table second_factor force row level security`.execute(db);
}
