import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** A table as its operator copies it: every row as text, with where it lies and which transaction wrote it. */
export interface Copied {
  ctid: string;
  xmin: string;
  cmin: string;
  row: Record<string, unknown>;
}

/** In the order on disk. */
export async function copyTable(client: pg.Client, table: string, roundId: string): Promise<Copied[]> {
  const { rows } = await client.query<Copied>(
    `select ctid::text, xmin::text, cmin::text, to_jsonb(t) as row from ${table} t where round_id = $1 order by t.ctid`,
    [roundId],
  );
  return rows;
}

/** All of the database as text, by table: public, job schema and all. */
export async function copyAll(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const all = new Map<string, string>();
  for (const { name } of rows) {
    const { rows: copied } = await client.query<{ text: string }>(
      `select coalesce(string_agg(t::text, E'\\n'), '') as text from ${name} t`,
    );
    all.set(name, copied[0]?.text ?? '');
  }
  return all;
}

const pageSize = 8192;
const segmentSize = 16 * 1024 * 1024;

/** The log the database writes ahead: one stretch of bytes in the order of writing, page headers cut out. */
export async function readWal(client: pg.Client, clusterDir: string): Promise<Buffer> {
  const { rows } = await client.query<{ last: string }>('select pg_walfile_name(pg_switch_wal()) as last');
  const folder = join(clusterDir, 'pg_wal');
  const names = readdirSync(folder).filter(
    (name) => /^[0-9A-F]{24}$/.test(name) && name <= (rows[0]?.last ?? ''),
  );
  return Buffer.concat(names.sort().flatMap((name) => pagesOf(readFileSync(join(folder, name)))));
}

function pagesOf(segment: Buffer): Buffer[] {
  const pages: Buffer[] = [];
  for (let at = 0; at < segmentSize; at += pageSize) {
    pages.push(segment.subarray(at + (at === 0 ? 40 : 24), at + pageSize));
  }
  return pages;
}

/** The ids (uuids) in the order their bytes first stand in the stretch; those that are not there are left out. */
export function orderInBytes(bytes: Buffer, ids: string[]): string[] {
  const byStart = new Map<number, { id: string; raw: Buffer }[]>();
  for (const id of ids) {
    const raw = Buffer.from(id.replaceAll('-', ''), 'hex');
    const start = raw.readUInt32LE(0);
    byStart.set(start, [...(byStart.get(start) ?? []), { id, raw }]);
  }
  const found = new Set<string>();
  for (let at = 0; at + 16 <= bytes.length; at++) {
    const candidates = byStart.get(bytes.readUInt32LE(at));
    for (const { id, raw } of candidates ?? []) {
      if (raw.equals(bytes.subarray(at, at + 16))) found.add(id);
    }
  }
  return [...found];
}

/** Every line pointer of a table's pages with what it leads to, dead versions too. Null without pageinspect. */
export async function readPages(client: pg.Client, table: string): Promise<string[] | null> {
  try {
    await client.query('create extension if not exists pageinspect');
  } catch {
    return null;
  }
  const { rows } = await client.query<{ data: string }>(
    `select encode(t_data, 'hex') as data
     from generate_series(0, pg_relation_size('${table}') / 8192 - 1) as page,
       heap_page_items(get_raw_page('${table}', page::int)) where t_data is not null order by page, lp`,
  );
  return rows.map(({ data }) => data);
}
