import { dayWritten } from '../../../core/questionnaire/dates.ts';
import { scaleItems } from '../../../core/questionnaire/definition.ts';
import {
  answerNames,
  asks,
  codesOf,
  type Element,
  placedElements,
} from '../../../core/questionnaire/elements.ts';
import type { Questionnaire, Scale } from '../../../core/questionnaire/format.ts';
import { orderOf } from '../../../core/questionnaire/ranking.ts';
import { SentFile } from '../../../core/sent-file/sent-file.ts';

/** SurveyJS data: question name to value, in the shape the strict validator judges. */
export type Posted = Record<string, unknown>;
/** The fields of a form as they came: a field that stands several times is a list. */
export type Fields = Record<string, unknown>;

/** The field of a question, and of a row in a matrix or a choice in a ranking by its place. */
export function fieldOf(element: Element, row?: number): string {
  return row === undefined ? `q.${String(element.name)}` : `m.${row}.${String(element.name)}`;
}

/** The questions of a questionnaire, or of one page of it, in reading order. */
export function questionsOf(definition: Questionnaire['definition']): Element[] {
  return placedElements(definition)
    .map(({ element }) => element)
    .filter(asks);
}

/** The last text of a field; a second one is what was chosen on the page after what it already carried. */
export function textOf(fields: Fields, field: string): string {
  const value = Object.hasOwn(fields, field) ? fields[field] : '';
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : '';
}

function textsOf(fields: Fields, field: string): string[] {
  const value = Object.hasOwn(fields, field) ? fields[field] : [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === 'string' && each !== '') as string[];
}

/** Everything answered so far. Nothing is judged here: what does not fit stays as it was written, for the validator. */
export function readAnswers(questionnaire: Questionnaire, fields: Fields): Posted {
  const answers: Posted = {};
  for (const element of questionsOf(questionnaire.definition)) {
    const value = readAnswer(questionnaire, element, fields);
    if (value !== undefined) answers[String(element.name)] = value;
  }
  return answers;
}

function readAnswer(questionnaire: Questionnaire, element: Element, fields: Fields): unknown {
  if (element.type === 'file') return fileIn(fields[fieldOf(element)]);
  if (element.type === 'matrix') return readMatrix(questionnaire, element, fields);
  if (element.type === 'ranking') return readRanking(element, fields);
  if (element.type === 'checkbox') {
    const chosen = textsOf(fields, fieldOf(element));
    return chosen.length > 0 ? inWrittenOrder(element['choices'], chosen) : undefined;
  }
  const text = textOf(fields, fieldOf(element));
  if (text.trim() === '') return undefined;
  switch (element.type) {
    case 'rating':
      return numberIn(text);
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : text;
    case 'radiogroup':
    case 'dropdown':
      return asWritten(element['choices'], text);
    case 'text':
      if (element['inputType'] === 'date') return dayWritten(text);
      return element['inputType'] === 'number' ? numberIn(text.replace(',', '.')) : text;
    default:
      // Browsers send a line's end as two characters, and count it as one.
      return text.replaceAll('\r\n', '\n');
  }
}

/** A picture, or bytes that are none, which the validator refuses. Text is not a file, and no file chosen is no bytes. */
function fileIn(field: unknown): unknown {
  return field instanceof Uint8Array && field.length > 0 ? (SentFile.from(field) ?? 'unreadable') : undefined;
}

function readMatrix(questionnaire: Questionnaire, element: Element, fields: Fields): unknown {
  const names = answerNames(element);
  const cells = codesOf(element['rows']).flatMap((row, index) => {
    const text = textOf(fields, fieldOf(element, index));
    if (text === '') return [];
    const isScale = scaleOf(questionnaire, names[index] ?? '') !== undefined;
    return [[row, isScale ? numberIn(text) : asWritten(element['columns'], text)] as const];
  });
  return cells.length > 0 ? Object.fromEntries(cells) : undefined;
}

/** The choices in their order; where the numbers give none, each number by its choice, for the validator to refuse. */
function readRanking(element: Element, fields: Fields): unknown {
  const choices = codesOf(element['choices']);
  const places = new Map(
    choices
      .map((choice, index) => [choice, textOf(fields, fieldOf(element, index))] as const)
      .filter(([, place]) => place !== ''),
  );
  return places.size === 0 ? undefined : (orderOf(places, choices) ?? Object.fromEntries(places));
}

/** The number each choice of a ranking was given. */
export function placesOf(value: unknown): Record<string, string> {
  if (Array.isArray(value)) {
    return Object.fromEntries(value.map((choice, index) => [String(choice), String(index + 1)]));
  }
  return (value ?? {}) as Record<string, string>;
}

/** A number where it is one; anything else as it was written. */
function numberIn(text: string): number | string {
  const trimmed = text.trim();
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : text;
}

/** A choice that the questionnaire writes as a number is a number in conditions too. */
/** In whichever order they stood on the person's screen. What is no choice comes last, for the validator. */
function inWrittenOrder(list: unknown, chosen: readonly string[]): unknown[] {
  const codes = codesOf(list);
  const placeOf = (code: string) => (codes.includes(code) ? codes.indexOf(code) : codes.length);
  return chosen.toSorted((one, other) => placeOf(one) - placeOf(other)).map((code) => asWritten(list, code));
}

function asWritten(list: unknown, code: string): unknown {
  return optionsOf(list).find((option) => String(option.value) === code)?.value ?? code;
}

export interface Option {
  value: unknown;
  /** The text in every language, or undefined where only the value is given. */
  text: unknown;
}

/** Choices, rows or columns, which may be written as bare values or as objects. */
export function optionsOf(list: unknown): Option[] {
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown) => {
    const option = entry && typeof entry === 'object' ? (entry as Partial<Option>) : { value: entry };
    return { value: option.value, text: option.text };
  });
}

/** The scale an item is answered on; undefined where it has none. */
export function scaleOf(questionnaire: Questionnaire, itemName: string): Scale | undefined {
  const item = scaleItems(questionnaire).find((candidate) => candidate.name === itemName);
  return item && questionnaire.scales[item.scale];
}

/** Name and value of the fields that carry an answer on to the next page. */
export function carried(element: Element, value: unknown): [string, string][] {
  if (value === undefined || element.type === 'file') return [];
  if (element.type === 'matrix') {
    const cells = value as Record<string, unknown>;
    return codesOf(element['rows']).flatMap((row, index): [string, string][] =>
      cells[row] === undefined ? [] : [[fieldOf(element, index), String(cells[row])]],
    );
  }
  if (element.type === 'ranking') {
    const places = placesOf(value);
    return codesOf(element['choices']).flatMap((choice, index): [string, string][] =>
      places[choice] === undefined ? [] : [[fieldOf(element, index), places[choice]]],
    );
  }
  const values = Array.isArray(value) ? value : [value];
  return values.map((each) => [fieldOf(element), String(each)]);
}
