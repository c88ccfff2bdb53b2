import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { Span } from '../../core/free-text/redaction.ts';
import type { TextState } from '../../core/free-text/review.ts';
import type { MunicipalityId, RoundId, TextId, ThemeId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** Nobody decides of a round's own words while they are being read, nor the other way round. */
export async function lockOwnWords(tx: Tx, roundId: RoundId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${roundId}, 5))`.execute(tx);
}

export interface TextCounts {
  written: number;
  approved: number;
  setAside: number;
}

/** How many wrote to each question, and how far reading has come. Questions nobody wrote to are not there. */
export async function countTexts(tx: Tx, roundId: RoundId): Promise<Map<string, TextCounts>> {
  const { rows } = await sql<TextCounts & { item: string }>`
    select t.item_name as item, count(*)::int as written,
      (count(*) filter (where r.state = 'approved'))::int as approved,
      (count(*) filter (where r.state = 'setAside'))::int as "setAside"
    from free_text t left join text_review r on r.round_id = t.round_id and r.text_id = t.id
    where t.round_id = ${roundId} group by t.item_name`.execute(tx);
  return new Map(rows.map(({ item, ...counts }) => [item, counts]));
}

export interface ReadText {
  id: TextId;
  content: string;
  state: TextState;
  spans: Span[];
  isProposed: boolean;
  themeIds: ThemeId[];
}

/** The texts to one question after the one named, at most so many, by their ids, which are random. */
export async function listTexts(
  tx: Tx,
  roundId: Permitted<'readOwnWords'>,
  item: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<ReadText[]> {
  const { rows } = await sql<ReadText>`
    select t.id, t.content, coalesce(r.state, 'waiting') as state, coalesce(r.spans, '[]') as spans,
      coalesce(r.is_proposed, false) as "isProposed",
      array(select m.theme_id from text_review_theme m
        where m.round_id = t.round_id and m.text_id = t.id order by m.theme_id) as "themeIds"
    from free_text t left join text_review r on r.round_id = t.round_id and r.text_id = t.id
    where t.round_id = ${roundId} and t.item_name = ${item}
      and (${after}::uuid is null or t.id > ${after}::uuid)
    order by t.id limit ${limit}`.execute(tx);
  return rows;
}

/** The texts of every question of the round that something is taken out of, with what. */
export async function listTakenOut(
  tx: Tx,
  roundId: Permitted<'readOwnWords'>,
): Promise<{ content: string; spans: Span[] }[]> {
  const { rows } = await sql<{ content: string; spans: Span[] }>`
    select t.content, r.spans
    from text_review r join free_text t on t.round_id = r.round_id and t.id = r.text_id
    where r.round_id = ${roundId} and jsonb_array_length(r.spans) > 0`.execute(tx);
  return rows;
}

export async function findText(
  tx: Tx,
  roundId: RoundId,
  id: TextId,
): Promise<{ item: string; content: string } | undefined> {
  return tx
    .selectFrom('free_text')
    .select(['item_name as item', 'content'])
    .where('round_id', '=', roundId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export interface NewReview {
  textId: TextId;
  state: 'approved' | 'setAside';
  spans: readonly Span[];
  redacted: string | null;
  isProposed: boolean;
  themeIds: readonly ThemeId[];
}

/** Takes back what was done with a text: it waits again. Gives false where nothing was. */
export async function deleteReview(
  tx: Tx,
  roundId: Permitted<'readOwnWords'>,
  textId: TextId,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('text_review')
    .where('round_id', '=', roundId)
    .where('text_id', '=', textId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What a reader does with a text that waits. */
export async function insertReview(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: Permitted<'readOwnWords'>,
  review: NewReview,
): Promise<void> {
  const key = { municipality_id: municipalityId, round_id: roundId, text_id: review.textId };
  await tx
    .insertInto('text_review')
    .values({
      ...key,
      state: review.state,
      spans: JSON.stringify(review.spans),
      redacted: review.redacted,
      is_proposed: review.isProposed,
    })
    .execute();
  if (review.themeIds.length === 0) return;
  const rows = review.themeIds.map((themeId) => ({ ...key, theme_id: themeId }));
  await tx.insertInto('text_review_theme').values(rows).execute();
}

/** Excerpts that readers propose, by question, in the order of random ids. */
export async function listProposed(
  tx: Tx,
  roundId: RoundId,
): Promise<{ id: TextId; item: string; text: string }[]> {
  const { rows } = await sql<{ id: TextId; item: string; text: string }>`
    select t.id, t.item_name as item, r.redacted as text
    from text_review r join free_text t on t.round_id = r.round_id and t.id = r.text_id
    where r.round_id = ${roundId} and r.is_proposed order by t.id`.execute(tx);
  return rows;
}

export interface Theme {
  id: ThemeId;
  item: string;
  name: string;
  /** Approved texts that have it. */
  count: number;
}

export async function listThemes(tx: Tx, roundId: RoundId): Promise<Theme[]> {
  const { rows } = await sql<Theme>`
    select h.id, h.item_name as item, h.name, count(r.text_id)::int as count
    from text_theme h
      left join text_review_theme m on m.round_id = h.round_id and m.theme_id = h.id
      left join text_review r on r.round_id = m.round_id and r.text_id = m.text_id and r.state = 'approved'
    where h.round_id = ${roundId} group by h.id, h.item_name, h.name order by h.name`.execute(tx);
  return rows;
}

export async function insertTheme(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: Permitted<'readOwnWords'>,
  theme: Pick<Theme, 'id' | 'item' | 'name'>,
): Promise<void> {
  await tx
    .insertInto('text_theme')
    .values({
      municipality_id: municipalityId,
      round_id: roundId,
      id: theme.id,
      item_name: theme.item,
      name: theme.name,
    })
    .execute();
}

export async function renameTheme(
  tx: Tx,
  roundId: Permitted<'readOwnWords'>,
  id: ThemeId,
  name: string,
): Promise<void> {
  await tx
    .updateTable('text_theme')
    .set({ name })
    .where('round_id', '=', roundId)
    .where('id', '=', id)
    .execute();
}

/** Every text that had the one has the other, and the one is gone. */
export async function mergeThemes(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: Permitted<'readOwnWords'>,
  from: ThemeId,
  into: ThemeId,
): Promise<void> {
  await sql`
    insert into text_review_theme (municipality_id, round_id, text_id, theme_id)
    select ${municipalityId}, round_id, text_id, ${into}::uuid from text_review_theme
    where round_id = ${roundId} and theme_id = ${from}
    on conflict do nothing`.execute(tx);
  await tx.deleteFrom('text_theme').where('round_id', '=', roundId).where('id', '=', from).execute();
}
