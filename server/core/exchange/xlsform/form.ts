import type { DraftText } from '../../draft/format.ts';
import { readFormulaSafe } from '../../formula-safe.ts';
import { languageTagOf } from '../languages.ts';

/** A sheet as its rows of text, however it was kept: a workbook's, a part of a CSV file, a table in Markdown. */
export interface FormSheet {
  name: string;
  rows: { line: number; cells: string[] }[];
}

/** One row of the survey or the choices: its cells by column, in one language or in many. */
export interface FormRow {
  line: number;
  sheet: string;
  /** A cell by the column's name in small letters; empty where there is none. */
  cell: (column: string) => string;
  /** The cells of a column that is there in several languages. */
  texts: (column: string) => DraftText;
  /** What our own export keeps beside, such as `id`. */
  own: (column: string) => string;
}

export interface XlsForm {
  survey: FormRow[];
  choices: FormRow[];
  externalChoices: FormRow[];
  settings: Readonly<Record<string, string>>;
  /** What our own export keeps beside the form: values by part. */
  beside: ReadonlyMap<string, string>;
  /** As the columns name them, the default one first. */
  languages: string[];
  /** Whether texts stand in columns that name no language, and no default is set. */
  isLanguageUntold: boolean;
  /** Columns and sheets that are not read, with a cell where each begins. */
  unread: { place: string; name: string }[];
}

/** Other names of columns, from older versions of the format. */
const aliases: Readonly<Record<string, string>> = {
  ...{ 'list name': 'list_name', list: 'list_name', value: 'name', caption: 'label', relevance: 'relevant' },
  ...{ constraintmsg: 'constraint_message', 'constraint message': 'constraint_message' },
  ...{ requiredmsg: 'required_message', 'required message': 'required_message', calculate: 'calculation' },
  ...{
    read_only: 'readonly',
    'read only': 'readonly',
    count: 'repeat_count',
    command: 'type',
    'skip logic': 'relevant',
  },
  ...{ 'big-image': 'image', noapperrorstring: 'noapperrorstring' },
};
const inLanguages = [
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'image',
  'audio',
  'video',
];
const readColumns = [
  ...['type', 'name', ...inLanguages, 'required', 'relevant', 'constraint', 'calculation', 'appearance'],
  ...['default', 'readonly', 'parameters', 'choice_filter', 'repeat_count', 'trigger', 'spredning'],
];

/** Which sheet the name stands for; null where it is none of the form's. */
function kindOf(name: string): string | null {
  const plain = name.trim().toLowerCase();
  return ['survey', 'choices', 'settings', 'external_choices', 'spredning'].includes(plain) ? plain : null;
}

/** Whether the sheets are those of an XLSForm: one of them is called survey, and says what type each question has. */
export function isXlsForm(sheets: readonly FormSheet[]): boolean {
  const survey = sheets.find(({ name }) => kindOf(name) === 'survey');
  return (
    survey?.rows[0]?.cells.some((cell) => ['type', 'command'].includes(cell.trim().toLowerCase())) ?? false
  );
}

/** The form that the sheets hold. Capitals in names of sheets and columns mean nothing. `language`: of texts that name none. */
export function formOf(given: readonly FormSheet[], language: string): XlsForm {
  const sheets = given.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(readFormulaSafe) })),
  }));
  const bySheet = new Map<string, FormSheet>();
  const unread: XlsForm['unread'] = [];
  for (const sheet of sheets) {
    const kind = kindOf(sheet.name);
    if (kind && !bySheet.has(kind)) bySheet.set(kind, sheet);
    else if (sheet.rows.length > 0) unread.push({ place: sheet.name, name: sheet.name });
  }
  const settings = settingsOf(bySheet.get('settings'));
  const named = settings['default_language'] ?? '';
  // pyxform's own word for «none».
  const defaultName = ['', 'default'].includes(named.toLowerCase()) ? null : named;
  const languages = new Map<string, string>();
  if (defaultName !== null) languages.set(languageTagOf(defaultName).tag, defaultName);
  const reading: Reading = { languages, fallback: defaultName ?? language, isUntold: false, unread };
  const survey = rowsOf(bySheet.get('survey'), 'survey', reading);
  const choices = rowsOf(bySheet.get('choices'), 'choices', reading);
  const externalChoices = rowsOf(bySheet.get('external_choices'), 'choices', reading);
  const beside = new Map<string, string>();
  for (const { cells } of bySheet.get('spredning')?.rows.slice(1) ?? []) {
    const [part = '', value = ''] = cells;
    beside.set(part, `${beside.get(part) ?? ''}${value}`);
  }
  return {
    ...{ survey, choices, externalChoices, settings, beside, unread },
    languages: [...languages.values()],
    isLanguageUntold: reading.isUntold && defaultName === null,
  };
}

