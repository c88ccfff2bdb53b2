import { formulaSafe } from '../../server/core/formula-safe.ts';
import { saveFile } from '../parts/save-file.ts';

/** What a page compares, as a file has it: numbers as they are, texts, and null where nothing is told. */
export interface ComparisonTable {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/**
 * The table as CSV that a Norwegian spreadsheet opens with a double click: semicolons, decimal comma, UTF-8 with a byte
 * order mark, and no text that it would take for a formula. Numbers stand in full, so that anybody can compute further.
 */
export function csvText({ columns, rows }: ComparisonTable): string {
  const written = (cell: string | number | null) => {
    if (typeof cell === 'number') return String(cell).replace('.', ',');
    return `"${formulaSafe(cell ?? ':').replaceAll('"', '""')}"`;
  };
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(written).join(';')}\r\n`).join('')}`;
}

export function saveTable(name: string, table: ComparisonTable): void {
  saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvText(table));
}
