import { type RawBuilder, sql } from 'kysely';
import type { MunicipalityId, ReleaseId, RoundId } from '../../core/ids.ts';
import { type CountedQuestion, countedQuestions } from '../../core/questionnaire/counted.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { QuestionCounts, QuestionFigures } from '../../core/release/question-figures.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Lattice } from './releases.store.ts';

/**
 * Persons per answer to each question without a scale, of everyone: on the mixer's connection. Query profile: one pass over
 * the round's responses per question.
 */
export async function countQuestions(
  tx: Tx,
  roundId: RoundId,
  questionnaire: Questionnaire,
): Promise<QuestionCounts[]> {
  const counted: QuestionCounts[] = [];
  for (const asked of countedQuestions(questionnaire)) {
    counted.push({ ...asked, answers: await countAnswersTo(tx, roundId, asked) });
  }
  return counted;
}

async function countAnswersTo(
  tx: Tx,
  roundId: RoundId,
  asked: CountedQuestion,
): Promise<{ answer: never; count: number }[]> {
  const { question } = asked;
  const form = asked.kind === 'choice' ? asked.form : undefined;
  // Who left a tick, or sent no picture, is told by having answered something else.
  const counted = {
    ticked: sql`select coalesce(answers -> ${question}::text, '"false"') as answer, count(*)::int as count
      from response where round_id = ${roundId} group by 1 order by 1`,
    picture: sql`select answer, count from (
        select '"true"'::jsonb as answer, count(*)::int as count from answer_file
          where round_id = ${roundId} and item_name = ${question}
        union all
        select '"false"'::jsonb, (select count(*) from response where round_id = ${roundId})::int
          - (select count(*) from answer_file where round_id = ${roundId} and item_name = ${question})::int) as told
      order by 1`,
    answered: sql`select answers -> ${question}::text as answer, count(*)::int as count
      from response where round_id = ${roundId} and answers ? ${question}::text group by 1 order by 1`,
  };
  const query = form === 'ticked' || form === 'picture' ? counted[form] : counted.answered;
  const { rows } = await (query as RawBuilder<{ answer: never; count: number }>).execute(tx);
  return rows;
}

export interface QuestionCell {
  question: string;
  figures: QuestionFigures;
}

export async function insertQuestionCells(
  tx: Tx,
  municipalityId: MunicipalityId,
  releaseId: ReleaseId,
  lattice: Lattice,
  cells: readonly QuestionCell[],
): Promise<void> {
  if (cells.length === 0) return;
  await tx
    .insertInto('release_question')
    .values(
      cells.map(({ question, figures }) => ({
        ...{ municipality_id: municipalityId, release_id: releaseId, lattice, question },
        figures: JSON.stringify(figures),
      })),
    )
    .execute();
}

export async function listQuestionCells(
  tx: Tx,
  releaseId: ReleaseId,
  lattice: Lattice,
): Promise<QuestionCell[]> {
  return tx
    .selectFrom('release_question')
    .select(['question', 'figures'])
    .where('release_id', '=', releaseId)
    .where('lattice', '=', lattice)
    .orderBy('question')
    .execute();
}
