import type { Answers } from '../answer.ts';
import { SentFile } from '../sent-file/sent-file.ts';
import { answerNames, asks, placedElements } from './elements.ts';
import type { Questionnaire } from './format.ts';
import { isPlainObject, type Judge, judgeOf } from './judges.ts';

export interface AnswerFault {
  place: string;
  code: string;
}
export type Validated =
  | {
      ok: true;
      answers: Answers;
      freeTexts: { name: string; text: string }[];
      files: { name: string; file: SentFile }[];
    }
  | { ok: false; faults: AnswerFault[] };
export type Validator = (posted: unknown) => Validated;
/** The names of the questions that are visible with these answers, and of those a condition makes required. */
export type Visibility = (posted: Record<string, unknown>) => {
  shown: ReadonlySet<string>;
  required: ReadonlySet<string>;
};

/**
 * Compiles the frozen questionnaire into a strict validator, once per version. It refuses what survey-core lets
 * through: values off the scale, unknown keys, cells outside the columns, too many choices, text in number fields,
 * and answers to hidden questions. It refuses rather than cleans, so that nothing anyone wrote is dropped silently.
 *
 * Fault codes: `not-an-object`, `unknown-question`, `hidden-question`, `required`, `off-the-scale`, `not-a-choice`,
 * `too-many-choices`, `not-ranked`, `not-a-row`, `not-a-column`, `not-a-number`, `not-a-date`, `out-of-range`, `too-long`,
 * `wrong-form`, `not-text`, `not-a-picture`, `file-too-large`.
 */
export function compileValidator(questionnaire: Questionnaire, visible?: Visibility): Validator {
  const judges = new Map<string, Judged>();
  const required: string[] = [];
  const texts = new Set(
    questionnaire.items.filter((item) => item.role === 'freeText').map((item) => item.name),
  );
  for (const { element } of placedElements(questionnaire.definition)) {
    if (!asks(element)) continue;
    const name = String(element.name);
    const rowCount = element.type === 'matrix' ? answerNames(element).length : 0;
    const judge = judgeOf(questionnaire, element, texts.has(name));
    judges.set(name, { type: element.type, rowCount, judge });
    if (element['isRequired'] === true) required.push(name);
  }
  return (posted) => validate(posted, judges, required, visible);
}

/** A question as it is judged. `rowCount`: of a matrix, which is answered when every row is; else 0. */
interface Judged {
  type: unknown;
  rowCount: number;
  judge: Judge;
}

/**
 * How the validator judges an answer to one question that is no matrix: the code of what is wrong, or null. A name that is
 * no such question judges nothing.
 */
export function judgeFor(questionnaire: Questionnaire, name: string): (value: unknown) => string | null {
  const placed = placedElements(questionnaire.definition).find(
    ({ element }) => asks(element) && element.type !== 'matrix' && element.name === name,
  );
  if (!placed) return () => null;
  const judge = judgeOf(questionnaire, placed.element, false);
  return (value) => {
    const outcome = judge(value);
    return typeof outcome === 'string' ? outcome : null;
  };
}

function validate(
  posted: unknown,
  judges: Map<string, Judged>,
  required: string[],
  visible: Visibility | undefined,
): Validated {
  if (!isPlainObject(posted)) return { ok: false, faults: [{ place: '', code: 'not-an-object' }] };
  const faults: AnswerFault[] = [];
  const answers: Answers = {};
  const freeTexts: { name: string; text: string }[] = [];
  const files: { name: string; file: SentFile }[] = [];
  const given = Object.keys(posted).filter((name) => !isSkipped(judges.get(name)?.type, posted[name]));
  for (const name of given) {
    const outcome = judges.get(name)?.judge(posted[name]) ?? 'unknown-question';
    if (typeof outcome === 'string') faults.push({ place: name, code: outcome });
    else {
      for (const [key, value] of outcome.kept.answers) answers[key] = value;
      if (outcome.kept.text !== undefined) freeTexts.push({ name, text: outcome.kept.text });
      if (outcome.kept.file) files.push({ name, file: outcome.kept.file });
    }
  }
  const whole = given.filter(
    (name) => Object.keys(Object(posted[name])).length >= (judges.get(name)?.rowCount ?? 0),
  );
  if (faults.length === 0 && visible)
    faults.push(...hiddenFaults(visible(withoutFiles(posted)), { given, whole }, required));
  else if (faults.length === 0) faults.push(...missingFaults(whole, required));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, answers, freeTexts, files };
}

/** No condition asks about a file, and none need copy it. */
export function withoutFiles(posted: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(posted).filter(([, value]) => !(value instanceof SentFile)));
}

function hiddenFaults(
  { shown, required: conditional }: ReturnType<Visibility>,
  { given, whole }: { given: string[]; whole: string[] },
  always: string[],
): AnswerFault[] {
  const required = [...new Set([...always, ...conditional])];
  return [
    ...given.filter((name) => !shown.has(name)).map((place) => ({ place, code: 'hidden-question' })),
    ...missingFaults(
      whole,
      required.filter((name) => shown.has(name)),
    ),
  ];
}

function missingFaults(whole: string[], required: string[]): AnswerFault[] {
  return required.filter((name) => !whole.includes(name)).map((place) => ({ place, code: 'required' }));
}

/** Nothing chosen, in the form this type of question has for it: as if the key were not there. */
function isSkipped(type: unknown, value: unknown): boolean {
  if (type === undefined) return false;
  if (value === undefined || value === null) return true;
  if (type === 'text' || type === 'comment') return typeof value === 'string' && value.trim() === '';
  if (type === 'checkbox' || type === 'ranking') return Array.isArray(value) && value.length === 0;
  return type === 'matrix' && isPlainObject(value) && Object.keys(value).length === 0;
}
