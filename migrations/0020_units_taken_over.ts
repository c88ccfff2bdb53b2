import { type Kysely, sql } from 'kysely';

/** Several units may be taken over by one: each names the one it went into, as each new one names what it came from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table unit
      add column successor_unit_id uuid,
      add foreign key (municipality_id, successor_unit_id) references unit (municipality_id, id),
      add check (successor_unit_id <> id),
      add check (successor_unit_id is null or valid_to_on is not null)`.execute(db);
}
