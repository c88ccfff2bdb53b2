/** A file as rows of text, before anybody asks what its columns mean. */
export interface Sheet {
  /** The header as the file has it. */
  columns: string[];
  /** Where the header stands; rows count as an editor or a spreadsheet does, the first line of the file being 1. */
  headerLine: number;
  rows: { line: number; cells: string[] }[];
}
