import { sql } from 'kysely';
import type { Answers } from '../../core/answer.ts';
import type { Permitted } from '../../core/authorisation/permit.ts';
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

export async function lockRoundForMixing(tx: Tx, roundId: RoundId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${roundId}, 1))`.execute(tx);
}

/**
 * Spends the invitation and puts the envelope and the receipt in, in one statement: all or nothing. False when the
 * invitation is no longer open or the round no longer takes answers.
 */
export async function spendAndStore(
  tx: Tx,
  submission: {
    municipalityId: MunicipalityId;
    roundId: RoundId;
    invitationId: InvitationId;
    sealed: Buffer;
    idHash: Buffer;
    tag: Buffer;
    now: Date;
  },
): Promise<boolean> {
  const { municipalityId, roundId } = submission;
  const { rows } = await sql<{ spent: boolean }>`
    with spent as (
      update invitation set status = 'used'
      where id = ${submission.invitationId} and status = 'open' and exists (
        select from round where id = ${roundId} and mixed_at is null and paused_at is null
          and opens_at <= ${submission.now} and accepts_until_at > ${submission.now})
      returning 1
    ), envelope as (
      insert into inbox (municipality_id, round_id, sealed)
      select ${municipalityId}, ${roundId}, ${submission.sealed} from spent
    ), kept as (
      insert into receipt (municipality_id, round_id, id_hash, tag)
      select ${municipalityId}, ${roundId}, ${submission.idHash}, ${submission.tag} from spent
    )
    select exists (select from spent) as spent`.execute(tx);
  return rows[0]?.spent ?? false;
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

/** Puts envelope and receipt in, in one statement. False when the round no longer takes answers. */
export async function storeByLink(
  tx: Tx,
  submission: {
    municipalityId: MunicipalityId;
    roundId: RoundId;
    sealed: Buffer;
    idHash: Buffer;
    tag: Buffer;
    now: Date;
  },
): Promise<boolean> {
  const { municipalityId, roundId } = submission;
  const { rows } = await sql<{ stored: boolean }>`
    with open as (
      select 1 from round where id = ${roundId} and mode = 'openLink' and mixed_at is null and paused_at is null
        and opens_at <= ${submission.now} and accepts_until_at > ${submission.now}
    ), envelope as (
      insert into inbox (municipality_id, round_id, sealed)
      select ${municipalityId}, ${roundId}, ${submission.sealed} from open
    ), kept as (
      insert into receipt (municipality_id, round_id, id_hash, tag)
      select ${municipalityId}, ${roundId}, ${submission.idHash}, ${submission.tag} from open
    )
    select exists (select from open) as stored`.execute(tx);
  return rows[0]?.stored ?? false;
}

/** One for each envelope, also where nothing was spent. */
export async function countReceipts(tx: Tx, roundId: RoundId): Promise<number> {
  const { count } = await tx
    .selectFrom('receipt')
    .select((select) => select.cast<number>(select.fn.countAll(), 'integer').as('count'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return count;
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

export async function listEnvelopes(tx: Tx, roundId: RoundId): Promise<Buffer[]> {
  const rows = await tx.selectFrom('inbox').select('sealed').where('round_id', '=', roundId).execute();
  return rows.map((row) => row.sealed);
}

export async function countUsedInvitations(tx: Tx, roundId: RoundId): Promise<number> {
  const { count } = await tx
    .selectFrom('invitation')
    .select((select) => select.cast<number>(select.fn.countAll(), 'integer').as('count'))
    .where('round_id', '=', roundId)
    .where('status', '=', 'used')
    .executeTakeFirstOrThrow();
  return count;
}

export async function countResponses(tx: Tx, roundId: RoundId): Promise<number> {
  const { count } = await tx
    .selectFrom('response')
    .select((select) => select.cast<number>(select.fn.countAll(), 'integer').as('count'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return count;
}

export interface NewResponse {
  /** At random; made here when it is left out. */
  id?: string;
  unitId: UnitId;
  stratum: string;
  answers: Answers;
  variant?: number;
}

/** The caller shuffles; ids are random. */
export async function insertResponses(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  responses: NewResponse[],
): Promise<void> {
  for (let start = 0; start < responses.length; start += 5_000) {
    const batch = responses.slice(start, start + 5_000);
    await sql`
      insert into response (municipality_id, round_id, id, unit_id, stratum, answers, variant)
      select ${municipalityId}, ${roundId}, id, unit_id, stratum, answers::jsonb, variant from unnest(
        ${batch.map((row) => row.id ?? crypto.randomUUID())}::uuid[],
        ${batch.map((row) => row.unitId)}::uuid[],
        ${batch.map((row) => row.stratum)}::text[],
        ${batch.map((row) => JSON.stringify(row.answers))}::text[],
        ${batch.map((row) => row.variant ?? null)}::smallint[]
      ) as new (id, unit_id, stratum, answers, variant)`.execute(tx);
  }
}

export interface NewFreeText {
  itemName: string;
  content: string;
}

export async function insertFreeTexts(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  coarsestUnitId: UnitId,
  texts: NewFreeText[],
): Promise<void> {
  if (texts.length === 0) return;
  await sql`
    insert into free_text (municipality_id, round_id, unit_id, item_name, content)
    select ${municipalityId}, ${roundId}, ${coarsestUnitId}, item_name, content from unnest(
      ${texts.map((text) => text.itemName)}::text[], ${texts.map((text) => text.content)}::text[]
    ) as new (item_name, content)`.execute(tx);
}

export async function deleteSealed(tx: Tx, roundId: RoundId): Promise<void> {
  await tx.deleteFrom('inbox').where('round_id', '=', roundId).execute();
  await tx.deleteFrom('receipt').where('round_id', '=', roundId).execute();
}

export async function deleteResponses(tx: Tx, roundId: Permitted<'importResponses'>): Promise<void> {
  await tx.deleteFrom('response').where('round_id', '=', roundId).execute();
}

/** Everything a round's answers are in. */
const answerTables = ['response', 'free_text'] as const;

export async function deleteAnswerRows(tx: Tx, roundId: RoundId): Promise<void> {
  for (const table of answerTables) await tx.deleteFrom(table).where('round_id', '=', roundId).execute();
}

/** Rows of answers, sealed or not: none once they are deleted. */
export async function countAnswerRows(tx: Tx, roundId: RoundId): Promise<number> {
  let count = 0;
  for (const table of [...answerTables, 'inbox', 'receipt'] as const) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} where round_id = ${roundId}`.execute(tx);
    count += rows[0]?.count ?? 0;
  }
  return count;
}