interface Reading {
  /** Names by tag. */
  languages: Map<string, string>;
  fallback: string;
  isUntold: boolean;
  unread: XlsForm['unread'];
}

interface Column {
  name: string;
  /** A tag; empty where the column is in no language. */
  language: string;
}

function rowsOf(sheet: FormSheet | undefined, kind: string, reading: Reading): FormRow[] {
  const [header, ...rows] = sheet?.rows ?? [];
  if (!sheet || !header) return [];
  const columns = header.cells.map((cell) => columnOf(cell, reading));
  columns.forEach(({ name }, at) => {
    // Columns of choices that are not read are there for filters, which are noted where they are used.
    if (name === '' || kind !== 'survey' || readColumns.includes(name)) return;
    if (rows.some(({ cells }) => (cells[at] ?? '') !== '')) {
      reading.unread.push({
        place: `${sheet.name}!${letterOf(at)}${header.line}`,
        name: header.cells[at] ?? '',
      });
    }
  });
  return rows.map(({ line, cells }): FormRow => {
    const at = (column: string) => columns.findIndex(({ name }) => name === column);
    return {
      ...{ line, sheet: sheet.name },
      cell: (column) => (cells[at(column)] ?? '').trim(),
      texts: (column) =>
        Object.fromEntries(
          columns.flatMap(({ name, language }, index) => {
            const text = (cells[index] ?? '').trim();
            return name === column && text !== '' ? [[language, text] as const] : [];
          }),
        ),
      own: (column) =>
        (
          cells[columns.findIndex((each) => each.name === 'spredning' && each.language === column)] ?? ''
        ).trim(),
    };
  });
}

/** `label::Norsk (nb)`, `bind:jr:constraintMsg`, `media::image::english` and plainer ones. */
function columnOf(header: string, reading: Reading): Column {
  const parts = header
    .trim()
    .split(/::?/)
    .map((part) => part.trim());
  while (
    parts.length > 1 &&
    ['bind', 'control', 'media', 'jr', 'body'].includes((parts[0] ?? '').toLowerCase())
  ) {
    parts.shift();
  }
  const [first = '', ...rest] = parts;
  const plain = first.toLowerCase();
  if (plain === 'spredning') return { name: plain, language: rest.join(':') };
  const name = Object.hasOwn(aliases, plain) ? (aliases[plain] as string) : plain;
  if (!inLanguages.includes(name)) return { name, language: '' };
  const named = rest.join(':');
  if (named === '' && !(name === 'label' || name === 'hint')) {
    return { name, language: languageTagOf(reading.fallback).tag };
  }
  if (named === '') reading.isUntold = true;
  const { tag } = languageTagOf(named || reading.fallback);
  if (!reading.languages.has(tag)) reading.languages.set(tag, named || reading.fallback);
  return { name, language: tag };
}

function settingsOf(sheet: FormSheet | undefined): Record<string, string> {
  const [header, values] = sheet?.rows ?? [];
  return Object.fromEntries(
    (header?.cells ?? []).flatMap((cell, at) => {
      const value = (values?.cells[at] ?? '').trim();
      const name = cell.trim().toLowerCase();
      return value === '' || name === '' ? [] : [[name, value] as const];
    }),
  );
}

/** As a spreadsheet names its columns: A, B … Z, AA. */
export function letterOf(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${letterOf(Math.floor(at / 26) - 1)}${letterOf(at % 26)}`;
}
