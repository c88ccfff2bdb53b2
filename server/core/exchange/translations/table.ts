import { type Draft, type DraftText, languageTag } from '../../draft/format.ts';
import { namedTexts } from '../../draft/named-texts.ts';
import { type TranslationsTaken, withTranslations } from './take-in.ts';

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

/**
 * The draft with what a table of translations holds, in whatever order its rows and columns stand. `rows` are told with the line
 * they stand on. The column of the first language is what was translated from; without it nothing is held against it.
 */
export function readTranslationTable(
  draft: Draft,
  table: { columns: readonly string[]; rows: readonly { line: number; cells: readonly string[] }[] },
  choice: { despiteChanged?: boolean } = {},
): TranslationsTaken {
  const base = draft.languages[0] as string;
  const columns = table.columns.map((column) => column.trim());
  const at = (name: string) => columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
  const keyAt = at(keyColumn);
  if (keyAt < 0) return { faults: [{ code: 'no-key-column', place: 'row 1', detail: keyColumn }] };
  const unknown = columns.filter(
    (column) => ![keyColumn, noteColumn, ''].includes(column) && !languageTag.safeParse(column).success,
  );
  if (unknown.length > 0) {
    return {
      faults: unknown.map((column) => ({ code: 'unknown-language', place: 'row 1', detail: column })),
    };
  }
  const languages = columns.filter((column) => ![keyColumn, noteColumn, '', base].includes(column));
  if (languages.length === 0) return { faults: [{ code: 'no-translation', place: 'row 1', detail: null }] };
  const baseAt = at(base);
  const translated = table.rows.map(({ line, cells }) => ({
    key: (cells[keyAt] ?? '').trim(),
    source: baseAt < 0 ? null : (cells[baseAt] ?? ''),
    texts: Object.fromEntries(
      languages.map((language) => [language, cells[at(language)] ?? '']),
    ) as DraftText,
    place: `row ${line}`,
  }));
  return withTranslations(draft, translated, choice);
}
