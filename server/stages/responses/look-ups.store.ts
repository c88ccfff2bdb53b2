import { sql } from 'kysely';
import type { Answers } from '../../core/answer.ts';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { InvitationId, LookUpId, MunicipalityId, RoundId } from '../../core/ids.ts';
import type { LookUpTimes } from '../../core/look-up.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface LookUp extends LookUpTimes {
  id: LookUpId;
  roundId: RoundId;
  invitationId: InvitationId;
  purpose: 'access' | 'deletion';
  reason: string;
  askedBy: string;
  approvedBy: string | null;
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
  'done_at as doneAt',
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
  return tx
    .selectFrom('look_up')
    .select(columns)
    .where('round_id', '=', roundId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function markLookUpApproved(
  tx: Tx,
  id: Permitted<'approveLookUp'>,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await tx.updateTable('look_up').set({ approved_by: by, approved_at: at }).where('id', '=', id).execute();
}

export async function markLookUpDone(tx: Tx, id: Permitted<'carryOutLookUp'>, at: Date): Promise<void> {
  await tx.updateTable('look_up').set({ done_at: at }).where('id', '=', id).execute();
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
