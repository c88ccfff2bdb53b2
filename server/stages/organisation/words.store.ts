import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { ChosenWord } from '../../core/words/dictionary.ts';
import type { Tx } from '../../platform/db/connect.ts';

export async function listWords(tx: Tx): Promise<ChosenWord[]> {
  return tx
    .selectFrom('label')
    .select(['key', 'language', 'article', 'one', 'the_one as theOne', 'many', 'the_many as theMany'])
    .orderBy('key')
    .orderBy('language')
    .execute();
}

/** One change of the words at a time, so that the log's before and after are what they were. */
export async function lockWords(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_setting('app.municipality_id') || ' words', 0))`.execute(
    tx,
  );
}

export async function replaceWords(tx: Tx, id: Permitted<'manageWords'>, words: ChosenWord[]): Promise<void> {
  await tx.deleteFrom('label').where('municipality_id', '=', id).execute();
  if (words.length === 0) return;
  await tx
    .insertInto('label')
    .values(
      words.map(({ key, language, article, one, theOne, many, theMany }) => ({
        ...{ municipality_id: id, key, language, article, one, many },
        ...{ the_one: theOne, the_many: theMany },
      })),
    )
    .execute();
}
