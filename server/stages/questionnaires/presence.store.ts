import type { Permitted } from '../../core/authorisation/permit.ts';
import type { AccountId, MunicipalityId, QuestionnaireDraftId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** So long after somebody was last seen, in milliseconds, they are taken to have left. */
export const goneAfter = 30_000;

export interface Present {
  accountId: AccountId;
  name: string;
  /** The question they are at. Null: none. */
  itemName: string | null;
}

/** That somebody has the draft open just now. */
export async function savePresence(
  tx: Tx,
  municipalityId: MunicipalityId,
  draftId: Permitted<'editQuestionnaireDraft'>,
  { accountId, itemName, at }: { accountId: AccountId; itemName: string | null; at: Date },
): Promise<void> {
  const seen = { item_name: itemName, seen_at: at };
  await tx
    .insertInto('questionnaire_draft_presence')
    .values({ municipality_id: municipalityId, draft_id: draftId, account_id: accountId, ...seen })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'draft_id', 'account_id']).doUpdateSet(seen),
    )
    .execute();
}

/** Who has the draft open, by name. */
export async function listPresent(tx: Tx, draftId: QuestionnaireDraftId, now: Date): Promise<Present[]> {
  return tx
    .selectFrom('questionnaire_draft_presence as here')
    .innerJoin('account', (join) =>
      join
        .onRef('account.municipality_id', '=', 'here.municipality_id')
        .onRef('account.id', '=', 'here.account_id'),
    )
    .select(['here.account_id as accountId', 'account.name', 'here.item_name as itemName'])
    .where('here.draft_id', '=', draftId)
    .where('here.seen_at', '>', new Date(now.getTime() - goneAfter))
    .orderBy('account.name')
    .orderBy('here.account_id')
    .execute();
}

/** Those who have left, of all drafts. */
export async function deleteGone(tx: Tx, now: Date): Promise<void> {
  await tx
    .deleteFrom('questionnaire_draft_presence')
    .where('seen_at', '<=', new Date(now.getTime() - goneAfter))
    .execute();
}
