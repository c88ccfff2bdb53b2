import type { Sheet } from './sheet.ts';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
/** As people write it: the day, then the last five, with nothing, a space, a full stop or a hyphen between. */
const written = /(?<!\d)\d{6}[ \u00a0.-]?\d{5}(?!\d)/g;

/** Eleven digits with a possible day and month and both check digits right (Skatteetaten's modulus 11). */
export function isNationalId(value: string): boolean {
  if (!/^\d{6}[ \u00a0.-]?\d{5}$/.test(value)) return false;
  const digits = [...value.replace(/\D/g, '')].map(Number);
  // D-numbers add 40 to the day; synthetic and help numbers add 40, 65 or 80 to the month.
  const day = (digits[0]! % 4) * 10 + digits[1]!;
  const month = digits[2]! * 10 + digits[3]!;
  const monthFits = [0, 40, 65, 80].some((added) => month - added >= 1 && month - added <= 12);
  if (day < 1 || day > 31 || !monthFits) return false;
  return [firstWeights, secondWeights].every(
    (weights) => weights.reduce((sum, weight, at) => sum + weight * digits[at]!, 0) % 11 === 0,
  );
}

/** What ID-porten, BankID, Feide and HelseID give national identity numbers in. */
const nationalIdClaims = ['pid', 'nnin', 'nnin_altsub', 'norEduPersonNIN', 'helseid://claims/identity/pid'];

/** Whether a provider's claim is one that holds national identity numbers, so that nobody may be known by it. */
export function isNationalIdClaim(claim: string): boolean {
  return nationalIdClaims.includes(claim);
}

/** Whether a national identity number stands anywhere in a text: alone, or beside a name. */
export function holdsNationalId(text: string): boolean {
  // Most cells are shorter than a number, and this is asked of millions.
  if (text.length < 11) return false;
  return (text.match(written) ?? []).some(isNationalId);
}

/** Where in a sheet national identity numbers stand: the cells, by row, and the columns whose name holds one. */
export function nationalIdCells(sheet: Sheet): { row: number; at: number }[] {
  const inLine = (row: number, cells: string[]) =>
    cells.flatMap((cell, at) => (holdsNationalId(cell) ? [{ row, at }] : []));
  return [
    ...inLine(sheet.headerLine, sheet.columns),
    ...sheet.rows.flatMap(({ line, cells }) => inLine(line, cells)),
  ];
}
