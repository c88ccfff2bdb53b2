import { readFile } from 'node:fs/promises';
import { StartError } from '../../platform/errors.ts';
import { readTable, type Table } from '../../platform/files/table.ts';
import { UnreadableTable } from '../../platform/files/unreadable.ts';

/** A table whose columns are asked for by name; every fault names the file, the row and the column. */
export interface OpenFile {
  path: string;
  rowCount: number;
  /** The cells of a column, in the order of the rows; blank is ''. */
  column(name: string): string[];
  /** Numbers with decimal point or comma; null where the cell is blank or says «vet ikke». */
  numbers(name: string): (number | null)[];
}

const noValue = [
  '',
  'na',
  'vet ikke',
  'veit ikkje',
  "don't know",
  'ikke aktuelt',
  'ikkje aktuelt',
  'not applicable',
];
const mostFaults = 20;

/** Opens a CSV file or workbook of anyone's, without a database. */
export async function openFile(path: string): Promise<OpenFile> {
  const table = await tableOf(path);
  const column = (name: string) => {
    const place = table.columns.indexOf(name);
    if (place === -1) {
      throw new StartError(`${path} has no column «${name}». It has: ${table.columns.join(', ')}.`);
    }
    return table.rows.map(({ cells }) => cells[place] ?? '');
  };
  const numbers = (name: string) => {
    const faults: string[] = [];
    const values = column(name).map((cell, row) => {
      if (noValue.includes(cell.toLowerCase())) return null;
      const value = Number(cell.replace(',', '.'));
      if (!Number.isFinite(value)) {
        faults.push(`row ${table.rows[row]?.line}, column «${name}»: «${cell}» is not a number`);
      }
      return value;
    });
    if (faults.length > 0) throw new StartError(listed(path, faults));
    return values;
  };
  return { path, rowCount: table.rows.length, column, numbers };
}

function listed(path: string, faults: string[]): string {
  const more = faults.length > mostFaults ? [`… and ${faults.length - mostFaults} more`] : [];
  return [`${path} cannot be read:`, ...faults.slice(0, mostFaults), ...more].join('\n  ');
}

async function tableOf(path: string): Promise<Table> {
  try {
    return await readTable(await readFile(path), path);
  } catch (error) {
    if (error instanceof UnreadableTable) throw new StartError(`${path}: ${error.message}`);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new StartError(`There is no file ${path}.`);
    if (code === 'EISDIR') throw new StartError(`${path} is a folder, not a file.`);
    throw error;
  }
}
