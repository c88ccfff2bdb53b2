import { sql } from 'kysely';
import type { InvitationId, MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** What a code leads to now, and whether this submission is known. One row always, so every code costs the same. */
export interface CodeState {
  invitationId: InvitationId | null;
  unitId: UnitId | null;
  stratum: string | null;
  receiptTag: Buffer | null;
}

/**
 * Query profile: primary-key look-ups, the same for every code, in a function whose plan is kept (migration 48). `offset 0` and the
 * test for a reusable code keep the planner from scanning the round's invitations instead. A reusable (demo) code leads to any open
 * invitation of its unit; `skip locked` lets two answers with it go side by side. A personal code takes no lock here: a double tap
 * waits at the update. `isSending`: the round is locked first, as `lockRoundForSubmitting` does.
 */
export async function findCodeState(
  tx: Tx,
  roundId: RoundId,
  codeHash: Buffer,
  idHash: Buffer | null,
  isSending = false,
): Promise<CodeState> {
  const { rows } = await sql<CodeState>`
    select * from code_state(${roundId}, ${codeHash}, ${idHash}, ${isSending})`.execute(tx);
  return rows[0] as CodeState;
}

/** Shared by submissions, exclusive for the mixer: no envelope can arrive behind the mixer's back. */
export async function lockRoundForSubmitting(tx: Tx, roundId: RoundId): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${roundId}, 1))`.execute(tx);
}

export interface SealedSubmission {
  municipalityId: MunicipalityId;
  roundId: RoundId;
  sealed: Buffer;
  /** Files, each in an envelope of its own. */
  sealedFiles: Buffer[];
  /** Of the submission id, which itself is kept nowhere. */
  idHash: Buffer;
  tag: Buffer;
  now: Date;
}

/**
 * Spends the invitation and puts the envelope, its files and the receipt in, in one statement: all or nothing. False when the
 * invitation is no longer open or the round no longer takes answers.
 */
export function spendAndStore(
  tx: Tx,
  { invitationId, ...submission }: SealedSubmission & { invitationId: InvitationId },
): Promise<boolean> {
  return store(tx, submission, invitationId);
}

/** Puts envelope, files and receipt in, in one statement. False when the round no longer takes answers, or not by a link. */
export function storeByLink(tx: Tx, submission: SealedSubmission): Promise<boolean> {
  return store(tx, submission, null);
}

/** The statement is a function whose plan is kept (migration 48). */
async function store(
  tx: Tx,
  { municipalityId, roundId, sealed, sealedFiles, idHash, tag, now }: SealedSubmission,
  invitationId: InvitationId | null,
): Promise<boolean> {
  const { rows } = await sql<{ stored: boolean }>`
    select store_submission(${municipalityId}, ${roundId}, ${invitationId}, ${sealed}, ${sealedFiles}, ${idHash},
      ${tag}, ${now}) as stored`.execute(tx);
  return rows[0]?.stored ?? false;
}

/** What a submission was acknowledged with; undefined where it is not known. */
export async function findReceiptTag(tx: Tx, roundId: RoundId, idHash: Buffer): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('receipt')
    .select('tag')
    .where('round_id', '=', roundId)
    .where('id_hash', '=', idHash)
    .executeTakeFirst();
  return row?.tag;
}

/** Whether so many are invited, without counting all of them. */
export async function isInvited(tx: Tx, roundId: RoundId, atLeast: number): Promise<boolean> {
  const row = await tx
    .selectFrom('invitation')
    .select('id')
    .where('round_id', '=', roundId)
    .offset(atLeast - 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
