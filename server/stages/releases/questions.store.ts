import { sql } from 'kysely';
import type { MunicipalityId, ReleaseId, RoundId } from '../../core/ids.ts';
import { codesOf, placedElements } from '../../core/questionnaire/elements.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { QuestionCounts, QuestionFigures } from '../../core/release/question-figures.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Lattice } from './releases.store.ts';

/**
 * Persons per answer to each number, ranking and day, of everyone: on the mixer's connection. Query profile: one pass over
 * the round's responses per question.
 */
export async function countQuestions(
  tx: Tx,
  roundId: RoundId,
  questionnaire: Questionnaire,
): Promise<QuestionCounts[]> {
  const counted: QuestionCounts[] = [];
  for (const asked of askedIn(questionnaire)) {
    const { rows } = await sql<{ answer: never; count: number }>`
      select answers -> ${asked.question}::text as answer, count(*)::int as count from response
      where round_id = ${roundId} and answers ? ${asked.question}::text group by 1 order by 1`.execute(tx);
    counted.push({ ...asked, answers: rows });
  }
  return counted;
}

type Asked =
  | { question: string; kind: 'number' | 'date' }
  | { question: string; kind: 'ranking'; choices: string[] };

function askedIn({ definition }: Questionnaire): Asked[] {
  return placedElements(definition).flatMap(({ element }): Asked[] => {
    const question = String(element.name);
    const { type, inputType } = element;
    if (type === 'ranking') return [{ question, kind: type, choices: codesOf(element['choices']) }];
    const isWritten = type === 'text' && (inputType === 'number' || inputType === 'date');
    return isWritten ? [{ question, kind: inputType }] : [];
  });
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
