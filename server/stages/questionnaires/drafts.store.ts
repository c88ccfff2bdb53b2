import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { DraftState, QuestionnaireDraftSubject } from '../../core/authorisation/questionnaire-draft.ts';
import type { Draft } from '../../core/draft/format.ts';
import type {
  AccountId,
  MunicipalityId,
  QuestionnaireDraftId,
  QuestionnaireVersionId,
  SurveyId,
} from '../../core/ids.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** A draft as it is now. `id`, `surveyId` and `state` are what it is judged by whose it is. */
export interface StoredDraft extends QuestionnaireDraftSubject {
  key: string;
  document: Draft;
  revision: number;
  basedOnVersionId: QuestionnaireVersionId | null;
  /** What it became when it was approved. Null: it is not. */
  approvedVersionId: QuestionnaireVersionId | null;
  createdAt: Date;
  changedAt: Date;
  changedById: AccountId | null;
  /** As they are called now. Null: erased, or nobody with an account. */
  changedByName: string | null;
  openCommentCount: number;
}

/** All of them, the last changed first. */
export async function listDrafts(tx: Tx): Promise<StoredDraft[]> {
  return draftsOf(tx).orderBy('draft.changed_at', 'desc').orderBy('draft.id').execute();
}

export async function findDraft(tx: Tx, id: QuestionnaireDraftId): Promise<StoredDraft | undefined> {
  return draftsOf(tx).where('draft.id', '=', id).executeTakeFirst();
}

/** The same, kept from other requests until the transaction ends. */
export async function lockDraft(tx: Tx, id: QuestionnaireDraftId): Promise<StoredDraft | undefined> {
  await tx.selectFrom('questionnaire_draft').select('id').where('id', '=', id).forUpdate().execute();
  return findDraft(tx, id);
}

