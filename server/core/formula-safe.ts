/** What makes a spreadsheet take a cell for a formula, also after apostrophes that are there to prevent it. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A cell that a spreadsheet shows as it is and never computes: an apostrophe first where it would. */
export function formulaSafe(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** What `formulaSafe` was given: a file that is taken out and put in again changes nothing. */
export function readFormulaSafe(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
