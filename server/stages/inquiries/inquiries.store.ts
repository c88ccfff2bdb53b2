import type { Permitted } from '../../core/authorisation/permit.ts';
import type {
  AccountId,
  BodyId,
  InquiryAnswerId,
  InquiryId,
  MunicipalityId,
  UnitId,
} from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type FigurePlace, placeRow } from './places.store.ts';

export interface Inquiry extends FigurePlace {
  id: InquiryId;
  bodyId: BodyId;
  /** Whose leader is asked. Null: nobody in particular. */
  toUnitId: UnitId | null;
  /** Null: erased. */
  authorId: AccountId | null;
  text: string;
  sharedAt: Date;
}

const columns = [
  'id',
  'body_id as bodyId',
  'to_unit_id as toUnitId',
  'indicator_id as indicatorId',
  'release_id as releaseId',
  'unit_id as unitId',
  'author_account_id as authorId',
  'text',
  'shared_at as sharedAt',
] as const;

/** These, in no order. */
export async function listInquiries(tx: Tx, ids: readonly InquiryId[]): Promise<Inquiry[]> {
  if (ids.length === 0) return [];
  return tx.selectFrom('inquiry').select(columns).where('id', 'in', ids).execute();
}

export async function findInquiry(tx: Tx, id: InquiryId): Promise<Inquiry | undefined> {
  return tx.selectFrom('inquiry').select(columns).where('id', '=', id).executeTakeFirst();
}

export async function insertInquiry(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: Permitted<'shareDraft'>,
  { bodyId, toUnitId, authorId, text, sharedAt, ...place }: Omit<Inquiry, 'id'>,
): Promise<void> {
  await tx
    .insertInto('inquiry')
    .values({
      ...{ municipality_id: municipalityId, id, ...placeRow(place), body_id: bodyId },
      ...{ to_unit_id: toUnitId, author_account_id: authorId, text, shared_at: sharedAt },
    })
    .execute();
}

export interface InquiryAnswer {
  id: InquiryAnswerId;
  inquiryId: InquiryId;
  /** Null: erased. */
  authorId: AccountId | null;
  text: string;
  answeredAt: Date;
}

/** In the order they were given. */
export async function listAnswers(tx: Tx, inquiryIds: readonly InquiryId[]): Promise<InquiryAnswer[]> {
  if (inquiryIds.length === 0) return [];
  return tx
    .selectFrom('inquiry_answer')
    .select([
      'id',
      'inquiry_id as inquiryId',
      'author_account_id as authorId',
      'text',
      'answered_at as answeredAt',
    ])
    .where('inquiry_id', 'in', inquiryIds)
    .orderBy('answered_at')
    .orderBy('id')
    .execute();
}

/** Sent twice under one id it is one answer; true where this was the first time. */
export async function insertAnswer(
  tx: Tx,
  municipalityId: MunicipalityId,
  inquiryId: Permitted<'answerInquiry'>,
  { id, authorId, text, answeredAt }: Omit<InquiryAnswer, 'inquiryId'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('inquiry_answer')
    .values({
      ...{ municipality_id: municipalityId, id, inquiry_id: inquiryId },
      ...{ author_account_id: authorId, text, answered_at: answeredAt },
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
