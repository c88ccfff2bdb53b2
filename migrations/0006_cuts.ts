import { type Kysely, sql } from 'kysely';

/**
 * Figures cut by background («women in the whole municipality»), and «nearly all»: a value that all but two at most
 * gave, told without a number. Everyone is the cut with two empty names.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table release_cell
      add column cut_background text not null default '',
      add column cut_category text not null default '',
      add column nearly_all_value double precision,
      add check ((cut_background = '') = (cut_category = ''))`.execute(db);
  await sql`
    alter table release_cell
      drop constraint release_cell_pkey,
      add primary key (municipality_id, release_id, lattice, unit_id, subject_kind, subject, cut_background, cut_category)`.execute(
    db,
  );
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint
    where conrelid = 'release_cell'::regclass and contype = 'c'
      and (pg_get_constraintdef(oid) like '%num_nonnulls(n, mean)%'
        or pg_get_constraintdef(oid) like '%shown = ANY%')`.execute(db);
  for (const { name } of rows) {
    await sql`alter table release_cell drop constraint ${sql.id(name)}`.execute(db);
  }
  await sql`
    alter table release_cell
      add constraint release_cell_shown check (shown in ('nothing', 'nearlyAll', 'mean', 'all')),
      -- A second lock on the limits: the table cannot hold a mean under 5, a spread under 10 or a cut under 10.
      add constraint release_cell_limits check (case shown
        when 'nothing' then num_nonnulls(n, mean, nearly_all_value) = 0
        when 'nearlyAll' then num_nonnulls(n, mean) = 0 and nearly_all_value is not null
        when 'mean' then n >= 5 and mean is not null and nearly_all_value is null
        else n >= 10 and nearly_all_value is null and num_nulls(mean, sd, se_mean, mean_low, mean_high, bar_values,
          bar_counts, low_share, high_share, dissatisfied_count, dissatisfied_share, dont_know_count,
          dont_know_share) = 0 end),
      add constraint release_cell_cut_limit check (cut_background = '' or shown = 'nothing' or n >= 10)`.execute(
    db,
  );
}
