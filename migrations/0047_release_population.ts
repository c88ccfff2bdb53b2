import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Figures of the whole weighed to the population, beside the unweighted: each is made of what the same release tells of the
 * groups, and is not there where one of them is withheld. Written with the release, and never changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table release_population (
      municipality_id uuid not null references municipality,
      release_id uuid not null,
      lattice text not null check (lattice in ('internal', 'public')),
      subject_kind text not null check (subject_kind in ('item', 'indicator')),
      subject text not null,
      background text not null,
      n int not null check (n >= 10),
      mean double precision not null,
      sd double precision not null check (sd >= 0),
      se_mean double precision not null check (se_mean >= 0),
      mean_low double precision not null,
      mean_high double precision not null,
      dissatisfied_share double precision not null check (dissatisfied_share between 0 and 1),
      primary key (municipality_id, release_id, lattice, subject_kind, subject, background),
      foreign key (municipality_id, release_id) references release (municipality_id, id)
    )`.execute(db);
  await protect(db, 'release_population', { staff: ['select', 'insert'] });
}
