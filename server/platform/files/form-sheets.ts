import type { FormSheet } from '../../core/exchange/xlsform/form.ts';
import { decodeText } from './decode.ts';
import { readTable, type TableLimits, type TableRow } from './table.ts';
import { unreadable } from './unreadable.ts';

/** The largest forms in use have a few thousand rows. */
const limits: TableLimits = {
  ...{ bytes: 8 * 1024 * 1024, rows: 20_000, columns: 500, unpackedBytes: 24 * 1024 * 1024 },
};
const mostCharacters = 12_000_000;
const names = [
  'survey',
  'choices',
  'settings',
  'external_choices',
  'spredning',
  'entities',
  'osm',
  'columns',
];

/** How the sheets of a form are kept; null where the bytes are no form that this reads. */
export type FormKind = 'xlsx' | 'xls' | 'markdown' | 'csv';

/** By the bytes, not the file's name. Of text it is enough that the first sheet is named as a form's first sheets are. */
export function formKindOf(bytes: Buffer): FormKind | null {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'xlsx';
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'xls';
  const start = bytes
    .subarray(0, 200)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  const first = /^(\|?)\s*"?(\w+)"?\s*(?:[|,;\t\r\n]|$)/.exec(start);
  if (!first || !names.includes((first[2] ?? '').toLowerCase())) return null;
  return first[1] === '|' ? 'markdown' : 'csv';
}

/**
 * The sheets of a form: of a workbook, new or from before 2007, of a CSV file with the sheet's name in the first column, or of
 * Markdown tables of the same form. An old workbook is taken apart by a large package: only where it can be killed.
 * @throws UnreadableTable
 */
export async function readFormSheets(bytes: Buffer, kind: FormKind): Promise<FormSheet[]> {
  if (bytes.length > limits.bytes) throw unreadable('file-too-large', 'The file is too large for a form.');
  const sheets = await sheetsOf(bytes, kind);
  let [rows, characters] = [limits.rows, mostCharacters];
  for (const sheet of sheets) {
    rows -= sheet.rows.length;
    for (const { cells } of sheet.rows) {
      if (cells.length > limits.columns)
        throw unreadable('too-many-columns', 'A sheet has too many columns.');
      for (const cell of cells) characters -= cell.length;
    }
    // Cells may share one long text, so what they hold together is counted, not what they weigh.
    if (rows < 0 || characters < 0) throw unreadable('workbook-too-large', 'The form holds too much.');
  }
  return sheets;
}

async function sheetsOf(bytes: Buffer, kind: FormKind): Promise<FormSheet[]> {
  switch (kind) {
    case 'xlsx': {
      const { readWorkbook } = await import('./workbook.ts');
      return readWorkbook(bytes, limits.unpackedBytes);
    }
    case 'xls':
      return oldWorkbook(bytes);
    case 'markdown':
      return split(markdownRows(decodeText(bytes).text));
    default: {
      const table = await readTable(bytes, 'form.csv', undefined, limits);
      return split([{ line: table.headerLine, cells: table.columns }, ...table.rows]);
    }
  }
}

async function oldWorkbook(bytes: Buffer): Promise<FormSheet[]> {
  const { read } = await import('@e965/xlsx');
  let workbook: ReturnType<typeof read>;
  try {
    workbook = read(bytes, {
      ...{ type: 'buffer', dense: true, sheetRows: limits.rows + 1, cellFormula: false, cellHTML: false },
      ...{ cellNF: false, cellStyles: false, bookVBA: false, bookDeps: false, bookFiles: false },
    });
  } catch {
    throw unreadable('not-a-workbook', 'The file is damaged or encrypted. Save it anew as xlsx or CSV.');
  }
  return workbook.SheetNames.map((name) => {
    const data = (workbook.Sheets[name] as { '!data'?: ({ v?: unknown } | undefined)[][] })['!data'] ?? [];
    const rows = data.flatMap((row, at): TableRow[] => {
      const cells = Array.from(row ?? [], (cell) =>
        String(cell?.v ?? '')
          .normalize('NFC')
          .trim(),
      );
      return cells.some(Boolean) ? [{ line: at + 1, cells }] : [];
    });
    return { name, rows };
  });
}

/** The rows of Markdown tables; lines that only draw them are no rows. */
function markdownRows(text: string): TableRow[] {
  return text.split(/\r\n|\n|\r/).flatMap((written, at) => {
    const line = written.trim();
    if (!line.startsWith('|') || /^\|[\s|:-]*$/.test(line)) return [];
    const cells = line
      .slice(1)
      .replace(/\|$/, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll('\\|', '|').trim());
    return [{ line: at + 1, cells }];
  });
}

/** Rows under the name of the sheet they are of, which stands in the first column. */
function split(rows: readonly TableRow[]): FormSheet[] {
  const sheets: FormSheet[] = [];
  for (const { line, cells } of rows) {
    const [name = '', ...rest] = cells;
    if (name !== '') sheets.push({ name, rows: [] });
    if (rest.some((cell) => cell !== '')) sheets.at(-1)?.rows.push({ line, cells: rest });
  }
  return sheets;
}
