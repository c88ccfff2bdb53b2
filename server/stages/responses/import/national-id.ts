import { isNationalId } from '../../../core/national-id.ts';
import type { Table } from './table.ts';
import type { TableFault } from './unreadable.ts';

/** Enough rows to judge a column by. */
const sampleSize = 1_000;

/**
 * One fault per column where most values are valid national identity numbers (fødselsnummer or D-number): such a
 * file must not be on the table at all (personopplysningsloven § 12). The message never repeats a value.
 */
export function nationalIdColumns(table: Table): TableFault[] {
  const sample = table.rows.slice(0, sampleSize);
  return table.columns.flatMap((column, at) => {
    const values = sample.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '');
    const found = values.filter(isNationalId).length;
    if (found === 0 || found * 2 < values.length) return [];
    const message =
      'The column holds national identity numbers. Remove them from the file, and use numbers made for the survey.';
    return [{ row: table.headerLine, column, code: 'national-identity-number', message }];
  });
}
