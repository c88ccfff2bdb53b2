import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * What a round's answers can be weighted by: the groups of its sample and how the population is made up. Written when the
 * round opens and never again: weights chosen after the answers are in would be answers of their own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table round_design (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      design jsonb not null check (jsonb_typeof(design -> 'strata') = 'array' and jsonb_typeof(design -> 'margins') = 'array'),
      primary key (municipality_id, round_id),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await protect(db, 'round_design', { staff: ['select', 'insert'], mixer: ['select'] });
  await sql`
    create function keep_round_design() returns trigger language plpgsql as $$
    begin
      raise exception 'a round keeps the design it opened with' using errcode = 'check_violation';
    end $$`.execute(db);
  await sql`
    create trigger round_design_stays before update on round_design for each row
    execute function keep_round_design()`.execute(db);
  // A design comes with its round, in one transaction.
  await sql`
    create function refuse_late_round_design() returns trigger language plpgsql as $$
    begin
      if not exists (
        select from round where municipality_id = new.municipality_id and id = new.round_id
          and xmin = pg_current_xact_id()::xid
      ) then
        raise exception 'a design is settled when its round opens' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger round_design_in_time before insert on round_design for each row
    execute function refuse_late_round_design()`.execute(db);
}
