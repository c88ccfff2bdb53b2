import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import { type ListedJargonWord, sortedJargon } from '../../core/quality/jargon-list.ts';
import type { Tx } from '../../platform/db/connect.ts';

export async function listJargon(tx: Tx): Promise<ListedJargonWord[]> {
  const rows = await tx.selectFrom('jargon_word').select(['language', 'word', 'instead']).execute();
  return sortedJargon(
    rows.map(({ instead, ...row }) => ({ ...row, ...(instead === null ? {} : { instead }) })),
  );
}

/** One change of the list at a time, so that what was seen is what is replaced. */
export async function lockJargon(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_setting('app.municipality_id') || ' jargon', 0))`.execute(
    tx,
  );
}

export async function replaceJargon(
  tx: Tx,
  id: Permitted<'manageJargon'>,
  words: readonly ListedJargonWord[],
): Promise<void> {
  await tx.deleteFrom('jargon_word').where('municipality_id', '=', id).execute();
  if (words.length === 0) return;
  await tx
    .insertInto('jargon_word')
    .values(
      words.map(({ language, word, instead = null }) => ({ municipality_id: id, language, word, instead })),
    )
    .execute();
}
