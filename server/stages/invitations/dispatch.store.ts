import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { DispatchId, InvitationId, MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface Dispatch {
  id: DispatchId;
  roundId: RoundId;
  /** Null: the first letters. */
  afterDays: number | null;
  channel: 'email' | 'paper';
  createdAt: Date;
  finishedAt: Date | null;
}

const columns = [
  'id',
  'round_id as roundId',
  'after_days as afterDays',
  'channel',
  'created_at as createdAt',
  'finished_at as finishedAt',
] as const;

/** Earliest first. */
export async function listDispatches(tx: Tx, roundId: RoundId): Promise<Dispatch[]> {
  return tx
    .selectFrom('dispatch')
    .select(columns)
    .where('round_id', '=', roundId)
    .orderBy('created_at')
    .execute();
}

export async function findDispatch(tx: Tx, id: DispatchId): Promise<Dispatch | undefined> {
  return tx.selectFrom('dispatch').select(columns).where('id', '=', id).executeTakeFirst();
}

export async function insertDispatch(
  tx: Tx,
  municipalityId: MunicipalityId,
  { id, roundId, afterDays, channel, createdAt, finishedAt }: Dispatch,
): Promise<void> {
  await tx
    .insertInto('dispatch')
    .values({
      ...{ municipality_id: municipalityId, id, round_id: roundId, after_days: afterDays },
      ...{ channel, created_at: createdAt, finished_at: finishedAt },
    })
    .execute();
}

export async function markFinished(tx: Tx, id: DispatchId, at: Date): Promise<void> {
  await tx.updateTable('dispatch').set({ finished_at: at }).where('id', '=', id).execute();
}

/**
 * One letter for everybody with an e-mail address whose contact has the status, whose invitation is open, who has not opted out and whom no
 * letter waits for. Gives how many.
 */
export async function insertLetters(
  tx: Tx,
  municipalityId: MunicipalityId,
  { id, roundId }: Pick<Dispatch, 'id' | 'roundId'>,
  status: 'new' | 'sent',
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into letter (municipality_id, dispatch_id, invitation_id)
    select ${municipalityId}, ${id}, c.invitation_id
    from contact c join invitation i on i.municipality_id = c.municipality_id and i.id = c.invitation_id
    where c.round_id = ${roundId} and c.has_email and c.status = ${status} and i.status = 'open'
      and not exists (select from opt_out o
        where o.municipality_id = c.municipality_id and o.address_hash = c.address_hash)
      and not exists (select from letter l
        where l.municipality_id = c.municipality_id and l.invitation_id = c.invitation_id)`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** The next that wait, in the order of their ids. `after`: where one has come to; null at the beginning. */
export async function nextLetters(
  tx: Tx,
  id: DispatchId,
  after: InvitationId | null,
  limit: number,
): Promise<InvitationId[]> {
  const rows = await tx
    .selectFrom('letter')
    .select('invitation_id')
    .where('dispatch_id', '=', id)
    .$if(after !== null, (query) => query.where('invitation_id', '>', after as InvitationId))
    .orderBy('invitation_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.invitation_id);
}

export async function hasLetters(tx: Tx, id: DispatchId): Promise<boolean> {
  return (await nextLetters(tx, id, null, 1)).length > 0;
}

export interface LetterToSend {
  addressHash: Buffer;
  language: Language;
  attemptCount: number;
  /** Whether it may be sent: not answered, and not opted out. */
  isWanted: boolean;
}

/** Holds a letter that waits while it is sent. Undefined: it is done, or somebody else has it. */
export async function holdLetter(
  tx: Tx,
  id: DispatchId,
  invitationId: InvitationId,
): Promise<LetterToSend | undefined> {
  const held = await tx
    .selectFrom('letter')
    .select('attempt_count as attemptCount')
    .where('dispatch_id', '=', id)
    .where('invitation_id', '=', invitationId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!held) return undefined;
  const { rows } = await sql<Omit<LetterToSend, 'attemptCount'>>`
    select c.address_hash as "addressHash", c.language,
      i.status = 'open' and not exists (select from opt_out o
        where o.municipality_id = c.municipality_id and o.address_hash = c.address_hash) as "isWanted"
    from contact c join invitation i on i.municipality_id = c.municipality_id and i.id = c.invitation_id
    where c.invitation_id = ${invitationId}`.execute(tx);
  return rows[0] && { ...rows[0], ...held };
}

export async function deleteLetter(tx: Tx, id: DispatchId, invitationId: InvitationId): Promise<void> {
  await tx
    .deleteFrom('letter')
    .where('dispatch_id', '=', id)
    .where('invitation_id', '=', invitationId)
    .execute();
}

export async function deleteLetters(tx: Tx, id: DispatchId): Promise<void> {
  await tx.deleteFrom('letter').where('dispatch_id', '=', id).execute();
}

export async function countAttempt(tx: Tx, id: DispatchId, invitationId: InvitationId): Promise<void> {
  await tx
    .updateTable('letter')
    .set((set) => ({ attempt_count: set('attempt_count', '+', 1) }))
    .where('dispatch_id', '=', id)
    .where('invitation_id', '=', invitationId)
    .execute();
}

export async function markSent(tx: Tx, invitationId: InvitationId): Promise<void> {
  await tx
    .updateTable('contact')
    .set({ status: 'sent' })
    .where('invitation_id', '=', invitationId)
    .where('status', '<>', 'sent')
    .execute();
}

/** The address is known to nobody. Where a letter has come before, the invitation stands: its code works. */
export async function markRefused(tx: Tx, invitationId: InvitationId): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('contact')
    .set({ status: 'refused' })
    .where('invitation_id', '=', invitationId)
    .where('status', '=', 'new')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await tx
    .updateTable('invitation')
    .set({ status: 'undelivered' })
    .where('id', '=', invitationId)
    .where('status', '=', 'open')
    .execute();
}

/** Letters came back from these addresses: none waits for them any more. Gives how many there were. */
export async function markBounced(
  tx: Tx,
  roundId: Permitted<'inviteToRound'>,
  addressHashes: Buffer[],
): Promise<number> {
  const bounced = await tx
    .updateTable('contact')
    .set({ status: 'refused' })
    .where('round_id', '=', roundId)
    .where(sql<boolean>`address_hash = any(${addressHashes}::bytea[])`)
    .where('has_email', '=', true)
    .where('status', 'in', ['new', 'sent'])
    .returning('invitation_id')
    .execute();
  if (bounced.length === 0) return 0;
  const ids = bounced.map((row) => row.invitation_id);
  await sql`delete from letter where invitation_id = any(${ids}::uuid[])`.execute(tx);
  return bounced.length;
}

/** Days after opening, the first first. */
export async function listReminders(tx: Tx, roundId: RoundId): Promise<number[]> {
  const rows = await tx
    .selectFrom('reminder')
    .select('after_days')
    .where('round_id', '=', roundId)
    .orderBy('after_days')
    .execute();
  return rows.map((row) => row.after_days);
}

export async function replaceReminders(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  afterDays: number[],
): Promise<void> {
  await tx.deleteFrom('reminder').where('round_id', '=', roundId).execute();
  if (afterDays.length === 0) return;
  const rows = afterDays.map((days) => ({
    ...{ municipality_id: municipalityId, round_id: roundId, after_days: days },
  }));
  await tx.insertInto('reminder').values(rows).execute();
}
