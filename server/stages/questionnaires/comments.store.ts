import type { Permitted } from '../../core/authorisation/permit.ts';
import type {
  AccountId,
  MunicipalityId,
  QuestionnaireCommentId,
  QuestionnaireDraftId,
} from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface Comment {
  id: QuestionnaireCommentId;
  draftId: QuestionnaireDraftId;
  /** Of a question, page or panel; null: the whole. */
  itemName: string | null;
  text: string;
  /** Null: erased. */
  authorId: AccountId | null;
  authorName: string | null;
  writtenAt: Date;
  resolvedById: AccountId | null;
  resolvedByName: string | null;
  /** Null: it stands open. */
  resolvedAt: Date | null;
}

/** In the order they were written. */
export async function listComments(tx: Tx, draftId: QuestionnaireDraftId): Promise<Comment[]> {
  return commentsOf(tx)
    .where('comment.draft_id', '=', draftId)
    .orderBy('comment.written_at')
    .orderBy('comment.id')
    .execute();
}

export async function findComment(tx: Tx, id: QuestionnaireCommentId): Promise<Comment | undefined> {
  return commentsOf(tx).where('comment.id', '=', id).executeTakeFirst();
}

function commentsOf(tx: Tx) {
  return tx
    .selectFrom('questionnaire_comment as comment')
    .leftJoin('account as author', (join) =>
      join
        .onRef('author.municipality_id', '=', 'comment.municipality_id')
        .onRef('author.id', '=', 'comment.author_account_id'),
    )
    .leftJoin('account as resolver', (join) =>
      join
        .onRef('resolver.municipality_id', '=', 'comment.municipality_id')
        .onRef('resolver.id', '=', 'comment.resolved_by_account_id'),
    )
    .select([
      'comment.id',
      'comment.draft_id as draftId',
      'comment.item_name as itemName',
      'comment.text',
      'comment.author_account_id as authorId',
      'author.name as authorName',
      'comment.written_at as writtenAt',
      'comment.resolved_by_account_id as resolvedById',
      'resolver.name as resolvedByName',
      'comment.resolved_at as resolvedAt',
    ]);
}

/** Sent twice under one id it is one comment. False: the id is taken by another. */
export async function insertComment(
  tx: Tx,
  municipalityId: MunicipalityId,
  draftId: Permitted<'commentQuestionnaireDraft'>,
  given: Pick<Comment, 'id' | 'itemName' | 'text' | 'authorId' | 'writtenAt'>,
): Promise<boolean> {
  const { id, itemName, text, authorId, writtenAt } = given;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('questionnaire_comment')
    .values({
      ...{ municipality_id: municipalityId, id, draft_id: draftId, item_name: itemName, text },
      ...{ author_account_id: authorId, written_at: writtenAt },
      ...{ resolved_by_account_id: null, resolved_at: null },
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Null: it stands open again. */
export async function updateCommentResolved(
  tx: Tx,
  id: Permitted<'resolveQuestionnaireComment'>,
  resolved: { by: AccountId; at: Date } | null,
): Promise<void> {
  await tx
    .updateTable('questionnaire_comment')
    .set({ resolved_by_account_id: resolved?.by ?? null, resolved_at: resolved?.at ?? null })
    .where('id', '=', id)
    .execute();
}
