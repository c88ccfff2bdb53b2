import type { Permitted } from '../../core/authorisation/permit.ts';
import type { AccountId, InquiryId, MunicipalityId, UnitId } from '../../core/ids.ts';
import type { DraftKind } from '../../core/inquiry.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type FigurePlace, placeRow } from './places.store.ts';

export interface Draft extends FigurePlace {
  id: InquiryId;
  kind: DraftKind;
  /** Of a question: whose leader is asked. */
  toUnitId: UnitId | null;
  authorId: AccountId;
  text: string;
  changedAt: Date;
}

const columns = [
  'id',
  'kind',
  'indicator_id as indicatorId',
  'release_id as releaseId',
  'unit_id as unitId',
  'to_unit_id as toUnitId',
  'author_account_id as authorId',
  'text',
  'changed_at as changedAt',
] as const;

/** Of these somebody's own, in no order. */
export async function listDrafts(tx: Tx, authorId: AccountId, ids: readonly InquiryId[]): Promise<Draft[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('inquiry_draft')
    .select(columns)
    .where('author_account_id', '=', authorId)
    .where('id', 'in', ids)
    .execute();
}

/** As it is, kept from other requests until the transaction ends. */
export async function lockDraft(tx: Tx, id: InquiryId): Promise<Draft | undefined> {
  return tx.selectFrom('inquiry_draft').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Sent twice under one id it is one draft. False where the id is another person's. */
export async function saveDraft(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: Permitted<'writeDraft'>,
  { kind, toUnitId, authorId, text, changedAt, ...place }: Omit<Draft, 'id'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('inquiry_draft')
    .values({
      ...{ municipality_id: municipalityId, id, kind, ...placeRow(place), to_unit_id: toUnitId },
      ...{ author_account_id: authorId, text, changed_at: changedAt },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'id'])
        .doUpdateSet({ to_unit_id: toUnitId, text, changed_at: changedAt })
        .where('inquiry_draft.author_account_id', '=', authorId),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function deleteDraft(tx: Tx, id: Permitted<'keepDraft'>): Promise<void> {
  await tx.deleteFrom('inquiry_draft').where('id', '=', id).execute();
}
