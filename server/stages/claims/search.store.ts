import { sql } from 'kysely';
import type { Language } from '../../core/locale.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** Nynorsk is stemmed as bokmål: PostgreSQL has one Norwegian. */
const configurations: Record<Language, string> = { nb: 'norwegian', nn: 'norwegian', en: 'english' };

export interface Searched {
  key: string;
  text: string;
}

/**
 * The keys of the texts that share words with what is claimed, the best first. By PostgreSQL's own text search: stemmed,
 * without stop words, and by the beginning of each word, so that «byggesaker» meets «byggesaksbehandling»; of long words by their
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
    )
    select key from config, asked, unnest(${keys}::text[], ${contents}::text[]) as searched (key, content)
    where asked.query is not null and to_tsvector(config.name, content) @@ asked.query
    order by ts_rank(to_tsvector(config.name, content), asked.query) desc, key`.execute(tx);
  return rows.map(({ key }) => key);
}
