import { type Draft, type DraftText, languageTag } from '../../draft/format.ts';
import { namedTexts } from '../../draft/named-texts.ts';
import {
  type TranslatedText,
  type TranslationChoice,
  type TranslationFault,
  type TranslationsTaken,
  withTranslations,
} from './take-in.ts';

const keyColumn = 'key';
const noteColumn = 'note';

/**
 * Every text of the draft in a row: its key, the note to whoever translates, and a column for each language. `target`: only for the first
 * language and that one, which the draft may not have yet.
 */
export function translationTable(
  draft: Draft,
  target?: string,
): { columns: string[]; rows: (string | null)[][] } {
  const languages =
    target === undefined ? draft.languages : [...new Set([draft.languages[0] as string, target])];
  return {
    columns: [keyColumn, noteColumn, ...languages],
    rows: namedTexts(draft)
      .filter(({ text }) => Object.values(text).some((words) => words.trim() !== ''))
      .map(({ key, text, note }) => [key, note, ...languages.map((language) => text[language] ?? null)]),
  };
}

/** A table as it was read: rows are told with the line they stand on. */
export interface GivenTable {
  columns: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
}

/** Whether the columns are those of a table of translations. */
export function hasKeyColumn(columns: readonly string[]): boolean {
  return columns.some((column) => column.trim().toLowerCase() === keyColumn);
}

/**
 * What a table of translations holds, in whatever order its rows and columns stand. `base`: the language it was translated from; without
 * a column in it nothing is held against what was translated.
 */
export function translatedInTable(
  table: GivenTable,
  base: string,
): { translated: TranslatedText[] } | { faults: TranslationFault[] } {
  const columns = table.columns.map((column) => column.trim());
  const at = (name: string) => columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
  const keyAt = at(keyColumn);
  if (keyAt < 0) return { faults: [{ code: 'no-key-column', place: 'row 1', detail: keyColumn }] };
  const known = [keyColumn, noteColumn, ''];
  const isKnown = (column: string) => known.includes(column.toLowerCase());
  const unknown = columns.filter((column) => !isKnown(column) && !languageTag.safeParse(column).success);
  if (unknown.length > 0) {
    return {
      faults: unknown.map((column) => ({ code: 'unknown-language', place: 'row 1', detail: column })),
    };
  }
  const languages = columns.filter((column) => !isKnown(column) && column !== base);
  if (languages.length === 0) return { faults: [{ code: 'no-translation', place: 'row 1', detail: null }] };
  const baseAt = at(base);
  return {
    translated: table.rows.map(({ line, cells }) => ({
      key: (cells[keyAt] ?? '').trim(),
      source: baseAt < 0 ? null : (cells[baseAt] ?? ''),
      texts: Object.fromEntries(
        languages.map((language) => [language, cells[at(language)] ?? '']),
      ) as DraftText,
      place: `row ${line}`,
    })),
  };
}

/** The draft with what a table of translations holds. */
export function readTranslationTable(
  draft: Draft,
  table: GivenTable,
  choice: TranslationChoice = {},
): TranslationsTaken {
  const read = translatedInTable(table, draft.languages[0] as string);
  return 'faults' in read ? read : withTranslations(draft, read.translated, choice);
}
