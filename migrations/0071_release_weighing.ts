import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Who answered beside who lives there, and how unlike the weights are, of a release whose round has population counts: the
 * same for every reader. And the figures of the whole weighed by several questions at once, whose background is the names
 * joined by +, and which have no interval. A second lock on the limits: no group of fewer than fifteen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function group_is_large_enough(told jsonb) returns boolean language sql immutable as $$
      select coalesce(bool_and(case told_group -> 'answered' ->> 'shown'
        when 'nothing' then not (told_group -> 'answered') ? 'answeredCount'
        when 'all' then (told_group -> 'answered' ->> 'answeredCount')::int >= 15
        else false end), true)
      from jsonb_array_elements(told) told_group
    $$`.execute(db);
  await sql`
    create table release_weighing (
      municipality_id uuid not null references municipality,
      release_id uuid not null,
      groups jsonb not null check (jsonb_typeof(groups) = 'array' and group_is_large_enough(groups)),
      weights jsonb check (jsonb_typeof(weights -> 'backgrounds') = 'array'),
      primary key (municipality_id, release_id),
      foreign key (municipality_id, release_id) references release (municipality_id, id)
    )`.execute(db);
  await protect(db, 'release_weighing', { staff: ['select', 'insert'] });
  await sql`
    alter table release_population
      alter column se_mean drop not null,
      alter column mean_low drop not null,
      alter column mean_high drop not null,
      add check (num_nulls(se_mean, mean_low, mean_high) = case when position('+' in background) > 0 then 3 else 0 end)`.execute(
    db,
  );
}
