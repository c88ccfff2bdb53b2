import { type Kysely, sql } from 'kysely';

/** By which a provider may end sign-ins when it names nobody but by `sub`, and people are known here by another claim. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table session add column provider_subject bytea check (length(provider_subject) = 32)`.execute(
    db,
  );
}
