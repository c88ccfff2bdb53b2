import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/** What has passed disclosure control. Write-once: no role may update or delete. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table release (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      round_id uuid not null,
      version int not null check (version > 0),
      method_version int not null check (method_version >= 0),
      computed_at timestamptz not null,
      input_hash text not null,
      primary key (municipality_id, id),
      unique (municipality_id, round_id, version),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await protect(db, 'release', { staff: ['select', 'insert'], mixer: ['select'] });

  await sql`
    create table release_response (
      municipality_id uuid not null references municipality,
      release_id uuid not null,
      lattice text not null check (lattice in ('internal', 'public')),
      unit_id uuid not null,
      shown text not null check (shown in ('nothing', 'all')),
      answered_count int,
      invited_count int,
      response_rate double precision check (response_rate between 0 and 1),
      primary key (municipality_id, release_id, lattice, unit_id),
      foreign key (municipality_id, release_id) references release (municipality_id, id),
      check (case shown
        when 'all' then answered_count >= 5
        else num_nonnulls(answered_count, invited_count, response_rate) = 0 end)
    )`.execute(db);
  await protect(db, 'release_response', { staff: ['select', 'insert'] });

  await sql`
    create table release_cell (
      municipality_id uuid not null references municipality,
      release_id uuid not null,
      lattice text not null check (lattice in ('internal', 'public')),
      unit_id uuid not null,
      subject_kind text not null check (subject_kind in ('item', 'indicator')),
      subject text not null,
      shown text not null check (shown in ('nothing', 'mean', 'all')),
      n int,
      mean double precision,
      sd double precision,
      se_mean double precision,
      se_sd double precision,
      mean_low double precision,
      mean_high double precision,
      bar_values double precision[],
      bar_counts int[],
      low_share double precision,
      high_share double precision,
      dissatisfied_count int,
      dissatisfied_share double precision,
      dont_know_count int,
      dont_know_share double precision,
      comparison jsonb not null,
      primary key (municipality_id, release_id, lattice, unit_id, subject_kind, subject),
      foreign key (municipality_id, release_id) references release (municipality_id, id),
      -- A second lock on the limits: the table cannot hold a mean under 5 or a spread under 10.
      check (case shown
        when 'nothing' then num_nonnulls(n, mean) = 0
        when 'mean' then n >= 5 and mean is not null
        else n >= 10 and num_nulls(mean, sd, se_mean, mean_low, mean_high, bar_values, bar_counts, low_share,
          high_share, dissatisfied_count, dissatisfied_share, dont_know_count, dont_know_share) = 0 end),
      check (shown = 'all' or num_nonnulls(sd, se_mean, se_sd, mean_low, mean_high, bar_values, bar_counts,
          low_share, high_share, dissatisfied_count, dissatisfied_share, dont_know_count, dont_know_share) = 0)
    )`.execute(db);
  await protect(db, 'release_cell', { staff: ['select', 'insert'], mixer: ['select'] });

  await sql`
    create table publication (
      municipality_id uuid not null references municipality,
      release_id uuid not null,
      audience text not null check (audience in ('body', 'public')),
      visible_from_at timestamptz not null,
      primary key (municipality_id, release_id, audience),
      foreign key (municipality_id, release_id) references release (municipality_id, id)
    )`.execute(db);
  await protect(db, 'publication', { staff: ['select', 'insert'] });
}
