import { type Kysely, sql } from 'kysely';

/** Choices have figures too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table release_question
      drop constraint release_question_figures_check,
      add constraint release_question_figures_check check (
        figures ->> 'kind' in ('number', 'ranking', 'date', 'choice')
        and case figures ->> 'shown'
          when 'nothing' then not figures ? 'n'
          when 'all' then (figures ->> 'n')::int >= 10
          else false end)`.execute(db);
}
