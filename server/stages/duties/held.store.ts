import { sql } from 'kysely';
import type { AccountId } from '../../core/ids.ts';
import { sha256 } from '../../platform/crypto/tokens.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type HeldKey, type HeldTable, heldKeys, heldTables } from './held.tables.ts';

/** A value as JSON has it: what is told is text, a number, a truth or nothing. */
export type HeldValue = string | number | boolean | null;
export type HeldRow = Record<string, HeldValue>;

/** Every row about an account, by the list, oldest as the database has them. */
export async function listHeld(tx: Tx, accountId: AccountId): Promise<{ key: HeldKey; rows: HeldRow[] }[]> {
  const held = [];
  for (const key of heldKeys) held.push({ key, rows: await rowsOf(tx, heldTables[key], accountId) });
  return held;
}

async function rowsOf(tx: Tx, { table, by, told, tellsHow }: HeldTable, id: AccountId): Promise<HeldRow[]> {
  const isTheirs = sql.join(
    by.map((column) => sql`x.${sql.ref(column)}::text = ${id}`),
    sql` or `,
  );
  const how = by.map((column) => sql`case when x.${sql.ref(column)}::text = ${id} then ${column}::text end`);
  const columns = told.map((column) => sql`to_jsonb(x.${sql.ref(column)}) as ${sql.id(column)}`);
  const all = tellsHow ? [...columns, sql`to_jsonb(concat_ws(', ', ${sql.join(how)})) as as`] : columns;
  const order =
    told.length > 0 ? sql`order by ${sql.join(told.map((column) => sql`x.${sql.ref(column)}`))}` : sql``;
  const { rows } = await sql<HeldRow>`
    select ${sql.join(all)} from ${sql.table(table)} x
    where ${isTheirs} ${order}`.execute(tx);
  return rows;
}

/** Wrong passwords typed with an address, which are counted by a hash of it. */
export async function listFailures(tx: Tx, email: string): Promise<HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select failed_count, to_jsonb(window_ends_at) as window_ends_at from failed_sign_in
    where email_hash = ${sha256(email)}`.execute(tx);
  return rows;
}

/** What an id in the list stands for, in words: a survey, a body, a provider or a round's period. */
export async function listNames(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, title ->> 'nb' as name from survey
    union all select id::text, name from body
    union all select id::text, name from identity_provider
    union all select r.id::text, concat(s.title ->> 'nb', ' ', r.period) from round r
      join survey s on s.municipality_id = r.municipality_id and s.id = r.survey_id`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
