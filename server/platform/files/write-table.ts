import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stringify } from 'csv-stringify/sync';
import { guardFormula } from './formula-guard.ts';

/** Null is blank. */
export type Cell = string | number | null;

export interface WrittenTable {
  columns: string[];
  rows: Cell[][];
}

/**
 * CSV as a Norwegian spreadsheet opens it with a double click: semicolons, decimal comma, UTF-8 with a byte order mark.
 * No text is a formula there. `readTable` reads it back.
 */
export function csvOf({ columns, rows }: WrittenTable): string {
  const written = (cell: Cell) =>
    typeof cell === 'number' ? plainDecimal(cell).replace('.', ',') : guardFormula(cell ?? '');
  return stringify([columns.map(guardFormula), ...rows.map((row) => row.map(written))], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
  });
}

/** Rows that are written before others get their turn. */
const batchSize = 500;

/** An xlsx workbook of one sheet; see `workbookOfSheets`. */
export async function workbookOf(sheetName: string, table: WrittenTable): Promise<Buffer> {
  return workbookOfSheets([{ name: sheetName, ...table }]);
}

/**
 * An xlsx workbook. Numbers are numbers and texts are texts, which a workbook never takes for formulas. A
 * number that it would write with an exponent is given as text, with all its digits.
 */
export async function workbookOfSheets(
  sheets: readonly ({ name: string } & WrittenTable)[],
): Promise<Buffer> {
  // Loaded when it is needed: it is large, and hardly anybody asks for a workbook.
  const { default: ExcelJS } = await import('exceljs');
  const stream = new PassThrough();
  const whole = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: false });
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(columns).commit();
    for (const [index, row] of rows.entries()) {
      sheet.addRow(row.map(inWorkbook)).commit();
      if (index % batchSize === batchSize - 1) await new Promise(setImmediate);
    }
    sheet.commit();
  }
  await workbook.commit();
  return whole;
}

function inWorkbook(cell: Cell): Cell {
  return typeof cell === 'number' && /e/.test(String(cell)) ? plainDecimal(cell) : cell;
}

/** A number without an exponent, to its last digit. Example: 1e-7 is 0.0000001. */
export function plainDecimal(value: number): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value));
  if (parts === null) return String(value);
  const [, sign = '', whole = '', fraction = '', exponent = ''] = parts;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits.padEnd(point, '0')}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
