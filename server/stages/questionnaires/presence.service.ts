import type { Actor } from '../../core/authorisation/actor.ts';
import type { QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { findDraft } from './drafts.store.ts';
import { deleteGone, listPresent, savePresence } from './presence.store.ts';

/**
 * Says that somebody has the draft open, at which question, and gives who else has, and what the draft is by now. It is told
 * again every few seconds, and who is not heard of for half a minute has left. Refuses with `unknown-draft` and `not-allowed`.
 */
export async function comeHere(
  context: Context,
  actor: Actor,
  id: QuestionnaireDraftId,
  itemName: string | null,
) {
  const { municipalityId, accountId } = actor;
  const at = context.clock.now();
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const draft = await findDraft(tx, id);
    demandSeen(actor, 'readQuestionnaireDraft', draft, 'unknown-draft');
    const permitted = demand(actor, 'editQuestionnaireDraft', draft);
    await savePresence(tx, municipalityId, permitted, { accountId, itemName, at });
    await deleteGone(tx, at);
    const present = await listPresent(tx, id, at);
    const { revision, state, openCommentCount } = draft;
    const people = present.map((one) => ({
      ...{ name: one.name, isSelf: one.accountId === accountId, item: one.itemName },
    }));
    return { revision, state, openCommentCount, people };
  });
}
