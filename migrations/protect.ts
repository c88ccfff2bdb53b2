import { type Kysely, sql } from 'kysely';

type Right = 'select' | 'insert' | 'update' | 'delete';
export interface Rights {
  participant?: Right[];
  staff?: Right[];
  mixer?: Right[];
  linker?: Right[];
  postman?: Right[];
}

/**
 * Makes a table a tenant table: row-level security, forced for its owner too, lets through only the rows of the
 * municipality set in this transaction (none when it is not set), and each role gets the rights it needs.
 */
export async function protect(db: Kysely<unknown>, table: string, rights: Rights): Promise<void> {
  const name = sql.table(table);
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`alter table ${name} force row level security`.execute(db);
  await sql`create policy own_municipality on ${name}
    using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid)
    with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid)`.execute(
    db,
  );
  await grant(db, table, rights);
}

export async function grant(db: Kysely<unknown>, table: string, rights: Rights): Promise<void> {
  for (const [role, list] of Object.entries(rights)) {
    for (const right of list as Right[]) {
      await sql`grant ${sql.raw(right)} on ${sql.table(table)} to ${sql.id(`spredning_${role}`)}`.execute(db);
    }
  }
}
