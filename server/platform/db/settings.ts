import { sql } from 'kysely';
import { StartError } from '../errors.ts';
import type { Db } from './connect.ts';

/** Settings that break a promise: lost answers, or a clock on every transaction. */
const wanted: Record<string, { ok: (value: string) => boolean; why: string }> = {
  fsync: { ok: (value) => value === 'on', why: 'acknowledged answers could be lost' },
  full_page_writes: { ok: (value) => value === 'on', why: 'acknowledged answers could be lost' },
  synchronous_commit: { ok: (value) => value !== 'off', why: 'acknowledged answers could be lost' },
  track_commit_timestamp: { ok: (value) => value === 'off', why: 'answers could be tied to their moment' },
  log_statement: {
    ok: (value) => value === 'none' || value === 'ddl',
    why: 'what people send would be written in a log',
  },
};

/** Refuses to run in production with such a setting; elsewhere says it once. */
export async function checkServerSettings(
  owner: Db,
  production: boolean,
  log: (line: string) => void,
): Promise<void> {
  for (const [name, { ok, why }] of Object.entries(wanted)) {
    const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(owner);
    const value = rows[0]?.value ?? '';
    if (ok(value)) continue;
    const sentence = `The database server has ${name} = ${value}: ${why}. Change it in postgresql.conf and restart the server.`;
    if (production) throw new StartError(sentence);
    log(sentence);
  }
}
