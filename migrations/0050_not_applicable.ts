import { type Kysely, sql } from 'kysely';

/**
 * «Ikke relevant» counted apart from «vet ikke». Both are told together or not at all, so a figure told whole may be
 * without them; in figures by background they are not told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table release_cell
      add column not_applicable_count int,
      drop constraint release_cell_limits,
      add constraint release_cell_limits check (case shown
        when 'nothing' then num_nonnulls(n, mean, nearly_all_value) = 0
        when 'nearlyAll' then num_nonnulls(n, mean) = 0 and nearly_all_value is not null
        when 'mean' then n >= 5 and mean is not null and nearly_all_value is null
        else n >= 10 and nearly_all_value is null and num_nulls(mean, sd, se_mean, mean_low, mean_high, bar_values,
          bar_counts, low_share, high_share, dissatisfied_count, dissatisfied_share) = 0 end),
      add constraint release_cell_without_value check (
        (dont_know_count is null) = (dont_know_share is null)
        and (not_applicable_count is null or (shown = 'all' and cut_background = '' and dont_know_count is not null)))`.execute(
    db,
  );
}
