import { sql } from 'kysely';
import { StartError } from '../errors.ts';
import type { Db } from './connect.ts';

interface Wanted {
  ok(value: string): boolean;
  why: string;
  set: string;
}

const lost = 'acknowledged answers could be lost';
const logged = 'what people send would be written in a log';

/** Settings that break a promise: lost answers, or a clock or a log that tells of an answer. */
const wanted: Record<string, Wanted> = {
  fsync: { ok: (value) => value === 'on', why: lost, set: 'on' },
  full_page_writes: { ok: (value) => value === 'on', why: lost, set: 'on' },
  synchronous_commit: { ok: (value) => value !== 'off', why: lost, set: 'on' },
  track_commit_timestamp: {
    ok: (value) => value === 'off',
    why: 'answers could be tied to their moment',
    set: 'off',
  },
  log_statement: { ok: (value) => value === 'none' || value === 'ddl', why: logged, set: 'none' },
  log_parameter_max_length: { ok: (value) => value === '0', why: logged, set: '0' },
  log_parameter_max_length_on_error: { ok: (value) => value === '0', why: logged, set: '0' },
  'auto_explain.log_min_duration': { ok: (value) => value === '-1', why: logged, set: '-1' },
  'pgaudit.log_parameter': { ok: (value) => value === 'off', why: logged, set: 'off' },
};

/** What a database server is asked before answers are trusted to it. */
export interface ServerFacts {
  /** As PostgreSQL shows them; a setting of an extension that is not loaded is not there. */
  settings: { name: string; value: string; role: string | null }[];
  /** Of this database. Each streams every row, in the order it came. */
  logicalSlots: string[];
}

/** One sentence for each promise the server would break, with what to do about it. Empty when all is well. */
export function brokenPromises({ settings, logicalSlots }: ServerFacts): string[] {
  return [
    ...settings.flatMap(({ name, value, role }) => {
      const want = wanted[name];
      if (!want || want.ok(value)) return [];
      const where = role
        ? ` for the role ${role}: ${want.why}. Take it away with ALTER ROLE ${role} RESET ${name}, or set it to ${want.set}.`
        : `: ${want.why}. Set ${name} = ${want.set} in postgresql.conf and restart the server.`;
      return [`The database server has ${name} = ${value}${where}`];
    }),
    ...logicalSlots.map(
      (slot) =>
        `The database has the logical replication slot ${slot}: it would carry each answer away in the order they come. ` +
        `Remove it with SELECT pg_drop_replication_slot('${slot}'), or use physical replication.`,
    ),
  ];
}

/** Refuses to run in production with such a server; elsewhere says it once. */
export async function checkServerSettings(
  owner: Db,
  production: boolean,
  log: (line: string) => void,
): Promise<void> {
  const broken = brokenPromises(await readServerFacts(owner));
  if (broken.length === 0) return;
  if (production) throw new StartError(broken.join('\n'));
  for (const sentence of broken) log(sentence);
}

/** The owner's own view, and what is set for a single role and so is not seen from here. */
async function readServerFacts(owner: Db): Promise<ServerFacts> {
  const names = Object.keys(wanted);
  const { rows: settings } = await sql<ServerFacts['settings'][number]>`
    select name, current_setting(name, true) as value, null as role from unnest(${names}::text[]) as name
    where coalesce(current_setting(name, true), '') <> ''
    union all
    select split_part(line, '=', 1), substr(line, strpos(line, '=') + 1), rolname
    from pg_db_role_setting s join pg_roles r on r.oid = s.setrole, unnest(s.setconfig) as line
    where split_part(line, '=', 1) = any(${names}::text[])
      and (s.setdatabase = 0 or s.setdatabase = (select oid from pg_database where datname = current_database()))`.execute(
    owner,
  );
  const { rows: slots } = await sql<{ name: string }>`
    select slot_name as name from pg_replication_slots
    where slot_type = 'logical' and database = current_database()`.execute(owner);
  return { settings, logicalSlots: slots.map(({ name }) => name) };
}
