import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type Row = Record<string, string>;

/** Rows of a file in test/data as R's `read.csv(na.strings = "")` sees them; blank is missing. */
export function readData(name: string, delimiter = ','): Row[] {
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
  return parse(text, { columns: true, delimiter });
}
