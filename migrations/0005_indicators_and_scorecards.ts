import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table indicator (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      key text not null,
      name jsonb not null,
      primary key (municipality_id, id),
      unique (municipality_id, key)
    )`.execute(db);
  await protect(db, 'indicator', { staff: ['select', 'insert', 'update'] });

  await sql`
    create table indicator_value (
      municipality_id uuid not null references municipality,
      indicator_id uuid not null,
      unit_id uuid not null,
      release_id uuid not null,
      survey_id uuid not null,
      round_id uuid not null,
      as_of_on date not null,
      mapping_hash text not null,
      primary key (municipality_id, indicator_id, unit_id, release_id),
      foreign key (municipality_id, indicator_id) references indicator (municipality_id, id),
      foreign key (municipality_id, unit_id) references unit (municipality_id, id),
      foreign key (municipality_id, release_id) references release (municipality_id, id),
      foreign key (municipality_id, survey_id) references survey (municipality_id, id),
      foreign key (municipality_id, round_id) references round (municipality_id, id)
    )`.execute(db);
  await protect(db, 'indicator_value', { staff: ['select', 'insert'] });

  await sql`
    create table scorecard (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      key text not null,
      kind text not null check (kind in ('political', 'administrative', 'unit', 'combined')),
      title jsonb not null,
      primary key (municipality_id, id),
      unique (municipality_id, key)
    )`.execute(db);
  await protect(db, 'scorecard', { staff: ['select', 'insert', 'update'] });

  await sql`
    create table scorecard_version (
      municipality_id uuid not null references municipality,
      scorecard_id uuid not null,
      version int not null check (version > 0),
      definition jsonb not null,
      valid_from_on date not null,
      valid_to_on date,
      primary key (municipality_id, scorecard_id, version),
      foreign key (municipality_id, scorecard_id) references scorecard (municipality_id, id),
      check (valid_to_on is null or valid_to_on >= valid_from_on)
    )`.execute(db);
  await protect(db, 'scorecard_version', { staff: ['select', 'insert'] });
  await sql`grant update (valid_to_on) on scorecard_version to spredning_staff`.execute(db);
}
