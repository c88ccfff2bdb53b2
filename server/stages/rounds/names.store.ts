import { type Expression, sql } from 'kysely';
import type { Named, NamedKind } from '../../core/audit/named.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** What these ids of surveys and rounds are called. */
export async function listRoundNames(tx: Tx, ids: readonly string[]): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select id, kind, name from (${everything()}) named where id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/** The surveys and rounds with this text in their title or period, in any language. */
export async function listRoundNamesLike(
  tx: Tx,
  text: string,
  kind: NamedKind | undefined,
  limit: number,
): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select id, kind, name from (${everything()}) named
    where (${kind ?? null}::text is null or kind = ${kind ?? null})
      and exists (select from jsonb_each_text(name) t where position(lower(${text}) in lower(t.value)) > 0)
    order by name ->> 'nb', id limit ${limit}`.execute(tx);
  return rows;
}

/** A round is called as its survey, with its period after. */
function everything(): Expression<Named> {
  return sql<Named>`
    select id, 'survey' as kind, title as name from survey
    union all
    select round.id, 'round', (
      select jsonb_object_agg(t.key, t.value || ', ' || round.period) from jsonb_each_text(survey.title) t)
    from round join survey on survey.municipality_id = round.municipality_id and survey.id = round.survey_id`;
}
