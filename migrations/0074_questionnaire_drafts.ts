import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Questionnaires on their way. The draft as it is now, and each revision that was saved, from which two who write at once
 * are merged; older revisions are thinned to one a day. Comments are signed and outlive their author's name, as long as the
 * draft is there. Who has a draft open is known for seconds only, so that table is not logged.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const person = (column: string) => sql`
      foreign key (municipality_id, ${sql.ref(column)})
        references account (municipality_id, id) on delete set null (${sql.ref(column)})`;
  const ofDraft = sql`
      foreign key (municipality_id, draft_id) references questionnaire_draft (municipality_id, id) on delete cascade`;
  await sql`
    create table questionnaire_draft (
      municipality_id uuid not null references municipality,
      id uuid not null,
      questionnaire_key text not null,
      document jsonb not null check (jsonb_typeof(document) = 'object'),
      revision int not null check (revision > 0),
      state text not null check (state in ('draft', 'review', 'approved')),
      based_on_version_id uuid,
      approved_version_id uuid,
      created_by_account_id uuid,
      created_at timestamptz not null,
      changed_by_account_id uuid,
      changed_at timestamptz not null,
      primary key (municipality_id, id),
      foreign key (municipality_id, based_on_version_id) references questionnaire_version (municipality_id, id),
      foreign key (municipality_id, approved_version_id) references questionnaire_version (municipality_id, id),
      ${person('created_by_account_id')},
      ${person('changed_by_account_id')},
      check ((state = 'approved') = (approved_version_id is not null))
    )`.execute(db);
  await protect(db, 'questionnaire_draft', { staff: ['select', 'insert', 'delete'] });
  await sql`grant update (questionnaire_key, document, revision, state, approved_version_id, changed_by_account_id,
    changed_at) on questionnaire_draft to spredning_staff`.execute(db);

  await sql`
    create table questionnaire_draft_revision (
      municipality_id uuid not null references municipality,
      draft_id uuid not null,
      revision int not null check (revision > 0),
      document jsonb not null,
      saved_by_account_id uuid,
      saved_at timestamptz not null,
      primary key (municipality_id, draft_id, revision),
      ${ofDraft},
      ${person('saved_by_account_id')}
    )`.execute(db);
  await protect(db, 'questionnaire_draft_revision', { staff: ['select', 'insert', 'delete'] });

  await sql`
    create table questionnaire_comment (
      municipality_id uuid not null references municipality,
      id uuid not null,
      draft_id uuid not null,
      item_name text check (item_name <> ''),
      text text not null check (text <> ''),
      author_account_id uuid,
      written_at timestamptz not null,
      resolved_by_account_id uuid,
      resolved_at timestamptz,
      primary key (municipality_id, id),
      ${ofDraft},
      ${person('author_account_id')},
      ${person('resolved_by_account_id')},
      check (resolved_at is not null or resolved_by_account_id is null)
    )`.execute(db);
  await protect(db, 'questionnaire_comment', { staff: ['select', 'insert'] });
  await sql`grant update (resolved_by_account_id, resolved_at) on questionnaire_comment to spredning_staff`.execute(
    db,
  );
  await sql`create index questionnaire_comment_of_draft on questionnaire_comment (municipality_id, draft_id)`.execute(
    db,
  );

  await sql`
    create unlogged table questionnaire_draft_presence (
      municipality_id uuid not null references municipality,
      draft_id uuid not null,
      account_id uuid not null,
      item_name text,
      seen_at timestamptz not null,
      primary key (municipality_id, draft_id, account_id),
      ${ofDraft},
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'questionnaire_draft_presence', { staff: ['select', 'insert', 'delete'] });
  await sql`grant update (item_name, seen_at) on questionnaire_draft_presence to spredning_staff`.execute(db);
}
