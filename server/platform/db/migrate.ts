import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { projectDir } from '../config.ts';
import { StartError } from '../errors.ts';
import { jobNames } from '../jobs/names.ts';
import { derivedLogin, derivedPassword, groupRoles, type RoleName, roleNames } from './roles.ts';

export interface MigrateOptions {
  ownerUrl: string;
  log: (line: string) => void;
  /** Roles whose login is given by the operator, with its user name; the others get a login of ours. */
  givenLogins?: Partial<Record<RoleName, string>>;
}

/**
 * Brings the database up to this version: roles, tables, job schema. Safe to run at every start and from several
 * processes at once (the migrator holds a lock). Throws a StartError when the database is too old a server, newer
 * than this program, or when the roles cannot be made.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const pool = new pg.Pool({ connectionString: options.ownerUrl, max: 2, connectionTimeoutMillis: 5_000 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseOldServer(db);
    await createRoles(db, options);
    await runMigrations(db, options.log);
    await createJobSchema(db, options.ownerUrl);
  } finally {
    await db.destroy();
  }
}

async function refuseOldServer(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version_num') as version`.execute(db);
  const version = Number(rows[0]?.version);
  if (version < 150_000) {
    throw new StartError(
      `The database server is PostgreSQL ${Math.floor(version / 10_000)}, but Spredning needs 15 or later. Upgrade it, or point DATABASE_URL at a newer one.`,
    );
  }
}

async function createRoles(db: Kysely<unknown>, options: MigrateOptions): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`
    select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user`.execute(db);
  if (rows[0]?.may) {
    // Roles belong to the whole server, so two databases on it may do this at the same moment.
    for (const statement of roleNames.flatMap((role) => roleStatements(role, options)))
      await sql.raw(tolerant(statement)).execute(db);
    return;
  }
  const present = await sql<{ rolname: string }>`
    select rolname from pg_roles where rolname in (${sql.join(Object.values(groupRoles))})`.execute(db);
  const names = new Set(present.rows.map(({ rolname }) => rolname));
  // A later version may have one more than an earlier: what is there already would stop a script that makes it again.
  const missing = roleNames.filter((role) => !names.has(groupRoles[role]));
  if (missing.length > 0) {
    const wanted = missing.flatMap((role) => roleStatements(role, options));
    throw new StartError(
      `The database user may not create roles. Ask an administrator to run this once, then start again:\n\n${wanted.join(';\n')};\n`,
    );
  }
}

function roleStatements(role: RoleName, options: MigrateOptions): string[] {
  const group = pg.escapeIdentifier(groupRoles[role]);
  const given = options.givenLogins?.[role];
  if (given) return [`create role ${group} nologin`, `grant ${group} to ${pg.escapeIdentifier(given)}`];
  const login = pg.escapeIdentifier(derivedLogin(role));
  const password = pg.escapeLiteral(derivedPassword(options.ownerUrl, role));
  return [
    `create role ${group} nologin`,
    `create role ${login} login nosuperuser nobypassrls`,
    `alter role ${login} password ${password}`,
    `grant ${group} to ${login}`,
  ];
}

/** The statement, where «it is there already» and «somebody else does it right now» are not faults. */
function tolerant(statement: string): string {
  return `do $body$ begin ${statement}; exception when duplicate_object or unique_violation then null;
    when internal_error then if sqlerrm not like '%concurrently updated%' then raise; end if; end $body$`;
}

async function runMigrations(db: Kysely<unknown>, log: (line: string) => void): Promise<void> {
  const migrator = new Migrator({ db, provider: new FolderOfMigrations() });
  const { error, results } = await migrator.migrateToLatest();
  for (const result of results ?? []) {
    if (result.status === 'Success') log(`Migrated ${result.migrationName}`);
  }
  if (error instanceof Error && /previously executed migration/.test(error.message)) {
    throw new StartError(
      'The database was made by a newer version of Spredning. Start that version, or point DATABASE_URL (or DATA_DIR) at another database.',
    );
  }
  if (error) throw error;
}

/** `migrations/0001_….ts` and on; `protect.ts` beside them is not one. */
class FolderOfMigrations implements MigrationProvider {
  async getMigrations(): Promise<Record<string, Migration>> {
    const folder = join(projectDir, 'migrations');
    const files = (await readdir(folder)).filter((file) => /^\d{4}_\w+\.ts$/.test(file)).sort();
    const migrations: Record<string, Migration> = {};
    for (const file of files) migrations[file.slice(0, -3)] = await import(join(folder, file));
    return migrations;
  }
}

/** The job tables are made here, never at run time, so that the server's roles need no right to create anything. */
async function createJobSchema(db: Kysely<unknown>, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  try {
    // «short»: a second job with the key of one that waits is not added. One that runs does not count, so that the work of
    // a process that was killed is taken up within a minute.
    for (const name of Object.values(jobNames)) {
      if (!(await boss.getQueue(name)))
        await boss.createQueue(name, { policy: 'short', retryLimit: 10, retryBackoff: true });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  const staff = sql.id(groupRoles.staff);
  await sql`grant usage on schema pgboss to ${staff}`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema pgboss to ${staff}`.execute(db);
  await sql`grant execute on all functions in schema pgboss to ${staff}`.execute(db);
  await sql`grant usage on all sequences in schema pgboss to ${staff}`.execute(db);
}
