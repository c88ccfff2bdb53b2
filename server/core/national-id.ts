import type { Sheet } from './sheet.ts';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Eleven digits with a possible day and month and both control digits right (Skatteetaten's modulus 11). */
function fits(digits: string): boolean {
  // D-numbers add 40 to the day; synthetic and help numbers add 40, 65 or 80 to the month.
  const written = Number(digits.slice(0, 2));
  const day = written > 40 ? written - 40 : written;
  const writtenMonth = Number(digits.slice(2, 4));
  const added = writtenMonth > 80 ? 80 : writtenMonth > 65 ? 65 : writtenMonth > 40 ? 40 : 0;
  const last = monthDays[writtenMonth - added - 1];
  if (last === undefined || day < 1 || day > last) return false;
  const at = [...digits].map(Number);
  return [firstWeights, secondWeights].every(
    (weights) => weights.reduce((sum, weight, place) => sum + weight * at[place]!, 0) % 11 === 0,
  );
}

/** What people put between digits: any space, dash or full stop, a slash, and marks that are not seen. */
const between = String.raw`[\s\p{Pd}\u2212\p{Cf}._/]`;
/** As many digits after a full stop are the decimals of a number. */
const decimals = /\d\.\d{7}/;
/** Groups of digits that may be parts of one number. A whole word of hexadecimal with dashes (a UUID) is none. */
const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
const run = new RegExp(String.raw`\d+(?:${between}{1,3}\d+)*`, 'gu');
const group = /\d+/g;

/** Whether all of a text is one: eleven digits, written in whatever groups. */
export function isNationalId(text: string): boolean {
  if (decimals.test(text)) return false;
  const digits = text.trim().replaceAll(new RegExp(between, 'gu'), '');
  return /^\d{11}$/.test(digits) && fits(digits);
}

/** What ID-porten, BankID, Feide and HelseID give national identity numbers in. */
const nationalIdClaims = ['pid', 'nnin', 'nnin_altsub', 'norEduPersonNIN', 'helseid://claims/identity/pid'];

/** Whether a provider's claim is one that holds national identity numbers, so that nobody may be known by it. */
export function isNationalIdClaim(claim: string): boolean {
  return nationalIdClaims.includes(claim);
}

/**
 * Whether a national identity number stands anywhere in a text, alone or beside other things: a birth number, a D-number
 * or a synthetic one, in whatever groups («010170 12345», «01 01 70 12345», with dashes or spaces of any sort), and one
 * that a spreadsheet has taken for a number, so that its first zero is gone.
 *
 * Other numbers meet it by chance: with both control digits and a possible date one in 400 of all that have eleven
 * digits, one in 250 of those with ten. An account number in a bank has the second control digit too: one in 40 of
 * those. Numbers of organisations have nine digits and telephone numbers eight, or ten after «47», and are never taken;
 * nor is what has a plus before it.
 */
export function holdsNationalId(text: string): boolean {
  // Most cells are shorter than a number, and this is asked of millions.
  if (text.length < 10) return false;
  // Other spaces, dashes and wide digits become the usual.
  const plain = /[^ -~]/.test(text) ? text.normalize('NFKC') : text;
  if (!/\d/.test(plain)) return false;
  return [...plain.replaceAll(uuid, ' ').matchAll(run)].some((found) =>
    holdsInRun(found[0], contextOf(found)),
  );
}

interface Context {
  isAfterPlus: boolean;
  /** A letter, or the sign before decimals, stands right beside it. */
  isPart: boolean;
}

function contextOf({ 0: text, index, input }: RegExpExecArray): Context {
  const before = input.slice(0, index);
  const after = input.slice(index + text.length);
  return {
    isAfterPlus: before.endsWith('+'),
    isPart: /(?:\p{L}|\d,)$/u.test(before.slice(-2)) || /^(?:\p{L}|,\d)/u.test(after),
  };
}

interface Group {
  digits: string;
  /** What stands between it and the group before. */
  sign: string;
}

function holdsInRun(text: string, context: Context): boolean {
  const groups: Group[] = [];
  let end = 0;
  for (const { 0: digits, index } of text.matchAll(group)) {
    groups.push({ digits, sign: text.slice(end, index) });
    end = index + digits.length;
  }
  return groups.some((_, from) => startsAt(groups, from, context));
}

/** Whether one begins with this group: eleven digits in whole groups from here, or ten as a spreadsheet leaves them. */
function startsAt(groups: Group[], from: number, { isAfterPlus, isPart }: Context): boolean {
  if (isAfterPlus && from === 0) return false;
  let digits = '';
  let shape = '';
  for (let at = from; at < groups.length && digits.length < 11; at++) {
    const { digits: more, sign } = groups[at] as Group;
    // Decimals, as above.
    if (at > from && sign === '.' && more.length >= 7) return false;
    digits += more;
    shape += `${at === from ? '' : sign === '.' ? '.' : ' '}${more.length}`;
    if (digits.length === 11 && fits(digits)) return true;
    const isDecimals = groups[from]?.sign === '.';
    if (digits.length === 10 && !isPart && !isDecimals && lostZero.has(shape) && fitsWithoutZero(digits))
      return true;
  }
  return false;
}

/** How a number without its zero may be written: whole, as a date and the rest, or in thousands. */
const lostZero = new Set(['10', '5 5', '1 3 3 3', '1.3.3.3']);

/** «47» before eight digits is a telephone number in Norway rather than a synthetic number of 4 July. */
function fitsWithoutZero(digits: string): boolean {
  return !digits.startsWith('47') && fits(`0${digits}`);
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
