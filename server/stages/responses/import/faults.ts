import { shown } from '../../../core/shown.ts';
import type { TableFault } from '../../../platform/files/unreadable.ts';

/** The files of one import, by the part they play in it. */
export type ImportFile = 'responses' | 'respondents' | 'units' | 'mapping';

/** One thing that is wrong in one of the files. Messages never repeat a respondent id. */
export interface ImportFault {
  file: ImportFile;
  /** The row as an editor or a spreadsheet counts it, the header being row 1; null when no row is meant. */
  row: number | null;
  /** The column's name as the file has it; in the mapping file, the place in the JSON. */
  column: string | null;
  code: string;
  /** Plain English: what is wrong, and how to mend it. */
  message: string;
}

/** More lines than this help nobody: the same mistake is then on every row. */
export const faultLimit = 1000;

/** Collects faults in the order they are found, keeps the first thousand and counts the rest. */
export class FaultList {
  #faults: ImportFault[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(fault: ImportFault): void {
    this.#count += 1;
    if (this.#faults.length < faultLimit) this.#faults.push(fault);
  }

  addAll(file: ImportFile, faults: TableFault[]): void {
    for (const fault of faults) this.add({ file, ...fault });
  }

  /** The faults kept; when some were left out, a last one with the code `more-faults` says how many. */
  list(): ImportFault[] {
    const left = this.#count - this.#faults.length;
    if (left === 0) return [...this.#faults];
    return [
      ...this.#faults,
      {
        file: 'responses',
        row: null,
        column: null,
        code: 'more-faults',
        message: `And ${left} more ${left === 1 ? 'fault' : 'faults'}. Mend these first, then import again to see the rest.`,
      },
    ];
  }
}

/** One line per fault: `responses, row 12, column "A3": message`. */
export function formatFaults(faults: ImportFault[]): string {
  return faults.map(formatFault).join('\n');
}

function formatFault(fault: ImportFault): string {
  if (fault.code === 'more-faults') return fault.message;
  const place = [
    fault.file,
    ...(fault.row === null ? [] : [`row ${fault.row}`]),
    ...(fault.column === null ? [] : [`column ${shown(fault.column)}`]),
  ];
  return `${place.join(', ')}: ${fault.message}`;
}
