import { readFormulaSafe } from '../formula-safe.ts';
import type { Sheet } from '../sheet.ts';
import type { Places } from './import-columns.ts';
import type { ImportFaults } from './import-fault.ts';

/** What the contract takes of a name, a code or a kind. */
export const textLimit = 200;
const positionLimit = 1_000_000;

/** One row of a file, its cells asked for by column. A fault is added for each that cannot be read. */
export interface ImportRow<Column extends string> {
  row: number;
  /** Whether the file has the column at all; a cell that is not there leaves things as they are. */
  has(column: Column): boolean;
  /** The cell as it stands, '' when blank or not there. */
  raw(column: Column): string;
  /** A text of at most 200 characters, or as many as said; null when blank, or when it cannot stand (the fault is then added). */
  text(column: Column, limit?: number): string | null;
  /** As `text`, with a fault when blank. */
  needed(column: Column, limit?: number): string | null;
  /** `YYYY-MM-DD`, from 2026-11-26 or 26.11.2026; null when blank or unreadable. */
  day(column: Column): string | null;
  /** A whole number from 0; null when blank or unreadable. */
  position(column: Column): number | null;
  fault(column: Column, code: string, about?: Parameters<ImportFaults['add']>[3]): void;
}

/** The rows that have as many cells as the header; a fault for each that has not. */
export function importRows<Column extends string>(
  sheet: Sheet,
  places: Places<Column>,
  faults: ImportFaults,
): ImportRow<Column>[] {
  return sheet.rows.flatMap(({ line, cells }) => {
    if (cells.length === sheet.columns.length) return [importRow(sheet, places, faults, line, cells)];
    faults.add(line, null, 'ragged-row', cells.length);
    return [];
  });
}

function importRow<Column extends string>(
  sheet: Sheet,
  places: Places<Column>,
  faults: ImportFaults,
  line: number,
  cells: string[],
): ImportRow<Column> {
  const at = (column: Column) => places[column];
  const raw = (column: Column) => readFormulaSafe(cells[at(column) ?? -1] ?? '').trim();
  const fault: ImportRow<Column>['fault'] = (column, code, about = null) =>
    faults.add(line, columnName(sheet, at(column)), code, about);
  const text = (column: Column, limit = textLimit): string | null => {
    const cell = raw(column);
    if (cell === '') return null;
    if (cell.length > limit) fault(column, 'too-long', limit);
    else if (!isStorable(cell)) fault(column, 'unstorable-text');
    else return cell;
    return null;
  };
  return {
    ...{ row: line, raw, fault, text },
    has: (column) => at(column) !== undefined,
    needed(column, limit) {
      if (raw(column) === '') fault(column, 'empty-cell');
      return text(column, limit);
    },
    day(column) {
      const cell = raw(column);
      const day = readDay(cell);
      if (cell !== '' && day === null) fault(column, 'unreadable-date', cell);
      return day;
    },
    position(column) {
      const cell = raw(column);
      if (cell === '') return null;
      const position = /^\d{1,7}$/.test(cell) ? Number(cell) : Number.NaN;
      if (position <= positionLimit) return position;
      fault(column, 'not-a-position', cell);
      return null;
    },
  };
}

/** As the file has it, or its number where it has none; null where the file has no such column. */
function columnName({ columns }: Sheet, at: number | undefined): string | null {
  return at === undefined ? null : columns[at] || String(at + 1);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const controls = /[\u0000-\u001f\u007f-\u009f]/;

/** Text that the database can hold and a line can show: no control character, no half character. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !controls.test(text);
}

/** A day as `YYYY-MM-DD`; null when it is none. A spreadsheet's midnight is the day. */
export function readDay(cell: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00:00)?$/.exec(cell);
  const norwegian = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(cell);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : norwegian
      ? [norwegian[3], norwegian[2]?.padStart(2, '0'), norwegian[1]?.padStart(2, '0')]
      : [];
  const written = `${year}-${month}-${day}`;
  const instant = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== written) return null;
  return written < '1800-01-01' ? null : written;
}
