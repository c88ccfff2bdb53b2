import type { Draft } from '../../draft/format.ts';
import { formulaSafe } from '../../formula-safe.ts';
import type { Element } from '../../questionnaire/elements.ts';
import { languageName } from '../languages.ts';
import { type BesideNote, inLanguages, own, plain, type ReadCondition, Writing } from './export-rows.ts';
import { besideParts } from './own.ts';

/** A sheet as it is to be written: a header and rows of text. */
export interface WrittenSheet {
  name: string;
  columns: string[];
  rows: string[][];
}

/**
 * A draft as an XLSForm: survey, choices and settings, in all its languages. What XLSForm has no place for stands in columns and a
 * sheet called `spredning`, so that `draftOfXlsForm` gives the same draft back; `beside` tells what that is. No cell is a formula.
 */
export function xlsFormOf(
  draft: Draft,
  read: ReadCondition,
): { sheets: WrittenSheet[]; beside: BesideNote[] } {
  const writing = new Writing(draft, read);
  for (const page of draft.definition.pages) writing.page(page as Element);
  const named = (column: string) => draft.languages.map((tag) => `${column}::${languageName(tag)}`);
  const survey: WrittenSheet = {
    name: 'survey',
    columns: [
      'type',
      'name',
      ...inLanguages.flatMap(named),
      ...plain,
      ...own.map((name) => `spredning::${name}`),
    ],
    rows: writing.rows.map((row) => [
      ...[row.type, row.name],
      ...inLanguages.flatMap((column) => draft.languages.map((tag) => row.texts[column]?.[tag] ?? '')),
      ...plain.map((column) => row[column] ?? ''),
      ...own.map((column) => row.own[column] ?? ''),
    ]),
  };
  const choices: WrittenSheet = {
    name: 'choices',
    columns: ['list_name', 'name', ...named('label'), 'spredning::value', 'spredning::unlabelled'],
    rows: writing.lists.rows.map(({ list, code, text, value, isUnlabelled }) => [
      ...[list, code, ...draft.languages.map((tag) => text[tag] ?? ''), value, isUnlabelled ? 'yes' : ''],
    ]),
  };
  const first = draft.languages.find((tag) => (draft.title[tag] ?? '') !== '') ?? 'nb';
  const settings: WrittenSheet = {
    name: 'settings',
    columns: ['form_title', 'form_id', 'default_language'],
    rows: [[draft.title[first] ?? draft.key, draft.key, languageName(first)]],
  };
  const sheets = [survey, choices, settings, besideSheet(draft)];
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(formulaSafe)) })),
    beside: writing.beside,
  };
}

/** Excel takes no more characters in a cell. */
const longestCell = 30_000;

function besideSheet(draft: Draft): WrittenSheet {
  const { pages: _, ...definition } = draft.definition;
  const kept: Record<string, unknown> = { ...draft, definition };
  const rows = besideParts.flatMap((part) =>
    pieces(JSON.stringify(kept[part])).map((piece) => [part, piece]),
  );
  return { name: 'spredning', columns: ['part', 'value'], rows };
}

/** Never parted where there is a space, which readers of sheets take away. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + longestCell, text.length);
    while (to < text.length && to > from + 1 && /\s|[\ud800-\udbff]/.test(`${text[to - 1]}${text[to]}`))
      to -= 1;
    found.push(text.slice(from, to));
    from = to;
  }
  return found;
}
