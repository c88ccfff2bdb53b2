import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Every decision to raise a round's limits, one after the other. Append-only: no role may update or delete, and the
 * table cannot hold one that lowers a limit, or that goes under the rules.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table limit_decision (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      number int not null check (number > 0),
      decided_at timestamptz not null,
      decided_by text not null check (decided_by <> ''),
      reason text not null check (reason <> ''),
      mean_from int not null check (mean_from >= 5),
      mean_to int not null check (mean_to >= mean_from),
      spread_from int not null check (spread_from >= 10),
      spread_to int not null check (spread_to >= spread_from),
      primary key (municipality_id, round_id, number),
      foreign key (municipality_id, round_id) references round (municipality_id, id),
      check (mean_to > mean_from or spread_to > spread_from)
    )`.execute(db);
  await protect(db, 'limit_decision', { staff: ['select', 'insert'], mixer: ['select'] });
}
