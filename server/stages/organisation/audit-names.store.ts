import { type Expression, sql } from 'kysely';
import { everywhere, type Named, type NamedKind } from '../../core/audit/named.ts';
import type { Tx } from '../../platform/db/connect.ts';

interface Row {
  id: string;
  kind: NamedKind;
  name: string;
}

/** What these ids are called in this stage, whatever they are of. Ids of other things give nothing. */
export async function listOwnNames(tx: Tx, ids: readonly string[]): Promise<Named[]> {
  const { rows } = await sql<Row>`
    select id, kind, name from (${everything()}) named where id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows.map(named);
}

/** The people, units, bodies, sign-in services and API keys with this text in their name, by name. */
export async function listOwnNamesLike(
  tx: Tx,
  text: string,
  kind: NamedKind | undefined,
  limit: number,
): Promise<Named[]> {
  const { rows } = await sql<Row>`
    select id, kind, name from (${everything()}) named
    where position(lower(${text}) in lower(name)) > 0 and kind <> 'municipality'
      and (${kind ?? null}::text is null or kind = ${kind ?? null})
    order by name, id limit ${limit}`.execute(tx);
  return rows.map(named);
}

function everything(): Expression<Row> {
  return sql<Row>`
    select id, 'person' as kind, name from account
    union all select id, 'unit', name from unit
    union all select id, 'body', name from body
    union all select id, 'provider', name from identity_provider
    union all select id, 'apiKey', name from api_key
    union all select id, 'municipality', name from municipality
      where id = current_setting('app.municipality_id')::uuid`;
}

function named({ id, kind, name }: Row): Named {
  return { id, kind, name: everywhere(name) };
}
