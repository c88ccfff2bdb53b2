import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * What people are told about their answers, survey by survey. Each change is a version of its own, and a round keeps
 * the one it opened with. Settings may be saved half finished: an empty text or a null is not written yet, and no
 * round opens before all of it is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survey_privacy (
      municipality_id uuid not null references municipality,
      survey_id uuid not null,
      version int not null check (version > 0),
      purpose jsonb not null,
      legal_basis text check (legal_basis in ('6-1-a', '6-1-c', '6-1-e', '6-1-f')),
      supplementary_basis text not null,
      special_category boolean not null,
      article_9_basis text not null,
      contact text not null,
      data_protection_officer text not null,
      recipients jsonb not null,
      answers_kept_days int check (answers_kept_days between 30 and 3650),
      set_at timestamptz not null,
      set_by text not null check (set_by <> ''),
      primary key (municipality_id, survey_id, version),
      foreign key (municipality_id, survey_id) references survey (municipality_id, id)
    )`.execute(db);
  // Append-only: what was promised when a round opened stays as it was.
  await protect(db, 'survey_privacy', {
    participant: ['select'],
    staff: ['select', 'insert'],
    mixer: ['select'],
  });

  // Null: opened before there were settings. No role may update it. Deferred, so that a whole municipality can be
  // deleted table by table, the newest first.
  await sql`
    alter table round
      add column privacy_version int,
      add foreign key (municipality_id, survey_id, privacy_version)
        references survey_privacy (municipality_id, survey_id, version) deferrable initially deferred`.execute(
    db,
  );
}
