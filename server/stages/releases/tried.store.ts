import { sql } from 'kysely';
import type { MunicipalityId, ReleaseId, RoundId } from '../../core/ids.ts';
import type { AnsweredCount } from '../../core/release/pilot.ts';
import type { Tx } from '../../platform/db/connect.ts';

/**
 * Persons who answered each question, whatever they answered: own words and pictures too. On the mixer's connection. Query
 * profile: one pass over the round's answers, texts and pictures.
 */
export async function countAnswered(tx: Tx, roundId: RoundId): Promise<AnsweredCount[]> {
  const { rows } = await sql<AnsweredCount>`
    select question, count(*)::int as "answeredCount" from (
      select jsonb_object_keys(answers) as question from response where round_id = ${roundId}
      union all select item_name from free_text where round_id = ${roundId}
      union all select item_name from answer_file where round_id = ${roundId}) as answered
    group by question order by question`.execute(tx);
  return rows;
}

/** Kept with the release, for as long as it is. On the staff's connection. Query profile: one insert of a row a question. */
export async function insertAnsweredCounts(
  tx: Tx,
  municipalityId: MunicipalityId,
  releaseId: ReleaseId,
  counts: readonly AnsweredCount[],
): Promise<void> {
  if (counts.length === 0) return;
  await tx
    .insertInto('release_tried')
    .values(
      counts.map(({ question, answeredCount }) => ({
        ...{ municipality_id: municipalityId, release_id: releaseId, question },
        answered_count: answeredCount,
      })),
    )
    .execute();
}

/** By the question's name. */
export async function listAnsweredCounts(tx: Tx, releaseId: ReleaseId): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('release_tried')
    .select(['question', 'answered_count'])
    .where('release_id', '=', releaseId)
    .execute();
  return new Map(rows.map((row) => [row.question, row.answered_count]));
}
