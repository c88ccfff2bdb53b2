import type { Permitted } from '../../core/authorisation/permit.ts';
import type { ClaimContent } from '../../core/claims/claim.ts';
import type { AccountId, BodyId, ClaimId, MunicipalityId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface ClaimDraft extends ClaimContent {
  id: ClaimId;
  authorId: AccountId;
  changedAt: Date;
}

export interface SharedClaim extends ClaimContent {
  id: ClaimId;
  bodyId: BodyId;
  /** Null: erased. */
  authorId: AccountId | null;
  sharedAt: Date;
}

const columns = [
  'id',
  'text',
  'quantifier',
  'about_end',
  'few_share',
  'about_change',
  'known_cases',
  'known_of',
  'about',
] as const;
const draftColumns = [...columns, 'author_account_id as authorId', 'changed_at as changedAt'] as const;
const claimColumns = [
  ...columns,
  'author_account_id as authorId',
  'body_id as bodyId',
  'shared_at as sharedAt',
] as const;

/** Somebody's own, the last changed first. */
export async function listClaimDrafts(tx: Tx, authorId: AccountId): Promise<ClaimDraft[]> {
  const rows = await tx
    .selectFrom('claim_draft')
    .select(draftColumns)
    .where('author_account_id', '=', authorId)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(readRow);
}

/** As it is, kept from other requests until the transaction ends. */
export async function lockClaimDraft(tx: Tx, id: ClaimId): Promise<ClaimDraft | undefined> {
  const row = await tx
    .selectFrom('claim_draft')
    .select(draftColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && readRow(row);
}

/** Sent twice under one id it is one draft. False where the id is another person's. */
export async function saveClaimDraft(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: Permitted<'writeClaim'>,
  { authorId, changedAt, ...content }: Omit<ClaimDraft, 'id'>,
): Promise<boolean> {
  const row = { ...rowOf(content), changed_at: changedAt };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('claim_draft')
    .values({ municipality_id: municipalityId, id, author_account_id: authorId, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'id'])
        .doUpdateSet(row)
        .where('claim_draft.author_account_id', '=', authorId),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function deleteClaimDraft(tx: Tx, id: Permitted<'keepClaim'>): Promise<void> {
  await tx.deleteFrom('claim_draft').where('id', '=', id).execute();
}

export async function insertClaim(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: Permitted<'shareClaim'>,
  { authorId, bodyId, sharedAt, ...content }: Omit<SharedClaim, 'id'>,
): Promise<void> {
  await tx
    .insertInto('claim')
    .values({
      ...{ municipality_id: municipalityId, id, author_account_id: authorId, body_id: bodyId },
      ...{ ...rowOf(content), shared_at: sharedAt },
    })
    .execute();
}

/** Those shared with any of these bodies, the newest first. */
export async function listClaims(tx: Tx, bodyIds: readonly BodyId[]): Promise<SharedClaim[]> {
  if (bodyIds.length === 0) return [];
  const rows = await tx
    .selectFrom('claim')
    .select(claimColumns)
    .where('body_id', 'in', bodyIds)
    .orderBy('shared_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(readRow);
}

export async function findClaim(tx: Tx, id: ClaimId): Promise<SharedClaim | undefined> {
  const row = await tx.selectFrom('claim').select(claimColumns).where('id', '=', id).executeTakeFirst();
  return row && readRow(row);
}

function rowOf({ text, statement, knownCases, knownOf, about }: ClaimContent) {
  return {
    ...{ text, quantifier: statement.quantifier, about_end: statement.end, few_share: statement.fewShare },
    about_change: statement.change,
    ...{ known_cases: knownCases, known_of: knownOf, about: JSON.stringify(about) },
  };
}

interface Row {
  quantifier: ClaimContent['statement']['quantifier'];
  about_end: ClaimContent['statement']['end'];
  few_share: number;
  about_change: ClaimContent['statement']['change'];
  known_cases: number | null;
  known_of: number | null;
}

function readRow<R extends Row>({
  quantifier,
  about_end: end,
  few_share: fewShare,
  about_change: change,
  known_cases: knownCases,
  known_of: knownOf,
  ...row
}: R) {
  return { ...row, statement: { quantifier, end, fewShare, change }, knownCases, knownOf };
}
