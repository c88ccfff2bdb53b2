import type { DraftText } from '../../draft/format.ts';
import type { Element } from '../../questionnaire/elements.ts';
import type { FileChoice } from '../assembly.ts';
import { arrayAnswers } from '../own-words.ts';
import type { Building } from './building.ts';
import { type LimePart, type LimeQuestion, numberOf, settingOf } from './survey.ts';

/** Rows that are answered on the same columns: a matrix, on a scale where the columns are one. */
export function arrayOf(question: LimeQuestion, building: Building): Element {
  const answers = arrayAnswers[question.type] ?? building.choicesOf(question.answers);
  const inLanguages = answers.map(({ code, text }) => ({
    code,
    text: building.assembly.text(text, question.place),
  }));
  return matrixOf(question, building, building.base(question, 'matrix'), inLanguages, '');
}

function matrixOf(
  question: LimeQuestion,
  building: Building,
  base: Element,
  answers: readonly FileChoice[],
  suffix: string,
): Element {
  const asked = question.subquestions.filter(({ scale }) => scale === 0);
  const rows = building.listed(building.choicesOf(asked), question.place, true);
  const columns = building.columns(question, answers);
  for (const [code, row] of rows.values) {
    const name = `${String(base.name)}.${row}`;
    if (columns.scale !== null) building.assembly.setScale(name, columns.scale);
    building.know(question, `${code}${suffix}`, { kind: 'one', name, values: columns.values });
  }
  const order = settingOf(question, 'random_order') === '1' ? { rowOrder: 'random' } : {};
  return { ...base, rows: rows.list, columns: columns.list, ...order };
}

/** An array with two sets of answers: a matrix for each, with the same rows. */
export function dualArrayOf(question: LimeQuestion, building: Building): Element {
  const panel = panelOf(question, building);
  const isRequired = question.mandatory === 'Y' ? { isRequired: true } : {};
  const elements = [0, 1].map((scale) => {
    const name = building.assembly.name(`${String(panel.name)}_${scale + 1}`, question.place);
    const header = question.settings.get(scale === 0 ? 'dualscale_headerA' : 'dualscale_headerB') ?? {};
    const words = Object.keys(header).some((language) => language !== '') ? header : question.text;
    const answers = building.choicesOf(question.answers.filter((answer) => answer.scale === scale));
    const base = { type: 'matrix', name, title: building.text(words, question.place), ...isRequired };
    return matrixOf(question, building, base, answers, `_${scale}`);
  });
  return { ...panel, elements };
}

/** Several lines or numbers under one question. */
export function fieldsOf(question: LimeQuestion, building: Building): Element {
  const panel = panelOf(question, building);
  const elements = question.subquestions.map(({ code, text, place }) => {
    const name = building.assembly.name(`${String(panel.name)}_${code}`, place);
    return fieldOf(question, building, name, building.text(text, place), code);
  });
  return { ...panel, elements };
}

/** An array of lines or numbers: one for each row and column; where it has boxes to tick, a row is a question. */
export function cellsOf(question: LimeQuestion, building: Building): Element {
  const panel = panelOf(question, building);
  const [rows, columns] = [0, 1].map((scale) =>
    question.subquestions.filter((part) => part.scale === scale),
  ) as [LimePart[], LimePart[]];
  if (settingOf(question, 'multiflexible_checkbox') === '1') {
    return { ...panel, elements: rows.map((row) => tickedRow(question, building, row, columns)) };
  }
  const elements = rows.flatMap((row) =>
    columns.map((column) => {
      const code = `${row.code}_${column.code}`;
      const name = building.assembly.name(`${String(panel.name)}_${code}`, row.place);
      const title = joined(building.text(row.text, row.place), building.text(column.text, column.place));
      return fieldOf(question, building, name, title, code);
    }),
  );
  return { ...panel, elements };
}

function tickedRow(question: LimeQuestion, building: Building, row: LimePart, columns: LimePart[]): Element {
  const name = building.assembly.name(`${building.nameOf(question)}_${row.code}`, row.place);
  const { list, values } = building.listed(building.choicesOf(columns), question.place);
  for (const [code, value] of values) {
    building.know(question, `${row.code}_${code}`, { kind: 'ticked', name, value, yes: '1' });
  }
  return { type: 'checkbox', name, title: building.text(row.text, row.place), choices: list };
}

/** The question's own text stands over its parts. */
function panelOf(question: LimeQuestion, building: Building): Element {
  const { isRequired: _, ...base } = building.base(question, 'panel');
  building.assembly.notes.changed('partsOnTheirOwn', question.place, question.code);
  return base;
}

function fieldOf(
  question: LimeQuestion,
  building: Building,
  name: string,
  title: DraftText,
  code: string,
): Element {
  const isNumber = 'K:'.includes(question.type) || settingOf(question, 'numbers_only') === '1';
  const element: Element = { type: 'text', name, title };
  if (question.mandatory === 'Y') element['isRequired'] = true;
  building.know(question, code, { kind: isNumber ? 'number' : 'written', name });
  const longest = Number(settingOf(question, 'maximum_chars'));
  if (!isNumber && Number.isInteger(longest) && longest > 0) element['maxLength'] = longest;
  if (!isNumber) return element;
  element['inputType'] = 'number';
  const [lowest, highest] =
    question.type === ':'
      ? ['multiflexible_min', 'multiflexible_max']
      : ['min_num_value_n', 'max_num_value_n'];
  const [min, max] = [
    numberOf(settingOf(question, lowest as string)),
    numberOf(settingOf(question, highest as string)),
  ];
  if (min !== null) element['min'] = min;
  if (max !== null) element['max'] = max;
  return element;
}

/** `Row – column`, in each language that either has. */
function joined(row: DraftText, column: DraftText): DraftText {
  return Object.fromEntries(
    [...new Set([...Object.keys(row), ...Object.keys(column)])].map((language) => [
      language,
      [row[language], column[language]].filter(Boolean).join(' – '),
    ]),
  );
}
