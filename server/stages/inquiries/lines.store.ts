import { sql } from 'kysely';
import type { AccountId, BodyId, InquiryId, UnitId } from '../../core/ids.ts';
import type { Narrowing } from '../../core/inquiry.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** Where a page goes on: after this line. */
export interface LinePlace {
  at: Date;
  id: string;
}

/** A draft by when it was changed, a question or an interpretation by when it was shared. */
export interface InquiryLine extends LinePlace {
  id: InquiryId;
  sort: 'draft' | 'inquiry' | 'interpretation';
}

export interface LinesAsked {
  /** Only what is about this indicator. */
  indicatorKey?: string | undefined;
  /** Only this one. */
  id?: string | undefined;
  only: readonly Narrowing[];
  after?: LinePlace | undefined;
}

interface LinesReader {
  accountId: AccountId;
  bodyIds: readonly BodyId[];
  ledUnitIds: readonly UnitId[];
}

/**
 * One's own drafts, what is shared with one's bodies or written by oneself, and what one is asked as a leader: the newest first, two of
 * one moment by their ids. By keyset: what is written meanwhile moves no line to another page. Each branch reads by the index
 * of its body, unit or author, and is short: what one body asks in some years.
 */
export async function listLines(
  tx: Tx,
  { accountId, bodyIds, ledUnitIds }: LinesReader,
  { indicatorKey, id, only, after }: LinesAsked,
  limit: number,
): Promise<InquiryLine[]> {
  const bodies = sql`${[...bodyIds]}::uuid[]`;
  const units = sql`${[...ledUnitIds]}::uuid[]`;
  const wanted = [
    ...(indicatorKey === undefined
      ? []
      : [sql`indicator_id in (select id from indicator where key = ${indicatorKey})`]),
    ...(id === undefined ? [] : [sql`id = ${id}`]),
    ...(after ? [sql`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
    ...only.map((one) => conditions(accountId, units)[one]),
  ];
  const { rows } = await sql<InquiryLine>`
    select sort, id, at from (
      select 'draft' as sort, id, changed_at as at, indicator_id, author_account_id as author_id,
        kind <> 'question' as is_reading, null::uuid as to_unit_id, false as is_waiting
      from inquiry_draft where author_account_id = ${accountId}
      union all
      select 'inquiry', i.id, i.shared_at, i.indicator_id, i.author_account_id, false, i.to_unit_id,
        i.to_unit_id is not null and not exists (
          select from inquiry_answer a where a.municipality_id = i.municipality_id and a.inquiry_id = i.id)
      from inquiry i where i.body_id = any(${bodies}) or i.to_unit_id = any(${units})
      union all
      select 'interpretation', id, shared_at, indicator_id, author_account_id, true, null, false
      from interpretation where author_account_id = ${accountId} or body_id = any(${bodies})
    ) line
    where ${wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `)}
    order by at desc, id desc limit ${limit}`.execute(tx);
  return rows;
}

function conditions(accountId: AccountId, units: ReturnType<typeof sql>) {
  return {
    drafts: sql`sort = 'draft'`,
    own: sql`author_id = ${accountId}`,
    shared: sql`sort <> 'draft'`,
    toMe: sql`to_unit_id = any(${units})`,
    unanswered: sql`is_waiting`,
    interpretations: sql`is_reading`,
  } satisfies Record<Narrowing, unknown>;
}
