import { type CsvError, type Info, parse } from 'csv-parse/sync';
import { decodeText, detectSeparator, type Encoding, type Separator } from './decode.ts';
import { unguardFormula } from './formula-guard.ts';
import { type TableFault, UnreadableTable, unreadable } from './unreadable.ts';
import type { Sheet } from './workbook.ts';

/** A file as rows of trimmed strings, before anybody asks what the columns mean. */
export interface Table {
  /** The header as the file has it. */
  columns: string[];
  /** Rows that are not wholly blank. `line` counts as an editor does: the header's line is 1. */
  rows: TableRow[];
  headerLine: number;
  encoding: Encoding | 'xlsx';
  /** Null for a workbook and for a file of one column. */
  separator: Separator | null;
}
export interface TableRow {
  line: number;
  cells: string[];
}

/** How much is read before a file is refused. */
export interface TableLimits {
  bytes: number;
  rows: number;
  columns: number;
  /** What a workbook's parts may weigh unpacked, in bytes. */
  unpackedBytes: number;
}

/** A million answers in long form weigh some 12 MB; this is where it stops being a survey. */
export const surveyLimits: TableLimits = {
  bytes: 256 * 1024 * 1024,
  rows: 1_000_000,
  columns: 2_000,
  // 100,000 rows of 31 columns weigh 88 MB and need 1.4 GB of memory in exceljs; above this a CSV is the right file.
  unpackedBytes: 128 * 1024 * 1024,
};
/** No answer, unit or question is longer; an unclosed quote makes cells that are. */
export const cellLimit = 5_000;

/** A workbook's sheet by name, or by a test of its header; a text file has one table and ignores it. */
export type SheetChoice = string | ((columns: string[]) => boolean);

/**
 * Reads CSV (comma, semicolon or tab; UTF-8 or Windows-1252; LF, CRLF or CR) or xlsx, told apart by the bytes and
 * not by the name. Without a sheet name: the first sheet whose header fits, or else the first that is not empty.
 * Ragged rows are kept as they are, for the parser to report.
 * @throws UnreadableTable
 */
export async function readTable(
  bytes: Buffer,
  fileName: string,
  sheet?: SheetChoice,
  limits: TableLimits = surveyLimits,
): Promise<Table> {
  if (bytes.length > limits.bytes) {
    const megabytes = Math.floor(limits.bytes / 1024 / 1024);
    throw unreadable('file-too-large', `The file is larger than ${megabytes} MB. Split it.`);
  }
  if (bytes.length === 0) throw emptyFile(fileName);
  if (isZip(bytes)) {
    // Loaded when it is needed: the reader of workbooks is by far the largest part of this.
    const { readWorkbook } = await import('./workbook.ts');
    return tableOfSheet(
      chooseSheet(await readWorkbook(bytes, limits.unpackedBytes), fileName, sheet),
      limits,
    );
  }
  if (bytes.subarray(0, 4).equals(oldWorkbookMagic)) {
    throw unreadable(
      'old-workbook',
      'This is an Excel 97–2003 or an encrypted workbook. Save it as xlsx or CSV.',
    );
  }
  const { text, encoding } = decodeText(bytes);
  const { records, separator } = readRecords(text, limits);
  return tableOf(records, { encoding, separator, name: fileName }, limits);
}

function isZip(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50;
}

const oldWorkbookMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

