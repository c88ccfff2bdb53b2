import { nationalIdCells } from '../national-id.ts';
import type { Sheet } from '../sheet.ts';
import { shown } from '../shown.ts';

/** One thing that is wrong in a file of units or of people. It is worded by `import-words`. */
export interface ImportFault {
  /** As an editor or a spreadsheet counts; null when the whole file is meant. */
  row: number | null;
  /** The column's name as the file has it, or its number where it has none that may be told. */
  column: string | null;
  code: string;
  /** What the sentence names: the value that stands there, cut short, or the other row. */
  about: string | null;
}

/** Collects faults and gives them in the order of the rows. */
export class ImportFaults {
  #faults: ImportFault[] = [];

  get count(): number {
    return this.#faults.length;
  }

  has(code: string): boolean {
    return this.#faults.some((fault) => fault.code === code);
  }

  add(row: number | null, column: string | null, code: string, about: string | number | null = null): void {
    const told = typeof about === 'string' ? shown(about) : about === null ? null : String(about);
    this.#faults.push({ row, column, code, about: told });
  }

  list(): ImportFault[] {
    return this.#faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }
}

/**
 * A fault for every cell with a national identity number. These stand alone: other faults quote what the cells hold,
 * and the number must not be repeated anywhere.
 */
export function nationalIdFaults(sheet: Sheet): ImportFault[] {
  const found = nationalIdCells(sheet);
  const named = found.filter(({ row }) => row === sheet.headerLine).map(({ at }) => at);
  return found.map(({ row, at }) => ({
    row,
    column: named.includes(at) ? String(at + 1) : sheet.columns[at] || String(at + 1),
    code: 'national-identity-number',
    about: null,
  }));
}
