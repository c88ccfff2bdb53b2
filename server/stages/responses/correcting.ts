import type { Answers } from '../../core/answer.ts';
import type { Localized } from '../../core/locale.ts';
import { textOf } from '../../core/questionnaire/definition.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { Refusal } from '../../platform/errors.ts';
import { readerFor } from './import/answer-readers.ts';

/** What shall stand as the answer to one question. `value` as the questionnaire writes it; empty: no answer. */
export interface Correction {
  name: string;
  value: string;
}

/** The answers with the correction in them. */
export function corrected(before: Answers, questionnaire: Questionnaire, correction: Correction): Answers {
  const { [correction.name]: _, ...rest } = before;
  const answer = judge(questionnaire, correction);
  return answer === null ? rest : { ...rest, [correction.name]: answer };
}

/**
 * The corrected answer as it is stored; null: none. By the same reading as of a file of answers. Refuses with `no-correction`,
 * `unknown-question` and `not-an-answer`.
 */
export function judge(questionnaire: Questionnaire, correction: Correction | null): Answers[string] | null {
  if (!correction) throw new Refusal('no-correction', 422, [{ place: 'correction', code: 'no-correction' }]);
  const refuse = (code: string, field: string): never => {
    throw new Refusal(code, 422, [{ place: `correction.${field}`, code }]);
  };
  const item = questionnaire.items.find(({ name }) => name === correction.name);
  const read = item && readerFor(item, questionnaire);
  if (!read) return refuse('unknown-question', 'name');
  const reading = read(correction.value);
  return 'code' in reading ? refuse('not-an-answer', 'value') : reading.answer;
}

/** The questions an answer can be set right in: all that are tied to who answered. */
export function correctable(questionnaire: Questionnaire): { name: string; question: Localized }[] {
  return questionnaire.items
    .filter((item) => readerFor(item, questionnaire) !== null)
    .map(({ name }) => ({ name, question: textOf(questionnaire, name) }));
}
