import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Public halves of keys for rounds to come. A process that serves pages alone has no key folder, so one that has makes keys
 * ahead: the private half lies in its folder under the id, which the round that takes the key gets.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table spare_key (
      municipality_id uuid not null references municipality,
      id uuid not null,
      public_key bytea not null check (length(public_key) = 32),
      primary key (municipality_id, id)
    )`.execute(db);
  await protect(db, 'spare_key', { staff: ['select', 'delete'], mixer: ['select', 'insert'] });
}
