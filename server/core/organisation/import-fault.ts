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
  /** What the sentence names: the value that stands there, in quotes and cut short, or the other row, or a day. */
  about: string | null;
}

/** More are counted and not kept: the same mistake is then on every row. */
const keptLimit = 5_000;

/** What is wrong with a file: the faults that are kept, in the order of the rows, and how many there are in all. */
export interface FaultyFile {
  ok: false;
  faults: ImportFault[];
  count: number;
}

export class ImportFaults {
  #faults: ImportFault[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  has(code: string): boolean {
    return this.#faults.some((fault) => fault.code === code);
  }

  add(
    row: number | null,
    column: string | null,
    code: string,
    about: string | number | { day: string | null } | null = null,
  ): void {
    this.#count += 1;
    if (this.#faults.length >= keptLimit) return;
    const isDay = typeof about === 'object' && about !== null;
    const named = isDay ? about.day : about;
    const told = typeof named === 'string' && !isDay ? shown(named) : named === null ? null : String(named);
    this.#faults.push({ row, column, code, about: told });
  }

  refusal(): FaultyFile {
    const faults = this.#faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
    return { ok: false, faults, count: this.#count };
  }
}

/**
 * A fault for every cell with a national identity number; null when there is none. These stand alone: other faults quote
 * what the cells hold, and the number must not be repeated anywhere.
 */
export function refuseNationalIds(sheet: Sheet): FaultyFile | null {
  const found = nationalIdCells(sheet);
  if (found.length === 0) return null;
  const named = new Set(found.filter(({ row }) => row === sheet.headerLine).map(({ at }) => at));
  const faults = found.slice(0, keptLimit).map(({ row, at }) => ({
    row,
    column: named.has(at) ? String(at + 1) : sheet.columns[at] || String(at + 1),
    code: 'national-identity-number',
    about: null,
  }));
  return { ok: false, faults, count: found.length };
}
