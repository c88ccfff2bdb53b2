import { sql } from 'kysely';
import type { Answers } from '../../core/answer.ts';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

export async function lockRoundForMixing(tx: Tx, roundId: RoundId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${roundId}, 1))`.execute(tx);
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
  await tx.deleteFrom('inbox_file').where('round_id', '=', roundId).execute();
  await tx.deleteFrom('inbox').where('round_id', '=', roundId).execute();
  await tx.deleteFrom('receipt').where('round_id', '=', roundId).execute();
}

export async function deleteResponses(tx: Tx, roundId: Permitted<'importResponses'>): Promise<void> {
  await tx.deleteFrom('response').where('round_id', '=', roundId).execute();
}

/** What each person answered, and where they belong: no id, variant or text of their own. Query profile: the key's prefix. */
export async function listAnswers(
  tx: Tx,
  roundId: Permitted<'recomputeRaw'>,
): Promise<{ unitId: UnitId; answers: Answers }[]> {
  return tx
    .selectFrom('response')
    .select(['unit_id as unitId', 'answers'])
    .where('round_id', '=', roundId)
    .execute();
}

/** Everything a round's answers are in. */
const answerTables = ['answer_file', 'response', 'text_review', 'text_theme', 'free_text'] as const;

export async function deleteAnswerRows(tx: Tx, roundId: RoundId): Promise<void> {
  for (const table of answerTables) await tx.deleteFrom(table).where('round_id', '=', roundId).execute();
}

/** Rows of answers, sealed or not: none once they are deleted. */
export async function countAnswerRows(tx: Tx, roundId: RoundId): Promise<number> {
  let count = 0;
  for (const table of [...answerTables, 'inbox', 'inbox_file', 'receipt'] as const) {
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
