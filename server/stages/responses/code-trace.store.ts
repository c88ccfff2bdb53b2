import { sql } from 'kysely';
import type { RoundId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** One thing that is held: the table and column, and the value as PostgreSQL writes it; bytes in hexadecimal. */
export interface Held {
  place: string;
  value: string;
}

export interface Row {
  xmin: string;
  columns: Record<string, string | null>;
}

/** A code's own row, found by its hash. */
export async function findCodeRow(tx: Tx, roundId: RoundId, codeHash: Buffer): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select xmin::text, to_jsonb(c) as columns from invitation_code c
    where round_id = ${roundId} and code_hash = ${codeHash}`.execute(tx);
  return rows[0];
}

export async function findInvitationRow(tx: Tx, invitationId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select xmin::text, to_jsonb(i) as columns from invitation i where id = ${invitationId}`.execute(tx);
  return rows[0];
}

/**
 * Every table that holds an invitation's id, and in which column: one that refers to the invitation or its contact, or is called
 * `invitation_id`. Asked of the database itself, so that a table which is made later is never left out.
 */
export async function listTablesAbout(tx: Tx): Promise<{ table: string; column: string }[]> {
  const { rows } = await sql<{ schema: string; name: string; column: string }>`
    select n.nspname as schema, t.relname as name, held.attname as column
    from pg_attribute held
    join pg_class t on t.oid = held.attrelid and t.relkind in ('r', 'p')
    join pg_namespace n on n.oid = t.relnamespace and n.nspname not in ('pg_catalog', 'information_schema')
    where held.attnum > 0 and not held.attisdropped
      and (held.attname = 'invitation_id' or exists (
        select from pg_constraint refers
        cross join unnest(refers.conkey, refers.confkey) as pair(own, other)
        join pg_attribute other on other.attrelid = refers.confrelid and other.attnum = pair.other
        where refers.contype = 'f' and refers.conrelid = t.oid and pair.own = held.attnum
          and (refers.confrelid, other.attname) in
            (('invitation'::regclass, 'id'), ('contact'::regclass, 'invitation_id'))))
    order by 1, 2, 3`.execute(tx);
  return rows.map(({ schema, name, column }) => ({ table: fullName(schema, name), column }));
}

const fullName = (schema: string, name: string) => (schema === 'public' ? name : `${schema}.${name}`);

/** The rows of a table with a value in a column. */
export async function listRowsWith(tx: Tx, table: string, column: string, value: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select xmin::text, to_jsonb(t) as columns from ${sql.table(table)} t
    where to_jsonb(t) ->> ${column} = ${value}`.execute(tx);
  return rows;
}

/** Rows that the same transaction wrote, found by the number PostgreSQL keeps with each row. */
export async function listRowsOfTransaction(
  tx: Tx,
  table: 'inbox' | 'inbox_file' | 'receipt' | 'response' | 'free_text' | 'answer_file',
  roundId: RoundId,
  xmin: string,
): Promise<Row[]> {
  // Of a file, how long it is says all: its bytes would fill a screen a thousand times.
  const bytes = { inbox_file: 'sealed', answer_file: 'content' }[table as string];
  const columns = bytes
    ? sql`to_jsonb(t) || jsonb_build_object(${bytes}::text, octet_length(t.${sql.ref(bytes)}) || ' bytes')`
    : sql`to_jsonb(t)`;
  const { rows } = await sql<Row>`
    select xmin::text, ${columns} as columns from ${sql.table(table)} t
    where round_id = ${roundId} and t.xmin::text = ${xmin}`.execute(tx);
  return rows;
}

/**
 * Every column of every table, the jobs' too, in which one of the texts stands. Reads all that the municipality has and
 * all that belongs to none, so it takes its time where there is much.
 */
export async function listPlacesOf(tx: Tx, texts: string[]): Promise<Held[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')
      and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
    order by 1, 2`.execute(tx);
  const places: Held[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ column: string; text: string }>`
      select distinct held.key as column, wanted as text
      from ${sql.table(`${schema}.${name}`)} t, jsonb_each_text(to_jsonb(t)) as held, unnest(${texts}::text[]) as wanted
      where strpos(lower(held.value), wanted) > 0`.execute(tx);
    const table = fullName(schema, name);
    places.push(...rows.map(({ column, text }) => ({ place: `${table}.${column}`, value: text })));
  }
  return places;
}
