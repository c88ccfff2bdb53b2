/** A fault before it is known which part the file plays in the import. */
export interface TableFault {
  /** As an editor or a spreadsheet counts; null when no row is meant. */
  row: number | null;
  column: string | null;
  code: string;
  message: string;
}

/** The file cannot be made into a table: `empty-file`, `unknown-encoding`, `unclosed-quote`, `not-a-workbook` … */
export class UnreadableTable extends Error {
  readonly fault: TableFault;

  constructor(fault: TableFault) {
    super(fault.message);
    this.name = 'UnreadableTable';
    this.fault = fault;
  }
}

/** Shorthand for a fault that concerns the whole file or one row. */
export function unreadable(code: string, message: string, row: number | null = null): UnreadableTable {
  return new UnreadableTable({ row, column: null, code, message });
}
