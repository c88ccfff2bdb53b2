import { type RawBuilder, sql } from 'kysely';
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
 * Query profile: primary-key look-ups, the same for every code. `offset 0` and the test for a reusable code keep the
 * planner from scanning the round's invitations instead. A reusable (demo) code leads to any open invitation of its unit; `skip locked`
 * lets two answers with it go side by side. A personal code takes no lock here: a double tap waits at the update.
 */
export async function findCodeState(
  tx: Tx,
  roundId: RoundId,
  codeHash: Buffer,
  idHash: Buffer | null,
): Promise<CodeState> {
  const { rows } = await sql<CodeState>`
    select coalesce(own.id, pool.id) as "invitationId", coalesce(own.unit_id, pool.unit_id) as "unitId",
      coalesce(own.stratum, pool.stratum) as stratum, r.tag as "receiptTag"
    from (select 1) as one
    left join receipt r on r.round_id = ${roundId} and r.id_hash = ${idHash}
    left join invitation_code c on c.round_id = ${roundId} and c.code_hash = ${codeHash}
    left join lateral (
      select id, unit_id, stratum, status from invitation where id = c.invitation_id offset 0
    ) own on own.status = 'open'
    left join lateral (
      select id, unit_id, stratum from invitation
      where c.reusable_unit_id is not null
        and round_id = ${roundId} and unit_id = c.reusable_unit_id and status = 'open'
      limit 1 for update skip locked
    ) pool on true`.execute(tx);
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
  submission: SealedSubmission & { invitationId: InvitationId },
): Promise<boolean> {
  return storeIf(
    tx,
    submission,
    sql`update invitation set status = 'used'
      where id = ${submission.invitationId} and status = 'open' and exists (
        select from round where ${takesAnswers(submission)})
      returning 1`,
  );
}

/** Puts envelope and receipt in, in one statement. False when the round no longer takes answers. */
export function storeByLink(tx: Tx, submission: SealedSubmission): Promise<boolean> {
  return storeIf(
    tx,
    submission,
    sql`select 1 from round where mode = 'openLink' and ${takesAnswers(submission)}`,
  );
}

function takesAnswers({ roundId, now }: SealedSubmission): RawBuilder<unknown> {
  return sql`id = ${roundId} and mixed_at is null and paused_at is null
    and opens_at <= ${now} and accepts_until_at > ${now}`;
}

/** `admitting` gives one row where the submission may come in, and none else. */
async function storeIf(
  tx: Tx,
  { municipalityId, roundId, sealed, sealedFiles, idHash, tag }: SealedSubmission,
  admitting: RawBuilder<unknown>,
): Promise<boolean> {
  const files = sql.join(sealedFiles.map((file) => sql`(${file}::bytea)`));
  const sent =
    sealedFiles.length === 0
      ? sql``
      : sql`, sent as (
      insert into inbox_file (municipality_id, round_id, sealed)
      select ${municipalityId}, ${roundId}, file.sealed from admitted, (values ${files}) as file (sealed)
    )`;
  const { rows } = await sql<{ stored: boolean }>`
    with admitted as (${admitting}), envelope as (
      insert into inbox (municipality_id, round_id, sealed)
      select ${municipalityId}, ${roundId}, ${sealed} from admitted
    ), kept as (
      insert into receipt (municipality_id, round_id, id_hash, tag)
      select ${municipalityId}, ${roundId}, ${idHash}, ${tag} from admitted
    )${sent}
    select exists (select from admitted) as stored`.execute(tx);
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
