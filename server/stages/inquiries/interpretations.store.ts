import type { Permitted } from '../../core/authorisation/permit.ts';
import type { AccountId, BodyId, InterpretationId, MunicipalityId } from '../../core/ids.ts';
import type { InterpretationKind } from '../../core/inquiry.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type FigurePlace, placeRow } from './places.store.ts';

export interface Interpretation extends FigurePlace {
  id: InterpretationId;
  kind: InterpretationKind;
  bodyId: BodyId;
  /** Null: erased. */
  authorId: AccountId | null;
  /** Null: withdrawn. */
  text: string | null;
  sharedAt: Date;
  withdrawnAt: Date | null;
}

const columns = [
  'id',
  'kind',
  'body_id as bodyId',
  'indicator_id as indicatorId',
  'release_id as releaseId',
  'unit_id as unitId',
  'author_account_id as authorId',
  'text',
  'shared_at as sharedAt',
  'withdrawn_at as withdrawnAt',
] as const;

/** These, in no order. */
export async function listInterpretations(
  tx: Tx,
  ids: readonly InterpretationId[],
): Promise<Interpretation[]> {
  if (ids.length === 0) return [];
  return tx.selectFrom('interpretation').select(columns).where('id', 'in', ids).execute();
}

/** By its own id, which is the one of the draft it was. */
export async function lockInterpretation(tx: Tx, id: InterpretationId): Promise<Interpretation | undefined> {
  return tx.selectFrom('interpretation').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertInterpretation(
  tx: Tx,
  municipalityId: MunicipalityId,
  /** Of the draft, which it keeps. */
  id: Permitted<'shareDraft'>,
  { kind, bodyId, authorId, text, sharedAt, ...place }: Omit<Interpretation, 'id' | 'withdrawnAt'>,
): Promise<void> {
  await tx
    .insertInto('interpretation')
    .values({
      ...{ municipality_id: municipalityId, id: id as string as InterpretationId, kind, ...placeRow(place) },
      ...{ body_id: bodyId, author_account_id: authorId, text, shared_at: sharedAt, withdrawn_at: null },
    })
    .execute();
}

/** The text goes; that there was one stays. */
export async function markWithdrawn(
  tx: Tx,
  id: Permitted<'withdrawInterpretation'>,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('interpretation')
    .set({ text: null, withdrawn_at: at })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
}
