import { sql } from 'kysely';
import type { Answers } from '../../core/answer.ts';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { InvitationId, LookUpId, MunicipalityId, RoundId } from '../../core/ids.ts';
import { type LookUpPurpose, type LookUpTimes, lookUpDays } from '../../core/look-up.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface LookUp extends LookUpTimes {
  id: LookUpId;
  roundId: RoundId;
  invitationId: InvitationId;
  purpose: LookUpPurpose;
  reason: string;
  askedBy: string;
  approvedBy: string | null;
  /** What is to be set right, and then what was found or is lacking, under the server's secret. */
  sealed: Buffer | null;
}

const columns = [
  'id',
  'round_id as roundId',
  'invitation_id as invitationId',
  'purpose',
  'reason',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'approved_by as approvedBy',
  'approved_at as approvedAt',
  'started_at as startedAt',
  'returned_at as returnedAt',
  'done_at as doneAt',
  'sealed',
] as const;

export async function insertLookUp(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: Permitted<'askLookUp'>,
  given: Pick<LookUp, 'id' | 'invitationId' | 'purpose' | 'reason' | 'askedBy' | 'askedAt'>,
): Promise<void> {
  await tx
    .insertInto('look_up')
    .values({
      ...{ municipality_id: municipalityId, id: given.id, round_id: roundId },
      ...{ invitation_id: given.invitationId, purpose: given.purpose, reason: given.reason },
      ...{ asked_by: given.askedBy, asked_at: given.askedAt },
      ...{ approved_by: null, approved_at: null, done_at: null },
    })
    .execute();
}

/** The newest first. */
export async function listLookUps(tx: Tx): Promise<LookUp[]> {
  return tx.selectFrom('look_up').select(columns).orderBy('asked_at', 'desc').orderBy('id').execute();
}

/** As it is, kept from others until the transaction ends. */
export async function lockLookUp(tx: Tx, roundId: RoundId, id: LookUpId): Promise<LookUp | undefined> {
  return ofRound(tx, roundId, id).forUpdate().executeTakeFirst();
}

export async function markLookUpApproved(
  tx: Tx,
  id: Permitted<'approveLookUp'>,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await tx.updateTable('look_up').set({ approved_by: by, approved_at: at }).where('id', '=', id).execute();
}

export async function findLookUp(tx: Tx, roundId: RoundId, id: LookUpId): Promise<LookUp | undefined> {
  return ofRound(tx, roundId, id).executeTakeFirst();
}

function ofRound(tx: Tx, roundId: RoundId, id: LookUpId) {
  return tx.selectFrom('look_up').select(columns).where('round_id', '=', roundId).where('id', '=', id);
}

/** Left to a process that has the keys. */
export async function markLookUpStarted(
  tx: Tx,
  id: Permitted<'carryOutLookUp'>,
  { at, sealed }: { at: Date; sealed: Buffer | null },
): Promise<void> {
  await tx
    .updateTable('look_up')
    .set({ started_at: at, returned_at: null, sealed })
    .where('id', '=', id)
    .execute();
}

/** What was left to this process comes back undone, with what is lacking. */
export async function markStartedReturned(
  tx: Tx,
  id: LookUpId,
  { at, sealed }: { at: Date; sealed: Buffer },
): Promise<void> {
  await started(tx, id).set({ returned_at: at, sealed }).execute();
}

/** What was left to this process is done, with what was found. */
export async function markStartedDone(
  tx: Tx,
  id: LookUpId,
  { at, sealed }: { at: Date; sealed: Buffer },
): Promise<void> {
  await started(tx, id).set({ done_at: at, sealed }).execute();
}

/** Where it is with a process that has the keys. */
function started(tx: Tx, id: LookUpId) {
  return tx
    .updateTable('look_up')
    .where('id', '=', id)
    .where('started_at', 'is not', null)
    .where('returned_at', 'is', null)
    .where('done_at', 'is', null);
}

/** It is read. */
export async function clearSealed(tx: Tx, id: Permitted<'carryOutLookUp'>): Promise<void> {
  await tx.updateTable('look_up').set({ sealed: null }).where('id', '=', id).execute();
}

/** What was found, or is lacking, and nobody has read in time. */
export async function clearUnread(tx: Tx, now: Date): Promise<void> {
  await tx
    .updateTable('look_up')
    .set({ sealed: null })
    .where('sealed', 'is not', null)
    .where(sql`coalesce(done_at, returned_at)`, '<=', new Date(now.getTime() - lookUpDays * 86_400_000))
    .execute();
}

export async function markLookUpDone(tx: Tx, id: Permitted<'carryOutLookUp'>, at: Date): Promise<void> {
  await tx
    .updateTable('look_up')
    .set({ done_at: at, returned_at: null, sealed: null })
    .where('id', '=', id)
    .execute();
}

/** The invitation a code belongs to, spent or not; on the participant's connection. */
export async function findInvitationByCode(
  tx: Tx,
  roundId: RoundId,
  codeHash: Buffer,
): Promise<InvitationId | undefined> {
  const row = await tx
    .selectFrom('invitation_code')
    .select('invitation_id')
    .where('round_id', '=', roundId)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return row?.invitation_id ?? undefined;
}

/** The invitation that went to an address, by its mark; on the linker's connection, the only one that reads these. */
export async function findInvitationByAddress(
  tx: Tx,
  roundId: RoundId,
  addressHash: Buffer,
): Promise<InvitationId | undefined> {
  const row = await tx
    .selectFrom('confidential.identity')
    .select('invitation_id')
    .where('round_id', '=', roundId)
    .where('address_hash', '=', addressHash)
    .executeTakeFirst();
  return row?.invitation_id;
}

/** On the mixer's connection, the only one that reads answers. */
export async function findOneResponse(
  tx: Tx,
  roundId: RoundId,
  responseId: string,
): Promise<Answers | undefined> {
  const { rows } = await sql<{ answers: Answers }>`
    select answers from response where round_id = ${roundId} and id = ${responseId}`.execute(tx);
  return rows[0]?.answers;
}

export async function deleteOneResponse(tx: Tx, roundId: RoundId, responseId: string): Promise<void> {
  await sql`delete from response where round_id = ${roundId} and id = ${responseId}`.execute(tx);
}

/**
 * Puts other answers in one response. All of the round's rows are written anew with it, so that no transaction's number tells
 * which was changed.
 */
export async function rewriteResponses(
  tx: Tx,
  roundId: RoundId,
  responseId: string,
  answers: Answers,
): Promise<void> {
  await sql`
    update response set answers =
      case when id = ${responseId} then ${JSON.stringify(answers)}::jsonb else answers end
    where round_id = ${roundId}`.execute(tx);
}
