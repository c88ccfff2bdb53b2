import type { Actor } from '../../core/authorisation/actor.ts';
import { permit } from '../../core/authorisation/permit.ts';
import type { QuestionnaireCommentId, QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import {
  type Comment,
  findComment,
  insertComment,
  listComments,
  updateCommentResolved,
} from './comments.store.ts';
import { lockDraft, type StoredDraft } from './drafts.store.ts';
import { personOf } from './reading-drafts.service.ts';

/** What is said of a draft, in the order it was said. Refuses with `unknown-draft`. */
export async function viewComments(context: Context, actor: Actor, id: QuestionnaireDraftId) {
  return inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const draft = await requireReadable(tx, actor, id);
    return (await listComments(tx, id)).map((comment) => told(comment, draft, actor));
  });
}

export interface NewComment {
  /** Made where it is written, so that what is sent twice is one. */
  id: QuestionnaireCommentId;
  item: string | null;
  text: string;
}

/** Says something of a draft, signed. Refuses with `unknown-draft`, `not-allowed`, `draft-approved` and `comment-id-taken`. */
export async function addComment(
  context: Context,
  actor: Actor,
  draftId: QuestionnaireDraftId,
  { id, item, text }: NewComment,
): Promise<void> {
  const { municipalityId, accountId } = actor;
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const draft = await requireReadable(tx, actor, draftId);
    const permitted = demand(actor, 'commentQuestionnaireDraft', draft);
    if (draft.state === 'approved') throw new Refusal('draft-approved', 409);
    const comment = { id, itemName: item, text, authorId: accountId, writtenAt: context.clock.now() };
    if (await insertComment(tx, municipalityId, permitted, comment)) return;
    const there = await findComment(tx, id);
    if (there?.draftId !== draftId || there.authorId !== accountId || there.text !== text) {
      throw new Refusal('comment-id-taken', 409);
    }
  });
}

/** Says that a comment is answered, or is not after all. Refuses with `unknown-draft`, `unknown-comment` and `not-allowed`. */
export async function resolveComment(
  context: Context,
  actor: Actor,
  draftId: QuestionnaireDraftId,
  { id, isResolved }: { id: QuestionnaireCommentId; isResolved: boolean },
): Promise<void> {
  await inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const draft = await requireReadable(tx, actor, draftId);
    const comment = await findComment(tx, id);
    if (comment?.draftId !== draftId) throw new Refusal('unknown-comment', 404);
    const subject = { id, draft, authorId: comment.authorId };
    const permitted = demand(actor, 'resolveQuestionnaireComment', subject);
    if (draft.state === 'approved') throw new Refusal('draft-approved', 409);
    if (isResolved === (comment.resolvedAt !== null)) return;
    const resolved = isResolved ? { by: actor.accountId, at: context.clock.now() } : null;
    await updateCommentResolved(tx, permitted, resolved);
  });
}

/** Locked, since an approval meanwhile must not be one of another number of open comments. */
async function requireReadable(tx: Tx, actor: Actor, id: QuestionnaireDraftId): Promise<StoredDraft> {
  const draft = await lockDraft(tx, id);
  demandSeen(actor, 'readQuestionnaireDraft', draft, 'unknown-draft');
  return draft;
}

function told(comment: Comment, draft: StoredDraft, actor: Actor) {
  const { id, itemName, text, authorId, authorName, writtenAt, resolvedAt } = comment;
  return {
    ...{ id, item: itemName, text, by: personOf(authorId, authorName, actor) },
    writtenAt: writtenAt.toISOString(),
    resolved:
      resolvedAt === null
        ? null
        : {
            at: resolvedAt.toISOString(),
            by: personOf(comment.resolvedById, comment.resolvedByName, actor),
          },
    mayResolve:
      draft.state !== 'approved' &&
      permit(actor, 'resolveQuestionnaireComment', { id, draft, authorId }) !== null,
  };
}
