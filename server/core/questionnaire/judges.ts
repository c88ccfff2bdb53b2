import { RE2JS } from 're2js';
import type { Answers, ScaleAnswer } from '../answer.ts';
import { SentFile } from '../sent-file/sent-file.ts';
import { fileLimitOf } from './check-files.ts';
import { isTicked } from './choices.ts';
import { dayOf } from './dates.ts';
import { scaleItems } from './definition.ts';
import { answerNames, codesOf, type Element } from './elements.ts';
import type { Questionnaire, Scale } from './format.ts';

/** Judges one value; a string is the code of the fault. */
export type Judge = (value: unknown) => { kept: Kept } | string;
export type Kept = { answers: [string, Answers[string]][]; text?: string; file?: SentFile };

const longestComment = 2_000;
const longestLine = 200;

/** How an answer to one question is judged, by its type; `isFreeText`: what is written is kept apart from the answers. */
export function judgeOf(questionnaire: Questionnaire, element: Element, isFreeText: boolean): Judge {
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
  const onlyYes = isTicked(element);
  return (value) => {
    const fits = onlyYes ? value === true : typeof value === 'boolean';
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

/** What JSON calls an object. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
