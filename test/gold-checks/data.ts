import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a data file; an empty cell is null. */
export type DataRow = Record<string, string | null>;

const read = new Map<string, DataRow[]>();

/** The rows of a file in test/data, read once. */
export function dataRows(name: string): DataRow[] {
  const known = read.get(name);
  if (known) return known;
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
  const rows = parse(text, {
    bom: true,
    columns: true,
    cast: (cell) => (cell === '' ? null : cell),
  }) as DataRow[];
  read.set(name, rows);
  return rows;
}

/** A column of numbers, null where the cell is empty. */
export function numbersOf(rows: readonly DataRow[], column: string): (number | null)[] {
  return rows.map((row) => {
    const cell = row[column];
    return cell === null || cell === undefined ? null : Number(cell);
  });
}

/** A row as it stands, blank where the cell is empty. */
export type Row = Record<string, string>;

/** The rows of a file in test/data with another delimiter than a comma, or where blanks are told apart by the reader. */
export function readData(name: string, delimiter = ','): Row[] {
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
  return parse(text, { columns: true, delimiter });
}
