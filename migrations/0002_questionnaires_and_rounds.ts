import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table questionnaire_version (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      questionnaire_key text not null,
      version int not null check (version > 0),
      definition jsonb not null,
      content_hash text not null,
      primary key (municipality_id, id),
      unique (municipality_id, questionnaire_key, version),
      unique (municipality_id, questionnaire_key, content_hash)
    )`.execute(db);
  // No update right for anyone: a version never changes, a changed file is a new version.
  await protect(db, 'questionnaire_version', {
    participant: ['select'],
    staff: ['select', 'insert'],
    mixer: ['select'],
  });

  await sql`
    create table survey (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      key text not null,
      kind text not null check (kind in ('citizen', 'user', 'employee')),
      title jsonb not null,
      questionnaire_version_id uuid not null,
      primary key (municipality_id, id),
      unique (municipality_id, key),
      foreign key (municipality_id, questionnaire_version_id)
        references questionnaire_version (municipality_id, id)
    )`.execute(db);
  await protect(db, 'survey', {
    participant: ['select'],
    staff: ['select', 'insert', 'update'],
    mixer: ['select'],
  });

  await sql`
    create table round (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      survey_id uuid not null,
      questionnaire_version_id uuid not null,
      period text not null check (period <> ''),
      source text not null check (source in ('collected', 'imported')),
      mode text not null check (mode in ('anonymous', 'confidential', 'openLink', 'imported')),
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      accepts_until_at timestamptz not null,
      close_reason text,
      public_key bytea,
      mixed_at timestamptz,
      previous_round_id uuid,
      primary key (municipality_id, id),
      unique (municipality_id, survey_id, period),
      foreign key (municipality_id, survey_id) references survey (municipality_id, id),
      foreign key (municipality_id, questionnaire_version_id)
        references questionnaire_version (municipality_id, id),
      foreign key (municipality_id, previous_round_id) references round (municipality_id, id),
      check (closes_at > opens_at),
      check (accepts_until_at >= closes_at),
      -- An import goes only into a round made for it, and such a round never takes answers.
      check ((source = 'imported') = (mode = 'imported')),
      check ((source = 'imported') = (public_key is null))
    )`.execute(db);
  await protect(db, 'round', {
    participant: ['select'],
    staff: ['select', 'insert'],
    mixer: ['select'],
  });
  // Mode, source, key and questionnaire never change after opening: there is no right to update them.
  await sql`grant update (closes_at, accepts_until_at, close_reason) on round to spredning_staff`.execute(db);
  await sql`grant update (mixed_at) on round to spredning_mixer`.execute(db);

  await sql`
    create table round_unit (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      unit_id uuid not null,
      parent_unit_id uuid,
      name text not null,
      kind text not null,
      position int not null,
      primary key (municipality_id, round_id, unit_id),
      foreign key (municipality_id, round_id) references round (municipality_id, id),
      foreign key (municipality_id, unit_id) references unit (municipality_id, id),
      foreign key (municipality_id, round_id, parent_unit_id)
        references round_unit (municipality_id, round_id, unit_id) deferrable initially deferred
    )`.execute(db);
  await protect(db, 'round_unit', {
    participant: ['select'],
    staff: ['select', 'insert'],
    // The units of an imported round come with its unit file.
    mixer: ['select', 'insert', 'delete'],
  });

  await sql`
    create table coarse_count (
      municipality_id uuid not null references municipality,
      round_id uuid not null,
      unit_id uuid not null,
      counted_on date not null,
      answered_at_least_count int not null check (answered_at_least_count % 5 = 0),
      primary key (municipality_id, round_id, unit_id),
      foreign key (municipality_id, round_id, unit_id) references round_unit (municipality_id, round_id, unit_id)
    )`.execute(db);
  await protect(db, 'coarse_count', { staff: ['select', 'insert', 'delete'] });
}