function readRecords(
  text: string,
  limits: TableLimits,
): { records: TableRow[]; separator: Separator | null } {
  // Excel writes and reads this line; it is no header.
  const declared = /^sep=([,;\t])(\r\n|\n|\r)/.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const firstLine = /[^\r\n]/.exec(body)?.index ?? 0;
  const separator = (declared?.[1] as Separator | undefined) ?? detectSeparator(body.slice(firstLine));
  const before = declared === null ? 0 : 1;
  const records: TableRow[] = [];
  let lines = 0;
  try {
    parse(body, {
      delimiter: separator ?? ';',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1_000_000,
      on_record: (record: string[], info: Info) => {
        const line = before + lines + 1;
        lines = info.lines;
        const cells = record.map((cell) => unguardFormula(cell.trim()));
        if (cells.some((cell) => cell !== '')) records.push({ line, cells });
        // One more than allowed is enough to know.
        if (records.length > limits.rows + 1) throw tooManyRows(limits.rows);
        return null;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableTable ? error : explainCsvError(error, before + lines + 1);
  }
  return { records, separator };
}

function explainCsvError(error: unknown, row: number): UnreadableTable {
  const code = (error as CsvError).code;
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    const message = 'A quotation mark opens here and is never closed. Close it, or remove it.';
    return unreadable('unclosed-quote', message, row);
  }
  return unreadable(
    'not-a-table',
    `This row cannot be read as CSV (${String(code)}). Save the file anew as CSV.`,
    row,
  );
}

function chooseSheet(sheets: Sheet[], fileName: string, choice: SheetChoice | undefined): Sheet {
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  if (typeof choice === 'string') {
    const named = sheets.find((sheet) => sheet.name.trim().toLowerCase() === choice.trim().toLowerCase());
    if (named === undefined) {
      throw unreadable('unknown-sheet', `The workbook has no sheet named "${choice}".`);
    }
    return named;
  }
  const fitting = filled.find((sheet) => choice?.(trimHeader(sheet.rows[0]!.cells)) ?? true);
  const chosen = fitting ?? filled[0];
  if (chosen === undefined) throw emptyFile(fileName);
  return chosen;
}

function tableOfSheet(sheet: Sheet, limits: TableLimits): Table {
  const table = tableOf(sheet.rows, { encoding: 'xlsx', separator: null, name: sheet.name }, limits);
  // A workbook leaves blank cells out at the end of a row, so a short row is no fault there.
  for (const row of table.rows) while (row.cells.length < table.columns.length) row.cells.push('');
  return table;
}

function tableOf(
  records: TableRow[],
  { encoding, separator, name }: Pick<Table, 'encoding' | 'separator'> & { name: string },
  limits: TableLimits,
): Table {
  const header = records[0];
  if (header === undefined) throw emptyFile(name);
  const columns = trimHeader(header.cells);
  if (columns.length > limits.columns) {
    throw unreadable('too-many-columns', `The header has more than ${limits.columns} columns.`, header.line);
  }
  if (records.length === 1) {
    throw unreadable(
      'no-rows',
      'There is a header and no rows under it. Choose the file that has the data.',
      null,
    );
  }
  if (records.length > limits.rows + 1) throw tooManyRows(limits.rows);
  const rows = records.slice(1);
  refuseLongCells(columns, rows);
  for (const row of rows) dropBlankTail(row.cells, columns.length);
  return { columns, rows, headerLine: header.line, encoding, separator };
}

/** Spreadsheets end lines with separators of columns that were once in use. */
function trimHeader(cells: string[]): string[] {
  const columns = [...cells];
  dropBlankTail(columns, 0);
  return columns;
}

function dropBlankTail(cells: string[], keep: number): void {
  while (cells.length > keep && cells.at(-1) === '') cells.pop();
}

/** The fault of a row with more or fewer cells than the header. */
export function raggedFault(table: Table, line: number, cells: string[]): TableFault {
  const message = `The row has ${cells.length} cells and the header ${table.columns.length}. Add or remove a separator; a text that holds one needs quotation marks.`;
  return { row: line, column: null, code: 'ragged-row', message };
}

function refuseLongCells(columns: string[], rows: TableRow[]): void {
  for (const row of rows) {
    const at = row.cells.findIndex((cell) => cell.length > cellLimit);
    if (at < 0) continue;
    const message = `The cell is longer than ${cellLimit} characters. Is a quotation mark left open here?`;
    throw new UnreadableTable({ row: row.line, column: columns[at] ?? null, code: 'cell-too-long', message });
  }
}

function tooManyRows(rows: number): UnreadableTable {
  return unreadable(
    'too-many-rows',
    `The file has more than ${rows.toLocaleString('en')} rows. Split it; of answers, use the wide form.`,
  );
}

function emptyFile(name: string): UnreadableTable {
  return unreadable('empty-file', `${name} is empty. Choose the file that has the data.`);
}