export async function markAnswersDeleted(tx: Tx, roundId: RoundId, at: Date): Promise<void> {
  await tx.updateTable('round').set({ answers_deleted_at: at }).where('id', '=', roundId).execute();
}

/** Of rounds that are mixed, or whose answers are deleted unmixed. A confidential round keeps them while it has its links. */
export async function deleteCodesOfClosedRounds(tx: Tx): Promise<void> {
  await sql`
    delete from invitation_code where round_id in (
      select id from round where answers_deleted_at is not null
        or (mixed_at is not null and (mode <> 'confidential' or links_deleted_at is not null)))`.execute(tx);
}

/** Freezes what the response rate stands on: invited, undelivered, ineligible and spent, per unit and stratum. */
export async function freezeFrame(tx: Tx, municipalityId: MunicipalityId, roundId: RoundId): Promise<void> {
  await sql`
    insert into frame_count (municipality_id, round_id, unit_id, stratum,
      invited_count, undelivered_count, ineligible_count, spent_count)
    select ${municipalityId}, round_id, unit_id, stratum, count(*),
      count(*) filter (where status = 'undelivered'),
      count(*) filter (where status = 'ineligible'),
      count(*) filter (where status = 'used')
    from invitation where round_id = ${roundId} group by round_id, unit_id, stratum`.execute(tx);
}

export async function replaceFrame(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: Permitted<'importResponses'>,
  counts: { unitId: UnitId; invitedCount: number; spentCount: number }[],
): Promise<void> {
  await tx.deleteFrom('frame_count').where('round_id', '=', roundId).execute();
  if (counts.length === 0) return;
  await tx
    .insertInto('frame_count')
    .values(
      counts.map((count) => ({
        municipality_id: municipalityId,
        round_id: roundId,
        unit_id: count.unitId,
        stratum: '',
        invited_count: count.invitedCount,
        undelivered_count: 0,
        ineligible_count: 0,
        spent_count: count.spentCount,
      })),
    )
    .execute();
}

export async function markMixed(tx: Tx, roundId: RoundId, at: Date): Promise<void> {
  await tx.updateTable('round').set({ mixed_at: at }).where('id', '=', roundId).execute();
}

/** Forgets the round's tree, with the frame that hangs on it, before an import brings another. */
export async function forgetRoundUnits(tx: Tx, roundId: RoundId): Promise<void> {
  await tx.deleteFrom('frame_count').where('round_id', '=', roundId).execute();
  await tx.deleteFrom('round_unit').where('round_id', '=', roundId).execute();
}

export async function hasRelease(tx: Tx, roundId: RoundId): Promise<boolean> {
  const row = await tx.selectFrom('release').select('id').where('round_id', '=', roundId).executeTakeFirst();
  return row !== undefined;
}
