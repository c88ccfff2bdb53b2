import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import type { TableRow } from './table.ts';
import { type UnreadableTable, unreadable } from './unreadable.ts';

export interface Sheet {
  name: string;
  /** Rows that are not wholly blank, with the sheet's own row numbers. */
  rows: TableRow[];
}

/** A workbook of three sheets has some fifteen parts. */
const partLimit = 1_000;
const loadOptions = {
  /** Excel's own limit. */
  maxRows: 1_048_576,
  maxCols: 2_000,
  /** These list ranges that exceljs writes out cell by cell: one tag can ask for seventeen thousand million. */
  ignoreNodes: [
    'mergeCells',
    'dataValidations',
    'conditionalFormatting',
    'hyperlinks',
    'drawing',
    'tableParts',
  ],
};

/**
 * Every sheet as strings: dates as 2026-11-24, formulas by their last result, rich text by its words.
 * `unpackedLimit`: what its parts may weigh unpacked, in bytes.
 * @throws UnreadableTable `not-a-workbook`, or `workbook-too-large` before anything large is unpacked.
 */
export async function readWorkbook(bytes: Buffer, unpackedLimit: number): Promise<Sheet[]> {
  refuseBombs(bytes, unpackedLimit);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, loadOptions);
  } catch (error) {
    throw /^Max (row|column) count/.test((error as Error).message) ? tooLarge() : notAWorkbook();
  }
  if (workbook.worksheets.length === 0) throw notAWorkbook();
  return workbook.worksheets.map((worksheet) => ({ name: worksheet.name, rows: rowsOf(worksheet) }));
}

function rowsOf(worksheet: ExcelJS.Worksheet): TableRow[] {
  const rows: TableRow[] = [];
  worksheet.eachRow((row, line) => {
    const values = row.values as ExcelJS.CellValue[];
    // Sheets count columns from 1, so the first place is always empty.
    const cells = Array.from({ length: Math.max(values.length - 1, 0) }, (_, at) => textOf(values[at + 1]));
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
  });
  return rows;
}

function textOf(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value).normalize('NFC').trim();
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
  }
  if ('richText' in value) return textOf(value.richText.map((part) => part.text).join(''));
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return textOf(value.text as ExcelJS.CellValue);
  return textOf(value.result);
}

/**
 * Unpacks every part under one common limit and throws it away. The sizes a zip declares about itself are the
 * sender's word; this is what the parts really weigh.
 */
function refuseBombs(bytes: Buffer, unpackedLimit: number): void {
  let room = unpackedLimit;
  for (const part of partsOf(bytes)) {
    if (part.method === 0) room -= part.data.length;
    else {
      try {
        // At least 1: zero would mean no limit.
        room -= inflateRawSync(part.data, { maxOutputLength: Math.max(room, 1) }).length;
      } catch (error) {
        throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : notAWorkbook();
      }
    }
    if (room < 0) throw tooLarge();
  }
}

/** The parts a zip lists in its central directory (APPNOTE.TXT 4.3.12 and 4.3.16). Zip64 is refused. */
function partsOf(bytes: Buffer): { method: number; data: Buffer }[] {
  try {
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    const count = bytes.readUInt16LE(end + 10);
    if (end < 0 || count > partLimit) throw notAWorkbook();
    const parts = [];
    let at = bytes.readUInt32LE(end + 16);
    for (let part = 0; part < count; part += 1) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) throw notAWorkbook();
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString('latin1');
      // Nothing is ever unpacked to a disk here; but no workbook has such names, and what does was made to do harm.
      if (/^[\\/]|^[A-Za-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name)) throw notAWorkbook();
      const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      parts.push({ method: bytes.readUInt16LE(at + 10), data });
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return parts;
  } catch {
    throw notAWorkbook();
  }
}

function notAWorkbook(): UnreadableTable {
  return unreadable(
    'not-a-workbook',
    'The file is damaged or is not an Excel workbook. Save it anew as xlsx or CSV.',
  );
}

function tooLarge(): UnreadableTable {
  return unreadable(
    'workbook-too-large',
    'The workbook holds too much for one reading. Save the sheet as CSV.',
  );
}
