import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Figures of numbers, rankings and days: for the whole municipality only, so that there is nothing to subtract them from.
 * Written with the release, and never changed. A second lock on the limits: nothing of fewer than ten persons.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table release_question (
      municipality_id uuid not null references municipality,
      release_id uuid not null,
      lattice text not null check (lattice in ('internal', 'public')),
      question text not null,
      figures jsonb not null check (
        figures ->> 'kind' in ('number', 'ranking', 'date')
        and case figures ->> 'shown'
          when 'nothing' then not figures ? 'n'
          when 'all' then (figures ->> 'n')::int >= 10
          else false end),
      primary key (municipality_id, release_id, lattice, question),
      foreign key (municipality_id, release_id) references release (municipality_id, id)
    )`.execute(db);
  await protect(db, 'release_question', { staff: ['select', 'insert'] });
}
