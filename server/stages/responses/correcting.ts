import type { Answers } from '../../core/answer.ts';
import { type AnswerFault, withoutFiles } from '../../core/questionnaire/compile.ts';
import { answerNames, type Element } from '../../core/questionnaire/elements.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { Refusal } from '../../platform/errors.ts';
import { readerFor } from './import/answer-readers.ts';
import { carried, fieldOf, type Posted, questionsOf, readAnswers } from './page/fields.ts';
import { withoutHidden } from './page/visible.ts';
import type { Prepared } from './questionnaire-cache.ts';

/** How an answer shall stand. */
export interface Correction {
  /** By the question's name, as the questionnaire writes an answer; empty: no answer. */
  answers: Record<string, string>;
  /** Questions whose answers may go because they are no longer asked. */
  drops: string[];
}

/** What a correction lacks before the answer is one that somebody could have sent. By the questions' names. */
export interface Lacking {
  /** Answered, and no longer asked: the answers go, once that is confirmed. */
  hidden: string[];
  /** Asked now, and must be answered. */
  asked: string[];
  /** The correction answers them, and they are not asked. */
  unasked: string[];
}

/** An answer set right, and the questions whose pictures go. */
export interface Corrected {
  after: Answers;
  withoutFiles: string[];
}

type Judged = Pick<Prepared, 'questionnaire' | 'validate' | 'visibility'>;

/**
 * What the correction says of each question: an answer as it is stored, or null for none. By the same reading as of a file of
 * answers, and the validator that a sent answer meets. Refuses with `no-correction`, and with `unknown-question` or `not-an-answer`, each question with what is wrong.
 */
export function readCorrection(
  prepared: Judged,
  correction: Correction | null,
): [name: string, answer: Answers[string] | null][] {
  const { questionnaire } = prepared;
  const given = Object.entries(correction?.answers ?? {});
  if (given.length === 0)
    throw new Refusal('no-correction', 422, [{ place: 'correction', code: 'no-correction' }]);
  const faults: AnswerFault[] = [];
  const read = given.map(([name, value]): [string, Answers[string] | null] => {
    const item = questionnaire.items.find((candidate) => candidate.name === name);
    const reading = (item && readerFor(item, questionnaire)?.(value.trim())) ?? { code: 'unknown-question' };
    const answer = 'answer' in reading ? reading.answer : null;
    const code = 'code' in reading ? reading.code : answer === null ? null : faultOf(prepared, name, answer);
    if (code !== null) faults.push({ place: `correction.answers.${name}`, code });
    return [name, answer];
  });
  const isUnknown = faults.some(({ code }) => code === 'unknown-question');
  if (faults.length > 0) throw new Refusal(isUnknown ? 'unknown-question' : 'not-an-answer', 422, faults);
  return read;
}

/** What is wrong with an answer by itself, whatever else is answered; null: nothing. */
function faultOf({ questionnaire, validate }: Judged, name: string, answer: Answers[string]): string | null {
  const faults = faultsOf(validate, postedFrom(questionnaire, { [name]: answer }));
  return faults.find(({ code }) => code !== 'required' && code !== 'hidden-question')?.code ?? null;
}

function faultsOf(validate: Judged['validate'], posted: Posted): AnswerFault[] {
  const validated = validate(posted);
  return validated.ok ? [] : validated.faults;
}

/**
 * The answers with the correction in them, held to the conditions and the validator that a sent answer meets: what is hidden by
 * it goes when that is confirmed, and what must be answered is. `pictures`: the questions that one was sent to.
 *
 * What people wrote in their own words is tied to nobody and cannot be seen here, so a condition may ask about something
 * unknown: what looks wrong also before the correction is no fault of it, and neither own words nor pictures are asked for.
 */
export function correct(
  prepared: Judged,
  before: Answers,
  pictures: readonly string[],
  correction: Correction,
): Corrected | Lacking {
  const { questionnaire } = prepared;
  const elements = questionsOf(questionnaire.definition);
  const given = readCorrection(prepared, correction);
  const changed = without(before, new Set(given.map(([name]) => name)));
  for (const [name, answer] of given) if (answer !== null) changed[name] = answer;
  const sent = postedFrom(questionnaire, before);
  const hiddenBefore = new Set(withoutHidden(prepared, sent).hidden);
  const { kept, hidden } = withoutHidden(prepared, postedFrom(questionnaire, changed));
  const gone = elements.filter(
    ({ name }) => hidden.includes(String(name)) && !hiddenBefore.has(String(name)),
  );
  const after = without(changed, new Set(gone.flatMap(answerNames)));
  const hides = (posted: Posted, name: string) =>
    prepared.visibility?.(withoutFiles(posted)).shown.has(name) === false;
  const goneFiles = pictures.filter((name) => hides(kept, name) && !hides(sent, name));
  const isGiven = (element: Element) =>
    answerNames(element).some((name) => given.some(([each, answer]) => each === name && answer !== null));
  const lacking: Lacking = {
    hidden: [...gone.filter((element) => !isGiven(element)).map(({ name }) => String(name)), ...goneFiles],
    asked: missingIn(prepared, sent, after),
    unasked: gone.filter(isGiven).map(({ name }) => String(name)),
  };
  const isConfirmed = lacking.hidden.every((name) => correction.drops.includes(name));
  const isWhole = isConfirmed && lacking.asked.length === 0 && lacking.unasked.length === 0;
  return isWhole ? { after, withoutFiles: goneFiles } : lacking;
}

/** What must be answered and is not, of what can be set right here; the rows of a matrix one by one. */
function missingIn({ questionnaire, validate }: Judged, sent: Posted, after: Answers): string[] {
  const old = new Set(faultsOf(validate, sent).map(({ place, code }) => `${code} ${place}`));
  const required = faultsOf(validate, postedFrom(questionnaire, after)).filter(
    ({ place, code }) => code === 'required' && !old.has(`${code} ${place}`),
  );
  const names = new Set(correctable(questionnaire));
  return questionsOf(questionnaire.definition)
    .filter((element) => required.some(({ place }) => place === element.name))
    .flatMap(answerNames)
    .filter((name) => names.has(name) && !Object.hasOwn(after, name));
}

/** The names an answer can be set right under: all that are tied to who answered. */
export function correctable(questionnaire: Questionnaire): string[] {
  return questionnaire.items
    .filter((item) => readerFor(item, questionnaire) !== null)
    .map(({ name }) => name);
}

function without(answers: Answers, names: ReadonlySet<string>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.has(name)));
}

/** Stored answers as a person sends them, by way of the fields that carry them between the pages. */
function postedFrom(questionnaire: Questionnaire, answers: Answers): Posted {
  const fields: Record<string, string[]> = {};
  for (const element of questionsOf(questionnaire.definition)) {
    const cells =
      element.type === 'matrix'
        ? answerNames(element).flatMap((name, row): [string, string][] =>
            Object.hasOwn(answers, name) ? [[fieldOf(element, row), String(answers[name])]] : [],
          )
        : carried(element, answers[String(element.name)]);
    for (const [field, value] of cells) fields[field] = [...(fields[field] ?? []), value];
  }
  return readAnswers(questionnaire, fields);
}
