import { sql } from 'kysely';
import type { Language } from '../../core/locale.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** Nynorsk is stemmed as bokmål: PostgreSQL has one Norwegian. */
const configurations = { nb: 'norwegian', nn: 'norwegian', en: 'english' } as const satisfies Record<
  Language,
  string
>;

/** Words that say how many or how content, or next to nothing: they point to no indicator. Stemmed as the claim is. */
const pointless: Record<(typeof configurations)[Language], string> = {
  norwegian: `få får mange flest fleste ingen samtlige noen nokre bare berre aldri alltid fornøyd fornøyde misfornøyd misfornøyde
    nøgd nøgde misnøgd misnøgde tilfreds tilfredse utilfreds utilfredse`,
  english: 'get many most everyone everybody nobody dissatisfied satisfied happy unhappy always never',
};

export interface Searched {
  key: string;
  text: string;
}

/**
 * The keys of the texts that share words with what is claimed, the best first. By PostgreSQL's own text search: stemmed,
 * without stop words and words of how many, and by the beginning of each word, so that «byggesaker» meets «byggesaksbehandling»; of long words by their
 * first six letters as well, so that «kulturtilbudet» meets «kultur».
 */
export async function rankTexts(
  tx: Tx,
  claimed: string,
  language: Language,
  texts: readonly Searched[],
): Promise<string[]> {
  const keys = texts.map(({ key }) => key);
  const contents = texts.map(({ text }) => text);
  const { rows } = await sql<{ key: string }>`
    with config as (select ${configurations[language]}::regconfig as name),
    asked as (
      select string_agg(quote_literal(left(lexeme, beginning)) || ':*', ' | ')::tsquery as query
      from config, unnest(to_tsvector(config.name, ${claimed})),
        unnest(array[greatest(4, ceil(length(lexeme) * 0.7)::int), case when length(lexeme) > 8 then 6 end]) beginning
      where length(lexeme) > 2 and beginning is not null
        and lexeme <> all(tsvector_to_array(to_tsvector(config.name, ${pointless[configurations[language]]})))
    )
    select key from config, asked, unnest(${keys}::text[], ${contents}::text[]) as searched (key, content)
    where asked.query is not null and to_tsvector(config.name, content) @@ asked.query
    order by ts_rank(to_tsvector(config.name, content), asked.query) desc, key`.execute(tx);
  return rows.map(({ key }) => key);
}