function draftsOf(tx: Tx) {
  return tx
    .selectFrom('questionnaire_draft as draft')
    .leftJoin('survey', (join) =>
      join
        .onRef('survey.municipality_id', '=', 'draft.municipality_id')
        .onRef('survey.key', '=', 'draft.questionnaire_key'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.municipality_id', '=', 'draft.municipality_id')
        .onRef('account.id', '=', 'draft.changed_by_account_id'),
    )
    .select([
      'draft.id',
      'draft.questionnaire_key as key',
      'survey.id as surveyId',
      'draft.document',
      'draft.revision',
      'draft.state',
      'draft.based_on_version_id as basedOnVersionId',
      'draft.approved_version_id as approvedVersionId',
      'draft.created_at as createdAt',
      'draft.changed_at as changedAt',
      'draft.changed_by_account_id as changedById',
      'account.name as changedByName',
      sql<number>`(select count(*)::int from questionnaire_comment as comment
        where comment.municipality_id = draft.municipality_id and comment.draft_id = draft.id
          and comment.resolved_at is null)`.as('openCommentCount'),
    ]);
}

/** What a survey asks now, for a copy of it. */
export interface AskedNow {
  surveyId: SurveyId;
  versionId: QuestionnaireVersionId;
  questionnaire: Questionnaire;
}

/** Of the survey with the key, or of all surveys. */
export async function listAskedNow(tx: Tx, key?: string): Promise<AskedNow[]> {
  const all = tx
    .selectFrom('survey')
    .innerJoin('questionnaire_version as version', (join) =>
      join
        .onRef('version.municipality_id', '=', 'survey.municipality_id')
        .onRef('version.id', '=', 'survey.questionnaire_version_id'),
    )
    .select(['survey.id as surveyId', 'version.id as versionId', 'version.definition as questionnaire']);
  return (key === undefined ? all : all.where('survey.key', '=', key)).execute();
}

/** Whose the key is: the survey that has it, by which it is judged who may write its questionnaire. */
export async function findSurveyIdOf(tx: Tx, key: string): Promise<SurveyId | null> {
  const row = await tx.selectFrom('survey').select('id').where('key', '=', key).executeTakeFirst();
  return row?.id ?? null;
}

/** Keys that something has already: a survey, an earlier questionnaire or a draft. */
export async function listTakenKeys(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('survey')
    .select('key')
    .union(tx.selectFrom('questionnaire_version').select('questionnaire_key as key'))
    .union(tx.selectFrom('questionnaire_draft').select('questionnaire_key as key'))
    .execute();
  return new Set(rows.map(({ key }) => key));
}

export interface Saving {
  document: Draft;
  revision: number;
  by: AccountId | null;
  at: Date;
}

/** A new draft, with its first revision. */
export async function insertDraft(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: Permitted<'editQuestionnaireDraft'>,
  {
    basedOnVersionId,
    ...saving
  }: Omit<Saving, 'revision'> & { basedOnVersionId: QuestionnaireVersionId | null },
): Promise<void> {
  const { document, by, at } = saving;
  await tx
    .insertInto('questionnaire_draft')
    .values({
      ...{ municipality_id: municipalityId, id, questionnaire_key: document.key, revision: 1 },
      ...{ document: JSON.stringify(document), state: 'draft', based_on_version_id: basedOnVersionId },
      ...{ approved_version_id: null, created_by_account_id: by, created_at: at },
      ...{ changed_by_account_id: by, changed_at: at },
    })
    .execute();
  await keepRevision(tx, municipalityId, id, { ...saving, revision: 1 });
}

/** The draft as it has become, as a revision of its own. */
export async function updateDraft(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: Permitted<'editQuestionnaireDraft'>,
  saving: Saving,
): Promise<void> {
  const { document, revision, by, at } = saving;
  await tx
    .updateTable('questionnaire_draft')
    .set({
      ...{ questionnaire_key: document.key, document: JSON.stringify(document), revision },
      ...{ changed_by_account_id: by, changed_at: at },
    })
    .where('id', '=', id)
    .execute();
  await keepRevision(tx, municipalityId, id, saving);
}

/** A draft sent to review, or back to be written on; `versionId` where it is approved. */
export async function updateDraftState(
  tx: Tx,
  id: Permitted<'editQuestionnaireDraft'>,
  state: DraftState,
  versionId: QuestionnaireVersionId | null = null,
): Promise<void> {
  await tx
    .updateTable('questionnaire_draft')
    .set({ state, approved_version_id: versionId })
    .where('id', '=', id)
    .execute();
}

/** With its revisions and comments. */
export async function deleteDraft(tx: Tx, id: Permitted<'editQuestionnaireDraft'>): Promise<void> {
  await tx.deleteFrom('questionnaire_draft').where('id', '=', id).execute();
}

/** So many of the latest revisions are kept; of the older ones the last of each day. */
const latestKept = 200;

async function keepRevision(
  tx: Tx,
  municipalityId: MunicipalityId,
  draftId: QuestionnaireDraftId,
  { document, revision, by, at }: Saving,
): Promise<void> {
  await tx
    .insertInto('questionnaire_draft_revision')
    .values({
      ...{ municipality_id: municipalityId, draft_id: draftId, revision, document: JSON.stringify(document) },
      ...{ saved_by_account_id: by, saved_at: at },
    })
    .execute();
  await sql`
    delete from questionnaire_draft_revision as old
    where old.draft_id = ${draftId} and old.revision <= ${revision - latestKept} and exists (
      select from questionnaire_draft_revision as later
      where later.municipality_id = old.municipality_id and later.draft_id = old.draft_id
        and later.revision > old.revision
        and (later.saved_at at time zone 'Europe/Oslo')::date = (old.saved_at at time zone 'Europe/Oslo')::date
    )`.execute(tx);
}

export interface Revision {
  revision: number;
  savedAt: Date;
  savedById: AccountId | null;
  savedByName: string | null;
}

/** Those that are kept, the latest first. */
export async function listRevisions(tx: Tx, draftId: QuestionnaireDraftId): Promise<Revision[]> {
  return tx
    .selectFrom('questionnaire_draft_revision as kept')
    .leftJoin('account', (join) =>
      join
        .onRef('account.municipality_id', '=', 'kept.municipality_id')
        .onRef('account.id', '=', 'kept.saved_by_account_id'),
    )
    .select([
      'kept.revision',
      'kept.saved_at as savedAt',
      'kept.saved_by_account_id as savedById',
      'account.name as savedByName',
    ])
    .where('kept.draft_id', '=', draftId)
    .orderBy('kept.revision', 'desc')
    .execute();
}

/** The draft as it was then. Undefined: never so many, or thinned out. */
export async function findRevision(
  tx: Tx,
  draftId: QuestionnaireDraftId,
  revision: number,
): Promise<Draft | undefined> {
  const row = await tx
    .selectFrom('questionnaire_draft_revision')
    .select('document')
    .where('draft_id', '=', draftId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row?.document;
}
