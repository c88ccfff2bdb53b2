import { RE2JS } from 're2js';
import type { Answers, ScaleAnswer } from '../answer.ts';
import { SentFile } from '../sent-file/sent-file.ts';
import { fileLimitOf } from './check-files.ts';
import { dayOf } from './dates.ts';
import { scaleItems } from './definition.ts';
import { answerNames, asks, codesOf, type Element, placedElements } from './elements.ts';
import type { Questionnaire, Scale } from './format.ts';

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

/** Judges one value; a string is the code of the fault. */
type Judge = (value: unknown) => { kept: Kept } | string;
type Kept = { answers: [string, Answers[string]][]; text?: string; file?: SentFile };

const longestComment = 2_000;
const longestLine = 200;

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

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function judgeOf(questionnaire: Questionnaire, element: Element, isFreeText: boolean): Judge {
  const name = String(element.name);
  switch (element.type) {
    case 'rating':
      return scaleJudge(questionnaire, name);
    case 'matrix':
      return matrixJudge(questionnaire, element);
    case 'checkbox':
      return choicesJudge(name, element);
    case 'boolean':
      return booleanJudge(name, element);
    case 'ranking':
      return rankingJudge(name, element);
    case 'file':
      return fileJudge(element);
    case 'radiogroup':
    case 'dropdown':
      return choiceJudge(name, new Set(codesOf(element['choices'])));
    default:
      return textJudge(name, element, isFreeText);
  }
}

function keep(name: string, value: Answers[string]): { kept: Kept } {
  return { kept: { answers: [[name, value]] } };
}

/** A whole number on the scale, or «vet ikke» or «ikke relevant» where the scale offers it. */
function onScale(scale: Scale, value: unknown): value is ScaleAnswer {
  if (value === 'dontKnow') return scale.dontKnow !== undefined;
  if (value === 'notApplicable') return scale.notApplicable !== undefined;
  return Number.isInteger(value) && (value as number) >= scale.min && (value as number) <= scale.max;
}

function scaleOf(questionnaire: Questionnaire, itemName: string): Scale | undefined {
  const item = scaleItems(questionnaire).find((candidate) => candidate.name === itemName);
  return item && questionnaire.scales[item.scale];
}

function scaleJudge(questionnaire: Questionnaire, name: string): Judge {
  const scale = scaleOf(questionnaire, name);
  return (value) => (scale && onScale(scale, value) ? keep(name, value) : 'off-the-scale');
}

function choiceJudge(name: string, codes: ReadonlySet<string>): Judge {
  return (value) => {
    const code = codeOf(value);
    return code !== null && codes.has(code) ? keep(name, code) : 'not-a-choice';
  };
}

/** Yes or no; what is ticked, such as a consent, can only be given or left. */
function booleanJudge(name: string, element: Element): Judge {
  const isTicked = element['renderAs'] === 'checkbox';
  return (value) => {
    const fits = isTicked ? value === true : typeof value === 'boolean';
    return fits ? keep(name, String(value)) : 'not-a-choice';
  };
}

/** Every choice once, from the first to the last. */
function rankingJudge(name: string, element: Element): Judge {
  const codes = codesOf(element['choices']);
  return (value) => {
    const order = Array.isArray(value) ? value.map(codeOf) : [];
    const isWhole = order.length === codes.length && codes.every((code) => order.includes(code));
    return isWhole ? keep(name, order as string[]) : 'not-ranked';
  };
}

/** Only what the server has read and stripped: nothing that is written in JSON is one. */
function fileJudge(element: Element): Judge {
  const most = fileLimitOf(element);
  return (value) => {
    if (!(value instanceof SentFile)) return 'not-a-picture';
    return value.bytes.length > most ? 'file-too-large' : { kept: { answers: [], file: value } };
  };
}

/** A choice may be written as a number in the questionnaire, and then SurveyJS sends a number. */
function codeOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

function choicesJudge(name: string, element: Element): Judge {
  const codes = new Set(codesOf(element['choices']));
  const most = typeof element['maxSelectedChoices'] === 'number' ? element['maxSelectedChoices'] : 0;
  return (value) => {
    if (!Array.isArray(value)) return 'not-a-choice';
    const chosen = value.map(codeOf).filter((code) => code !== null && codes.has(code)) as string[];
    if (chosen.length !== value.length || new Set(chosen).size !== chosen.length) return 'not-a-choice';
    return most > 0 && chosen.length > most ? 'too-many-choices' : keep(name, chosen);
  };
}

/** A matrix row is an item of its own: its columns are the item's scale, or else the matrix's own column codes. */
function matrixJudge(questionnaire: Questionnaire, element: Element): Judge {
  const rows = new Map(
    answerNames(element).map((itemName, index) => [
      codesOf(element['rows'])[index],
      { itemName, scale: scaleOf(questionnaire, itemName) },
    ]),
  );
  const columns = new Set(codesOf(element['columns']));
  return (value) => {
    if (!isPlainObject(value)) return 'not-a-row';
    const answers: Kept['answers'] = [];
    for (const [row, cell] of Object.entries(value)) {
      const known = rows.get(row);
      if (!known) return 'not-a-row';
      const kept = known.scale ? cell : codeOf(cell);
      if (known.scale ? !onScale(known.scale, kept) : !columns.has(String(kept))) return 'not-a-column';
      answers.push([known.itemName, kept as Answers[string]]);
    }
    return { kept: { answers } };
  };
}

function textJudge(name: string, element: Element, isFreeText: boolean): Judge {
  if (element['inputType'] === 'number') return numberJudge(name, element);
  if (element['inputType'] === 'date') return dateJudge(name, element);
  const longest =
    typeof element['maxLength'] === 'number' && element['maxLength'] > 0
      ? element['maxLength']
      : element.type === 'comment'
        ? longestComment
        : longestLine;
  const patterns = patternsOf(element);
  return (value) => {
    if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return 'not-text';
    // Counted as the browser counts, so that what the page accepts is accepted here.
    if (value.length > longest) return 'too-long';
    if (patterns.some((pattern) => !pattern.matcher(value).find())) return 'wrong-form';
    return isFreeText ? { kept: { answers: [], text: value.trim() } } : keep(name, value.trim());
  };
}

/** Author's regular expressions run in RE2, which takes time in proportion to the text and cannot hang. */
function patternsOf(element: Element): RE2JS[] {
  const validators = Array.isArray(element['validators']) ? (element['validators'] as Element[]) : [];
  return validators
    .filter((validator) => validator.type === 'regex' && typeof validator['regex'] === 'string')
    .map((validator) => RE2JS.compile(validator['regex'] as string));
}

/** A day there is, as `2026-11-24`, within the limits where there are any. */
function dateJudge(name: string, element: Element): Judge {
  const [min, max] = [dayOf(element['min']), dayOf(element['max'])];
  return (value) => {
    const day = dayOf(value);
    if (day === null) return 'not-a-date';
    return (min !== null && day < min) || (max !== null && day > max) ? 'out-of-range' : keep(name, day);
  };
}

function numberJudge(name: string, element: Element): Judge {
  const { min, max } = element as { min?: number; max?: number };
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'not-a-number';
    if ((min !== undefined && value < min) || (max !== undefined && value > max)) return 'out-of-range';
    return keep(name, value);
  };
}
