import { type Kysely, sql } from 'kysely';

/** A second lock on what people were promised: a round keeps the mode it opened with, whoever asks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function keep_round_mode() returns trigger language plpgsql as $$
    begin
      raise exception 'a round keeps the mode it opened with' using errcode = 'check_violation';
    end $$`.execute(db);
  await sql`
    create trigger round_keeps_mode before update on round for each row
    when (old.mode is distinct from new.mode or old.source is distinct from new.source)
    execute function keep_round_mode()`.execute(db);
}
