import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * How many wrong codes to type have been tried in a round within this second, by all processes together. Kept out of the
 * write-ahead log, the replicas and what is read after a crash, and by the second of a minute whose minute is told nowhere: a time
 * beside the numbers of transactions would tell when a code was used.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table typed_tries (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      second smallint not null check (second between 0 and 59),
      try_count smallint not null check (try_count >= 0),
      primary key (municipality_id, round_id),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await protect(db, 'typed_tries', { participant: ['select', 'insert', 'update'] });
}
