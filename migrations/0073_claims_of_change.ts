import { type Kysely, sql } from 'kysely';

/** What change a claim says there has been, as its author chose. Null: it is about a level, as all before were. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['claim_draft', 'claim']) {
    await sql`
      alter table ${sql.table(table)} add column about_change text check (about_change in
        ('worse', 'better', 'moreDissatisfied', 'fewerDissatisfied', 'greaterSpread', 'smallerSpread'))`.execute(
      db,
    );
  }
  await sql`grant update (about_change) on claim_draft to spredning_staff`.execute(db);
}
