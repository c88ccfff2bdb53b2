import { sql } from 'kysely';
import type { MunicipalityId } from '../core/ids.ts';
import { type Db, inMunicipality } from '../platform/db/connect.ts';

/** Whoever loads a demo holds this; the others wait. */
const loadLock = 7_201_407;

/** Runs `work` alone in the whole database. The lock goes with the connection, so a killed process leaves none. */
export async function withLoadLock<T>(ownerDb: Db, work: (owner: Db) => Promise<T>): Promise<T> {
  return ownerDb.connection().execute(async (owner) => {
    await sql`select pg_advisory_lock(${loadLock})`.execute(owner);
    try {
      return await work(owner);
    } finally {
      await sql`select pg_advisory_unlock(${loadLock})`.execute(owner);
    }
  });
}

export async function renameSlug(owner: Db, id: MunicipalityId, slug: string): Promise<void> {
  await owner.updateTable('municipality').set({ slug }).where('id', '=', id).execute();
}

/**
 * Every row the municipality has, and its waiting jobs. Each row is asked for by its municipality, since the owner may
 * be a superuser, whom row-level security does not bind. A table is made after those it refers to.
 */
export async function deleteMunicipality(owner: Db, id: MunicipalityId): Promise<void> {
  await inMunicipality(owner, id, async (tx) => {
    await sql`delete from pgboss.job where data->>'municipalityId' = ${id}`.execute(tx);
    const { rows } = await sql<{ name: string }>`
      select class.relname as name from pg_class class
      join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'municipality_id'
      where class.relkind = 'r' and class.relnamespace = 'public'::regnamespace
      order by class.oid desc`.execute(tx);
    for (const { name } of rows) {
      await sql`delete from ${sql.table(name)} where municipality_id = ${id}`.execute(tx);
    }
    await tx.deleteFrom('municipality').where('id', '=', id).execute();
  });
}
