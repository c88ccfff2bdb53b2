import type { DraftText } from '../../draft/format.ts';
import type { Sheet } from '../../sheet.ts';
import { languageTagOf } from '../languages.ts';
import type { LimeGroup, LimePart, LimeQuestion, LimeSurvey } from './survey.ts';

/** Columns that are read by name; every other is a setting of the question. */
const own = [
  ...['class', 'type/scale', 'name', 'relevance', 'text', 'help', 'language', 'validation', 'mandatory'],
  ...['other', 'default', 'same_default', 'id', 'related_id', 'same_script'],
];

interface Row {
  line: number;
  cell: (column: string) => string;
  language: string;
}

/** Whether a sheet's header is that of LimeSurvey's tab-separated structure file. */
export function isLimeSheet(columns: readonly string[]): boolean {
  const names = columns.map((column) => column.trim().toLowerCase());
  return ['class', 'type/scale', 'name', 'text'].every((name) => names.includes(name));
}

/**
 * The survey of LimeSurvey's tab-separated structure file: a row for each setting (S, SL), group (G), question (Q),
 * subquestion (SQ) and answer (A), repeated for each language, with what belongs to a question right under it.
 */
export function surveyOfTsv(sheet: Sheet): LimeSurvey {
  const columns = sheet.columns.map((column) => column.trim().toLowerCase());
  const reading = new Reading();
  for (const { line, cells } of sheet.rows) {
    const cell = (column: string) => (cells[columns.indexOf(column)] ?? '').trim();
    const named = cell('language');
    const row = { line, cell, language: named ? languageTagOf(named).tag : reading.baseTag() };
    reading.take(cell('class').toUpperCase(), row, columns);
  }
  return reading.survey;
}

class Reading {
  readonly survey: LimeSurvey = {
    ...{ languages: [], title: {}, description: {}, welcome: {}, end: {}, groups: [], beside: {} },
  };
  readonly #groups = new Map<string, LimeGroup>();
  readonly #questions = new Map<string, LimeQuestion>();
  /** How many groups each language has had, for files whose groups have no number. */
  readonly #counted = new Map<string, number>();
  #group: LimeGroup | null = null;
  #question: LimeQuestion | null = null;

  baseTag(): string {
    return languageTagOf(this.survey.languages[0] ?? 'en').tag;
  }

  take(kind: string, row: Row, columns: readonly string[]): void {
    if (kind === 'S') this.#setting(row);
    else if (kind === 'SL') this.#text(row);
    else if (kind === 'G') this.#startGroup(row);
    else if (kind === 'Q') this.#startQuestion(row, columns);
    else if (kind === 'SQ' || kind === 'A') this.#part(kind, row);
    else if (kind !== '') this.survey.beside[kind] = (this.survey.beside[kind] ?? 0) + 1;
  }

  #setting({ cell }: Row): void {
    const [name, value] = [cell('name'), cell('text')];
    if (name === 'language') this.survey.languages.unshift(value);
    if (name === 'additional_languages') this.survey.languages.push(...value.split(/\s+/).filter(Boolean));
  }

  #text({ cell, language }: Row): void {
    const texts: Record<string, DraftText> = {
      surveyls_title: this.survey.title,
      surveyls_description: this.survey.description,
      surveyls_welcometext: this.survey.welcome,
      surveyls_endtext: this.survey.end,
    };
    const text = texts[cell('name')];
    if (text && cell('text') !== '') text[language] = cell('text');
  }

  #startGroup({ cell, language, line }: Row): void {
    const ordinal = (this.#counted.get(language) ?? 0) + 1;
    this.#counted.set(language, ordinal);
    const key = cell('type/scale') || `#${ordinal}`;
    let group = this.#groups.get(key);
    if (!group || Object.hasOwn(group.name, language)) {
      group = {
        place: `row ${line}`,
        name: {},
        description: {},
        relevance: cell('relevance'),
        questions: [],
      };
      this.#groups.set(key, group);
      this.survey.groups.push(group);
    }
    group.name[language] = cell('name');
    if (cell('text') !== '') group.description[language] = cell('text');
    this.#group = group;
  }

  #startQuestion({ cell, language, line }: Row, columns: readonly string[]): void {
    const code = cell('name');
    let question = this.#questions.get(code);
    if (!question || Object.hasOwn(question.text, language)) {
      question = {
        ...{ place: `row ${line}`, code, oldName: null, type: cell('type/scale'), text: {}, help: {} },
        ...{ mandatory: cell('mandatory') || 'N', hasOther: cell('other') === 'Y' },
        ...{ relevance: cell('relevance'), pattern: cell('validation'), hasDefault: cell('default') !== '' },
        ...{ subquestions: [], answers: [] },
        settings: new Map(
          columns.flatMap((column) =>
            own.includes(column) || cell(column) === '' ? [] : [[column, { '': cell(column) }] as const],
          ),
        ),
      };
      this.#questions.set(code, question);
      if (!this.#group) {
        this.#group = { place: `row ${line}`, name: {}, description: {}, relevance: '', questions: [] };
        this.survey.groups.push(this.#group);
      }
      this.#group.questions.push(question);
    }
    question.text[language] = cell('text');
    if (cell('help') !== '') question.help[language] = cell('help');
    this.#question = question;
  }

  #part(kind: 'SQ' | 'A', { cell, language, line }: Row): void {
    if (!this.#question) return;
    const list = kind === 'SQ' ? this.#question.subquestions : this.#question.answers;
    const [code, scale] = [cell('name'), cell('type/scale') === '1' ? 1 : 0];
    let part: LimePart | undefined = list.find((each) => each.code === code && each.scale === scale);
    if (!part) {
      part = { place: `row ${line}`, code, text: {}, scale, relevance: cell('relevance') };
      list.push(part);
    }
    if (cell('text') !== '') part.text[language] = cell('text');
  }
}
