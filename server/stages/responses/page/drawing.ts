import type { Language } from '../../../core/locale.ts';
import { isTicked } from '../../../core/questionnaire/choices.ts';
import { dayOf } from '../../../core/questionnaire/dates.ts';
import { isLocalized, outsideOf, valuesOf } from '../../../core/questionnaire/definition.ts';
import type { Element } from '../../../core/questionnaire/elements.ts';
import type { Questionnaire, Scale } from '../../../core/questionnaire/format.ts';
import { formatDate } from '../../../core/wording/dates.ts';
import type { RespondTexts, ShownScale } from '../../../core/wording/respond.nb.ts';
import { type Option, optionsOf, type Posted, placesOf, questionsOf, scaleOf } from './fields.ts';

/** What drawing a question needs to know besides the question. */
export interface Drawing {
  questionnaire: Questionnaire;
  language: Language;
  texts: RespondTexts;
  answers: Posted;
  /** Question name to words, for what was not accepted. */
  faults: Record<string, string>;
  /** Answers are not put into the texts: the script does that. */
  isRaw?: boolean;
}

export interface Point {
  value: string;
  text: string;
  /** What is read aloud, where that is more than the text. */
  spoken?: string;
}

/** A text in the page's language, with answers put in where it asks for them. Never used for html. */
export function wordsOf(drawing: Drawing, text: unknown, fallback = ''): string {
  const words = isLocalized(text) ? text[drawing.language] : typeof text === 'string' ? text : fallback;
  if (drawing.isRaw) return words;
  return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const asked = questionsOf(drawing.questionnaire.definition).find((element) => element.name === name);
    return asked ? answerInWords(drawing, asked).join(', ') : whole;
  });
}

/** What a question is called in the page’s language; its own name where it has no title. */
export function titleOf(drawing: Drawing, element: Element): string {
  return wordsOf(drawing, element.title, String(element.name));
}

export interface ScaleParts {
  points: Point[];
  outside: Point[];
  low: string;
  high: string;
}

/** The points of a scale with their ends in words, and the answers outside it, as they are drawn and read aloud. */
export function scalePoints({ language, texts }: Drawing, scale: Scale): ScaleParts {
  const [low, high] = [scale.labels[scale.min]?.[language] ?? '', scale.labels[scale.max]?.[language] ?? ''];
  const wordFor = (value: number) => (value === scale.min ? low : value === scale.max ? high : '');
  const points = valuesOf(scale).map((value) => ({
    value: String(value),
    text: String(value),
    spoken: texts.scaleOf(value, wordFor(value) || null),
  }));
  const outside = outsideOf(scale).map(({ code, text }) => ({ value: code, text: text[language] }));
  return { points, outside, low, high };
}

/** Yes and no by the question’s own words, or the one box of a question that is ticked. */
export function yesAndNo(drawing: Drawing, element: Element): Point[] {
  const { texts } = drawing;
  const yes = wordsOf(drawing, element['labelTrue'], isTicked(element) ? texts.agree : texts.yes);
  if (isTicked(element)) return [{ value: 'true', text: yes }];
  return [
    { value: 'true', text: yes },
    { value: 'false', text: wordsOf(drawing, element['labelFalse'], texts.no) },
  ];
}

/** Choices in the page’s language; a value without words stands for itself. */
export function pointsOf(drawing: Drawing, options: Option[]): Point[] {
  return options.map(({ value, text }) => ({
    value: String(value),
    text: isLocalized(text) ? text[drawing.language] : typeof text === 'string' ? text : String(value),
  }));
}

/** An answer as the person would say it, in one line or one for each row. Empty: not answered. */
export function answerInWords(drawing: Drawing, element: Element): string[] {
  const value = drawing.answers[String(element.name)];
  if (value === undefined || element.type === 'file') return [];
  const named = (options: Point[], code: unknown) =>
    options.find((option) => option.value === String(code))?.text ?? String(code);
  if (element.type === 'matrix') {
    const columns = pointsOf(drawing, optionsOf(element['columns']));
    const rows = pointsOf(drawing, optionsOf(element['rows']));
    const cells = value as Posted;
    return rows.flatMap((row) =>
      cells[row.value] === undefined ? [] : [`${row.text}: ${named(columns, cells[row.value])}`],
    );
  }
  if (element.type === 'rating') {
    const scale = scaleOf(drawing.questionnaire, String(element.name));
    if (!scale) return [String(value)];
    const { points, outside } = scalePoints(drawing, scale);
    const point = [...points, ...outside].find((each) => each.value === String(value));
    return [point?.spoken ?? point?.text ?? String(value)];
  }
  const options =
    element.type === 'boolean'
      ? yesAndNo(drawing, element)
      : pointsOf(drawing, optionsOf(element['choices']));
  if (element.type === 'ranking') {
    const places = Object.entries(placesOf(value)).sort(([, one], [, other]) => Number(one) - Number(other));
    return places.map(([choice, place]) => `${place}. ${named(options, choice)}`);
  }
  if (element['inputType'] === 'date' && dayOf(value)) return [formatDate(String(value), drawing.language)];
  const values = Array.isArray(value) ? value : [value];
  return [values.map((each) => named(options, each)).join(', ')];
}

/** The numbers of a question's scale as they are told to people; null for what is not a scale. */
export function shownScaleOf({ questionnaire, language, texts }: Drawing, name: string): ShownScale | null {
  const scale = scaleOf(questionnaire, name);
  if (!scale) return null;
  const outside = outsideOf(scale).map(({ text }) => text[language]);
  return { min: scale.min, max: scale.max, outside: outside.join(` ${texts.or} `) || null };
}
