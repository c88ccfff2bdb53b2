import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** What the write-ahead log tells record by record, in the order of writing. */
export interface WalRecords {
  /** Where each row of the table was put, as ctid. */
  insertedInto(filenode: number): string[];
  /** The transactions that were kept, by number. */
  committed: string[];
}

/** Read by the server itself, which knows its own log. */
export async function inspectWal(client: pg.Client, since: string): Promise<WalRecords> {
  await client.query('create extension if not exists pg_walinspect');
  const { rows } = await client.query<{ line: string }>(
    `select format('rmgr: %s tx: %s, desc: %s %s, %s', resource_manager, xid, record_type, description, block_ref) as line
     from pg_get_wal_records_info($1, pg_current_wal_flush_lsn())`,
    [since],
  );
  return recordsOf(rows.map(({ line }) => line));
}

/** Where pg_waldump lies; null when this machine has none. */
export function findWaldump(): string | null {
  const folders = (process.env['PATH'] ?? '').split(':');
  const installed = '/usr/lib/postgresql';
  if (existsSync(installed)) {
    folders.push(...readdirSync(installed).map((version) => `${installed}/${version}/bin`));
  }
  return folders.map((folder) => join(folder, 'pg_waldump')).find((path) => existsSync(path)) ?? null;
}

/** Read by pg_waldump; null when there is none, or it is of another version than the server and reads nothing. */
export function dumpWal(clusterDir: string, since: string): WalRecords | null {
  const program = findWaldump();
  if (!program) return null;
  const told = spawnSync(program, ['--path', join(clusterDir, 'pg_wal'), '--start', since], {
    ...{ encoding: 'utf8', maxBuffer: 1024 ** 3 },
  });
  const lines = told.stdout.split('\n').filter((line) => line.startsWith('rmgr:'));
  return lines.length > 0 ? recordsOf(lines) : null;
}

/** Both programs name the same things in the same words. */
function recordsOf(lines: string[]): WalRecords {
  const committed = lines.flatMap(
    (line) => /rmgr: Transaction\b.*tx:\s*(\d+),.*desc: COMMIT/.exec(line)?.[1] ?? [],
  );
  const inserts = lines.filter((line) => /rmgr: Heap\b.*desc: INSERT/.test(line));
  return {
    committed,
    insertedInto: (filenode) =>
      inserts.flatMap((line) => {
        const place = new RegExp(`off:? (\\d+).*rel \\d+/\\d+/${filenode} .*?blk (\\d+)`).exec(line);
        return place ? [`(${place[2]},${place[1]})`] : [];
      }),
  };
}
