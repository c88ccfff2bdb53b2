/**
 * A spreadsheet takes a text that begins with one of these for a formula, and runs it; the apostrophe in front says that
 * it is text (OWASP, CSV injection). A plain number with its sign is none.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A text as it may stand in a CSV file. Example: `=1+1` becomes `'=1+1`, and `-5` stays. */
export function guardFormula(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** The text that was guarded. Example: `'=1+1` becomes `=1+1`, and `'s-Gravenhage` stays. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
